package dev.qose.core.feed;

import dev.qose.core.feed.ics.IcsDuration;
import dev.qose.core.feed.ics.IcsZone;
import dev.qose.core.feed.recur.RecurrenceRule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When an anomaly is.
 *
 * @since 0.1
 */
public sealed interface Timing {

  /**
   * Once, from a moment to another.
   *
   * @param start when it starts, in whole seconds
   * @param end when it ends, exclusive; an estimate where it is open-ended
   * @param openEnded whether nobody knows yet when it ends ({@code X-QOS-OPEN-ENDED})
   */
  record Once(Instant start, Instant end, boolean openEnded) implements Timing {
    public Once {
      start = start.truncatedTo(ChronoUnit.SECONDS);
      end = end.truncatedTo(ChronoUnit.SECONDS);
      if (end.isBefore(start)) {
        throw new IllegalArgumentException(
            "DTEND " + end + " is before DTSTART " + start + ": an end comes after its start");
      }
    }
  }

  /**
   * Again and again, by a clock on a wall, so that it is at the same hour in summer and winter.
   *
   * @param zone where the clock hangs; UTC for one that is never put forward
   * @param start when the first is, by that clock, in whole seconds
   * @param length how long each is
   * @param rules recurrence rules such as {@code FREQ=WEEKLY;BYDAY=SU} ({@code RRULE}), of which
   *     RFC 5545 wants one; none, where only additions recur
   * @param exceptions starts of those left out ({@code EXDATE})
   * @param additions those besides the rules ({@code RDATE})
   */
  record Recurring(
      IcsZone zone,
      LocalDateTime start,
      IcsDuration length,
      List<RecurrenceRule> rules,
      List<Instant> exceptions,
      List<Addition> additions)
      implements Timing {
    public Recurring {
      start = start.truncatedTo(ChronoUnit.SECONDS);
      rules = List.copyOf(rules);
      exceptions = exceptions.stream().distinct().sorted().toList();
      additions =
          additions.stream().distinct().sorted(Comparator.comparing(Addition::start)).toList();
      if (length.days() < 0 || length.time().isNegative()) {
        throw new IllegalArgumentException("DURATION " + length + " is negative");
      }
    }

    /**
     * Tells when an instance ends.
     *
     * @param instance its start
     * @return its end: days go by the clock, hours by themselves
     */
    public Instant endOf(Instant instance) {
      return endOf(instance, length);
    }

    Instant endOf(Instant instance, IcsDuration ofThis) {
      return zone.plus(instance, ofThis);
    }

    /** The first moment whose offset from UTC matters. */
    Instant earliest() {
      Instant first = firstStart();
      return additions.isEmpty() || first.isBefore(additions.get(0).start())
          ? first
          : additions.get(0).start();
    }

    /** Tells whether it goes on for ever. */
    boolean isEndless() {
      return rules.stream().anyMatch(RecurrenceRule::isEndless);
    }

    /**
     * Leaves an instance out.
     *
     * @param instance its start
     * @return the same without it
     */
    public Recurring except(Instant instance) {
      return new Recurring(
          zone,
          start,
          length,
          rules,
          Stream.concat(exceptions.stream(), Stream.of(instance)).toList(),
          additions);
    }
  }

  /**
   * One besides the rules.
   *
   * @param start when it starts
   * @param length how long it is; empty: as long as the others
   */
  record Addition(Instant start, Optional<IcsDuration> length) {}

  /**
   * Once, from a moment to another.
   *
   * @param start when it starts
   * @param end when it ends, exclusive
   * @return the timing
   * @throws IllegalArgumentException if the end is not after the start, in whole seconds
   */
  static Timing between(Instant start, Instant end) {
    return requireLength(new Once(start, end, false));
  }

  /**
   * Since a moment, and nobody knows until when. Calendars need an end all the same.
   *
   * @param start when it started
   * @param estimatedEnd when it is thought to end; extend the anomaly when that has come
   * @return the timing
   * @throws IllegalArgumentException if the end is not after the start, in whole seconds
   */
  static Timing openEnded(Instant start, Instant estimatedEnd) {
    return requireLength(new Once(start, estimatedEnd, true));
  }

  /** Feeds of others may have events of no length, but ours do not. */
  private static Once requireLength(Once once) {
    if (!once.end().isAfter(once.start())) {
      throw new IllegalArgumentException(
          "DTEND " + once.end() + " is DTSTART: an end comes after its start");
    }
    return once;
  }

  /**
   * Again and again, at the same hour of a place.
   *
   * @param start when the first is, by the clock there
   * @param zone such as {@code ZoneId.of("Europe/Helsinki")}
   * @param length how long each is
   * @param rule a recurrence rule, such as {@code FREQ=MONTHLY;BYDAY=1SU}
   * @return the timing
   * @throws IllegalArgumentException if the rule is none, the zone a mere offset, or the length
   *     less than a second
   */
  static Recurring recurring(LocalDateTime start, ZoneId zone, Duration length, String rule) {
    if (length.toSeconds() < 1) {
      throw new IllegalArgumentException(
          "DURATION " + length + " is less than a second: say how long each is");
    }
    return new Recurring(
        IcsZone.of(zone),
        start,
        IcsDuration.of(length.truncatedTo(ChronoUnit.SECONDS)),
        List.of(RecurrenceRule.parse(rule)),
        List.of(),
        List.of());
  }

  /**
   * Every week.
   *
   * @param start when the first is, by the clock there
   * @param zone such as {@code ZoneId.of("Europe/Helsinki")}
   * @param length how long each is
   * @param days on which days
   * @return the timing
   */
  static Recurring weekly(LocalDateTime start, ZoneId zone, Duration length, DayOfWeek... days) {
    String names =
        Arrays.stream(days.length == 0 ? new DayOfWeek[] {start.getDayOfWeek()} : days)
            .map(day -> day.name().substring(0, 2))
            .collect(Collectors.joining(","));
    return recurring(start, zone, length, "FREQ=WEEKLY;BYDAY=" + names);
  }

  /**
   * Tells when the first starts.
   *
   * @return the moment of DTSTART
   */
  default Instant firstStart() {
    return this instanceof Recurring recurring
        ? recurring.zone().toInstant(recurring.start())
        : ((Once) this).start();
  }
}
