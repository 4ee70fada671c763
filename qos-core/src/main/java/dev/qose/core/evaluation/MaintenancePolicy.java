package dev.qose.core.evaluation;

import dev.qose.core.feed.Impact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far announced maintenance excuses a service.
 *
 * <pre>{@code
 * new MaintenancePolicy(Duration.ofHours(24), Optional.of(Duration.ofHours(4)), ZoneOffset.UTC)
 * }</pre>
 *
 * @param notice how long before its beginning a maintenance must be seen; zero: before it begins
 * @param monthlyCap how much of a calendar month may be left out at most; empty: all that is
 *     announced
 * @param calendar whose months those are
 * @since 0.1
 */
public record MaintenancePolicy(Duration notice, Optional<Duration> monthlyCap, ZoneId calendar) {

  /** Whatever is seen before it begins, without a cap. */
  public static final MaintenancePolicy ALL_ANNOUNCED =
      new MaintenancePolicy(Duration.ZERO, Optional.empty(), ZoneOffset.UTC);

  /** WIS2 (WMO guide, service levels): at most four hours in a calendar month, in UTC. */
  public static final MaintenancePolicy WIS2 =
      new MaintenancePolicy(Duration.ZERO, Optional.of(Duration.ofHours(4)), ZoneOffset.UTC);

  /**
   * Finds what is left out of net availability: outages announced in time, of each month the first
   * so many hours as the cap allows.
   *
   * @param announcements all that is known of, in any order
   * @return ranges in order of time that do not overlap
   */
  public List<TimeRange> exclusions(Collection<Announcement> announcements) {
    List<TimeRange> outages = announced(announcements, EnumSet.of(Impact.OUTAGE));
    return monthlyCap.map(cap -> capped(outages, cap)).orElse(outages);
  }

  /**
   * Finds when response times and capacity are not judged: outages and degradation announced in
   * time.
   *
   * @param announcements all that is known of, in any order
   * @return ranges in order of time that do not touch
   */
  public List<TimeRange> suspensions(Collection<Announcement> announcements) {
    return announced(announcements, EnumSet.of(Impact.OUTAGE, Impact.DEGRADED));
  }

  private List<TimeRange> announced(Collection<Announcement> announcements, Set<Impact> impacts) {
    return TimeRange.union(
        announcements.stream()
            .filter(a -> impacts.contains(a.impact()) && a.isInTime(notice))
            .map(Announcement::range)
            .toList());
  }

  private List<TimeRange> capped(List<TimeRange> ranges, Duration cap) {
    List<TimeRange> result = new ArrayList<>();
    LocalDate month = LocalDate.MIN;
    Duration left = cap;
    for (TimeRange range : ranges) {
      for (Instant from = range.from(); from.isBefore(range.to()); ) {
        LocalDate current = LocalDate.ofInstant(from, calendar).withDayOfMonth(1);
        if (!current.equals(month)) {
          month = current;
          left = cap;
        }
        Instant monthEnd = month.plusMonths(1).atStartOfDay(calendar).toInstant();
        Instant to = TimeRange.earlier(range.to(), monthEnd);
        Instant allowed = TimeRange.earlier(from.plus(left), to);
        if (from.isBefore(allowed)) {
          result.add(new TimeRange(from, allowed));
          left = left.minus(Duration.between(from, allowed));
        }
        from = to;
      }
    }
    return result;
  }
}
