package dev.qose.core.evaluation;

import dev.qose.core.feed.Impact;
import java.time.Duration;
import java.time.Instant;

/**
 * An anomaly that was announced and not called off again.
 *
 * @param range when it is to take place
 * @param impact what users are to expect
 * @param firstSeen when the announcement was first seen by the monitor; what a feed says of itself
 *     could be dated back
 * @param begins when all begins of which this is a part, as that which is added to a maintenance:
 *     from then notice is counted back
 * @since 0.1
 */
public record Announcement(TimeRange range, Impact impact, Instant firstSeen, Instant begins) {

  /**
   * Makes an announcement that is no part of another.
   *
   * @param range when it is to take place
   * @param impact what users are to expect
   * @param firstSeen when it was first seen by the monitor
   */
  public Announcement(TimeRange range, Impact impact, Instant firstSeen) {
    this(range, impact, firstSeen, range.from());
  }

  /**
   * Tells whether it was seen early enough.
   *
   * @param notice how long before the beginning it must be
   * @return true if it was
   */
  public boolean isInTime(Duration notice) {
    return !firstSeen.isAfter(begins.minus(notice));
  }

  /** The same for another time, which it was announced for as well. */
  Announcement during(TimeRange range) {
    return new Announcement(range, impact, firstSeen, begins);
  }
}
