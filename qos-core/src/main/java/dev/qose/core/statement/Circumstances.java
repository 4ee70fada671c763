package dev.qose.core.statement;

import dev.qose.core.schedule.OperatingInterval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * For which bases time counts, and which month it is; asked in order of time, so that hours need to
 * be known for a month only.
 */
final class Circumstances {

  private static final Duration AHEAD = Duration.ofDays(32);

  private final Instant origin;
  private final Evaluation evaluation;
  private final List<TimeRange> exclusions;
  private int exclusion;
  private List<OperatingInterval> hours = List.of();
  private int interval;
  private long until = Long.MIN_VALUE;
  private int bases;
  private YearMonth month;

  Circumstances(Instant origin, Evaluation evaluation) {
    this.origin = origin;
    this.evaluation = evaluation;
    exclusions = evaluation.policy().exclusions(evaluation.maintenance());
    month = YearMonth.from(origin.atZone(evaluation.calendar()));
  }

  /** Goes to a time, in nanoseconds since the origin, not before the last one. */
  void moveTo(long time) {
    if (time < until) {
      return;
    }
    Instant now = origin.plusNanos(time);
    month = YearMonth.from(now.atZone(evaluation.calendar()));
    Instant change = month.plusMonths(1).atDay(1).atStartOfDay(evaluation.calendar()).toInstant();

    while (exclusion < exclusions.size() && !exclusions.get(exclusion).to().isAfter(now)) {
      exclusion++;
    }
    boolean excluded = false;
    if (exclusion < exclusions.size()) {
      TimeRange next = exclusions.get(exclusion);
      excluded = !next.from().isAfter(now);
      change = earlier(change, excluded ? next.to() : next.from());
    }

    while (interval < hours.size() && !hours.get(interval).to().isAfter(now)) {
      interval++;
    }
    if (interval == hours.size()) {
      hours = evaluation.schedule().intervals(now, now.plus(AHEAD));
      interval = 0;
    }
    boolean open = hours.get(interval).commitment().isOpen();
    change = earlier(change, hours.get(interval).to());

    bases = bit(Basis.GROSS) | (excluded ? 0 : bit(Basis.NET)) | (open ? bit(Basis.IN_HOURS) : 0);
    until = nanos(change);
  }

  /** Until when nothing changes. */
  long until() {
    return until;
  }

  int bases() {
    return bases;
  }

  YearMonth month() {
    return month;
  }

  /** Nanoseconds since the origin; 292 years are as far as that goes. */
  long nanos(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(
            Math.subtractExact(instant.getEpochSecond(), origin.getEpochSecond()), 1_000_000_000L),
        (long) instant.getNano() - origin.getNano());
  }

  /** The later of an instant and a day's beginning. */
  Instant later(Instant instant, LocalDate day) {
    Instant midnight = day.atStartOfDay(evaluation.calendar()).toInstant();
    return midnight.isAfter(instant) ? midnight : instant;
  }

  /** The earlier of an instant and a day's beginning. */
  Instant earlier(Instant instant, LocalDate day) {
    return earlier(instant, day.atStartOfDay(evaluation.calendar()).toInstant());
  }

  private static int bit(Basis basis) {
    return 1 << basis.index();
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
