package dev.qose.core.schedule;

import static dev.qose.core.codelist.OperationalStatus.NON_OPERATIONAL;
import static dev.qose.core.codelist.OperationalStatus.OPERATIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.model.OperatingTimes.ByDaysOfWeek;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocalScheduleTests {

  private static final LocalSchedule OFFICE =
      LocalSchedule.in(ZoneId.of("Europe/Helsinki"))
          .with(
              OPERATIONAL,
              List.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY),
              LocalTime.of(8, 0),
              LocalTime.of(18, 0));

  @Test
  void writes_the_offset_of_the_day() {
    RenderedSchedule summer = OFFICE.render(LocalDate.of(2026, 7, 1));

    assertThat(summer.operatingInfo())
        .singleElement()
        .returns(
            new ByDaysOfWeek(
                List.of(Infos.hours("Monday Friday", "08:00:00+03:00", "18:00:00+03:00"))),
            info -> info.times());
    assertThat(summer.offset()).isEqualTo(ZoneOffset.ofHours(3));
    assertThat(summer.rightUntil()).contains(Instant.parse("2026-10-25T01:00:00Z"));
    assertThat(summer.renderAgainOn()).contains(LocalDate.of(2026, 10, 25));
  }

  @Test
  void takes_the_new_offset_on_the_day_of_the_change() {
    RenderedSchedule change = OFFICE.render(LocalDate.of(2026, 10, 25));

    assertThat(change.offset()).isEqualTo(ZoneOffset.ofHours(2));
    assertThat(change.renderAgainOn()).contains(LocalDate.of(2027, 3, 28));
  }

  @Test
  void need_not_be_written_again_where_clocks_stay() {
    LocalSchedule utc = new LocalSchedule(ZoneOffset.UTC, OFFICE.hours());
    LocalSchedule tokyo = new LocalSchedule(ZoneId.of("Asia/Tokyo"), OFFICE.hours());

    assertThat(utc.render(LocalDate.of(2026, 7, 1)).renderAgainOn()).isEmpty();
    assertThat(tokyo.render(LocalDate.of(2026, 7, 1)).renderAgainOn()).isEmpty();
    assertThat(utc.render(LocalDate.of(2026, 7, 1)).operatingInfo().get(0).times())
        .isEqualTo(
            new ByDaysOfWeek(List.of(Infos.hours("Monday Friday", "08:00:00Z", "18:00:00Z"))));
  }

  /** Clocks that go back at midnight show the day before once more. */
  @Test
  void names_the_first_day_whose_noon_has_the_new_offset() {
    LocalSchedule beirut = new LocalSchedule(ZoneId.of("Asia/Beirut"), OFFICE.hours());

    RenderedSchedule summer = beirut.render(LocalDate.of(2026, 7, 1));
    LocalDate again = summer.renderAgainOn().orElseThrow();

    assertThat(again).isEqualTo(LocalDate.of(2026, 10, 25));
    assertThat(beirut.render(again).offset()).isEqualTo(ZoneOffset.ofHours(2));
    assertThat(beirut.render(again.minusDays(1)).offset()).isEqualTo(ZoneOffset.ofHours(3));
  }

  @Test
  void splits_at_midnight() {
    LocalSchedule night =
        LocalSchedule.in(ZoneId.of("Europe/Helsinki"))
            .with(OPERATIONAL, List.of(DayOfWeek.SUNDAY), LocalTime.of(22, 0), LocalTime.of(6, 30))
            .with(
                NON_OPERATIONAL,
                List.of(DayOfWeek.values()),
                LocalTime.of(20, 0),
                LocalTime.MIDNIGHT);

    RenderedSchedule winter = night.render(LocalDate.of(2026, 1, 1));

    assertThat(winter.operatingInfo())
        .extracting(info -> info.times())
        .containsExactly(
            new ByDaysOfWeek(
                List.of(
                    Infos.hours("Sunday", "22:00:00+02:00", "23:59:59+02:00"),
                    Infos.hours("Monday", "00:00:00+02:00", "06:30:00+02:00"))),
            new ByDaysOfWeek(List.of(Infos.hours("EveryDay", "20:00:00+02:00", "23:59:59+02:00"))));
  }

  @Test
  void makes_one_operating_info_for_each_status_and_description() {
    LocalHours closed =
        new LocalHours(
            NON_OPERATIONAL,
            Optional.of("backup"),
            List.of(DayOfWeek.SUNDAY),
            LocalTime.of(1, 0),
            LocalTime.of(2, 0));

    assertThat(
            OFFICE
                .with(closed)
                .with(
                    OPERATIONAL,
                    List.of(DayOfWeek.SATURDAY),
                    LocalTime.of(10, 0),
                    LocalTime.of(12, 0))
                .render(LocalDate.of(2026, 7, 1))
                .operatingInfo())
        .extracting(
            info -> info.operationalStatus().map(OperationalStatus::href).orElse(""),
            info -> info.description().orElse(""),
            info -> ((ByDaysOfWeek) info.times()).hours().size())
        .containsExactly(
            tuple(OPERATIONAL.href(), "", 2), tuple(NON_OPERATIONAL.href(), "backup", 1));
  }

  @Test
  void refuses_hours_that_cannot_be_written() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OFFICE.with(OPERATIONAL, List.of(), LocalTime.NOON, LocalTime.MIDNIGHT))
        .withMessageContaining("name a day");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                OFFICE.with(
                    OPERATIONAL,
                    List.of(DayOfWeek.MONDAY),
                    LocalTime.of(8, 0),
                    LocalTime.of(17, 59, 59)))
        .withMessageContaining("17:59:59");
  }
}
