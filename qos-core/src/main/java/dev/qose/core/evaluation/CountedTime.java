package dev.qose.core.evaluation;

import dev.qose.core.schedule.Commitment;
import dev.qose.core.schedule.OperatingInterval;
import dev.qose.core.schedule.OperatingSchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Which time of a period counts for which basis, and in which month it is. Times are in nanoseconds
 * since the period began; 292 years are as far as that goes, before and after. Immutable; has an
 * entry for each change.
 */
final class CountedTime {

  /** In the bits of an instant, beside those of the bases: response times are not judged. */
  static final int SUSPENDED = 1 << Basis.COUNT;

  private static final Duration LONGEST = Duration.ofDays(150 * 365);

  /** Nothing that is farther from the period reaches it. */
  private static final Duration FAR = Duration.ofDays(100 * 365);

  private static final Duration AT_ONCE = Duration.ofDays(32);

  private final TimeRange period;
  private final long end;
  private final Instant earliest;
  private final Instant latest;
  private final ZoneId zone;
  private final YearMonth firstMonth;
  private final Optional<String> hoursUnknown;
  private final long[] starts;
  private final byte[] bits;
  private final int[] months;

  private CountedTime(
      TimeRange period,
      ZoneId zone,
      Optional<String> hoursUnknown,
      long[] starts,
      byte[] bits,
      int[] months) {
    this.period = period;
    end = period.length().toNanos();
    earliest = period.from().minus(FAR);
    latest = period.to().plus(FAR);
    this.zone = zone;
    firstMonth = YearMonth.from(period.from().atZone(zone));
    this.hoursUnknown = hoursUnknown;
    this.starts = starts;
    this.bits = bits;
    this.months = months;
  }

  static CountedTime of(TimeRange period, Evaluation evaluation) {
    if (period.length().compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "A period of %d days, from %s to %s; give %d or less."
              .formatted(period.length().toDays(), period.from(), period.to(), LONGEST.toDays()));
    }
    ZoneId zone = evaluation.zone().id();
    MaintenancePolicy policy = evaluation.policy();
    List<TimeRange> excluded = policy.exclusions(evaluation.announcements());
    List<TimeRange> suspended = policy.suspensions(evaluation.announcements());
    List<OperatingInterval> hours = hours(period, evaluation);
    List<TimeRange> open =
        hours.stream()
            .filter(interval -> interval.commitment().isOpen())
            .map(interval -> new TimeRange(interval.from(), interval.to()))
            .toList();
    List<TimeRange> months = months(period, zone);

