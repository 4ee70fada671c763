package dev.qose.core.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A span of time between two instants.
 *
 * @param from its first instant
 * @param to the first instant after it
 * @since 0.1
 */
public record TimeRange(Instant from, Instant to) {

  /**
   * Makes a range.
   *
   * @throws IllegalArgumentException if it does not end after it begins
   */
  public TimeRange {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "A range ends at %s, not after its beginning %s.".formatted(to, from));
    }
  }

  /**
   * Returns how long it is.
   *
   * @return more than zero
   */
  public Duration length() {
    return Duration.between(from, to);
  }

  /** Joins ranges that overlap or touch, in order of time. */
  static List<TimeRange> union(Collection<TimeRange> ranges) {
    List<TimeRange> union = new ArrayList<>();
    for (TimeRange range : ranges.stream().sorted(Comparator.comparing(TimeRange::from)).toList()) {
      int last = union.size() - 1;
      if (last < 0 || union.get(last).to().isBefore(range.from())) {
        union.add(range);
      } else {
        Instant to = later(union.get(last).to(), range.to());
        union.set(last, new TimeRange(union.get(last).from(), to));
      }
    }
    return union;
  }

  static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
