package dev.qose.core.feed.recur;

import dev.qose.core.feed.ics.IcsTime;
import dev.qose.core.feed.ics.IcsZone;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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

  private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

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
    return new RecurrenceRule(new RuleParts(value));
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
    int seconds = Math.max(1, parts.seconds().size());
    int minutes = Math.max(1, parts.minutes().size());
    int hours = Math.max(1, parts.hours().size());
    return switch (parts.frequency()) {
      case SECONDLY -> 1;
      case MINUTELY -> seconds;
      case HOURLY -> (double) seconds * minutes;
      default -> (double) seconds * minutes * hours * daysPerRound();
    };
  }

  private double daysPerRound() {
    int monthDays = parts.monthDays().size();
    int days = parts.days().size();
    int months = Math.max(1, parts.months().size());
    return switch (parts.frequency()) {
      case WEEKLY -> Math.max(1, days);
      case MONTHLY -> Math.min(31, Math.max(1, Math.max(monthDays, daysInMonth(days))));
      case YEARLY -> {
        int all = Math.max(parts.yearDays().size(), 7 * parts.weekNumbers().size());
        int inMonths = months * Math.max(monthDays, daysInMonth(days));
        int everyMonth = parts.months().isEmpty() ? 12 : 1;
        yield Math.min(366, Math.max(months, Math.max(all, everyMonth * inMonths)));
      }
      default -> 1;
    };
  }

  private int daysInMonth(int days) {
    return parts.hasOrdinalDays() ? days : 5 * days;
  }

  /**
   * Lists what RFC 5545 does not allow of the rule, though it can be read.
   *
   * @param ofDays whether what recurs is all day
   * @return what is wrong, each naming the parts
   */
  public List<String> faults(boolean ofDays) {
    return RuleFaults.of(parts, ofDays);
  }

  /**
   * Tells where readers differ, since RFC 5545 does not say enough.
   *
   * @return what is read how; empty where all agree
   */
  public Optional<String> ambiguity() {
    return RuleFaults.ambiguity(parts);
  }

  /**
   * Tells until when the rule goes, as it is written.
   *
   * @return UNTIL; empty where there is none
   */
  public Optional<IcsTime> until() {
    return parts.until();
  }

  /**
   * Returns the rule as it is for what is all day: RFC 5545 has the parts ignored that name a time.
   *
   * @return the same without BYHOUR, BYMINUTE and BYSECOND
   */
  public RecurrenceRule ofDays() {
    return parts.has("BYHOUR") || parts.has("BYMINUTE") || parts.has("BYSECOND")
        ? new RecurrenceRule(parts.without("BYHOUR", "BYMINUTE", "BYSECOND"))
        : this;
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
   */
  public List<Instant> instances(
      LocalDateTime start, IcsZone zone, Instant from, Instant to, int max) {
    return instances(start, zone, from, to, max, new ExpansionBudget(ExpansionBudget.OF_A_RULE));
  }

  /**
   * Expands the rule as one of several.
   *
   * @param start when the first instance is, by a clock
   * @param zone where the clock hangs
   * @param from the earliest instance wanted
   * @param to the end of the time of interest, exclusive
   * @param max how many instances may be there
   * @param budget what may be spent on all of them
   * @return when the instances start, in order
   * @throws RecurrenceLimitException if there are more, or it would take too long to find out
   */
  public List<Instant> instances(
      LocalDateTime start,
      IcsZone zone,
      Instant from,
      Instant to,
      int max,
      ExpansionBudget budget) {
    Instant earliest = from.isAfter(EARLIEST) ? from : EARLIEST;
    Instant latest = to.isBefore(LATEST) ? to : LATEST;
    Instant end =
        until(zone).map(until -> until.plusNanos(1)).filter(latest::isAfter).orElse(latest);
    Collector collector = new Collector(zone, earliest, end, max);
    if (end.isAfter(earliest)) {
      // A day on each side, for the clock may be put forward or back.
      new Expansion(parts, start)
          .forEach(
              zone.toLocal(earliest).minusDays(1),
              zone.toLocal(end).plusDays(1),
              budget,
              collector);
    }
    return collector.instances;
  }

  /** Takes instances by the clock, and keeps those of interest. */
  private final class Collector implements Predicate<LocalDateTime> {
    private final IcsZone zone;
    private final Instant from;
    private final Instant end;
    private final int max;
    private final List<Instant> instances = new ArrayList<>();
    private Instant previous = Instant.MIN;
    private int counted;

    Collector(IcsZone zone, Instant from, Instant end, int max) {
      this.zone = zone;
      this.from = from;
      this.end = end;
      this.max = max;
    }

    @Override
    public boolean test(LocalDateTime local) {
      counted++;
      Instant instant = zone.toInstant(local);
      // Where the clock is put forward, two local times can be one moment.
      if (!instant.isBefore(from) && instant.isBefore(end) && instant.isAfter(previous)) {
        if (instances.size() == max) {
          throw new RecurrenceLimitException(
              RecurrenceRule.this + " has more than " + max + " instances there");
        }
        instances.add(instant);
        previous = instant;
      }
      return parts.count().isEmpty() || counted < parts.count().get();
    }
  }

  private Optional<Instant> until(IcsZone zone) {
    return parts
        .until()
        .map(
            until ->
                until instanceof IcsTime.Utc utc
                    ? utc.instant()
                    : until instanceof IcsTime.Day day
                        // Whoever names a day means all of it.
                        ? zone.toInstant(day.date().atTime(23, 59, 59))
                        : zone.toInstant(until.local()));
  }

  /** Tells whether another rule says the same in the same words. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecurrenceRule rule && rule.toString().equals(toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** Returns the rule as text, in upper case. */
  @Override
  public String toString() {
    return parts.toString();
  }
}
