package dev.qose.core.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers write means what RFC 5545 says, or nothing at all. */
class FeedsOfOthersTests {

  private static final String OWN_ZONE =
      """
      BEGIN:VTIMEZONE
      TZID:%s
      BEGIN:STANDARD
      DTSTART:16010101T030000
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0100
      RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:16010101T020000
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0200
      RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
      END:DAYLIGHT
      END:VTIMEZONE
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(UTC+01:00) Amsterdam\\, Berlin | \"(UTC+01:00) Amsterdam, Berlin\"",
        "(UTC+01:00) Amsterdam\\, Berlin | \"(UTC+01:00) Amsterdam\\, Berlin\"",
        "\"Here\" | Here",
        "Here | \"Here\"",
        "W. Europe Standard Time | W. Europe Standard Time"
      })
  void zones_have_names_with_escapes_as_properties_and_without_as_parameters(
      String property, String parameter) {
    String zone = OWN_ZONE.formatted(property.strip());
    assertThat(starts(zone + event("DTSTART;TZID=" + parameter.strip() + ":20260710T100000")))
        .containsExactly("2026-07-10T08:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "europe/berlin, 2026-07-10T08:00:00Z",
    "EUROPE/BERLIN, 2026-07-10T08:00:00Z",
    "GTB Standard Time, 2026-07-10T07:00:00Z",
    "gtb standard time, 2026-07-10T07:00:00Z",
    "Central Standard Time, 2026-07-10T15:00:00Z",
    "US/Eastern, 2026-07-10T14:00:00Z",
    "EST, 2026-07-10T15:00:00Z",
    "Etc/GMT-2, 2026-07-10T08:00:00Z",
    "etc/utc, 2026-07-10T10:00:00Z",
    "'\"UTC+02:00\"', 2026-07-10T08:00:00Z",
    "/example.org/20260101_1/America/Argentina/Salta, 2026-07-10T13:00:00Z",
    "/Europe/Berlin, 2026-07-10T08:00:00Z",
    "/softwarestudio.org/Tzfile/Europe/Berlin, 2026-07-10T08:00:00Z"
  })
  void zones_are_known_by_the_names_of_iana_and_windows(String name, String start) {
    assertThat(starts(event("DTSTART;TZID=" + name + ":20260710T100000"))).containsExactly(start);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DTSTART;TZID=Nowhere:20260710T100000 | DTSTART is in TZID Nowhere, which nobody knows.",
        "DTSTART;TZID=+02:20260710T100000 | DTSTART is in TZID +02, which nobody knows.",
        "DTSTART:20260710T100000Z~DTEND;TZID=Nowhere:20260710T120000 | DTEND is in TZID Nowhere,"
            + " which nobody knows.",
        "DTSTART:20260710T100000Z~RRULE:FREQ=DAILY~EXDATE;TZID=Nowhere:20260711T120000 | EXDATE is"
            + " in TZID Nowhere, which nobody knows.",
        "DTSTART:soon | DTSTART soon is no time.",
        "DTSTART:20260230T000000Z | DTSTART 20260230T000000Z is no time.",
        "DTSTART:20260710T100000Z~DURATION:long | DURATION long is no duration.",
        "DTSTART:20260710T100000Z~RRULE:FREQ=OFTEN | RRULE is no rule: FREQ=OFTEN is none of"
            + " [SECONDLY, MINUTELY, HOURLY, DAILY, WEEKLY, MONTHLY, YEARLY].",
        "DTSTART:20260710T100000Z~RDATE;VALUE=PERIOD:20260711T100000Z/x | RDATE"
            + " 20260711T100000Z/x is no period.",
        "DTSTART:99991231T000000Z~DURATION:P2D | it ends after the year 9999.",
        "SUMMARY:no start | it has no DTSTART."
      })
  void what_cannot_be_placed_excuses_nothing_and_is_told_of(String lines, String reason) {
    AnomalyFeed feed = feed(event(lines.replace("~", "\n")));

    assertThat(feed.anomalies()).isEmpty();
    assertThat(feed.unplaced())
        .singleElement()
        .returns("u", UnplacedEvent::uid)
        .returns(4, UnplacedEvent::line)
        .returns(reason, UnplacedEvent::reason);
  }

  @Test
  void an_older_version_does_not_stand_in_for_one_that_cannot_be_placed() {
    AnomalyFeed feed =
        feed(
            event("DTSTART:20260710T100000Z")
                + event("SEQUENCE:1\nDTSTART;TZID=Nowhere:20260710T100000"));
    assertThat(feed.anomalies()).isEmpty();
    assertThat(feed.unplaced())
        .extracting(UnplacedEvent::reason)
        .containsExactly(
            "a newer version of it cannot be placed, since DTSTART is in TZID Nowhere, which nobody"
                + " knows.",
            "DTSTART is in TZID Nowhere, which nobody knows.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Of one SEQUENCE the later DTSTAMP, of one DTSTAMP the later in the feed.
        "SEQUENCE:2~DTSTAMP:20260101T000000Z | SEQUENCE:1~DTSTAMP:20260301T000000Z | 1",
        "SEQUENCE:1~DTSTAMP:20260301T000000Z | SEQUENCE:2~DTSTAMP:20260101T000000Z | 2",
        "SEQUENCE:1~DTSTAMP:20260301T000000Z | SEQUENCE:1~DTSTAMP:20260101T000000Z | 1",
        "SEQUENCE:1~DTSTAMP:20260101T000000Z | SEQUENCE:1~DTSTAMP:20260101T000000Z | 2"
      })
  void the_newest_version_counts(String first, String second, int day) {
    String feed =
        event(first.replace("~", "\n") + "\nDTSTART:20260701T000000Z")
            + event(second.replace("~", "\n") + "\nDTSTART:20260702T000000Z");
    assertThat(starts(feed)).containsExactly("2026-07-0" + day + "T00:00:00Z");
    assertThat(starts(series() + instance(first, 1) + instance(second, 2)))
        .contains("2026-07-13T0" + day + ":00:00Z")
        .doesNotContain("2026-07-13T0" + (3 - day) + ":00:00Z")
        .hasSize(4);
  }

  private static String series() {
    return event("DTSTART:20260706T000000Z\nRRULE:FREQ=WEEKLY;COUNT=4\nDURATION:PT1H");
  }

  private static String instance(String lines, int hour) {
    return event(
        lines.replace("~", "\n")
            + "\nRECURRENCE-ID:20260713T000000Z\nDTSTART:20260713T0"
            + hour
            + "0000Z");
  }

  @Test
  void this_and_future_moves_all_later_instances_by_the_clock_and_makes_them_as_long() {
    String feed =
        event(
                "DTSTART;TZID=Europe/Helsinki:20261012T020000\nDURATION:PT2H\n"
                    + "RRULE:FREQ=WEEKLY;COUNT=5")
            + event(
                "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Helsinki:20261019T020000\n"
                    + "DTSTART;TZID=Europe/Helsinki:20261020T040000\nDURATION:PT1H")
            + event(
                "RECURRENCE-ID;TZID=Europe/Helsinki:20261102T020000\n"
                    + "DTSTART;TZID=Europe/Helsinki:20261102T230000\nDURATION:PT3H");
    // Clocks are put back on the 25th of October.
    assertThat(spans(feed))
        .containsExactly(
            "2026-10-11T23:00:00Z/2026-10-12T01:00:00Z",
            "2026-10-20T01:00:00Z/2026-10-20T02:00:00Z",
            "2026-10-27T02:00:00Z/2026-10-27T03:00:00Z",
            "2026-11-02T21:00:00Z/2026-11-03T00:00:00Z",
            "2026-11-10T02:00:00Z/2026-11-10T03:00:00Z");
  }

  @Test
  void this_and_future_can_call_all_later_instances_off() {
    AnomalyFeed feed =
        feed(
            series()
                + event(
                    """
                    RECURRENCE-ID;RANGE=THISANDFUTURE:20260720T000000Z
                    DTSTART:20260720T000000Z
                    DURATION:PT1H
                    STATUS:CANCELLED\
                    """));
    assertThat(feed.impacts(at("2026-01-01"), at("2027-01-01")))
        .extracting(ImpactInterval::start)
        .containsExactly(at("2026-07-06"), at("2026-07-13"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RECURRENCE-ID:20260602T200000",
        "RECURRENCE-ID;VALUE=DATE:20260602",
        "RECURRENCE-ID:20260603T000000Z",
        "RECURRENCE-ID;TZID=Europe/Berlin:20260603T020000"
      })
  void an_instance_is_found_by_the_clock_of_its_series(String recurrenceId) {
    String feed =
        event("DTSTART;TZID=US/Eastern:20260601T200000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3")
            + event(recurrenceId + "\nDTSTART;TZID=US/Eastern:20260602T220000\nDURATION:PT1H");
    assertThat(starts(feed))
        .containsExactly("2026-06-02T00:00:00Z", "2026-06-03T02:00:00Z", "2026-06-04T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EXDATE:20260602T200000",
        "EXDATE;VALUE=DATE:20260602",
        "EXDATE:20260603T000000Z",
        "EXDATE;TZID=US/Eastern:20260509T200000,20260602T200000"
      })
  void an_exception_is_found_by_the_clock_of_its_series(String exception) {
    String feed =
        event(
            "DTSTART;TZID=US/Eastern:20260601T200000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3\n"
                + exception);
    assertThat(starts(feed)).containsExactly("2026-06-02T00:00:00Z", "2026-06-04T00:00:00Z");
  }

  @Test
  void a_period_has_its_own_length() {
    String feed =
        event(
            """
            DTSTART:20260706T000000Z
            DURATION:PT1H
            RDATE;VALUE=PERIOD:20260707T000000Z/PT3H,20260708T000000Z/20260708T020000Z
            RDATE:20260709T000000Z\
            """);
    assertThat(spans(feed))
        .containsExactly(
            "2026-07-06T00:00:00Z/2026-07-06T01:00:00Z",
            "2026-07-07T00:00:00Z/2026-07-07T03:00:00Z",
            "2026-07-08T00:00:00Z/2026-07-08T02:00:00Z",
            "2026-07-09T00:00:00Z/2026-07-09T01:00:00Z");
  }

  @Test
  void an_exception_takes_out_the_start_even_where_nothing_recurs() {
    String start = "DTSTART:20260710T100000Z\nEXDATE:";

    assertThat(starts(event(start + "20260710T100000Z"))).isEmpty();
    assertThat(starts(event(start + "20260711T100000Z"))).containsExactly("2026-07-10T10:00:00Z");
  }

  @Test
  void several_rules_add_to_each_other() {
    assertThat(
            starts(
                event(
                    "DTSTART:20260706T000000Z\nRRULE:FREQ=DAILY;COUNT=2\n"
                        + "RRULE:FREQ=WEEKLY;COUNT=2")))
        .containsExactly("2026-07-06T00:00:00Z", "2026-07-07T00:00:00Z", "2026-07-13T00:00:00Z");
  }

  @Test
  void a_day_lasts_from_midnight_to_midnight_of_a_zone() {
    String day = event("DTSTART;VALUE=DATE:20260329\nRRULE:FREQ=DAILY;COUNT=2;BYHOUR=9");
    assertThat(spans(day))
        .containsExactly(
            "2026-03-29T00:00:00Z/2026-03-30T00:00:00Z",
            "2026-03-30T00:00:00Z/2026-03-31T00:00:00Z");
    // Clocks are put forward on that day.
    List<String> there =
        List.of(
            "2026-03-28T22:00:00Z/2026-03-29T21:00:00Z",
            "2026-03-29T21:00:00Z/2026-03-30T21:00:00Z");
    LocalZone helsinki = LocalZone.of(ZoneId.of("Europe/Helsinki"));
    assertThat(spans(feed(day, helsinki))).isEqualTo(there);
    assertThat(spans("X-WR-TIMEZONE:Europe/Helsinki\n" + day)).isEqualTo(there);
    assertThat(spans(feed(day, LocalZone.UNSAID.withService(ZoneId.of("Europe/Helsinki")))))
        .isEqualTo(there);
    assertThat(spans(feed("X-WR-TIMEZONE:UTC\n" + day, helsinki))).isEqualTo(there);
  }

  @Test
  void says_whose_time_it_is() {
    String day = event("DTSTART;VALUE=DATE:20260329");
    assertThat(feed(day).localZone().orElseThrow())
        .hasToString("UTC, since nobody says whose time it is");
    assertThat(feed("X-WR-TIMEZONE:FLE Standard Time\n" + day).localZone().orElseThrow())
        .hasToString("FLE Standard Time, as the feed's X-WR-TIMEZONE says");
    assertThat(feed(day, LocalZone.of(ZoneId.of("Europe/Berlin"))).localZone().orElseThrow())
        .hasToString("Europe/Berlin, as was asked for");
    assertThat(feed(event("DTSTART:20260329T000000Z")).localZone()).isEmpty();
  }

  @Test
  void a_calendar_that_cancels_cancels_its_events() {
    String cancel = "METHOD:CANCEL\n" + event("SEQUENCE:1\nDTSTART:20260706T000000Z");
    assertThat(feed(cancel).anomalies())
        .extracting(Anomaly::status)
        .containsExactly(AnomalyStatus.CANCELLED);
    AnomalyFeed instance =
        feed(
            series()
                + "END:VCALENDAR\nBEGIN:VCALENDAR\nMETHOD:CANCEL\n"
                + event("RECURRENCE-ID:20260713T000000Z"));
    assertThat(instance.impacts(at("2026-01-01"), at("2027-01-01")))
        .extracting(ImpactInterval::start)
        .containsExactly(at("2026-07-06"), at("2026-07-20"), at("2026-07-27"));
  }

  @Test
  void nothing_is_excused_that_one_of_two_statuses_calls_off() {
    assertThat(
            feed(event("DTSTART:20260706T000000Z\nDURATION:PT1H\nX-MAINTNOTE-STATUS:CANCELLED"))
                .impacts(at("2026-01-01"), at("2027-01-01")))
        .isEmpty();
  }

  @Test
  void a_name_may_be_alone_on_its_line() {
    AnomalyFeed feed = feed(event("DTSTART\n :20260706T000000Z\nSUM\n MARY\n ;LANGUAGE=en:Work"));
    assertThat(feed.anomalies())
        .singleElement()
        .returns("Work", Anomaly::summary)
        .returns(at("2026-07-06"), anomaly -> anomaly.timing().firstStart());
  }

  @Test
  void an_event_without_end_ends_before_the_next() {
    String feed =
        event("DTSTART:20260706T000000Z").replace("END:VEVENT\n", "")
            + event("DTSTART:20260707T000000Z").replace("UID:u", "UID:v");
    assertThat(starts(feed)).containsExactly("2026-07-06T00:00:00Z", "2026-07-07T00:00:00Z");
  }

  @Test
  void events_without_a_name_are_events_all_the_same() {
    String nameless = event("DTSTART:20260706T000000Z").replace("UID:u\n", "");
    assertThat(starts(nameless + nameless)).hasSize(2);
    assertThat(feed(nameless).find("")).isEmpty();
  }

  private static Instant at(String day) {
    return Instant.parse(day + "T00:00:00Z");
  }

  private static String event(String lines) {
    return "BEGIN:VEVENT\nUID:u\n" + lines + "\nEND:VEVENT\n";
  }

  private static List<String> starts(String lines) {
    return feed(lines).occurrences(at("2026-01-01"), at("2027-01-01")).stream()
        .map(each -> each.start().toString())
        .toList();
  }

  private static List<String> spans(String lines) {
    return spans(feed(lines));
  }

  private static List<String> spans(AnomalyFeed feed) {
    return feed.occurrences(at("2026-01-01"), at("2027-01-01")).stream()
        .map(each -> each.start() + "/" + each.end())
        .toList();
  }

  private static AnomalyFeed feed(String lines) {
    return feed(lines, LocalZone.UNSAID);
  }

  private static AnomalyFeed feed(String lines, LocalZone zone) {
    String ics = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n" + lines + "END:VCALENDAR\n";
    return FeedReader.read(ics.replace("\n", "\r\n").getBytes(UTF_8), zone).feed();
  }
}
