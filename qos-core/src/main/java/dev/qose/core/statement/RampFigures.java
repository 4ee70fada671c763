package dev.qose.core.statement;

import java.time.Duration;

/**
 * What a step of a ramp showed.
 *
 * @param perSecond the rate at which requests were due
 * @param requests how many were due of which the client can tell
 * @param within how many of them were answered validly and in time
 * @param failed how many failed
 * @param judged the latency that as many in a hundred requests did not exceed as the evaluation
 *     asks for; of valid responses only, zero of none
 * @param concurrency how many requests were under way on average: rate times latency, by Little's
 *     law
 * @param queueGrows whether clearly more were under way in the last third than in the middle one
 * @param errorsGrow whether clearly more failed in the last third than in the middle one
 * @param mustStop whether to go on would do harm: more than 5 % failed, or 90 % took up to more
 *     than three times the limit
 * @param unknown how many requests the client was not able to send or to judge
 * @since 0.1
 */
public record RampFigures(
    double perSecond,
    long requests,
    long within,
    long failed,
    Duration judged,
    double concurrency,
    boolean queueGrows,
    boolean errorsGrow,
    boolean mustStop,
    long unknown) {}
