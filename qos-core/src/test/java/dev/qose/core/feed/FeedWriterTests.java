package dev.qose.core.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FeedWriterTests {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-05T09:00:00.5Z"), ZoneOffset.UTC);

  private static final AnomalyFeed EMPTY =
      AnomalyFeed.of("-//example.org//QoSE anomaly feed//EN", "Service anomalies - roads WMS")
          .withSource("https://status.example.org/roads.ics");

  @Test
  void writes_a_single_event_in_utc() {
    Anomaly upgrade =
        Anomaly.of(
                AnomalyKind.MAINTENANCE,
                "Database upgrade; roads, rails",
                Timing.between(
                    Instant.parse("2026-01-12T19:00:00Z"), Instant.parse("2026-01-12T21:00:00Z")))
            .withUid("6f1f7a2e-6f0e-4a55-9a53-0d5b3a6f9d11")
            .withOrganizer("mailto:noc@example.org", "Map service desk, \"24/7\"")
            .withUrl("https://status.example.org/m/42")
            .withMaintenance(Maintenance.of("example.org", "public", "CHG-42"))
            .withScope(AnomalyScope.of("https://maps.example.org/roads/wms"))
            .withMaintenanceStatus(MaintenanceStatus.CONFIRMED);

    assertThat(text(EMPTY.announce(upgrade, CLOCK)))
        .isEqualTo(
            lines(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//example.org//QoSE anomaly feed//EN",
                "NAME:Service anomalies - roads WMS",
                "LAST-MODIFIED:20260105T090000Z",
                "REFRESH-INTERVAL;VALUE=DURATION:PT15M",
                "SOURCE;VALUE=URI:https://status.example.org/roads.ics",
                "BEGIN:VEVENT",
                "UID:6f1f7a2e-6f0e-4a55-9a53-0d5b3a6f9d11",
                "DTSTAMP:20260105T090000Z",
                "CREATED:20260105T090000Z",
                "LAST-MODIFIED:20260105T090000Z",
                "SEQUENCE:0",
                "DTSTART:20260112T190000Z",
                "DTEND:20260112T210000Z",
                "STATUS:CONFIRMED",
                "SUMMARY:Database upgrade\\; roads\\, rails",
                "CATEGORIES:MAINTENANCE",
                "TRANSP:TRANSPARENT",
                "ORGANIZER;CN=\"Map service desk, ^'24/7^'\":mailto:noc@example.org",
                "URL:https://status.example.org/m/42",
                "X-MAINTNOTE-PROVIDER:example.org",
                "X-MAINTNOTE-ACCOUNT:public",
                "X-MAINTNOTE-MAINTENANCE-ID:CHG-42",
                "X-MAINTNOTE-OBJECT-ID:https://maps.example.org/roads/wms",
                "X-MAINTNOTE-IMPACT:OUTAGE",
                "X-MAINTNOTE-STATUS:CONFIRMED",
                "END:VEVENT",
                "END:VCALENDAR"));
  }

  @Test
  void writes_what_recurs_with_its_time_zone() {
    Anomaly window =
        Anomaly.of(
                AnomalyKind.MAINTENANCE,
                "Patches",
                Timing.recurring(
                        LocalDateTime.parse("2026-03-01T02:30:00"),
                        ZoneId.of("Europe/Helsinki"),
                        Duration.ofHours(1),
                        "FREQ=WEEKLY;BYDAY=SU")
                    .except(Instant.parse("2026-03-08T00:30:00Z")))
            .withUid("w");

    assertThat(text(EMPTY.announce(window, CLOCK)))
        .contains(
            lines(
                "BEGIN:VTIMEZONE",
                "TZID:Europe/Helsinki",
                "BEGIN:STANDARD",
                "DTSTART:20251026T040000",
                "TZOFFSETFROM:+0300",
                "TZOFFSETTO:+0200",
                "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                "END:STANDARD",
                "BEGIN:DAYLIGHT",
                "DTSTART:20260329T030000",
                "TZOFFSETFROM:+0200",
                "TZOFFSETTO:+0300",
                "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                "END:DAYLIGHT",
                "END:VTIMEZONE"))
        .contains(
            lines(
                "DTSTART;TZID=Europe/Helsinki:20260301T023000",
                "DTEND;TZID=Europe/Helsinki:20260301T033000",
                "RRULE:FREQ=WEEKLY;BYDAY=SU",
                "EXDATE;TZID=Europe/Helsinki:20260308T023000"));
  }

  @Test
  void marks_what_is_open_ended_and_estimates_its_end() {
    Anomaly incident =
        Anomaly.of(
            AnomalyKind.INCIDENT,
            "Disk full",
            Timing.openEnded(
                Instant.parse("2026-01-05T08:50:00Z"), Instant.parse("2026-01-05T10:00:00Z")));

    assertThat(text(EMPTY.announce(incident, CLOCK)))
        .contains(
            lines("DTSTART:20260105T085000Z", "DTEND:20260105T100000Z", "X-QOS-OPEN-ENDED:TRUE"));
  }

  @Test
  void folds_at_75_octets_and_never_inside_a_character() {
    Anomaly anomaly =
        Anomaly.of(
            AnomalyKind.CHANGE,
            "ä".repeat(40) + "🌍".repeat(40) + "\nzweite Zeile",
            Timing.between(Instant.EPOCH, Instant.EPOCH.plusSeconds(60)));
    AnomalyFeed feed = EMPTY.announce(anomaly, CLOCK);

    byte[] ics = FeedWriter.write(feed);

    for (String line : new String(ics, UTF_8).split("\r\n", -1)) {
      assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75);
      assertThat(line).doesNotContain("\uFFFD", "\n", "\r");
    }
    assertThat(FeedReader.read(ics)).isEqualTo(new FeedReading(feed, java.util.List.of()));
  }

  @Test
  void gives_the_same_bytes_for_the_same_feed() {
    Anomaly anomaly =
        Anomaly.of(
                AnomalyKind.CHANGE,
                "x",
                Timing.between(Instant.EPOCH, Instant.EPOCH.plusSeconds(60)))
            .withUid("u");
    assertThat(FeedWriter.write(EMPTY.announce(anomaly, CLOCK)))
        .isEqualTo(FeedWriter.write(EMPTY.announce(anomaly, CLOCK)));
  }

  @Test
  void refuses_values_that_would_add_lines() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EMPTY.withUrl("https://example.org/\r\nMETHOD:CANCEL"))
        .withMessage(
            "URL has a control character (U+000D) after \"https://example.org/\": write it in one"
                + " line");
  }

  private static String text(AnomalyFeed feed) {
    return new String(FeedWriter.write(feed), UTF_8);
  }

  private static String lines(String... lines) {
    return String.join("\r\n", lines) + "\r\n";
  }
}
