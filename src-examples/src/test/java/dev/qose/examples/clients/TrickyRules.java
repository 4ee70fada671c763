package dev.qose.examples.clients;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.FeedReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Recurrences that calendars have got wrong. Each starts at an instance of its rule. */
final class TrickyRules {

  private TrickyRules() {}

  /**
   * A series.
   *
   * @param about what is tricky
   * @param lines DTSTART and what recurs
   */
  record Series(String about, List<String> lines) {
    @Override
    public String toString() {
      return about + ": " + String.join(" ", lines);
    }

    /** A feed of ours with nothing else in it, which is written with its VTIMEZONE. */
    AnomalyFeed feed() {
      Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
      AnomalyFeed read = FeedReader.read(calendar().getBytes(UTF_8)).feed();
      return AnomalyFeed.of("x", "x").announce(read.anomalies().get(0), clock);
    }

    /** As a stranger might write it, without VTIMEZONE. */
    private String calendar() {
      return String.join(
              "\r\n",
              Stream.of(
                      Stream.of(
                          "BEGIN:VCALENDAR",
                          "VERSION:2.0",
                          "PRODID:x",
                          "BEGIN:VEVENT",
                          "UID:a",
                          "DTSTAMP:20260101T000000Z"),
                      lines.stream(),
                      Stream.of("DURATION:PT1H", "SUMMARY:x", "END:VEVENT", "END:VCALENDAR"))
                  .flatMap(each -> each)
                  .toList())
          + "\r\n";
    }
  }

  static Stream<Series> series() {
    return Stream.of(
        in("daily in the hour that is skipped", "Europe/Helsinki", "20260320T033000", "FREQ=DAILY"),
        in(
            "daily in the hour that comes twice",
            "Europe/Helsinki",
            "20261020T033000",
            "FREQ=DAILY"),
        in(
            "with exceptions",
            "Europe/Helsinki",
            "20260301T020000",
            "FREQ=WEEKLY;BYDAY=SU",
            "EXDATE;TZID=Europe/Helsinki:20260315T020000,20260405T020000"),
        in(
            "an exception in UTC",
            "Europe/Helsinki",
            "20260301T020000",
            "FREQ=WEEKLY;BYDAY=SU",
            "EXDATE:20260405T230000Z",
            "EXDATE:20260411T230000Z"),
        in(
            "an exception in the skipped hour",
            "Europe/Helsinki",
            "20260320T033000",
            "FREQ=DAILY",
            "EXDATE;TZID=Europe/Helsinki:20260329T033000"),
        in(
            "the last working day",
            "Europe/Helsinki",
            "20260130T220000",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
        in(
            "the second and the last but one",
            "Europe/Helsinki",
            "20260102T220000",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2,-2"),
        in("the last Sunday", "Europe/Helsinki", "20260125T030000", "FREQ=MONTHLY;BYDAY=-1SU"),
        in("the 31st", "Europe/Helsinki", "20260131T030000", "FREQ=MONTHLY;BYMONTHDAY=31"),
        in("the last day", "Europe/Helsinki", "20260131T030000", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        in(
            "leap days",
            "Europe/Helsinki",
            "20240229T030000",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"),
        in(
            "leap days, looked for daily",
            "Europe/Helsinki",
            "20240229T030000",
            "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29"),
        in(
            "every other week from Sunday",
            "America/New_York",
            "20260106T090000",
            "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU"),
        in(
            "every other week from Monday",
            "America/New_York",
            "20260106T090000",
            "FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU,SU"),
        in(
            "until a moment in UTC",
            "Europe/Helsinki",
            "20260320T033000",
            "FREQ=DAILY;UNTIL=20260410T003000Z"),
        in(
            "until just before a moment in UTC",
            "Europe/Helsinki",
            "20260320T033000",
            "FREQ=DAILY;UNTIL=20260410T002959Z"),
        in(
            "until a local time",
            "Europe/Helsinki",
            "20260320T033000",
            "FREQ=DAILY;UNTIL=20260410T033000"),
        in(
            "counted, exceptions too",
            "Europe/Helsinki",
            "20260301T020000",
            "FREQ=WEEKLY;BYDAY=SU;COUNT=6",
            "EXDATE;TZID=Europe/Helsinki:20260308T020000"),
        in(
            "in a week of the year",
            "Europe/Helsinki",
            "20260511T020000",
            "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO"),
        in(
            "days of the year",
            "Europe/Helsinki",
            "20260101T020000",
            "FREQ=YEARLY;BYYEARDAY=1,100,200,-1"),
        in(
            "Friday the 13th",
            "Europe/Helsinki",
            "20260213T020000",
            "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13"),
        in(
            "election day",
            "America/New_York",
            "20241105T090000",
            "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8"),
        in(
            "several times a day",
            "Europe/Helsinki",
            "20260101T080000",
            "FREQ=DAILY;BYMONTH=1,2;BYHOUR=8,20;BYMINUTE=0,30"),
        in(
            "every 18 months",
            "America/New_York",
            "20250910T090000",
            "FREQ=MONTHLY;INTERVAL=18;BYMONTHDAY=10,11,12,13,14,15;COUNT=10"),
        in(
            "every third day for long",
            "Europe/Helsinki",
            "20200101T010000",
            "FREQ=DAILY;INTERVAL=3"),
        in(
            "with additions",
            "Europe/Helsinki",
            "20260301T020000",
            "FREQ=MONTHLY;BYMONTHDAY=1",
            "RDATE;TZID=Europe/Helsinki:20260402T020000,20260703T020000"),
        in("half a day in UTC", "", "20260101T120000Z", "FREQ=DAILY;INTERVAL=2;COUNT=40"));
  }

  /** What biweekly gets wrong: clocks changed an hour off, and weeks that a year has not. */
  static Stream<Series> trickiest() {
    return Stream.of(
        in(
            "in a week of the year that not all have",
            "Europe/Helsinki",
            "20201228T020000",
            "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO"),
        in(
            "weekly in the hour that is skipped",
            "America/New_York",
            "20260301T023000",
            "FREQ=WEEKLY;BYDAY=SU"),
        in(
            "weekly in the hour that comes twice",
            "America/New_York",
            "20261018T013000",
            "FREQ=WEEKLY;BYDAY=SU"),
        in("summer in the south", "Australia/Lord_Howe", "20260401T014500", "FREQ=DAILY"));
  }

  private static Series in(String about, String zone, String start, String rule, String... others) {
    String name = zone.isEmpty() ? "DTSTART:" : "DTSTART;TZID=" + zone + ":";
    return new Series(
        about,
        Stream.concat(Stream.of(name + start, "RRULE:" + rule), Arrays.stream(others)).toList());
  }
}
