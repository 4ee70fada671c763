package dev.qose.core.feed.recur;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * A rule from a start on, by the clock: set by set, one for each time that the rule comes round.
 * The time that it takes is counted, and what no rule part admits is stepped over.
 */
final class Expansion {

  private static final LocalDateTime END_OF_TIME = LocalDateTime.of(9999, 12, 31, 23, 59, 59);

  private final RuleParts parts;
  private final LocalDateTime start;
  private final DayRules days;
  private final BitSet hours;
  private final BitSet minutes;
  private final BitSet seconds;
  private final int[] times;
  private final int[] positions;

  /** Where the rule comes round first: the beginning of the year, month, week, … of its start. */
  private final LocalDateTime first;

  Expansion(RuleParts parts, LocalDateTime start) {
    this.parts = parts;
    this.start = start;
    days = new DayRules(parts, start.toLocalDate());
    Frequency frequency = parts.frequency();
    hours = values(parts.hours(), start.getHour(), frequency.compareTo(Frequency.HOURLY) <= 0, 24);
    minutes =
        values(
            parts.minutes(), start.getMinute(), frequency.compareTo(Frequency.MINUTELY) <= 0, 60);
    seconds = values(parts.seconds(), start.getSecond(), frequency == Frequency.SECONDLY, 60);
    times = frequency.isWithinDay() ? new int[0] : times(hours, minutes, seconds);
    positions = parts.positions().stream().mapToInt(Integer::intValue).toArray();
    LocalDate day = start.toLocalDate();
    first =
        switch (frequency) {
          case YEARLY -> LocalDate.of(days.yearOf(day), 1, 1).atStartOfDay();
          case MONTHLY -> day.withDayOfMonth(1).atStartOfDay();
          case WEEKLY -> DayRules.startOfWeek(day, parts.weekStart()).atStartOfDay();
          default -> start.truncatedTo(frequency.unit());
        };
  }

  /** What a part says; where it says nothing: anything, or what the start says. */
  private static BitSet values(List<Integer> said, int ofStart, boolean anything, int size) {
    BitSet values = new BitSet();
    if (!said.isEmpty()) {
      said.forEach(value -> values.set(Math.min(value, size - 1))); // a leap second is the last
    } else if (anything) {
      values.set(0, size);
    } else {
      values.set(ofStart);
    }
    return values;
  }

  /** All combinations, as seconds since midnight, in order. */
  private static int[] times(BitSet hours, BitSet minutes, BitSet seconds) {
    int[] times = new int[hours.cardinality() * minutes.cardinality() * seconds.cardinality()];
    int count = 0;
    for (int h = hours.nextSetBit(0); h >= 0; h = hours.nextSetBit(h + 1)) {
      for (int m = minutes.nextSetBit(0); m >= 0; m = minutes.nextSetBit(m + 1)) {
        for (int s = seconds.nextSetBit(0); s >= 0; s = seconds.nextSetBit(s + 1)) {
          times[count++] = h * 3600 + m * 60 + s;
        }
      }
    }
    return times;
  }

  /**
   * Goes through the instances in order.
   *
   * @param from where those of interest begin; where the rule is counted, those before come too
   * @param to where they end, exclusive
   * @param budget what may be spent
   * @param sink takes an instance, and tells whether to go on
   */
  void forEach(
      LocalDateTime from, LocalDateTime to, ExpansionBudget budget, Predicate<LocalDateTime> sink) {
    LocalDateTime end = to.isBefore(END_OF_TIME) ? to : END_OF_TIME;
    // One round more in front, since that of another year may reach into this (week 53).
    long round = parts.count().isPresent() ? 0 : Math.max(0, roundAtOrAfter(from) - 2);
    for (LocalDateTime at = at(round); at.isBefore(end) || isWeekBefore(at, end); at = at(round)) {
      spend(budget, 1);
      LocalDateTime next = nextAdmitted(at);
      if (next.isAfter(at)) {
        round = Math.max(round + 1, roundAtOrAfter(next));
      } else if (emit(daysAt(at.toLocalDate(), budget), timesAt(at), end, budget, sink)) {
        round++;
      } else {
        return;
      }
    }
  }

