package dev.qose.core.feed.recur;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Recur;

/** Expands rules by the clock, with ical4j. No other class knows it. */
final class Expansion {

  /** ical4j gives up after a thousand rounds without an instance. */
  private static final int ROUNDS = 800;

  private Expansion() {}

  /** Local start times from first to last, no more than max of them, in order. */
  static List<LocalDateTime> of(
      RuleParts parts, LocalDateTime start, LocalDateTime first, LocalDateTime last, int max) {
    try {
      return parts.count().isPresent()
          ? counted(parts, start, first, last, max)
          : windows(parts, start, first, last, max);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw new RecurrenceLimitException(parts.without() + " cannot be expanded: " + e);
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          parts.without() + " needs org.mnode.ical4j:ical4j on the class path to be expanded", e);
    }
  }

  private static List<LocalDateTime> counted(
      RuleParts parts, LocalDateTime start, LocalDateTime first, LocalDateTime last, int max) {
    Recur<LocalDateTime> recur = new Recur<>(parts.without("UNTIL"));
    return recur.getDates(start, start, last).stream()
        .filter(local -> !local.isBefore(first))
        .limit(max)
        .toList();
  }

  private static List<LocalDateTime> windows(
      RuleParts parts, LocalDateTime start, LocalDateTime first, LocalDateTime last, int max) {
    Recur<LocalDateTime> recur = new Recur<>(parts.without("UNTIL"));
    List<LocalDateTime> all = new ArrayList<>();
    LocalDateTime from = first;
    while (from.isBefore(last) && all.size() < max) {
      LocalDateTime window = from.plus((long) ROUNDS * parts.interval(), parts.frequency().unit());
      LocalDateTime to = window.isBefore(last) ? window : last;
      for (LocalDateTime local : recur.getDates(start, from, to)) {
        if (local.isBefore(to) && !local.isBefore(from)) {
          all.add(local);
        }
      }
      from = to;
    }
    return all.stream().sorted().distinct().limit(max).toList();
  }
}
