package dev.qose.core.schedule;

import static dev.qose.core.codelist.OperationalStatus.NON_OPERATIONAL;
import static dev.qose.core.codelist.OperationalStatus.OPERATIONAL;
import static dev.qose.core.codelist.OperationalStatus.PRE_OPERATIONAL;
import static dev.qose.core.schedule.Infos.daily;
import static dev.qose.core.schedule.Infos.hours;
import static dev.qose.core.schedule.Infos.info;
import static dev.qose.core.schedule.Infos.withoutStatus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.ows.Reference;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OperatingWeekTests {

  private static final String WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday";

  private static OperatingWeek week(OperatingInfo... infos) {
    return OperatingSchedule.of(List.of(infos)).week();
  }

  @Test
  void sums_up_the_week_exactly() {
    OperatingWeek week =
        week(
            info(OPERATIONAL, hours(WEEKDAYS, "08:00:00+02:00", "16:00:00+02:00")),
            info(NON_OPERATIONAL, hours("Sunday", "", "")),
            info(PRE_OPERATIONAL, hours("Saturday", "10:00:00Z", "12:00:00Z")));

    assertThat(week.open()).isEqualTo(Duration.ofHours(42));
    assertThat(week.openShare().percent()).isEqualTo(25.0);
    assertThat(week.openShare().isAtLeast(25)).isTrue();
    assertThat(week.openShare().isAtLeast(25.000001)).isFalse();
    assertThat(week.zone()).contains(ZoneOffset.UTC);
  }

  @Test
  void names_both_windows_of_a_contradiction_and_when() {
    OperatingWeek week =
        week(
            info(OPERATIONAL, hours(WEEKDAYS, "06:00:00Z", "18:00:00Z")),
            info(
                NON_OPERATIONAL,
                hours("Sunday", "06:00:00Z", "18:00:00Z"),
                hours("Friday Sunday", "19:00:00+02:00", "07:00:00+02:00")));

    assertThat(week.contradictions())
        .singleElement()
        .satisfies(
            overlap -> {
              assertThat(overlap.first().info()).isZero();
              assertThat(overlap.second().info()).isEqualTo(1);
              assertThat(overlap.second().hours()).hasValue(1);
              assertThat(overlap.spans())
                  .extracting(WeekSpan::toString)
                  .containsExactly("Friday 17:00 to 18:00");
            });
    assertThat(week.redundancies())
        .singleElement()
        .satisfies(
            overlap -> {
              assertThat(overlap.first().hours()).hasValue(0);
              assertThat(overlap.second().hours()).hasValue(1);
              assertThat(overlap.spans())
                  .extracting(WeekSpan::toString)
                  .containsExactly("Sunday 17:00 to 18:00");
            });
  }

  @Test
  void sees_a_contradiction_across_the_end_of_the_week() {
    OperatingWeek week =
        week(
            info(OPERATIONAL, hours("Sunday", "22:00:00Z", "02:00:00Z")),
            info(PRE_OPERATIONAL, hours("Monday", "01:00:00Z", "03:00:00Z")));

    assertThat(week.contradictions().get(0).spans())
        .extracting(WeekSpan::toString)
        .containsExactly("Monday 01:00 to 02:00");
  }

  @Test
  void takes_no_title_for_another_status() {
    OperatingWeek week =
        week(
            info(OperationalStatus.of("urn:x:beta")),
            info(new OperationalStatus(Reference.to("urn:x:beta", "Beta"))));

    assertThat(week.contradictions()).isEmpty();
    assertThat(week.redundancies()).hasSize(1);
  }

  @Test
  void lets_hours_touch() {
    OperatingWeek week =
        week(
            daily(OPERATIONAL, "06:00:00Z", "17:59:59Z"),
            daily(NON_OPERATIONAL, "18:00:00Z", "06:00:00Z"));

    assertThat(week.contradictions()).isEmpty();
    assertThat(week.redundancies()).isEmpty();
    assertThat(week.covered()).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void says_when_a_window_contradicts_what_holds_always() {
    OperatingWeek week =
        week(info(OPERATIONAL), info(NON_OPERATIONAL, hours("Monday", "01:00:00", "03:00:00")));

    assertThat(week.contradictions())
        .singleElement()
        .satisfies(
            overlap -> {
              assertThat(overlap.first().always()).isTrue();
              assertThat(overlap.second().always()).isFalse();
              assertThat(overlap.zone()).isEmpty();
              assertThat(overlap.spans())
                  .extracting(WeekSpan::toString)
                  .containsExactly("Monday 01:00 to 03:00");
            });
  }

  @Test
  void does_not_compare_local_times_with_offsets() {
    OperatingWeek week =
        week(
            daily(OPERATIONAL, "06:00:00Z", "18:00:00Z"),
            daily(NON_OPERATIONAL, "06:00:00", "18:00:00"),
            daily(PRE_OPERATIONAL, "17:00:00", "19:00:00"));

    assertThat(week.isComplete()).isFalse();
    assertThat(week.covered()).isEqualTo(Duration.ofHours(84));
    assertThat(week.contradictions())
        .singleElement()
        .satisfies(
            overlap -> {
              assertThat(overlap.first().info()).isEqualTo(1);
              assertThat(overlap.second().info()).isEqualTo(2);
              assertThat(overlap.zone()).isEmpty();
              assertThat(overlap.spans()).hasSize(7);
            });
  }

  @Test
  void finds_hours_without_a_status_redundant_among_themselves_only() {
    OperatingWeek week =
        week(
            daily(OPERATIONAL, "06:00:00Z", "18:00:00Z"),
            withoutStatus(hours("Monday", "05:00:00Z", "07:00:00Z")),
            withoutStatus(hours("Monday", "06:00:00Z", "08:00:00Z")));

    assertThat(week.contradictions()).isEmpty();
    assertThat(week.redundancies())
        .extracting(o -> o.first().info(), o -> o.second().info())
        .containsExactly(tuple(1, 2));
  }

  @Test
  void contradicts_in_one_season_only() {
    OperatingSchedule schedule =
        OperatingSchedule.of(
            List.of(
                daily(OPERATIONAL, "06:00:00Z", "16:00:00Z"),
                daily(NON_OPERATIONAL, "18:00:00", "20:00:00")),
            ZoneId.of("Europe/Helsinki"));

    assertThat(schedule.week(LocalDate.of(2026, 1, 7)).contradictions()).isEmpty();
    assertThat(schedule.week(LocalDate.of(2026, 7, 8)).contradictions().get(0).spans())
        .first()
        .hasToString("Monday 18:00 to 19:00");
    assertThatIllegalStateException()
        .isThrownBy(schedule::week)
        .withMessageContaining("Europe/Helsinki");
  }

  @Test
  void has_an_hour_less_when_clocks_go_forward() {
    OperatingSchedule schedule =
        OperatingSchedule.of(
            List.of(info(OPERATIONAL, hours("Sunday", "", ""))), ZoneId.of("Europe/Helsinki"));

    OperatingWeek week = schedule.week(LocalDate.of(2026, 3, 29));

    assertThat(week.openShare()).isEqualTo(new Share(Duration.ofHours(23), Duration.ofHours(167)));
    assertThat(week.intervals())
        .extracting(i -> i.span().toString())
        .containsExactly("Monday 00:00 to Sunday 00:00", "Sunday 00:00 to 24:00");
  }

  @Test
  void gives_the_rows_of_a_picture() {
    OperatingWeek week = week(info(OPERATIONAL, hours("Monday", "22:00:00Z", "06:00:00Z")));

    assertThat(week.intervals(DayOfWeek.TUESDAY))
        .extracting(i -> i.span() + " " + i.commitment().isOpen())
        .containsExactly("Tuesday 00:00 to 06:00 true", "Tuesday 06:00 to 24:00 false");
  }

  /** Each of 5,000 windows meets each other: of all pairs nobody could read the list. */
  @Test
  @Timeout(120)
  void tells_of_each_instant_the_first_two_windows_only() {
    OperatingInfo[] infos =
        IntStream.range(0, 5000)
            .mapToObj(i -> daily(OperationalStatus.of("urn:x:" + i % 2500), "01:00:00Z", ""))
            .toArray(OperatingInfo[]::new);

    assertThat(week(infos).contradictions())
        .extracting(o -> o.first().info(), o -> o.second().info())
        .containsExactly(tuple(0, 1));
    assertThat(week(infos).redundancies()).hasSize(2500);
  }

  @Test
  void draws_itself_and_says_itself() {
    OperatingWeek week =
        week(
            info(OPERATIONAL, hours("Monday", "06:00:00Z", "18:00:00Z")),
            info(PRE_OPERATIONAL, hours("Monday", "17:15:00Z", "20:00:00Z")),
            info(NON_OPERATIONAL, hours("Sunday", "23:40:00Z", "23:59:59Z")));

    assertThat(week.picture())
        .startsWith("           00    03    06    09    12    15    18    21    24\n")
        .contains("Monday     ............######################!!++++........\n")
        .contains("Tuesday    " + ".".repeat(48) + "\n")
        .contains("Sunday     " + ".".repeat(47) + "-\n")
        .contains("#  Operational", "+  PreOperational", "-  NonOperational", ".  nothing promised")
        .contains("!  statuses that contradict each other");
    assertThat(week).hasToString("open 14 of 168 hours (8.3 %)");
    assertThat(week.contradictions())
        .singleElement()
        .hasToString(
            "OperatingInfo 1, ByDaysOfWeek 1 Operational and OperatingInfo 2, ByDaysOfWeek 1"
                + " PreOperational: Monday 17:15 to 18:00 in Z");
  }
}
