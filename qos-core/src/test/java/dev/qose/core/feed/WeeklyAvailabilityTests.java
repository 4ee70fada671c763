package dev.qose.core.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.model.OperatingDay;
import dev.qose.core.model.OperatingHours;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.model.OperatingTimes;
import dev.qose.core.model.XsdTime;
import dev.qose.core.schedule.LocalSchedule;
import dev.qose.core.schedule.OperatingSchedule;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeeklyAvailabilityTests {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC);

  @Test
  void is_written_by_the_clock_of_its_place() {
    ZoneId zone = ZoneId.of("Europe/Helsinki");
    List<WeeklyAvailability.Hours> hours =
        List.of(
            WeeklyAvailability.Hours.between(
                zone,
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(8, 0),
                LocalTime.of(18, 0)),
            WeeklyAvailability.Hours.between(
                zone, Set.of(DayOfWeek.SATURDAY), LocalTime.of(20, 0), LocalTime.MIDNIGHT),
            WeeklyAvailability.Hours.between(
                zone, Set.of(DayOfWeek.SUNDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
    // 2026-01-01 is a Thursday
    byte[] ics =
        new WeeklyAvailability("h", "Roads", hours).toBytes("x", LocalDate.of(2026, 1, 1), CLOCK);

    assertThat(new String(ics, UTF_8))
        .contains("TZID:Europe/Helsinki\r\n")
        .endsWith(
            String.join(
                "\r\n",
                "BEGIN:VAVAILABILITY",
                "UID:h",
                "DTSTAMP:20260105T090000Z",
                "DTSTART;TZID=Europe/Helsinki:20260101T000000",
                "SUMMARY:Roads",
                "BUSYTYPE:BUSY-UNAVAILABLE",
                "BEGIN:AVAILABLE",
                "UID:h-1",
                "DTSTAMP:20260105T090000Z",
                "DTSTART;TZID=Europe/Helsinki:20260101T080000",
                "DURATION:PT10H",
                "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
                "END:AVAILABLE",
                "BEGIN:AVAILABLE",
                "UID:h-2",
                "DTSTAMP:20260105T090000Z",
                "DTSTART;TZID=Europe/Helsinki:20260103T200000",
                "DURATION:PT4H",
                "RRULE:FREQ=WEEKLY;BYDAY=SA",
                "END:AVAILABLE",
                "BEGIN:AVAILABLE",
                "UID:h-3",
                "DTSTAMP:20260105T090000Z",
                "DTSTART;TZID=Europe/Helsinki:20260104T000000",
                "DURATION:P1D",
                "RRULE:FREQ=WEEKLY;BYDAY=SU",
                "END:AVAILABLE",
                "END:VAVAILABILITY",
                "END:VCALENDAR",
                ""));
  }

  /** The night before the first day lasts into it. */
  @Test
  void begins_with_the_first_night() {
    OperatingSchedule schedule =
        LocalSchedule.in(ZoneId.of("Europe/Helsinki"))
            .with(
                OperationalStatus.OPERATIONAL,
                EnumSet.allOf(DayOfWeek.class),
                LocalTime.of(22, 0),
                LocalTime.of(6, 0))
            .toOperatingSchedule();
    WeeklyAvailability nightly =
        new WeeklyAvailability(
            "n",
            "Nights",
            List.of(
                WeeklyAvailability.Hours.between(
                    ZoneId.of("Europe/Helsinki"),
                    EnumSet.allOf(DayOfWeek.class),
                    LocalTime.of(22, 0),
                    LocalTime.of(6, 0))));

    assertThat(ics(nightly))
        .contains("DTSTART;TZID=Europe/Helsinki:20251231T220000\r\nDURATION:PT8H\r\n");
    assertThat(ics(WeeklyAvailability.of("Nights", schedule)))
        .contains("DTSTART;TZID=Europe/Helsinki:20260101T220000\r\nDURATION:PT2H\r\n")
        .contains("DTSTART;TZID=Europe/Helsinki:20260101T000000\r\nDURATION:PT6H\r\n");
  }

  @Test
  void is_made_of_operating_information() {
    OperatingSchedule schedule =
        OperatingSchedule.of(
            List.of(
                info(
                    OperationalStatus.OPERATIONAL,
                    List.of(OperatingDay.MONDAY),
                    "01:00:00+03:00",
                    "05:00:00+03:00"),
                info(
                    OperationalStatus.OPERATIONAL,
                    List.of(OperatingDay.FRIDAY),
                    "22:00:00Z",
                    "04:00:00Z"),
                info(
                    OperationalStatus.NON_OPERATIONAL,
                    List.of(OperatingDay.TUESDAY),
                    "00:00:00Z",
                    "04:00:00Z")));

    String ics = ics(WeeklyAvailability.of("Roads", schedule));

    // 01:00 in +03:00 on Mondays is 22:00 in UTC on Sundays.
    assertThat(ics)
        .contains("DTSTART:20260104T220000Z\r\nDURATION:PT4H\r\nRRULE:FREQ=WEEKLY;BYDAY=SU\r\n")
        .contains("DTSTART:20260102T220000Z\r\nDURATION:PT6H\r\nRRULE:FREQ=WEEKLY;BYDAY=FR\r\n")
        .doesNotContain("BYDAY=TU", "VTIMEZONE");
    assertThat(ics).isEqualTo(ics(WeeklyAvailability.of("Roads", schedule)));
    assertThat(ics(WeeklyAvailability.of("Roads", OperatingSchedule.of(List.of()))))
        .contains("RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU\r\n", "DURATION:P1D\r\n");
  }

  @Test
  void refuses_hours_in_nobodys_time() {
    List<OperatingInfo> infos =
        List.of(
            info(
                OperationalStatus.OPERATIONAL,
                List.of(OperatingDay.MONDAY),
                "01:00:00",
                "05:00:00"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeeklyAvailability.of("Roads", OperatingSchedule.of(infos)))
        .withMessage(
            "OperatingInfo 1, ByDaysOfWeek 1, has times without an offset from UTC, and nobody"
                + " says whose time they are");
    assertThat(
            ics(
                WeeklyAvailability.of(
                    "Roads", OperatingSchedule.of(infos, ZoneId.of("Europe/Helsinki")))))
        .contains("DTSTART;TZID=Europe/Helsinki:20260105T010000\r\n");
  }

  private static OperatingInfo info(
      OperationalStatus status, List<OperatingDay> days, String start, String end) {
    return new OperatingInfo(
        Optional.of(status),
        Optional.empty(),
        new OperatingTimes.ByDaysOfWeek(
            List.of(
                new OperatingHours(
                    days, Optional.of(new XsdTime(start)), Optional.of(new XsdTime(end))))));
  }

  private static String ics(WeeklyAvailability availability) {
    return new String(availability.toBytes("x", LocalDate.of(2026, 1, 1), CLOCK), UTF_8);
  }

  @Test
  void wants_a_place_and_not_an_offset() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                WeeklyAvailability.Hours.between(
                    ZoneOffset.ofHours(2),
                    Set.of(DayOfWeek.MONDAY),
                    LocalTime.NOON,
                    LocalTime.MIDNIGHT))
        .withMessage("+02:00 is an offset: name a region, such as Europe/Helsinki, or UTC");
  }
}