    LongStream.Builder changes = LongStream.builder().add(0);
    for (List<TimeRange> ranges : List.of(excluded, suspended, open, months)) {
      for (TimeRange range : ranges) {
        changes.add(within(period, range.from())).add(within(period, range.to()));
      }
    }
    long end = period.length().toNanos();
    long[] starts =
        changes.build().filter(time -> time >= 0 && time < end).sorted().distinct().toArray();
    byte[] bits = new byte[starts.length];
    Arrays.fill(bits, (byte) (Basis.GROSS.bit() | Basis.NET.bit()));
    flip(bits, starts, period, excluded, Basis.NET.bit());
    flip(bits, starts, period, open, Basis.IN_HOURS.bit());
    flip(bits, starts, period, suspended, SUSPENDED);
    int[] month = new int[starts.length];
    for (int i = 0, m = 0; i < starts.length; i++) {
      while (within(period, months.get(m).to()) <= starts[i]) {
        m++;
      }
      month[i] = m;
    }
    Optional<String> hoursUnknown =
        hours.stream().anyMatch(interval -> interval.commitment() instanceof Commitment.Unknown)
            ? Optional.of(whyUnknown(evaluation.schedule()))
            : Optional.empty();
    return new CountedTime(period, zone, hoursUnknown, starts, bits, month);
  }

  /** Hours month by month, so that a long period takes no more memory than its changes do. */
  private static List<OperatingInterval> hours(TimeRange period, Evaluation evaluation) {
    OperatingSchedule schedule = evaluation.schedule();
    if (schedule.zone().isEmpty() && evaluation.zone().isKnown()) {
      schedule = schedule.in(evaluation.zone().id());
    }
    List<OperatingInterval> hours = new ArrayList<>();
    for (Instant from = period.from(); from.isBefore(period.to()); from = from.plus(AT_ONCE)) {
      Instant to = from.plus(AT_ONCE);
      hours.addAll(schedule.intervals(from, TimeRange.earlier(to, period.to())));
    }
    return hours;
  }

  private static String whyUnknown(OperatingSchedule schedule) {
    return schedule.unread().stream()
        .map(window -> "Hours cannot be read: %s.".formatted(window.reason()))
        .findFirst()
        .orElse(
            "Hours are written without an offset from UTC, and nobody names the time zone that they"
                + " are in; give it.");
  }

  private static List<TimeRange> months(TimeRange period, ZoneId zone) {
    List<TimeRange> months = new ArrayList<>();
    YearMonth month = YearMonth.from(period.from().atZone(zone));
    for (Instant from = start(month, zone); from.isBefore(period.to()); ) {
      month = month.plusMonths(1);
      Instant to = start(month, zone);
      months.add(new TimeRange(from, to));
      from = to;
    }
    return months;
  }

  private static Instant start(YearMonth month, ZoneId zone) {
    return month.atDay(1).atStartOfDay(zone).toInstant();
  }

  /** Changes a bit in ranges, which are in order and do not overlap. */
  private static void flip(
      byte[] bits, long[] starts, TimeRange period, List<TimeRange> ranges, int bit) {
    for (TimeRange range : ranges) {
      int first = indexFrom(starts, within(period, range.from()));
      int last = indexFrom(starts, within(period, range.to()));
      for (int i = first; i < last; i++) {
        bits[i] ^= (byte) bit;
      }
    }
  }

  /** The first change at a time or after it. */
  private static int indexFrom(long[] starts, long time) {
    int found = Arrays.binarySearch(starts, time);
    return found >= 0 ? found : -found - 1;
  }

  /** The nearest time in the period. */
  private static long within(TimeRange period, Instant instant) {
    return nanos(period, TimeRange.earlier(TimeRange.later(instant, period.from()), period.to()));
  }

  private static long nanos(TimeRange period, Instant instant) {
    Instant from = period.from();
    return Math.addExact(
        Math.multiplyExact(
            Math.subtractExact(instant.getEpochSecond(), from.getEpochSecond()), 1_000_000_000L),
        (long) instant.getNano() - from.getNano());
  }

  TimeRange period() {
    return period;
  }

  /** The same on all machines where the same time counts, and hardly ever where other does. */
  int fingerprint() {
    return 31 * (31 * Arrays.hashCode(starts) + Arrays.hashCode(bits)) + Arrays.hashCode(months);
  }

  /** The period's length. */
  long end() {
    return end;
  }

  /** When an instant is; what is far from the period is as far as that. */
  long nanos(Instant instant) {
    return nanos(period, TimeRange.earlier(TimeRange.later(instant, earliest), latest));
  }

  Instant instant(long time) {
    return period.from().plusNanos(time);
  }

  /**
   * Why nobody knows what hours there are in the period, in a sentence; empty where it is known.
   */
  Optional<String> hoursUnknown() {
    return hoursUnknown;
  }

  /** How many months the period touches. */
  int months() {
    return months[months.length - 1] + 1;
  }

  /** The month of an index. */
  YearMonth month(int index) {
    return firstMonth.plusMonths(index);
  }

  /** All of a month, be it in the period or not. */
  TimeRange range(YearMonth month) {
    return new TimeRange(start(month, zone), start(month.plusMonths(1), zone));
  }

  /** All of a year, be it in the period or not. */
  TimeRange range(Year year) {
    return new TimeRange(start(year.atMonth(1), zone), start(year.plusYears(1).atMonth(1), zone));
  }

  /** The entry that holds at a time. */
  int indexAt(long time) {
    int found = Arrays.binarySearch(starts, time);
    return found >= 0 ? found : -found - 2;
  }

  /** Until when an entry holds. */
  long until(int index) {
    return index + 1 < starts.length ? starts[index + 1] : end;
  }

  /** The bases for which the time of an entry counts, and whether it is {@link #SUSPENDED}. */
  int bits(int index) {
    return bits[index];
  }

  /** The index of the month that an entry is in. */
  int monthIndex(int index) {
    return months[index];
  }

  /** How much time counts in that window of a width within the period in which most does. */
  long fullest(Basis basis, long width) {
    if (width > end) {
      return 0;
    }
    long counted = 0;
    long time = 0;
    for (int i = 0; time < width; i++) {
      long step = Math.min(until(i), width) - time;
      counted += counts(i, basis) ? step : 0;
      time += step;
    }
    long most = counted;
    int out = 0;
    int in = indexAt(Math.min(width, end - 1));
    for (long start = 0; start + width < end; ) {
      long step = Math.min(until(out) - start, until(in) - start - width);
      counted += (counts(in, basis) ? step : 0) - (counts(out, basis) ? step : 0);
      most = Math.max(most, counted);
      start += step;
      out += start == until(out) ? 1 : 0;
      in += start + width == until(in) ? 1 : 0;
    }
    return most;
  }

  private boolean counts(int index, Basis basis) {
    return (bits[index] & basis.bit()) != 0;
  }
}
