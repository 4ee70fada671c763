package dev.qose.core.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.qose.core.feed.ics.IcsException;
import dev.qose.core.feed.ics.IcsNote;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedReaderTests {

  @Test
  void reads_what_others_write_and_says_what_is_wrong() {
    String ics =
        """
        \uFEFFBEGIN:VCALENDAR
        VERSION:2.0
        PRODID:x
        REFRESH-INTERVAL:P3H
        X-COLOUR;A="b:c":red
        BEGIN:VEVENT
        UID:a
        DTSTART:20260112T190000Z
        DURATION:PT90M
        SUMMARY:Folded
         \tall wrong
        and broken
        CATEGORIES:Network,Incident
        X-MAINTNOTE-IMPACT:SEVERE
        STATUS:MAYBE
        BEGIN:VALARM
        ACTION:DISPLAY
        END:VALARM
        END:VEVENT
        """;
    FeedReading reading = FeedReader.read(ics.getBytes(UTF_8));

    AnomalyFeed feed = reading.feed();
    assertThat(feed.refreshInterval()).contains(Duration.ofHours(3));
    assertThat(feed.anomalies())
        .singleElement()
        .satisfies(
            anomaly -> {
              assertThat(anomaly.summary()).isEqualTo("Folded\tall wrongand broken");
              assertThat(anomaly.timing())
                  .isEqualTo(between("2026-01-12T19:00:00Z", "2026-01-12T20:30:00Z"));
              assertThat(anomaly.kind()).contains(AnomalyKind.INCIDENT);
              assertThat(anomaly.impact()).isEqualTo(Impact.OUTAGE);
              assertThat(anomaly.status()).isEqualTo(AnomalyStatus.TENTATIVE);
              assertThat(anomaly.otherProperties()).containsExactly("CATEGORIES:Network");
              assertThat(anomaly.otherComponents())
                  .containsExactly("BEGIN:VALARM\nACTION:DISPLAY\nEND:VALARM");
            });
    assertThat(reading.notes())
        .extracting(IcsNote::line, IcsNote::message)
        .containsExactly(
            tuple(1, "The calendar begins with a byte order mark."),
            tuple(1, "A line ends with a bare LF."),
            tuple(1, "BEGIN:VCALENDAR has no END: the file is cut off."),
            tuple(12, "A line goes on without the space that folding puts in front of it."));
  }

  @ParameterizedTest
  @CsvSource({"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-8", "windows-1252"})
  void reads_other_encodings(String charset) {
    FeedReading reading =
        FeedReader.read(event("SUMMARY:Größe").getBytes(Charset.forName(charset)));
    assertThat(reading.feed().anomalies().get(0).summary()).isEqualTo("Größe");
  }

  @Test
  void unfolds_inside_a_character() {
    byte[] ics = event("SUMMARY:Gr\u00C3\r\n \u00B6\u00C3\u009Fe").getBytes(ISO_8859_1);
    assertThat(FeedReader.read(ics).feed().anomalies().get(0).summary()).isEqualTo("Größe");
    assertThat(FeedReader.read(ics).notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DTSTART:20260112T190000Z, 2026-01-12T19:00:00Z",
    "DTSTART:2026-01-12T19:00:00Z, 2026-01-12T19:00:00Z",
    "DTSTART:20260112T190000+0200, 2026-01-12T17:00:00Z",
    "DTSTART;TZID=Europe/Helsinki:20260112T190000, 2026-01-12T17:00:00Z",
    "DTSTART;TZID=/mozilla.org/20050126_1/Europe/Helsinki:20260712T190000, 2026-07-12T16:00:00Z",
    "DTSTART;TZID=Europe/Helsinki:20260329T033000, 2026-03-29T01:30:00Z",
    "DTSTART;TZID=Europe/Helsinki:20261025T033000, 2026-10-25T00:30:00Z",
    "DTSTART;VALUE=DATE:20260112, 2026-01-12T00:00:00Z",
    "DTSTART:20260112T190000, 2026-01-12T19:00:00Z"
  })
  void understands_times(String property, Instant start) {
    String ics = event("SUMMARY:x").replace("DTSTART:20260101T000000Z", property);
    assertThat(FeedReader.read(ics.getBytes(UTF_8)).feed().anomalies().get(0).timing().firstStart())
        .isEqualTo(start);
  }

  @Test
  void takes_a_zone_that_java_does_not_know_from_the_calendar() {
    String zone =
        """
        BEGIN:VTIMEZONE
        TZID:FLE Standard Time
        BEGIN:STANDARD
        DTSTART:16010101T040000
        TZOFFSETFROM:+0300
        TZOFFSETTO:+0200
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:16010101T030000
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0300
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
        END:DAYLIGHT
        END:VTIMEZONE
        BEGIN:VEVENT
        """;
    String ics =
        event("SUMMARY:x")
            .replace("BEGIN:VEVENT\r\n", zone.replace("\n", "\r\n"))
            .replace("DTSTART:20260101T000000Z", "DTSTART;TZID=FLE Standard Time:20260701T000000");
    FeedReading reading = FeedReader.read(ics.getBytes(UTF_8));
    assertThat(reading.feed().anomalies().get(0).timing().firstStart())
        .isEqualTo(Instant.parse("2026-06-30T21:00:00Z"));
    assertThat(reading.notes()).isEmpty();
  }

  @Test
  void keeps_an_event_that_it_cannot_understand() {
    String ics = event("SUMMARY:x").replace("DTSTART:20260101T000000Z", "DTSTART:soon");
    FeedReading reading = FeedReader.read(ics.getBytes(UTF_8));
    assertThat(reading.feed().anomalies()).isEmpty();
    assertThat(reading.notes())
        .extracting(IcsNote::toString)
        .containsExactly(
            "line 4: The event UID a in line 4 cannot be placed: DTSTART soon is no time. Write"
                + " times that any reader can place.");
    assertThat(new String(FeedWriter.write(reading.feed()), UTF_8)).isEqualTo(ics);
  }

  @Test
  void refuses_what_is_no_calendar() {
    assertThatExceptionOfType(IcsException.class)
        .isThrownBy(() -> FeedReader.read("<html>".getBytes(UTF_16)))
        .withMessage("line 1: no calendar: it has no BEGIN:VCALENDAR");
    assertThatExceptionOfType(IcsException.class).isThrownBy(() -> FeedReader.read(new byte[0]));
  }

  @Test
  void does_not_mistake_the_unsaid_for_something() {
    Anomaly anomaly = FeedReader.read(event("SUMMARY:x").getBytes(UTF_8)).feed().anomalies().get(0);
    assertThat(anomaly.status()).isEqualTo(AnomalyStatus.CONFIRMED);
    assertThat(anomaly.kind()).isEmpty();
    assertThat(anomaly.organizer()).isEqualTo(Optional.empty());
    assertThat(anomaly.scope()).isEqualTo(new AnomalyScope(List.of(), List.of()));
  }

  private static Timing between(String start, String end) {
    return Timing.between(Instant.parse(start), Instant.parse(end));
  }

  private static String event(String property) {
    return String.join(
        "\r\n",
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:x",
        "BEGIN:VEVENT",
        "UID:a",
        "DTSTART:20260101T000000Z",
        property,
        "END:VEVENT",
        "END:VCALENDAR",
        "");
  }
}
