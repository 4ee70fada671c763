package dev.qose.core.evaluation;

import java.io.Serializable;
import java.math.BigInteger;

/**
 * Whether enough is known of a span of time to judge by: 95 % of it, from as many samples as ten an
 * hour give in that.
 *
 * @param perSamples how many nanoseconds twenty samples may stand for at most, so that 19 of 20
 *     hours with ten samples each are enough
 */
record Gate(long perSamples) implements Serializable {

  private static final long serialVersionUID = 1;

  /** With ten samples an hour. */
  static final Gate STANDARD = new Gate(7_200_000_000_000L);

  private static final long NEVER = Long.MIN_VALUE / 2;
  private static final int KNOWN = 19;
  private static final int OF = 20;

  /** More samples are never needed in the longest window, 30 days. */
  private static final int MOST_SAMPLES = 10_000;

  /** Not negative where enough time is known; linear in both. */
  static long coverage(long counted, long known) {
    return OF * known - KNOWN * counted;
  }

  /** Not negative where there are enough samples; linear in the time. */
  long density(long counted, long samples) {
    // One more, since it may be only just outside.
    return samples == 0
        ? NEVER
        : (Math.min(samples, MOST_SAMPLES) + 1) * perSamples - KNOWN * counted - 1;
  }

  /** By how much the latter changes where so many nanoseconds more count. */
  static long densityPer(long counted) {
    return -KNOWN * counted;
  }

  /** The same as both of the former, of a span of any length. */
  boolean isOpen(long counted, long known, long samples) {
    return counted > 0
        && samples > 0
        && times(OF, known).compareTo(times(KNOWN, counted)) >= 0
        && times(samples + 1, perSamples).compareTo(times(KNOWN, counted)) > 0;
  }

  private static BigInteger times(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
  }
}