  /**
   * The first days of a year may be in its last week, and the last of the year before in week 1.
   */
  private boolean isWeekBefore(LocalDateTime at, LocalDateTime end) {
    return !parts.weekNumbers().isEmpty()
        && parts.frequency() == Frequency.YEARLY
        && at.isBefore(end.plusWeeks(1));
  }

  private LocalDateTime at(long round) {
    long amount = round * parts.interval();
    return amount > ChronoUnit.SECONDS.between(first, END_OF_TIME)
        ? LocalDateTime.MAX
        : first.plus(amount, parts.frequency().unit());
  }

  private long roundAtOrAfter(LocalDateTime time) {
    if (!time.isAfter(first)) {
      return 0;
    }
    long whole = parts.frequency().unit().between(first, time);
    long round = whole / parts.interval();
    return at(round).isBefore(time) ? round + 1 : round;
  }

  private List<LocalDate> daysAt(LocalDate day, ExpansionBudget budget) {
    return switch (parts.frequency()) {
      case YEARLY -> {
        spend(budget, days.costOfYear());
        yield days.ofYear(day.getYear());
      }
      case MONTHLY -> {
        spend(budget, DayRules.COST_OF_MONTH);
        yield days.ofMonth(day);
      }
      case WEEKLY -> days.ofWeek(day);
      default -> List.of(day);
    };
  }

  /** The time itself where its day, hour, … are admitted; else where the next begins. */
  private LocalDateTime nextAdmitted(LocalDateTime at) {
    Frequency frequency = parts.frequency();
    LocalDate day = at.toLocalDate();
    if (frequency.compareTo(Frequency.DAILY) > 0) {
      return at;
    }
    if (!days.admitsMonth(day)) {
      return day.withDayOfMonth(1).plusMonths(1).atStartOfDay();
    }
    if (!days.admits(day)) {
      return day.plusDays(1).atStartOfDay();
    }
    if (frequency == Frequency.DAILY) {
      return at;
    }
    if (!hours.get(at.getHour())) {
      return at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }
    if (frequency == Frequency.HOURLY) {
      return at;
    }
    if (!minutes.get(at.getMinute())) {
      return at.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
    }
    boolean second = frequency == Frequency.MINUTELY || seconds.get(at.getSecond());
    return second ? at : at.plusSeconds(1);
  }

  private int[] timesAt(LocalDateTime at) {
    BitSet hour = BitSet.valueOf(new long[] {1L << at.getHour()});
    BitSet minute = BitSet.valueOf(new long[] {1L << at.getMinute()});
    return switch (parts.frequency()) {
      case HOURLY -> times(hour, minutes, seconds);
      case MINUTELY -> times(hour, minute, seconds);
      case SECONDLY -> new int[] {at.toLocalTime().toSecondOfDay()};
      default -> times;
    };
  }

  private void spend(ExpansionBudget budget, int steps) {
    if (!budget.spend(steps)) {
      throw new RecurrenceLimitException(
          parts + " recurs too often to be expanded: start it later, or make it DAILY or rarer");
    }
  }

  /** Hands on what is chosen of a set; false: that was the last of interest. */
  private boolean emit(
      List<LocalDate> on,
      int[] times,
      LocalDateTime end,
      ExpansionBudget budget,
      Predicate<LocalDateTime> sink) {
    int size = on.size() * times.length;
    boolean all = positions.length == 0;
    int[] chosen = all ? positions : chosen(size);
    int count = all ? size : chosen.length;
    for (int i = 0; i < count; i++) {
      int index = all ? i : chosen[i];
      LocalDateTime time =
          on.get(index / times.length).atStartOfDay().plusSeconds(times[index % times.length]);
      spend(budget, 1);
      if (!time.isBefore(end) || (!time.isBefore(start) && !sink.test(time))) {
        return false;
      }
    }
    return true;
  }

  /** Which of a set BYSETPOS chooses, from 0. */
  private int[] chosen(int size) {
    return Arrays.stream(positions)
        .map(position -> position > 0 ? position - 1 : size + position)
        .filter(index -> index >= 0 && index < size)
        .sorted()
        .distinct()
        .toArray();
  }
}
