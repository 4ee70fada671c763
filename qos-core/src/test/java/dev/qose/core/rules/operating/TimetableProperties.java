package dev.qose.core.rules.operating;

import static dev.qose.core.rules.Checked.block;
import static dev.qose.core.rules.Checked.hours;
import static dev.qose.core.rules.Checked.operating;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.Checked;
import dev.qose.core.schedule.Overlap;
import dev.qose.core.schedule.WeekSpan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** O08, O09, O14 and O15 say of a week what looking at each of its minutes says. */
class TimetableProperties {

  private static final int DAY = 24 * 60;
  private static final int WEEK = 7 * DAY;

  /**
   * Hours of one status on some days.
   *
   * @param offset in hours
   * @param from in minutes since midnight
   */
  record Hours(String status, Set<DayOfWeek> days, int offset, int from, int length) {

    String xml() {
      String on = String.join(" ", days.stream().map(Hours::name).toList());
      return operating(status, hours(on, time(from), time((from + length) % DAY)));
    }

    private static String name(DayOfWeek day) {
      return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private String time(int minutes) {
      return "%02d:%02d:00%+03d:00".formatted(minutes / 60, minutes % 60, offset);
    }

    BitSet minutes() {
      BitSet open = new BitSet();
      for (DayOfWeek day : days) {
        int start = (day.getValue() - 1) * DAY + from - offset * 60;
        for (int minute = start; minute < start + length; minute++) {
          open.set(Math.floorMod(minute, WEEK));
        }
      }
      return open;
    }
  }

  @Provide
  Arbitrary<List<Hours>> weeks() {
    Arbitrary<Integer> quarters = Arbitraries.integers().between(0, 95).map(i -> i * 15);
    return Combinators.combine(
            Arbitraries.of("Operational", "PreOperational", "NonOperational"),
            Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
            Arbitraries.of(-11, -5, 0, 0, 2, 13),
            quarters,
            Arbitraries.integers().between(1, 96).map(i -> i * 15))
        .as(Hours::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static OperatingTimetable timetable(List<Hours> week) {
    String infos = String.join("", week.stream().map(Hours::xml).toList());
    RuleInput input = RuleInput.of(Checked.document(block(infos)), Checked.NOW);
    return OperatingTimetable.of(input, input.document().blocks().get(0)).orElseThrow();
  }

  private static Map<List<Integer>, BitSet> found(List<Overlap> overlaps) {
    Map<List<Integer>, BitSet> found = new LinkedHashMap<>();
    for (Overlap overlap : overlaps) {
      BitSet minutes = new BitSet();
      for (WeekSpan span : overlap.spans()) {
        minutes.set((int) span.from().toMinutes(), (int) span.to().toMinutes());
      }
      found.put(List.of(overlap.first().info(), overlap.second().info()), minutes);
    }
    return found;
  }

  private static void add(Map<List<Integer>, BitSet> pairs, int first, int second, int minute) {
    pairs.computeIfAbsent(List.of(first, second), pair -> new BitSet()).set(minute);
  }

  @Property(tries = 200)
  void each_minute_of_two_statuses_is_told_by_the_first_windows_that_say_so(
      @ForAll("weeks") List<Hours> week) {
    List<BitSet> open = week.stream().map(Hours::minutes).toList();
    Map<List<Integer>, BitSet> contradictions = new LinkedHashMap<>();
    Map<List<Integer>, BitSet> redundancies = new LinkedHashMap<>();
    for (int minute = 0; minute < WEEK; minute++) {
      Map<String, List<Integer>> byStatus = new LinkedHashMap<>();
      for (int i = 0; i < week.size(); i++) {
        if (open.get(i).get(minute)) {
          byStatus.computeIfAbsent(week.get(i).status(), s -> new ArrayList<>()).add(i);
        }
      }
      List<Integer> firsts = byStatus.values().stream().map(list -> list.get(0)).toList();
      if (firsts.size() > 1) {
        add(contradictions, firsts.get(0), firsts.get(1), minute);
      }
      for (List<Integer> same : byStatus.values()) {
        if (same.size() > 1) {
          add(redundancies, same.get(0), same.get(1), minute);
        }
      }
    }
    OperatingTimetable timetable = timetable(week);

    assertThat(found(timetable.week().contradictions())).isEqualTo(contradictions);
    assertThat(found(timetable.week().redundancies())).isEqualTo(redundancies);
  }

  @Property(tries = 200)
  void rules_fire_where_minutes_say_so(
      @ForAll("weeks") List<Hours> week, @ForAll boolean always, @ForAll boolean first) {
    BitSet covered = new BitSet();
    boolean contradicts = false;
    for (int i = 0; i < week.size(); i++) {
      covered.or(week.get(i).minutes());
      for (int j = 0; j < i; j++) {
        contradicts |=
            !week.get(i).status().equals(week.get(j).status())
                && week.get(i).minutes().intersects(week.get(j).minutes());
      }
    }
    String hours = String.join("", week.stream().map(Hours::xml).toList());
    String whole = always ? operating("Operational", "") : "";
    Checked checked =
        Checked.by(new TimetableConsistency(), block(first ? whole + hours : hours + whole));
    Set<String> rules = new TreeSet<>(checked.rules());

    assertThat(rules.contains("QOS-O15")).isEqualTo(!always && covered.cardinality() < WEEK);
    assertThat(rules.contains("QOS-O14"))
        .isEqualTo(always && week.stream().anyMatch(h -> !h.status().equals("Operational")));
    if (!always) {
      assertThat(rules.contains("QOS-O08")).isEqualTo(contradicts);
      assertThat(timetable(week).week().covered())
          .isEqualTo(Duration.ofMinutes(covered.cardinality()));
    }
    assertThat(checked.skipped()).isEmpty();
  }
}
