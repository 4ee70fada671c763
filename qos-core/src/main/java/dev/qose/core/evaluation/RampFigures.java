package dev.qose.core.evaluation;

import java.time.Duration;

/**
 * What a step of a ramp showed.
 *
 * @param perSecond the rate at which requests were due
 * @param scheduled how many requests were due
 * @param within how many of them were answered validly and in time
 * @param failed how many failed
 * @param unknown how many the client was not able to send or to judge, or does not tell of
 * @param judged the latency that as many in a hundred valid responses did not exceed as the
 *     criteria ask for; zero of none
 * @param concurrency how many requests were under way on average: rate times latency, by Little's
 *     law
 * @param queueGrows whether clearly more were under way in the last third than in the middle one
 * @param errorsGrow whether clearly more failed in the last third than in the middle one
 * @param mustStop whether to go on would do harm: more than 5 % failed, or 90 % took up to more
 *     than three times the limit
 * @since 0.1
 */
public record RampFigures(
    double perSecond,
    long scheduled,
    long within,
    long failed,
    long unknown,
    Duration judged,
    double concurrency,
    boolean queueGrows,
    boolean errorsGrow,
    boolean mustStop) {}
