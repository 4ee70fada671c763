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
        "VERSION:2.0 | | QOS-I01 error | 1 | VERSION is missing.",
        "VERSION:2.0 | VERSION:1.0 | QOS-I01 error | 2 | VERSION 1.0 is not 2.0, as RFC 5545 has"
            + " it.",
        "PRODID:-//example.org//EN | PRODID: | QOS-I01 error | 3 | PRODID is missing or empty.",
        "PRODID:-//example.org//EN | PRODID:\\n | QOS-I01 error | 3 | PRODID is missing or empty.",
        "SUMMARY:Upgrade | SUMMARY:Upgrade of all the many tables that hold the roads and paths of"
            + " the north | QOS-I01 warning | 12 | A line of 81 octets is not folded.",
        "SUMMARY:Upgrade | SUMMARY:Upgrade~of all: tables | QOS-I01 error | 13 | A line goes on"
            + " without the space that folding puts in front of it.",
        "SUMMARY:Upgrade | SUMMARY;LANGUAGE:Upgrade | QOS-I01 error | 12 | The parameter LANGUAGE"
            + " of SUMMARY has no value.",
        "SUMMARY:Upgrade | SUMMARY;X-A=b\"c:Upgrade | QOS-I01 error | 12 | The parameters of"
            + " SUMMARY cannot be read.",
        "SUMMARY:Upgrade | SUMMARY;X-A=b\"c\":Upgrade | QOS-I01 error | 12 | The parameter X-A of"
            + " SUMMARY has a quotation mark inside.",
        "SUMMARY:Upgrade | SUMMARY;X-A=b;X-A=c:Upgrade | QOS-I01 error | 12 | The parameter X-A of"
            + " SUMMARY comes twice.",
        "SUMMARY:Upgrade | SUMMARY; X-A=b:Upgrade | QOS-I01 error | 12 | The parameter X-A of"
            + " SUMMARY has no name as parameters have.",
        "BEGIN:VEVENT | BEGIN;X-A=b:VEVENT | QOS-I01 error | 5 | BEGIN has parameters beside its"
            + " name.",
        "END:VEVENT | END: VEVENT | QOS-I01 error | 15 | END has spaces around its name.",
        "VERSION:2.0 | VERSION:2.0~CALSCALE:JULIAN | QOS-I01 error | 3 | CALSCALE JULIAN is not"
            + " GREGORIAN, the only calendar that readers know.",
        "END:VCALENDAR | | QOS-I01 error | 1 | BEGIN:VCALENDAR has no END: the file is cut off.",
        "END:VEVENT | END:VEVENT~END:VEVENT | QOS-I01 error | 16 | END:VEVENT ends nothing.",
        "UID:a | | QOS-I02 error | 5 | The event SUMMARY Upgrade has no UID.",
        "UID:a | UID: | QOS-I02 error | 6 | The event SUMMARY Upgrade has no UID.",
        "DTSTAMP:20260105T090000Z | | QOS-I02 error | 5 | The event UID a has no DTSTAMP.",
        "DTSTART:20260112T190000Z | | QOS-I02 error | 5 | The event UID a has no DTSTART.",
        "DTEND:20260112T210000Z | DTEND:20260112T190000Z | QOS-I02 error | 10 | DTEND"
            + " 20260112T190000Z is not after DTSTART 20260112T190000Z, which begins what DTEND"
            + " ends.",
        "STATUS:CONFIRMED | STATUS:CONFIRMED~DURATION:PT2H | QOS-I02 error | 12 | There are both"
            + " DTEND 20260112T210000Z and DURATION PT2H.",
        "DTEND:20260112T210000Z | DURATION:PT0S | QOS-I02 error | 10 | DURATION PT0S is not above"
            + " zero.",
        "DTEND:20260112T210000Z | | QOS-I03 error | 9 | An outage from DTSTART 20260112T190000Z"
            + " without DTEND or DURATION is one of no length at all.",
        "DTSTART:20260112T190000Z~DTEND:20260112T210000Z | DTSTART:20260112T190000~DURATION:PT2H |"
            + " QOS-I04 warning | 9 | DTSTART 20260112T190000 is by any clock: no Z and no TZID.",
        "DTSTART:20260112T190000Z~DTEND:20260112T210000Z | DTSTART;VALUE=DATE:20260112 | QOS-I04"
            + " warning | 9 | DTSTART 20260112 is a date: midnight, but where?",
        "DTSTART:20260112T190000Z | DTSTART;TZID=Europe/Helsinki:20260112T190000 | QOS-I04 warning"
            + " | 9 | DTSTART has TZID Europe/Helsinki, of which there is no VTIMEZONE.",
        "DTSTART:20260112T190000Z | DTSTART;TZID=Europe/Nowhere:20260112T190000 | QOS-I04 warning |"
            + " 9 | DTSTART has TZID Europe/Nowhere, which nobody knows, so that the event cannot"
            + " be placed.",
        "DTSTAMP:20260105T090000Z | DTSTAMP:20260105T090000 | QOS-I04 warning | 7 | DTSTAMP"
            + " 20260105T090000 is by any clock: no Z and no TZID.",
        "STATUS:CONFIRMED | | QOS-I05 warning | 5 | The event UID a has no STATUS.",
        "STATUS:CONFIRMED | STATUS:DONE | QOS-I05 warning | 11 | STATUS DONE is none of TENTATIVE,"
            + " CONFIRMED, CANCELLED.",
        "X-MAINTNOTE-IMPACT:OUTAGE | | QOS-I07 warning | 5 | The event UID a has no"
            + " X-MAINTNOTE-IMPACT; it is taken for OUTAGE.",
        "X-MAINTNOTE-IMPACT:OUTAGE | X-MAINTNOTE-IMPACT:BAD | QOS-I07 warning | 14 |"
            + " X-MAINTNOTE-IMPACT BAD is not known; it is taken for OUTAGE.",
        "CATEGORIES:MAINTENANCE | | QOS-I07 warning | 5 | The event UID a has no CATEGORIES.",
        "CATEGORIES:MAINTENANCE | CATEGORIES:Work,Fun | QOS-I07 warning | 13 | CATEGORIES Work,Fun"
            + " does not tell what it is.",
        "REFRESH-INTERVAL;VALUE=DURATION:PT15M | | QOS-I09 info | 1 | REFRESH-INTERVAL is missing,"
            + " so that clients guess how often to look.",
        "REFRESH-INTERVAL;VALUE=DURATION:PT15M | REFRESH-INTERVAL:PT15M | QOS-I09 info | 4 |"
            + " REFRESH-INTERVAL PT15M has no VALUE=DURATION.",
        "REFRESH-INTERVAL;VALUE=DURATION:PT15M | REFRESH-INTERVAL;VALUE=DURATION:P3H | QOS-I09 info"
            + " | 4 | REFRESH-INTERVAL P3H is no duration above zero.",
        "SUMMARY:Upgrade | RRULE:FREQ=MINUTELY | QOS-I12 error | 12 | RRULE FREQ=MINUTELY may have"
            + " 527040 instances a year; 10000 are the most.",
        "SEQUENCE:0 | SEQUENCE:abc | QOS-I13 error | 8 | SEQUENCE abc is not a whole number.",
        "SEQUENCE:0 | SEQUENCE:-1 | QOS-I13 error | 8 | SEQUENCE -1 is out of its range.",
        "SEQUENCE:0 | SEQUENCE:0~SEQUENCE:0 | QOS-I13 error | 9 | SEQUENCE stands in line 8"
            + " already.",
        "DTSTART:20260112T190000Z | DTSTART:20260112T190000Z~DTSTART:20260113T190000Z | QOS-I13"
            + " error | 10 | DTSTART stands in line 9 already.",
        "DTSTART:20260112T190000Z | DTSTART:2026-01-12T19:00:00Z | QOS-I13 error | 9 | DTSTART"
            + " 2026-01-12T19:00:00Z is not a date with a time.",
        "DTSTART:20260112T190000Z | DTSTART:tomorrow | QOS-I13 error | 9 | DTSTART tomorrow is not"
            + " a date with a time.",
        "DTSTART:20260112T190000Z | DTSTART;VALUE=TEXT:20260112T190000Z | QOS-I13 error | 9 |"
            + " DTSTART has VALUE=TEXT, which it must not have.",
        "DTSTAMP:20260105T090000Z | DTSTAMP:20260230T090000Z | QOS-I13 error | 7 | DTSTAMP"
            + " 20260230T090000Z is not a date with a time.",
        "DTEND:20260112T210000Z | DURATION:P2H | QOS-I13 error | 10 | DURATION P2H is not a"
            + " duration.",
        "SUMMARY:Upgrade | RRULE:FREQ=SOMETIMES | QOS-I13 error | 12 | RRULE FREQ=SOMETIMES is no"
            + " rule: FREQ=SOMETIMES is none of [SECONDLY, MINUTELY, HOURLY, DAILY, WEEKLY,"
            + " MONTHLY, YEARLY].",
        "SUMMARY:Upgrade | RRULE:FREQ=DAILY;UNTIL=20260120T190000Z;COUNT=3 | QOS-I13 error | 12 |"
            + " RRULE FREQ=DAILY;UNTIL=20260120T190000Z;COUNT=3 is not as RFC 5545 has rules: UNTIL"
            + " and COUNT exclude each other.",
        "SUMMARY:Upgrade | RRULE:FREQ=DAILY;UNTIL=20260120T190000 | QOS-I13 error | 12 | The UNTIL"
            + " of RRULE FREQ=DAILY;UNTIL=20260120T190000 is not in UTC.",
        "SUMMARY:Upgrade | RRULE:FREQ=WEEKLY;BYDAY=1MO | QOS-I13 error | 12 | RRULE"
            + " FREQ=WEEKLY;BYDAY=1MO is not as RFC 5545 has rules: BYDAY with a number needs"
            + " FREQ=MONTHLY or YEARLY.",
        "SUMMARY:Upgrade | RRULE:FREQ=WEEKLY;WKST=XX | QOS-I13 error | 12 | RRULE"
            + " FREQ=WEEKLY;WKST=XX is not as RFC 5545 has rules: WKST is no day such as MO.",
        "SUMMARY:Upgrade | RRULE:FREQ=WEEKLY;BYMONTHDAY=12 | QOS-I13 error | 12 | RRULE"
            + " FREQ=WEEKLY;BYMONTHDAY=12 is not as RFC 5545 has rules: BYMONTHDAY and FREQ=WEEKLY"
            + " exclude each other.",
        "SUMMARY:Upgrade | RRULE:FREQ=DAILY;BYSETPOS=1 | QOS-I13 error | 12 | RRULE"
            + " FREQ=DAILY;BYSETPOS=1 is not as RFC 5545 has rules: BYSETPOS needs another part"
            + " that begins with BY.",
        "SUMMARY:Upgrade | RRULE:FREQ=WEEKLY~RRULE:FREQ=DAILY | QOS-I13 warning | 13 | RRULE stands"
            + " in line 12 already.",
        "BEGIN:VEVENT |"
            + " BEGIN:VTIMEZONE~TZID:A~BEGIN:STANDARD~DTSTART:19700101T000000~TZOFFSETFROM:+0100~TZOFFSETTO:+0100~END:STANDARD~END:VTIMEZONE~BEGIN:VTIMEZONE~TZID:A~BEGIN:STANDARD~DTSTART:19700101T000000~TZOFFSETFROM:+0100~TZOFFSETTO:+0100~END:STANDARD~END:VTIMEZONE~BEGIN:VEVENT"
            + " | QOS-I13 error | 14 | TZID A is in line 6 already.",
        "BEGIN:VEVENT |"
            + " BEGIN:VTIMEZONE~TZID:A~BEGIN:STANDARD~DTSTART:19700101T000000Z~TZOFFSETFROM:+0100~TZOFFSETTO:+0100~END:STANDARD~END:VTIMEZONE~BEGIN:VEVENT"
            + " | QOS-I13 error | 8 | DTSTART 19700101T000000Z of STANDARD is in UTC.",
        "SUMMARY:Upgrade | GEO:north | QOS-I13 error | 12 | GEO north is not a latitude and a"
            + " longitude.",
        "SUMMARY:Upgrade | PRIORITY:10 | QOS-I13 error | 12 | PRIORITY 10 is out of its range.",
        "SUMMARY:Upgrade | TRANSP:MAYBE | QOS-I13 error | 12 | TRANSP MAYBE is none of [OPAQUE,"
            + " TRANSPARENT].",
        "SUMMARY:Upgrade | BEGIN:VALARM~TRIGGER:-PT5M~END:VALARM | QOS-I13 error | 12 | VALARM has"
            + " no ACTION.",
        "SUMMARY:Upgrade | X-A;VALUE=BOOLEAN:1 | QOS-I13 error | 12 | X-A 1 is not TRUE or FALSE.",
        "SUMMARY:Upgrade | X-A;VALUE=FLOAT:1e3 | QOS-I13 error | 12 | X-A 1e3 is not a number.",
        "SUMMARY:Upgrade | X-A;VALUE=TIME:19:00 | QOS-I13 error | 12 | X-A 19:00 is not a time of"
            + " day.",
        "SUMMARY:Upgrade | SUMMARY;VALUE=X-A:b | QOS-I14 info | 12 | SUMMARY has VALUE=X-A, which"
            + " some readers refuse.",
        "SUMMARY:Upgrade | LOCATION: | QOS-I14 info | 12 | LOCATION has no value.",
        "SUMMARY:Upgrade | X-MAINTNOTE-STATUS:CANCELLED | QOS-I14 warning | 12 | X-MAINTNOTE-STATUS"
            + " CANCELLED contradicts STATUS CONFIRMED.",
        "VERSION:2.0 | VERSION:2.0~METHOD:CANCEL | QOS-I14 warning | 3 | METHOD:CANCEL calls off"
            + " all events of the feed, whatever they say.",
        "SUMMARY:Upgrade | RRULE:FREQ=WEEKLY;BYDAY=SU | QOS-I14 warning | 9 | DTSTART"
            + " 20260112T190000Z is no instance of its RRULE FREQ=WEEKLY;BYDAY=SU: some readers"
            + " count it, others do not.",
        "SUMMARY:Upgrade | RRULE:FREQ=YEARLY;BYMONTHDAY=12 | QOS-I14 warning | 12 | RRULE"
            + " FREQ=YEARLY;BYMONTHDAY=12 is read in two ways: BYMONTHDAY in the month of DTSTART,"
            + " or in each month.",
        "SUMMARY:Upgrade | RRULE:FREQ=WEEKLY~EXDATE:20260119T200000Z | QOS-I14 warning | 13 |"
            + " EXDATE 20260119T200000Z meets no instance.",
        "SUMMARY:Upgrade | RRULE:FREQ=WEEKLY~EXDATE:20260120T190000Z | QOS-I14 info | 13 | EXDATE"
            + " 20260120T190000Z meets no instance.",
        "SUMMARY:Upgrade | EXRULE:FREQ=DAILY | QOS-I14 warning | 12 | EXRULE is of the past: RFC"
            + " 5545 took it out, and the event cannot be placed.",
        "DTSTAMP:20260105T090000Z | DTSTAMP:00000105T090000Z | QOS-I14 info | 7 | DTSTAMP"
            + " 00000105T090000Z is in the year 0, which some readers refuse.",
        "SUMMARY:Upgrade | RECURRENCE-ID:20260119T190000Z | QOS-I14 warning | 12 | RECURRENCE-ID"
            + " 20260119T190000Z is of a series that is not in the feed.",
        "DTSTART:20260112T190000Z | DTSTART;TZID=Europe/Helsinki:20260112T190000Z | QOS-I14 warning"
            + " | 9 | DTSTART 20260112T190000Z has a TZID, but is in UTC."
      })
  void finds_what_is_wrong(String line, String edited, String rule, int number, String message) {
    List<FeedProblem> problems = lint(feed(line, edited == null ? "" : edited));

    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.rule().id() + " " + problem.severity()).isEqualTo(rule);
              assertThat(problem.line()).contains(number);
              assertThat(problem.message()).isEqualTo(message);
              assertThat(problem.suggestion()).isNotBlank();
            });
  }

  @Test
  void finds_what_cannot_be_placed_for_want_of_a_start() {
    String feed =
        String.join("\r\n", SOUND)
            .replace("VERSION:2.0", "VERSION:2.0\r\nMETHOD:PUBLISH")
            .replace("DTSTART:20260112T190000Z\r\n", "");

    assertThat(lint(feed.getBytes(UTF_8)))
        .singleElement()
        .hasToString(
            "QOS-I04 warning line 6: The event UID a has no DTSTART, so that it cannot be placed."
                + " Add when it starts, such as DTSTART:20260112T190000Z.");
  }

  @Test
  void finds_extents_that_nobody_reads() {
    String series =
        String.join("\r\n", SOUND).replace("SUMMARY", "RRULE:FREQ=DAILY;COUNT=3\r\nSUMMARY");
    String instance =
        String.join("\r\n", SOUND.subList(4, 15))
            .replace("SUMMARY", "RECURRENCE-ID;RANGE=THISANDPRIOR:20260113T190000Z\r\nSUMMARY");

    assertThat(
            lint(series.replace("END:VCALENDAR", instance + "\r\nEND:VCALENDAR").getBytes(UTF_8)))
        .singleElement()
        .extracting(FeedProblem::message)
        .isEqualTo("RECURRENCE-ID has RANGE=THISANDPRIOR, and is read without it.");
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SEQUENCE:0 | SEQUENCE:1 | warning | UID a is in line 5 already, with another SEQUENCE: the"
            + " higher one counts.",
        "DTSTAMP:20260105T090000Z | DTSTAMP:20260105T100000Z | warning | UID a is in line 5"
            + " already, with the same SEQUENCE: the later DTSTAMP counts.",
        "SUMMARY:Upgrade | SUMMARY:Upgrade | warning | UID a is in line 5 already, with the same"
            + " content.",
        "SUMMARY:Upgrade | SUMMARY:Other | error | UID a is in line 5 already, with the same"
            + " SEQUENCE and DTSTAMP but other content."
      })
  void finds_events_that_are_there_twice(
      String line, String edited, String severity, String message) {
    String event = String.join("\r\n", SOUND.subList(4, 15));

    assertThat(lint(feed("END:VEVENT", "END:VEVENT~" + event.replace(line, edited))))
        .singleElement()
        .returns(Optional.of(16), FeedProblem::line)
        .returns(message, FeedProblem::message)
        .returns(severity, problem -> problem.severity().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RECURRENCE-ID:20260113T190000Z | RECURRENCE-ID 20260113T190000Z is of an event that does"
            + " not recur.",
        "RECURRENCE-ID:20260119T200000Z | RECURRENCE-ID 20260119T200000Z meets no instance.",
        "RECURRENCE-ID;VALUE=DATE:20260119 | RECURRENCE-ID 20260119 meets no instance.",
        "RECURRENCE-ID:20260119T190000Z |",
        "RECURRENCE-ID;TZID=Europe/Helsinki:20260119T210000 |"
      })
  void finds_instances_of_no_series(String id, String message) {
    boolean recurs = message == null || !message.contains("does not recur");
    String instance = String.join("\r\n", SOUND.subList(4, 15));
    List<FeedProblem> problems =
        lint(
            feed(
                "SUMMARY:Upgrade",
                (recurs ? "RRULE:FREQ=WEEKLY~" : "")
                    + "END:VEVENT~"
                    + instance
                        .replace("SUMMARY:Upgrade\r\n", id + "\r\nSUMMARY:Upgrade\r\n")
                        .replace("\r\nEND:VEVENT", "")));

    assertThat(problems)
        .filteredOn(problem -> problem.rule() == FeedRule.READING)
        .extracting(FeedProblem::message)
        .isEqualTo(message == null ? List.of() : List.of(message));
  }

  @Test
  void finds_a_zone_that_says_other_than_iana() {
    String zone =
        String.join(
            "~",
            "BEGIN:VTIMEZONE",
            "TZID:Europe/Helsinki",
            "BEGIN:STANDARD",
            "DTSTART:19700101T000000",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0100",
            "END:STANDARD",
            "END:VTIMEZONE",
            "BEGIN:VEVENT",
            "UID:a");
    byte[] ics =
        new String(feed("BEGIN:VEVENT~UID:a", zone), UTF_8)
            .replace("DTSTART:20260112T190000Z", "DTSTART;TZID=Europe/Helsinki:20260112T210000")
            .getBytes(UTF_8);

    assertThat(lint(ics))
        .singleElement()
        .returns(FeedRule.READING, FeedProblem::rule)
        .returns(
            "VTIMEZONE Europe/Helsinki says that 2026-01-12T21:00 is 2026-01-12T20:00:00Z, IANA"
                + " that it is 2026-01-12T19:00:00Z.",
            FeedProblem::message);
  }

  /** However many warnings there are, an error behind them is told. */
  @Test
  void says_how_many_it_does_not_say() {
    String empty = "COMMENT:~".repeat(250);

    List<FeedProblem> problems = lint(feed("SUMMARY:Upgrade", empty + "GEO:x"));

    assertThat(problems).anySatisfy(problem -> assertThat(problem.message()).startsWith("GEO x"));
    assertThat(problems.get(problems.size() - 1).message())
        .isEqualTo("50 more problems of this rule are not told.");
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
        .containsExactly("QOS-I01 error line 1: A line ends with a bare LF. End lines with CRLF.");
    byte[] latin = feed("SUMMARY:Upgrade", "SUMMARY:Größe", ISO_8859_1);
    assertThat(lint(latin)).extracting(problem -> problem.line().orElseThrow()).containsExactly(12);
    assertThat(lint("<html/>".getBytes(UTF_8)))
        .extracting(FeedProblem::message)
        .contains("There is no BEGIN:VCALENDAR.");
    assertThat(lint(new byte[0])).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DTEND:20260112T210000Z | DTEND:20260112T220000Z | 8 | The times of UID a changed, but"
            + " SEQUENCE is still 4.",
        "SUMMARY:Upgrade | RRULE:FREQ=WEEKLY | 8 | The times of UID a changed, but SEQUENCE is"
            + " still 4.",
        "SEQUENCE:4 | SEQUENCE:3 | 8 | SEQUENCE of UID a fell from 4 to 3.",
        "SEQUENCE:4 | | 8 | SEQUENCE of UID a fell from 4 to 0.",
        "UID:a | UID:b | | UID a is not over, but no longer in the feed."
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
            "QOS-I08 warning line 9: DTSTART 2026-01-12T19:00:00Z was first seen at"
                + " 2026-01-11T19:00:01Z, later than PT24H before: the work counts as not"
                + " announced. Announce it by 2026-01-11T19:00:00Z.");
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
