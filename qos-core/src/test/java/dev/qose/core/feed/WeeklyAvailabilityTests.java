package dev.qose.core.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeeklyAvailabilityTests {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC);

  @Test
  void is_written_by_the_clock_of_its_place() {
    List<WeeklyAvailability.Hours> hours =
        List.of(
            new WeeklyAvailability.Hours(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(8, 0),
                LocalTime.of(18, 0)),
            new WeeklyAvailability.Hours(
                Set.of(DayOfWeek.SATURDAY), LocalTime.of(20, 0), LocalTime.MIDNIGHT),
            new WeeklyAvailability.Hours(
                Set.of(DayOfWeek.SUNDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
    // 2026-01-01 is a Thursday
    byte[] ics =
        new WeeklyAvailability("h", "Roads", ZoneId.of("Europe/Helsinki"), hours)
            .toBytes("x", LocalDate.of(2026, 1, 1), CLOCK);

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
                "DTEND;TZID=Europe/Helsinki:20260101T180000",
                "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
                "END:AVAILABLE",
                "BEGIN:AVAILABLE",
                "UID:h-2",
                "DTSTAMP:20260105T090000Z",
                "DTSTART;TZID=Europe/Helsinki:20260103T200000",
                "DTEND;TZID=Europe/Helsinki:20260104T000000",
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

  @Test
  void wants_a_place_and_not_an_offset() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WeeklyAvailability("h", "Roads", ZoneOffset.ofHours(2), List.of()))
        .withMessage("+02:00 is an offset: name a region, such as Europe/Helsinki, or UTC");
  }
}
