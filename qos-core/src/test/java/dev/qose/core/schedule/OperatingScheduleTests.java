package dev.qose.core.schedule;

import static dev.qose.core.codelist.OperationalStatus.NON_OPERATIONAL;
import static dev.qose.core.codelist.OperationalStatus.OPERATIONAL;
import static dev.qose.core.codelist.OperationalStatus.PRE_OPERATIONAL;
import static dev.qose.core.schedule.Infos.daily;
import static dev.qose.core.schedule.Infos.hours;
import static dev.qose.core.schedule.Infos.info;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.schedule.Commitment.Contradictory;
import dev.qose.core.schedule.Commitment.None;
import dev.qose.core.schedule.Commitment.Stated;
import dev.qose.core.schedule.Commitment.Unknown;
import dev.qose.core.schedule.Commitment.Unstated;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatingScheduleTests {

  private static final String WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday";
  private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

  /** 2026-01-05 is a Monday. */
  private static Instant on(String dateTime) {
    return Instant.parse(dateTime);
  }

  private static OperatingSchedule office() {
    return OperatingSchedule.of(
        List.of(info(OPERATIONAL, hours(WEEKDAYS, "06:00:00+03:00", "18:00:00+03:00"))));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T02:59:59.999999999Z, false",
    "2026-01-05T03:00:00Z, true",
    "2026-01-05T14:59:59.999999999Z, true",
    "2026-01-05T15:00:00Z, false",
    "2026-01-04T12:00:00Z, false", // Sunday
    "2026-07-03T14:59:59Z, true", // a summer's Friday: an offset knows no daylight saving time
    "1969-12-29T03:00:00Z, true" // a Monday before the epoch
  })
  void opens_and_closes_by_the_offset(Instant instant, boolean open) {
    assertThat(office().isOpen(instant)).isEqualTo(open);
    assertThat(office().at(instant)).isEqualTo(open ? new Stated(OPERATIONAL) : new None());
  }

  @Test
  void finds_the_next_change_across_the_weekend() {
    assertThat(office().nextChange(on("2026-01-02T14:00:00Z")))
        .contains(on("2026-01-02T15:00:00Z"));
    assertThat(office().nextChange(on("2026-01-02T15:00:00Z")))
        .contains(on("2026-01-05T03:00:00Z"));
  }

  @Test
  void lists_intervals_that_fill_the_period() {
    assertThat(office().intervals(on("2026-01-02T10:00:00Z"), on("2026-01-05T04:00:00Z")))
        .containsExactly(
            new OperatingInterval(
                on("2026-01-02T10:00:00Z"), on("2026-01-02T15:00:00Z"), new Stated(OPERATIONAL)),
            new OperatingInterval(
                on("2026-01-02T15:00:00Z"), on("2026-01-05T03:00:00Z"), new None()),
            new OperatingInterval(
                on("2026-01-05T03:00:00Z"), on("2026-01-05T04:00:00Z"), new Stated(OPERATIONAL)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> office().intervals(Instant.EPOCH, Instant.EPOCH))
        .withMessageContaining("1970-01-01T00:00:00Z");
  }

  @Test
  void is_operational_round_the_clock_where_nothing_is_said() {
    OperatingSchedule schedule = OperatingSchedule.of(List.of());

    assertThat(schedule.at(Instant.EPOCH)).isEqualTo(new Stated(OPERATIONAL));
    assertThat(schedule.nextChange(Instant.EPOCH)).isEmpty();
    assertThat(schedule.week().openShare().isAtLeast(100)).isTrue();
  }

  @Test
  void runs_across_midnight_into_the_next_day_and_the_next_week() {
    OperatingSchedule night =
        OperatingSchedule.of(List.of(info(OPERATIONAL, hours("Sunday", "22:00:00Z", "04:00:00Z"))));

    assertThat(night.isOpen(on("2026-01-04T21:59:59Z"))).isFalse();
    assertThat(night.isOpen(on("2026-01-05T03:59:59Z"))).isTrue();
    assertThat(night.isOpen(on("2026-01-05T04:00:00Z"))).isFalse();
    assertThat(night.week().intervals())
        .filteredOn(i -> i.commitment().isOpen())
        .extracting(i -> i.span().toString())
        .containsExactly("Monday 00:00 to 04:00", "Sunday 22:00 to 24:00");
    assertThat(night.windows().get(0).endsNotAfterStart()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "08:00:00Z, 24:00:00Z, 16",
    "08:00:00Z, 00:00:00Z, 16",
    "08:00:00Z, 23:59:59Z, 16",
    "08:00:00Z, '', 16",
    "'', 08:00:00Z, 8",
    "08:00:00Z, 17:59:59Z, 10",
    "08:00:00Z, 17:59:59.999Z, 10",
    "08:00:00Z, 08:00:00Z, 24",
    "22:00:00Z, 06:00:00Z, 8",
    "24:00:00Z, 06:00:00Z, 6",
    "08:00:00+03:00, 08:00:00Z, 3",
    "20:00:00-05:00, 04:00:00+03:00, 24" // one instant: the next day's is meant
  })
  void reads_times_as_people_mean_them(String start, String end, long hours) {
    OperatingSchedule schedule =
        OperatingSchedule.of(List.of(info(OPERATIONAL, hours("Monday", start, end))));

    assertThat(schedule.week().open()).isEqualTo(Duration.ofHours(hours));
  }

  @ParameterizedTest
  @CsvSource({
    "18:00:00Z, 06:00:00Z, true",
    "06:00:00Z, 06:00:00Z, true",
    "06:00:00Z, 18:00:00Z, false",
    "06:00:00, 05:00:00, true",
    "06:00:00+03:00, 05:00:00Z, false",
    "06:00:00Z, 07:00:00+03:00, true",
    "06:00:00Z, '', false"
  })
  void tells_an_end_that_is_not_after_the_start(String start, String end, boolean told) {
    OperatingSchedule schedule = OperatingSchedule.of(List.of(daily(OPERATIONAL, start, end)));

    assertThat(schedule.windows().get(0).endsNotAfterStart()).isEqualTo(told);
  }

  @Test
  void leaves_local_times_unknown_unless_their_zone_is_given() {
    List<OperatingInfo> infos = List.of(info(OPERATIONAL, hours("Monday", "08:00:00", "16:00:00")));

    OperatingSchedule somewhere = OperatingSchedule.of(infos);
    assertThat(somewhere.at(on("2026-01-05T10:00:00Z"))).isEqualTo(new Unknown());
    assertThat(somewhere.windows().get(0).isPlaced()).isFalse();
    assertThat(somewhere.week().open()).isEqualTo(Duration.ofHours(8));
    assertThat(somewhere.week().zone()).isEmpty();
    assertThat(somewhere.week().isComplete()).isTrue();

    OperatingSchedule helsinki = OperatingSchedule.of(infos, HELSINKI);
    assertThat(helsinki.isOpen(on("2026-01-05T05:59:59Z"))).isFalse();
    assertThat(helsinki.isOpen(on("2026-01-05T06:00:00Z"))).isTrue(); // +02:00
    assertThat(helsinki.isOpen(on("2026-07-06T05:00:00Z"))).isTrue(); // +03:00
    assertThat(helsinki.isOpen(on("2026-07-06T13:00:00Z"))).isFalse();
    assertThat(helsinki.nextChange(on("2026-03-23T14:00:00Z")))
        .contains(on("2026-03-30T05:00:00Z")); // clocks changed on Sunday
  }

  @Test
  void finds_what_only_a_clock_change_brings_about() {
    // Together the whole day in winter; in summer an hour is left between them.
    OperatingSchedule schedule =
        OperatingSchedule.of(
            List.of(
                daily(OPERATIONAL, "08:00:00+02:00", "18:00:00+02:00"),
                daily(OPERATIONAL, "18:00:00", "08:00:00")),
            HELSINKI);

    assertThat(schedule.nextChange(on("2026-10-26T00:00:00Z")))
        .contains(on("2027-03-28T05:00:00Z"));
    assertThat(schedule.nextChange(on("2026-12-01T00:00:00Z")))
        .contains(on("2027-03-28T05:00:00Z"));
    assertThat(schedule.nextChange(on("2027-03-28T05:00:00Z")))
        .contains(on("2027-03-28T06:00:00Z"));
  }

  @Test
  void places_local_times_later_too() {
    List<OperatingInfo> infos =
        List.of(
            info(OPERATIONAL, hours("Monday", "08:00:00", "16:00:00")),
            info(OPERATIONAL, hours("Tuesday", "25:00:00", "16:00:00")));

    assertThat(OperatingSchedule.of(infos).zone()).isEmpty();
    assertThat(OperatingSchedule.of(infos).in(HELSINKI))
        .returns(Optional.of(HELSINKI), OperatingSchedule::zone)
        .returns(OperatingSchedule.of(infos, HELSINKI).windows(), OperatingSchedule::windows)
        .returns(OperatingSchedule.of(infos, HELSINKI).unread(), OperatingSchedule::unread);
  }

  @Test
  void knows_that_round_the_clock_is_so_in_any_zone() {
    assertThat(OperatingSchedule.of(List.of(info(OPERATIONAL))).at(Instant.EPOCH))
        .isEqualTo(new Stated(OPERATIONAL));
    assertThat(
            OperatingSchedule.of(
                    List.of(
                        info(
                            OPERATIONAL,
                            hours(WEEKDAYS, "", ""),
                            hours("Saturday Sunday", "00:00:00", "24:00:00"))))
                .at(Instant.EPOCH))
        .isEqualTo(new Stated(OPERATIONAL));
  }

  @Test
  void keeps_the_hours_of_the_clock_when_it_changes() {
    OperatingSchedule night =
        OperatingSchedule.of(
            List.of(info(OPERATIONAL, hours("Saturday Sunday", "22:00:00", "06:00:00"))), HELSINKI);

    // In the night to 2026-03-29 an hour is left out, in that to 2026-10-25 one is there twice.
    assertThat(night.intervals(on("2026-03-28T12:00:00Z"), on("2026-03-29T12:00:00Z")).get(1))
        .returns(on("2026-03-28T20:00:00Z"), OperatingInterval::from)
        .returns(on("2026-03-29T03:00:00Z"), OperatingInterval::to);
    assertThat(night.intervals(on("2026-10-24T12:00:00Z"), on("2026-10-25T12:00:00Z")).get(1))
        .returns(on("2026-10-24T19:00:00Z"), OperatingInterval::from)
        .returns(on("2026-10-25T04:00:00Z"), OperatingInterval::to);
  }

  @Test
  void drops_a_window_that_the_clock_leaves_out() {
    OperatingSchedule early =
        OperatingSchedule.of(
            List.of(info(OPERATIONAL, hours("Sunday", "03:30:00", "04:00:00"))), HELSINKI);

    assertThat(early.intervals(on("2026-03-29T00:00:00Z"), on("2026-03-29T12:00:00Z")))
        .extracting(OperatingInterval::commitment)
        .containsExactly(new None());
  }

  @Test
  void says_what_it_cannot_read() {
    OperatingSchedule schedule =
        OperatingSchedule.of(
            List.of(
                info(OPERATIONAL),
                info(
                    PRE_OPERATIONAL,
                    hours("Monday", "06:00:00Z", "07:00:00Z"),
                    hours("Monday", "noon", "18:00:00Z"),
                    hours("Monday", "12:00:00", "18:00:00Z"))));

    assertThat(schedule.unread())
        .extracting(UnreadWindow::info, w -> w.hours().orElse(-1), UnreadWindow::reason)
        .containsExactly(
            tuple(1, 1, "\"noon\" is no time of day"),
            tuple(
                1,
                2,
                "only one of StartTime \"12:00:00\" and EndTime \"18:00:00Z\" has an offset"));
    assertThat(schedule.week().isComplete()).isFalse();
  }

  @Test
  void takes_a_window_without_days_for_one_that_never_opens() {
    OperatingSchedule schedule =
        OperatingSchedule.of(List.of(info(OPERATIONAL, hours("", "06:00:00Z", "07:00:00Z"))));

    assertThat(schedule.nextChange(Instant.EPOCH)).isEmpty();
    assertThat(schedule.at(Instant.EPOCH)).isEqualTo(new None());
  }

  @Test
  void shows_contradictions_and_hours_without_a_status() {
    OperatingSchedule schedule =
        OperatingSchedule.of(
            List.of(
                daily(NON_OPERATIONAL, "00:00:00Z", "06:00:00Z"),
                daily(OperationalStatus.of("urn:x:odd"), "04:00:00Z", "08:00:00Z"),
                Infos.withoutStatus(hours("EveryDay", "07:00:00Z", "09:00:00Z"))));

    assertThat(schedule.at(on("2026-01-05T05:00:00Z")))
        .isEqualTo(new Contradictory(List.of(NON_OPERATIONAL, OperationalStatus.of("urn:x:odd"))));
    assertThat(schedule.at(on("2026-01-05T07:30:00Z")))
        .isEqualTo(new Stated(OperationalStatus.of("urn:x:odd")));
    assertThat(schedule.at(on("2026-01-05T08:30:00Z"))).isEqualTo(new Unstated());
    assertThat(schedule.at(on("2026-01-05T02:00:00Z")).isOpen()).isFalse();
    assertThat(schedule.week().covered()).isEqualTo(Duration.ofHours(63));
    assertThat(schedule.week().open()).isEqualTo(Duration.ofHours(35));
  }

  @Test
  void reads_the_published_misspelling_as_the_status_it_means() {
    OperatingSchedule schedule =
        OperatingSchedule.of(
            List.of(
                info(OperationalStatus.of(OperationalStatus.CODE_LIST + "#PreOrerational")),
                daily(PRE_OPERATIONAL, "01:00:00Z", "02:00:00Z")));

    assertThat(schedule.at(Instant.EPOCH)).isEqualTo(new Stated(PRE_OPERATIONAL));
    assertThat(schedule.week().contradictions()).isEmpty();
  }
}
