package dev.qose.core.check;

import dev.qose.core.model.OperatingDay;
import dev.qose.core.model.OperatingHours;
import dev.qose.core.model.OperatingTimes;
import dev.qose.core.model.OperatingTimes.ByDaysOfWeek;
import dev.qose.core.model.OperatingTimes.EveryDay;
import dev.qose.core.model.XsdTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Operating times as spans of a week that repeats, to find out whether two of them overlap.
 *
 * <p>Spans with an offset are in UTC, spans without are in a local time that nobody knows; the two
 * kinds cannot be compared, but for spans that fill the week.
 */
final class WeeklyHours {

  private static final long DAY = Duration.ofDays(1).toNanos();
  private static final long WEEK = 7 * DAY;

  /** From start, within the week, to end, at most a week later; nanoseconds since Monday 00:00. */
  private record Span(long start, long end, boolean zoned) {

    boolean meets(Span other) {
      if (zoned != other.zoned) {
        return false;
      }
      for (long shift = -WEEK; shift <= WEEK; shift += WEEK) {
        if (start < other.end + shift && other.start + shift < end) {
          return true;
        }
      }
      return false;
    }
  }

  private final List<Span> spans = new ArrayList<>();
  private boolean always;

  private WeeklyHours() {}

  /** Reads operating times; windows with a time that is none are passed over. */
  static WeeklyHours of(OperatingTimes times) {
    WeeklyHours week = new WeeklyHours();
    if (times instanceof EveryDay everyDay) {
      week.add(List.of(OperatingDay.EVERY_DAY), everyDay.startTime(), everyDay.endTime());
    } else if (times instanceof ByDaysOfWeek byDays) {
      for (OperatingHours hours : byDays.hours()) {
        week.add(hours.on(), hours.startTime(), hours.endTime());
      }
    }
    return week;
  }

  /** Tells whether some instant is in both. */
  boolean meets(WeeklyHours other) {
    return (always && !other.isEmpty())
        || (other.always && !isEmpty())
        || spans.stream().anyMatch(span -> other.spans.stream().anyMatch(span::meets));
  }

  private boolean isEmpty() {
    return !always && spans.isEmpty();
  }

  private void add(List<OperatingDay> on, Optional<XsdTime> start, Optional<XsdTime> end) {
    if (start.filter(time -> !time.isValid()).isPresent()
        || end.filter(time -> !time.isValid()).isPresent()) {
      return;
    }
    Optional<ZoneOffset> startOffset = start.flatMap(XsdTime::offset);
    Optional<ZoneOffset> endOffset = end.flatMap(XsdTime::offset);
    boolean zoned = startOffset.isPresent() || endOffset.isPresent();
    // A side that is not written takes the other's offset: it is that day's midnight.
    long from = nanos(start, 0) - offsetNanos(startOffset.or(() -> endOffset));
    long to = nanos(end, DAY) - offsetNanos(endOffset.or(() -> startOffset));
    if (to <= from) {
      to += DAY; // across midnight
    }
    if (to - from >= DAY && on.contains(OperatingDay.EVERY_DAY)) {
      always = true;
      return;
    }
    for (OperatingDay operatingDay : on) {
      for (DayOfWeek day : operatingDay.daysOfWeek()) {
        long midnight = (day.getValue() - 1) * DAY;
        long begin = Math.floorMod(midnight + from, WEEK);
        spans.add(new Span(begin, begin + to - from, zoned));
      }
    }
  }

  private static long nanos(Optional<XsdTime> time, long otherwise) {
    return time.flatMap(XsdTime::sinceMidnight).map(Duration::toNanos).orElse(otherwise);
  }

  private static long offsetNanos(Optional<ZoneOffset> offset) {
    return offset.map(o -> Duration.ofSeconds(o.getTotalSeconds()).toNanos()).orElse(0L);
  }
}
