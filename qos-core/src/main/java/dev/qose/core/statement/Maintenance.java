package dev.qose.core.statement;

import java.time.Duration;
import java.time.Instant;

/**
 * A maintenance that was announced and not called off again.
 *
 * @param range when it is to take place
 * @param impact what users are to expect
 * @param firstSeen when the announcement was first seen by the monitor; what a feed says of itself
 *     could be dated back
 * @since 0.1
 */
public record Maintenance(TimeRange range, Impact impact, Instant firstSeen) {

  /** What users are to expect, in the words of the MAINTNOTE draft. */
  public enum Impact {
    /** Nothing changes for them. */
    NO_IMPACT,
    /** Nothing changes for them, unless something else breaks. */
    REDUCED_REDUNDANCY,
    /** It works worse. */
    DEGRADED,
    /** It does not work. */
    OUTAGE
  }

  /**
   * Tells whether the announcement was seen early enough.
   *
   * @param notice how long before the beginning it must be
   * @return true if it was
   */
  public boolean isAnnounced(Duration notice) {
    return !firstSeen.isAfter(range.from().minus(notice));
  }
}
