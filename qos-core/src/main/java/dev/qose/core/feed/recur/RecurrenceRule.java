package dev.qose.core.feed.recur;

import dev.qose.core.feed.ics.IcsTime;
import dev.qose.core.feed.ics.IcsZone;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A recurrence rule (RFC 5545, clause 3.3.10).
 *
 * <pre>{@code
 * RecurrenceRule.parse("FREQ=WEEKLY;BYDAY=SU").instances(start, zone, from, to, 1000)
 * }</pre>
 *
 * <p>Immutable and thread-safe. What it costs to expand a rule is bounded, and a rule that would
 * cost more is refused.
 *
 * @since 0.1
 */
public final class RecurrenceRule {

  /** No maintenance is announced more often than this in a year: it is more than hourly. */
  public static final int MAX_PER_YEAR = 10_000;

  /** Times that a rule may come round between its start and the time of interest. */
  private static final int MAX_STEPS = 500_000;

  private final RuleParts parts;

  private RecurrenceRule(RuleParts parts) {
    this.parts = parts;
  }

  /**
   * Reads a rule.
   *
   * @param value the rule as written, such as {@code FREQ=WEEKLY;BYDAY=SU}
   * @return the rule
   * @throws IllegalArgumentException if it is none; the message names the part
   */
  public static RecurrenceRule parse(String value) {
    RuleParts parts = new RuleParts(value);
    parts
        .until()
        .ifPresent(
            until -> {
              if (IcsTime.parse(until).isEmpty()) {
                throw new IllegalArgumentException(
                    "UNTIL=" + until + " is no time such as 20261231T235959Z");
              }
            });
    return new RecurrenceRule(parts);
  }

  /**
   * Tells how many instances there are in a year at most, roughly and rather too many. What limits
   * SECONDLY and MINUTELY is not counted, since whoever expands them has to go through all.
   *
   * @param start when the first is, by a clock
   * @return an upper bound
   */
  public long maxPerYear(LocalDateTime start) {
    long perYear = (long) Math.ceil(rounds() * perRound());
    if (parts.count().isPresent()) {
      return Math.min(perYear, parts.count().get());
    }
    return parts
        .until()
        .flatMap(IcsTime::parse)
        .map(until -> parts.frequency().unit().between(start, until.local().plusDays(1)))
        .map(steps -> (long) Math.ceil(Math.max(0, steps + 1.0) / parts.interval() * perRound()))
        .map(total -> Math.min(perYear, total))
        .orElse(perYear);
  }

  /**
   * Tells whether a rule can be expanded by anybody without harm.
   *
   * @param start when the first is, by a clock
   * @return false if it has more than {@value #MAX_PER_YEAR} instances a year
   */
  public boolean isBounded(LocalDateTime start) {
    return maxPerYear(start) <= MAX_PER_YEAR && parts.interval() > 0 && perRound() <= MAX_PER_YEAR;
  }

  private double rounds() {
    return (double) parts.frequency().perYear() / parts.interval();
  }

  private double perRound() {
    int seconds = Math.max(1, parts.size("BYSECOND"));
    int minutes = Math.max(1, parts.size("BYMINUTE"));
    int hours = Math.max(1, parts.size("BYHOUR"));
    return switch (parts.frequency()) {
      case SECONDLY -> 1;
      case MINUTELY -> seconds;
      case HOURLY -> (double) seconds * minutes;
      default -> (double) seconds * minutes * hours * daysPerRound();
    };
  }

  private double daysPerRound() {
    int monthDays = parts.size("BYMONTHDAY");
    int days = parts.size("BYDAY");
    int months = Math.max(1, parts.size("BYMONTH"));
    return switch (parts.frequency()) {
      case WEEKLY -> Math.max(1, days);
      case MONTHLY -> Math.min(31, Math.max(1, Math.max(monthDays, daysInMonth(days))));
      case YEARLY -> {
        int all = Math.max(parts.size("BYYEARDAY"), 7 * parts.size("BYWEEKNO"));
        int inMonths = months * Math.max(monthDays, daysInMonth(days));
        int everyMonth = parts.size("BYMONTH") == 0 ? 12 : 1;
        yield Math.min(366, Math.max(months, Math.max(all, everyMonth * inMonths)));
      }
      default -> 1;
    };
  }

  private int daysInMonth(int days) {
    return parts.hasOrdinalDays() ? days : 5 * days;
  }

  /**
   * Tells whether the rule goes on for ever.
   *
   * @return true without COUNT and UNTIL
   */
  public boolean isEndless() {
    return parts.count().isEmpty() && parts.until().isEmpty();
  }

  /**
   * Expands the rule.
   *
   * @param start when the first instance is, by a clock
   * @param zone where the clock hangs
   * @param from the earliest instance wanted
   * @param to the end of the time of interest, exclusive
   * @param max how many instances may be there
   * @return when the instances start, in order
   * @throws RecurrenceLimitException if there are more, or it would take too long to find out
   * @throws IllegalStateException if ical4j is not on the class path
   */
  public List<Instant> instances(
      LocalDateTime start, IcsZone zone, Instant from, Instant to, int max) {
    Instant end = until(zone).map(until -> until.plusNanos(1)).filter(to::isAfter).orElse(to);
    List<Instant> instances = new ArrayList<>();
    if (!end.isAfter(from)) {
      return instances;
    }
    requireBounded(start, zone, end);
    // A day on each side, for the clock may be put forward or back.
    LocalDateTime first = zone.toLocal(from).minusDays(1);
    LocalDateTime last = zone.toLocal(end).plusDays(1);
    Instant previous = Instant.MIN;
    for (LocalDateTime local :
        Expansion.of(parts, start, first.isBefore(start) ? start : first, last, max + 100)) {
      Instant instant = zone.toInstant(local);
      // Where the clock is put forward, two local times can be one moment.
      if (!instant.isBefore(from) && instant.isBefore(end) && instant.isAfter(previous)) {
        instances.add(instant);
        previous = instant;
      }
    }
    if (instances.size() > max) {
      throw new RecurrenceLimitException(this + " has more than " + max + " instances there");
    }
    return instances;
  }

  private void requireBounded(LocalDateTime start, IcsZone zone, Instant end) {
    long steps =
        Math.max(0, parts.frequency().unit().between(start, zone.toLocal(end))) / parts.interval();
    if (!isBounded(start) || steps > MAX_STEPS) {
      throw new RecurrenceLimitException(
          this + " recurs too often to be expanded: start it later, or make it DAILY or rarer");
    }
  }

  private Optional<Instant> until(IcsZone zone) {
    return parts
        .until()
        .flatMap(IcsTime::parse)
        .map(
            until ->
                until instanceof IcsTime.Utc utc
                    ? utc.instant()
                    : until instanceof IcsTime.Day day
                        // Whoever names a day means all of it.
                        ? zone.toInstant(day.date().atTime(23, 59, 59))
                        : zone.toInstant(until.local()));
  }

  /** Returns the rule as text, in upper case. */
  @Override
  public String toString() {
    return parts.without();
  }
}
