package dev.qose.core.feed.lint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.AnomalyKind;
import dev.qose.core.feed.FeedWriter;
import dev.qose.core.feed.Timing;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedLintTests {

  private static final List<String> SOUND =
      List.of(
          "BEGIN:VCALENDAR",
          "VERSION:2.0",
          "PRODID:-//example.org//EN",
          "REFRESH-INTERVAL;VALUE=DURATION:PT15M",
          "BEGIN:VEVENT",
          "UID:a",
          "DTSTAMP:20260105T090000Z",
          "SEQUENCE:0",
          "DTSTART:20260112T190000Z",
          "DTEND:20260112T210000Z",
          "STATUS:CONFIRMED",
          "SUMMARY:Upgrade",
          "CATEGORIES:MAINTENANCE",
          "X-MAINTNOTE-IMPACT:OUTAGE",
          "END:VEVENT",
          "END:VCALENDAR",
          "");

  /** Each edit breaks one rule and nothing else; the line is the one that was edited. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VERSION:2.0 | | QOS-I01 | 1 | VERSION is missing",
        "VERSION:2.0 | VERSION:1.0 | QOS-I01 | 2 | VERSION 1.0 is not 2.0, as RFC 5545 has it",
        "PRODID:-//example.org//EN | PRODID: | QOS-I01 | 3 | PRODID is missing or empty",
        "SUMMARY:Upgrade | SUMMARY:Upgrade of all the many tables that hold the roads and paths of"
            + " the north | QOS-I01 | 12 | a line of 81 octets is not folded",
        "END:VCALENDAR | | QOS-I01 | 1 | BEGIN:VCALENDAR has no END: the file is cut off",
        "UID:a | | QOS-I02 | 5 | the event SUMMARY Upgrade has no UID",
        "UID:a | UID: | QOS-I02 | 6 | the event SUMMARY Upgrade has no UID",
        "DTSTAMP:20260105T090000Z | | QOS-I02 | 5 | the event UID a has no DTSTAMP",
        "DTSTART:20260112T190000Z | | QOS-I02 | 5 | the event UID a has no DTSTART",
        "DTSTART:20260112T190000Z | DTSTART:tomorrow | QOS-I02 | 9 | DTSTART tomorrow is no time",
        "DTEND:20260112T210000Z | DTEND:20260112T190000Z | QOS-I02 | 10 | DTEND 20260112T190000Z is"
            + " not after DTSTART 20260112T190000Z, which begins what DTEND ends",
        "STATUS:CONFIRMED | STATUS:CONFIRMED~DURATION:PT2H | QOS-I02 | 12 | both DTEND"
            + " 20260112T210000Z and DURATION PT2H",
        "DTEND:20260112T210000Z | DURATION:P2H | QOS-I02 | 10 | DURATION P2H is no duration above"
            + " zero",
        "SUMMARY:Upgrade | RRULE:FREQ=SOMETIMES | QOS-I02 | 12 | RRULE FREQ=SOMETIMES is no rule:"
            + " FREQ=SOMETIMES is none of [SECONDLY, MINUTELY, HOURLY, DAILY, WEEKLY, MONTHLY, Y…",
        "DTEND:20260112T210000Z | | QOS-I03 | 9 | an outage from DTSTART 20260112T190000Z without"
            + " DTEND or DURATION, which is one of no length at all",
        "DTSTART:20260112T190000Z | DTSTART:20260112T190000 | QOS-I04 | 9 | DTSTART 20260112T190000"
            + " is by any clock: no Z and no TZID",
        "DTSTART:20260112T190000Z | DTSTART;VALUE=DATE:20260112 | QOS-I04 | 9 | DTSTART 20260112 is"
            + " a date: midnight, but where?",
        "DTSTART:20260112T190000Z | DTSTART;TZID=Europe/Helsinki:20260112T190000 | QOS-I04 | 9 |"
            + " DTSTART has TZID Europe/Helsinki, of which there is no VTIMEZONE",
        "DTSTAMP:20260105T090000Z | DTSTAMP:20260105T090000 | QOS-I04 | 7 | DTSTAMP 20260105T090000"
            + " is by any clock: no Z and no TZID",
        "STATUS:CONFIRMED | | QOS-I05 | 5 | the event UID a has no STATUS",
        "STATUS:CONFIRMED | STATUS:DONE | QOS-I05 | 11 | STATUS DONE is none of TENTATIVE,"
            + " CONFIRMED, CANCELLED",
        "X-MAINTNOTE-IMPACT:OUTAGE | | QOS-I07 | 5 | the event UID a has no X-MAINTNOTE-IMPACT; it"
            + " is taken for OUTAGE",
        "X-MAINTNOTE-IMPACT:OUTAGE | X-MAINTNOTE-IMPACT:BAD | QOS-I07 | 14 | X-MAINTNOTE-IMPACT BAD"
            + " is not known; it is taken for OUTAGE",
        "CATEGORIES:MAINTENANCE | | QOS-I07 | 5 | the event UID a has no CATEGORIES",
        "CATEGORIES:MAINTENANCE | CATEGORIES:Work,Fun | QOS-I07 | 13 | CATEGORIES Work,Fun does not"
            + " tell what it is",
        "REFRESH-INTERVAL;VALUE=DURATION:PT15M | | QOS-I09 | 1 | REFRESH-INTERVAL is missing, so"
            + " that clients guess how often to look",
        "REFRESH-INTERVAL;VALUE=DURATION:PT15M | REFRESH-INTERVAL:PT15M | QOS-I09 | 4 |"
            + " REFRESH-INTERVAL PT15M has no VALUE=DURATION",
        "REFRESH-INTERVAL;VALUE=DURATION:PT15M | REFRESH-INTERVAL;VALUE=DURATION:P3H | QOS-I09 | 4"
            + " | REFRESH-INTERVAL P3H is no duration above zero",
        "SUMMARY:Upgrade | RRULE:FREQ=MINUTELY | QOS-I12 | 12 | RRULE FREQ=MINUTELY may have 527040"
            + " instances a year; 10000 are the most"
      })
  void finds_what_is_wrong(String line, String edited, String rule, int number, String message) {
    List<FeedProblem> problems = lint(feed(line, edited == null ? "" : edited));

    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.rule().id()).isEqualTo(rule);
              assertThat(problem.line()).contains(number);
              assertThat(problem.message()).isEqualTo(message);
              assertThat(problem.suggestion()).isNotBlank();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DTEND:20260112T210000Z | DURATION:P1DT2H",
        "SUMMARY:Upgrade | RRULE:FREQ=HOURLY;COUNT=24",
        "X-MAINTNOTE-IMPACT:OUTAGE | X-MAINTNOTE-IMPACT:no-impact",
        "CATEGORIES:MAINTENANCE | CATEGORIES:Network~CATEGORIES:Change"
      })
  void finds_nothing_in_a_sound_feed(String line, String edited) {
    assertThat(lint(feed("", ""))).isEmpty();
    assertThat(lint(feed(line, edited))).isEmpty();
  }

  @Test
  void finds_nothing_in_what_we_write() {
    Clock clock = Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC);
    AnomalyFeed feed =
        AnomalyFeed.of("-//example.org//EN", "Roads")
            .announce(
                Anomaly.of(
                    AnomalyKind.MAINTENANCE,
                    "Patches",
                    Timing.weekly(
                        LocalDateTime.parse("2026-03-01T03:30:00"),
                        ZoneId.of("Europe/Helsinki"),
                        Duration.ofHours(1))),
                clock)
            .announce(
                Anomaly.of(
                        AnomalyKind.INCIDENT,
                        "Größe ".repeat(30),
                        Timing.openEnded(clock.instant(), clock.instant().plusSeconds(60)))
                    .withDescription("one\ntwo"),
                clock);
    assertThat(lint(FeedWriter.write(feed))).isEmpty();
  }

  @Test
  void finds_line_ends_marks_and_encodings_once() {
    byte[] lf = String.join("\n", SOUND).getBytes(UTF_8);
    assertThat(lint(lf))
        .extracting(FeedProblem::toString)
        .containsExactly("QOS-I01 ERROR line 1: a line ends with a bare LF; end lines with CRLF");
    byte[] latin = feed("SUMMARY:Upgrade", "SUMMARY:Größe", ISO_8859_1);
    assertThat(lint(latin)).extracting(problem -> problem.line().orElseThrow()).containsExactly(12);
    assertThat(lint("<html/>".getBytes(UTF_8)))
        .extracting(FeedProblem::message)
        .contains("there is no BEGIN:VCALENDAR");
    assertThat(lint(new byte[0])).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DTEND:20260112T210000Z | DTEND:20260112T220000Z | 8 | the times of UID a changed, but"
            + " SEQUENCE is still 4",
        "SUMMARY:Upgrade | RRULE:FREQ=WEEKLY | 8 | the times of UID a changed, but SEQUENCE is"
            + " still 4",
        "SEQUENCE:4 | SEQUENCE:3 | 8 | SEQUENCE of UID a fell from 4 to 3",
        "SEQUENCE:4 | | 8 | SEQUENCE of UID a fell from 4 to 0",
        "UID:a | UID:b | | UID a is not over, but no longer in the feed"
      })
  void finds_changes_that_subscribers_miss(
      String line, String edited, Integer number, String message) {
    byte[] before = feed("SEQUENCE:0", "SEQUENCE:4");
    byte[] after =
        new String(before, UTF_8)
            .replace(line + "\r\n", edited == null ? "" : edited + "\r\n")
            .getBytes(UTF_8);
    FeedLint lint = FeedLint.create().since(before, Instant.parse("2026-01-12T20:00:00Z"));

    assertThat(lint.check(before)).isEmpty();
    assertThat(lint.check(after))
        .filteredOn(problem -> problem.rule() == FeedRule.CHANGE)
        .singleElement()
        .returns(Optional.ofNullable(number), FeedProblem::line)
        .returns(message, FeedProblem::message);
  }

  @Test
  void lets_go_what_is_over_cancelled_or_announced_anew() {
    byte[] before = feed("", "");
    byte[] without = feed("UID:a", "UID:b");
    assertThat(
            FeedLint.create().since(before, Instant.parse("2026-01-12T21:00:00Z")).check(without))
        .isEmpty();
    assertThat(
            FeedLint.create()
                .since(feed("STATUS:CONFIRMED", "STATUS:CANCELLED"), Instant.EPOCH)
                .check(without))
        .isEmpty();
    assertThat(
            FeedLint.create()
                .since(before, Instant.EPOCH)
                .check(
                    feed(
                        "SEQUENCE:0~DTSTART:20260112T190000Z",
                        "SEQUENCE:1~DTSTART:20260112T180000Z")))
        .isEmpty();
  }

  @Test
  void finds_work_that_was_announced_late() {
    Instant late = Instant.parse("2026-01-11T19:00:01Z");
    FeedLint lint = FeedLint.create().notice(Map.of("a", late), Duration.ofDays(1));

    assertThat(lint.check(feed("", "")))
        .extracting(FeedProblem::toString)
        .containsExactly(
            "QOS-I08 WARNING line 9: DTSTART 2026-01-12T19:00:00Z was first seen at"
                + " 2026-01-11T19:00:01Z, later than PT24H before: the work counts as not"
                + " announced; announce it by 2026-01-11T19:00:00Z");
    assertThat(lint.check(feed("CATEGORIES:MAINTENANCE", "CATEGORIES:INCIDENT"))).isEmpty();
    assertThat(
            FeedLint.create()
                .notice(Map.of("a", late.minusSeconds(1)), Duration.ofDays(1))
                .check(feed("", "")))
        .isEmpty();
  }

  @Test
  void checks_a_file(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("a.ics"), feed("STATUS:CONFIRMED", ""));
    assertThat(FeedLint.create().check(file)).hasSize(1);
  }

  private static List<FeedProblem> lint(byte[] ics) {
    return FeedLint.create().check(ics);
  }

  private static byte[] feed(String line, String edited) {
    return feed(line, edited, UTF_8);
  }

  private static byte[] feed(String line, String edited, Charset charset) {
    String text = String.join("\r\n", SOUND);
    if (!line.isEmpty()) {
      String old = line.replace("~", "\r\n") + "\r\n";
      assertThat(text).contains(old);
      text = text.replace(old, edited.isEmpty() ? "" : edited.replace("~", "\r\n") + "\r\n");
    }
    return text.getBytes(charset);
  }
}
