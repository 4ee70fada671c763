package dev.qose.examples.cli;

import dev.qose.core.feed.Timing;
import dev.qose.core.feed.ics.IcsDuration;
import dev.qose.core.feed.ics.IcsZone;
import dev.qose.core.feed.recur.RecurrenceRule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** When something is: the options of several commands. */
final class TimingOptions {

  @Option(
      names = "--start",
      paramLabel = "MOMENT",
      description =
          "When it starts: such as 2026-01-12T19:00Z, or without an offset and with --zone. What is"
              + " announced without a start starts now.")
  private @Nullable String start;

  @Option(
      names = "--end",
      paramLabel = "MOMENT",
      description = "When it ends; with --open-ended, when it is thought to end.")
  private @Nullable String end;

  @Option(
      names = "--duration",
      paramLabel = "DURATION",
      description = "How long it is, such as 2h, 1h30m or PT2H, in place of --end.")
  private @Nullable Duration duration;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description =
          "Such as Europe/Helsinki: whose time it is that is written without an offset, and by"
              + " whose clocks it recurs.")
  private @Nullable ZoneId zone;

  @Option(
      names = "--open-ended",
      negatable = true,
      description = "Nobody knows yet when it ends, --end is an estimate; extend it in time.")
  private @Nullable Boolean openEnded;

  @Option(
      names = "--rrule",
      paramLabel = "RULE",
      description =
          "How it recurs, as RFC 5545 writes it: FREQ=WEEKLY;BYDAY=SU. Empty: it does not any"
              + " more.")
  private @Nullable String rule;

  @Nullable ZoneId zone() {
    return zone;
  }

  Moments moments() {
    return new Moments(Optional.ofNullable(zone));
  }

  private List<RecurrenceRule> rules() {
    try {
      return List.of(RecurrenceRule.parse(String.valueOf(rule)));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--rrule is no rule: " + e.getMessage());
    }
  }

  private static IcsZone icsZone(ZoneId zone) {
    try {
      return IcsZone.of(zone);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--zone " + e.getMessage());
    }
  }

  /** Makes a timing of the options alone. */
  Timing create(Clock clock) {
    if (rule != null && !rule.isBlank()) {
      LocalDateTime first =
          start == null
              ? LocalDateTime.ofInstant(now(clock), zoneOr(ZoneOffset.UTC))
              : moments().wall(start);
      return recurring(icsZone(zoneOr(ZoneOffset.UTC)), first, rules(), List.of(), List.of(), null);
    }
    Instant from = start == null ? now(clock) : moments().instant(start);
    return once(from, from, null, false);
  }

  /** Changes a timing by what the options say. */
  Timing change(Timing old) {
    if (start == null && end == null && duration == null && openEnded == null && rule == null) {
      return old;
    }
    if (old instanceof Timing.Recurring series) {
      return rule != null && rule.isBlank() ? first(series) : change(series);
    }
    Timing.Once once = (Timing.Once) old;
    Duration length = Duration.between(once.start(), once.end());
    if (rule == null || rule.isBlank()) {
      return once(once.start(), once.end(), length, once.openEnded());
    }
    ZoneId of = zoneOr(ZoneOffset.UTC);
    LocalDateTime first =
        start == null ? LocalDateTime.ofInstant(once.start(), of) : moments().wall(start);
    return recurring(icsZone(of), first, rules(), List.of(), List.of(), IcsDuration.of(length));
  }

  /** The first of a series, once. */
  private Timing first(Timing.Recurring series) {
    Instant from = series.firstStart();
    Instant to = series.endOf(from);
    return once(from, to, Duration.between(from, to), false);
  }

  private Timing change(Timing.Recurring series) {
    IcsZone of = zone == null || start == null ? series.zone() : icsZone(zone);
    LocalDateTime first = series.start();
    if (start != null) {
      first = zone == null ? Moments.wall(start, series.zone()) : moments().wall(start);
    }
    return recurring(
        of,
        first,
        rule == null ? series.rules() : rules(),
        series.exceptions(),
        series.additions(),
        series.length());
  }

  private Timing once(
      Instant oldStart, Instant oldEnd, @Nullable Duration oldLength, boolean open) {
    Instant from = start == null ? oldStart : moments().instant(start);
    Instant to;
    if (end != null || duration != null) {
      to = end(from);
    } else if (oldLength == null) {
      throw lengthMissing();
    } else {
      to = start == null ? oldEnd : from.plus(oldLength);
    }
    requireLength(from, to);
    return new Timing.Once(from, to, openEnded == null ? open : openEnded);
  }

  private Timing recurring(
      IcsZone of,
      LocalDateTime first,
      List<RecurrenceRule> rules,
      List<Instant> exceptions,
      List<Timing.Addition> additions,
      @Nullable IcsDuration oldLength) {
    if (openEnded != null && openEnded) {
      throw new UsageException("what recurs is not --open-ended");
    }
    IcsDuration length;
    if (end != null || duration != null) {
      Instant from = of.toInstant(first);
      Instant to = end(from);
      requireLength(from, to);
      length = IcsDuration.of(Duration.between(from, to));
    } else if (oldLength == null) {
      throw lengthMissing();
    } else {
      length = oldLength;
    }
    return new Timing.Recurring(of, first, length, rules, exceptions, additions);
  }

  /** The new end, for something that starts then. */
  Instant end(Instant from) {
    if (end != null && duration != null) {
      throw new UsageException("only one of --end and --duration can be given");
    }
    if (end != null) {
      return moments().instant(end);
    }
    if (duration == null) {
      throw lengthMissing();
    }
    return from.plus(duration);
  }

  private static void requireLength(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      throw new UsageException("the end %s is not after the start %s".formatted(to, from));
    }
  }

  private static UsageException lengthMissing() {
    return new UsageException(
        "calendars take what has no end for nothing at all: give --end or --duration, and"
            + " --open-ended if that is an estimate");
  }

  private ZoneId zoneOr(ZoneId other) {
    return zone == null ? other : zone;
  }

  private static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
