package dev.qose.core.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.qose.core.feed.ics.IcsException;
import dev.qose.core.feed.lint.FeedLint;
import dev.qose.core.feed.recur.RecurrenceLimitException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A program of its own, to be run with little memory: what bad feeds can do, and how long. */
final class HostileFeeds {

  private static final String HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n";
  private static final String TAIL = "END:VCALENDAR\r\n";
  private static final int MEGABYTE = 1024 * 1024;

  private HostileFeeds() {}

  /** Prints, of each feed: its name, milliseconds, and what came of it. */
  public static void main(String[] arguments) {
    // What the processor was busy with, since a build machine is busy with other things too.
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    all()
        .forEach(
            (name, feed) -> {
              byte[] ics = feed.get();
              long start = threads.getCurrentThreadCpuTime();
              String outcome = outcome(ics);
              long millis = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
              System.out.println(name + "\t" + millis + "\t" + outcome);
            });
  }

  private static String outcome(byte[] ics) {
    int problems = FeedLint.create().check(ics).size();
    try {
      AnomalyFeed feed = FeedReader.read(ics).feed();
      int occurrences =
          feed.occurrences(
                  Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"))
              .size();
      return problems + " problems, " + occurrences + " occurrences";
    } catch (IcsException | RecurrenceLimitException e) {
      return problems + " problems, " + e.getMessage();
    }
  }

  static Map<String, Supplier<byte[]>> all() {
    Map<String, Supplier<byte[]>> feeds = new TreeMap<>();
    feeds.put("long line", () -> bytes(HEAD + "X-A:" + "a".repeat(6 * MEGABYTE) + "\r\n" + TAIL));
    feeds.put(
        "long folded line",
        () -> bytes(HEAD + "X-A:a" + "\r\n b".repeat(MEGABYTE) + "\r\n" + TAIL));
    feeds.put("one line without end", () -> bytes("A:".repeat(3 * MEGABYTE)));
    feeds.put("too large", () -> new byte[9 * MEGABYTE]);
    feeds.put("nothing but zeros", () -> new byte[7 * MEGABYTE]);
    feeds.put("nothing but line ends", () -> bytes("\n".repeat(7 * MEGABYTE)));
    feeds.put("tiny lines", () -> bytes(HEAD + "A:\n".repeat(2 * MEGABYTE) + TAIL));
    feeds.put("lines that are none", () -> bytes(HEAD + "A\n".repeat(3 * MEGABYTE) + TAIL));
    feeds.put("deep", () -> bytes(HEAD + "BEGIN:X-A\r\n".repeat(100_000)));
    feeds.put("many components", () -> bytes(HEAD + "BEGIN:A\r\nEND:A\r\n".repeat(300_000) + TAIL));
    feeds.put("ends of nothing", () -> bytes(HEAD + "END:A\r\n".repeat(500_000) + TAIL));
    feeds.put(
        "many parameters", () -> bytes(HEAD + "X-A" + ";B=c".repeat(15_000) + ":d\r\n" + TAIL));
    feeds.put(
        "open quotes",
        () -> bytes(HEAD + ("X-A;B=\"" + ";=:".repeat(5_000) + "\r\n").repeat(300) + TAIL));
    feeds.put("every second", () -> recurring("FREQ=SECONDLY"));
    feeds.put("every minute since long ago", () -> recurring("FREQ=MINUTELY;BYHOUR=2"));
    feeds.put("every hour since long ago", () -> recurring("FREQ=HOURLY"));
    feeds.put("never", () -> recurring("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"));
    feeds.put("never, daily", () -> recurring("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"));
    feeds.put("counted without end", () -> recurring("FREQ=DAILY;COUNT=999999999"));
    feeds.put("large interval", () -> recurring("FREQ=YEARLY;INTERVAL=100000"));
    feeds.put(
        "every time of a day",
        () ->
            recurring(
                "FREQ=DAILY;BYHOUR=" + to(23) + ";BYMINUTE=" + to(59) + ";BYSECOND=" + to(59)));
    feeds.put(
        "the last of many",
        () ->
            recurring(
                "FREQ=YEARLY;BYMONTHDAY="
                    + to(28).substring(2)
                    + ";BYHOUR="
                    + to(23)
                    + ";BYMINUTE="
                    + to(59)
                    + ";BYSETPOS=-1"));
    feeds.put(
        "many exceptions",
        () ->
            bytes(
                HEAD
                    + event(
                        "RRULE:FREQ=DAILY\r\n"
                            + ("EXDATE:"
                                    + "20260101T000000Z,".repeat(3_000)
                                    + "20260101T000000Z\r\n")
                                .repeat(100))
                    + TAIL));
    feeds.put("many series", () -> events(3_000, "RRULE:FREQ=HOURLY\r\n"));
    feeds.put(
        "many series that are counted", () -> events(9_000, "RRULE:FREQ=DAILY;COUNT=1000000\r\n"));
    feeds.put(
        "many series of years",
        () -> events(3_000, "RRULE:FREQ=YEARLY;BYDAY=1MO,-1SU;BYSETPOS=-1\r\n"));
    feeds.put("weekly for ever", () -> events(10_000, "RRULE:FREQ=WEEKLY\r\n"));
    feeds.put(
        "many instances that differ",
        () ->
            bytes(
                HEAD
                    + event("RRULE:FREQ=DAILY;COUNT=900000\r\n")
                    + event("RECURRENCE-ID:20990101T000000Z\r\n").repeat(9_000)
                    + TAIL));
    feeds.put(
        "all from then on",
        () ->
            bytes(
                HEAD
                    + event("RRULE:FREQ=DAILY\r\n")
                    + IntStream.range(0, 3_000)
                        .mapToObj(
                            i ->
                                event(
                                    "RECURRENCE-ID;RANGE=THISANDFUTURE:"
                                        + (2026 + 2 * i)
                                        + "0102T000000Z\r\n"))
                        .collect(Collectors.joining())
                    + TAIL));
    feeds.put(
        "many additions",
        () ->
            bytes(
                HEAD
                    + event(
                        ("RDATE;VALUE=PERIOD:"
                                    + "20260101T000000Z/P9999W,".repeat(2_000)
                                    + "20260101T000000Z/PT1S\r\n")
                                .repeat(100)
                            + "EXDATE:20260101T000000Z\r\n".repeat(5_000))
                    + TAIL));
    feeds.put(
        "many exceptions that are none",
        () ->
            bytes(
                HEAD
                    + event(
                        "RRULE:FREQ=HOURLY\r\n"
                            + IntStream.range(0, 9_000)
                                .mapToObj(
                                    i ->
                                        "EXDATE:"
                                            + (1000 + i)
                                            + "0101T003000Z,"
                                            + "20260101T003000Z,".repeat(40)
                                            + "20270101T003000Z\r\n")
                                .collect(Collectors.joining()))
                    + TAIL));
    feeds.put(
        "names of its own",
        () ->
            bytes(
                HEAD
                    + "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260101T000000Z\r\n"
                    + IntStream.range(0, 190_000)
                        .mapToObj(i -> "X-" + i + ":a\r\n")
                        .collect(Collectors.joining())
                    + "END:VEVENT\r\n"
                    + TAIL));
    feeds.put(
        "the end of time",
        () ->
            bytes(
                HEAD
                    + """
                    BEGIN:VEVENT
                    UID:a
                    DTSTART:99991231T235959Z
                    DTEND:99991231T235959Z
                    RRULE:FREQ=SECONDLY
                    END:VEVENT
                    """
                        .replace("\n", "\r\n")
                        .repeat(5_000)
                    + TAIL));
    feeds.put(
        "zones that nobody knows",
        () ->
            bytes(
                HEAD
                    + IntStream.range(0, 20_000)
                        .mapToObj(
                            i ->
                                "BEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=America/Nowhere "
                                    + i
                                    + ":20260101T000000\r\nEND:VEVENT\r\n")
                        .collect(Collectors.joining())
                    + TAIL));
    feeds.put(
        "zones that are used",
        () ->
            bytes(
                HEAD
                    + IntStream.range(0, 2_000)
                        .mapToObj(
                            i ->
                                zone(i)
                                    + event("")
                                        .replace("UID:a", "UID:" + i)
                                        .replace("DTSTART:", "DTSTART;TZID=z" + i + ":")
                                        .replace("00Z", "00"))
                        .collect(Collectors.joining())
                    + TAIL));
    feeds.put(
        "zones that change daily",
        () -> {
          String observance =
              zone(0)
                  .substring(zone(0).indexOf("BEGIN:STANDARD"), zone(0).indexOf("END:VTIMEZONE"));
          return bytes(
              HEAD
                  + IntStream.range(0, 120)
                      .mapToObj(
                          i ->
                              "BEGIN:VTIMEZONE\r\nTZID:z"
                                  + i
                                  + "\r\n"
                                  + observance.repeat(80)
                                  + observance
                                      .replace("FREQ=DAILY", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")
                                      .repeat(20)
                                  + "END:VTIMEZONE\r\n"
                                  + event("")
                                      .replace("UID:a", "UID:" + i)
                                      .replace("DTSTART:", "DTSTART;TZID=z" + i + ":")
                                      .replace("00Z", "00"))
                      .collect(Collectors.joining())
                  + TAIL);
        });
    feeds.put("many events", () -> events(9_900, "X-B:c\r\n"));
    feeds.put(
        "zones of their own",
        () ->
            bytes(
                HEAD
                    + IntStream.range(0, 1000)
                        .mapToObj(HostileFeeds::zone)
                        .collect(Collectors.joining())
                    + event("")
                    + TAIL));
    feeds.put(
        "wrong times",
        () ->
            bytes(
                HEAD
                    + "BEGIN:VEVENT\r\n"
                    + "UID:a\r\n"
                    + "DTSTART:99999999T999999Z\r\n"
                    + "DTEND:-1\r\n"
                    + "RRULE:;;;=\r\n"
                    + "DURATION:P99999999999999W\r\n"
                    + "END:VEVENT\r\n"
                    + "BEGIN:VEVENT\r\n"
                    + "UID:b\r\n"
                    + "DTSTART:00000101T000000Z\r\n"
                    + "RRULE:FREQ=DAILY\r\n"
                    + "END:VEVENT\r\n"
                    + "BEGIN:VEVENT\r\n"
                    + "UID:c\r\n"
                    + "DTSTART:99991231T235959Z\r\n"
                    + "DURATION:P99999W\r\n"
                    + "RRULE:FREQ=YEARLY\r\n"
                    + "END:VEVENT\r\n"
                    + TAIL));
    feeds.put(
        "UTF-16",
        () ->
            (HEAD + event("X-A:\u4e2d".repeat(1000) + "\r\n").repeat(500) + TAIL)
                .getBytes(StandardCharsets.UTF_16));
    feeds.put(
        "bytes that are no characters",
        () -> {
          byte[] bytes = bytes(HEAD + ("X-A:" + "a".repeat(60) + "\r\n").repeat(90_000) + TAIL);
          for (int i = 100; i < bytes.length; i += 7) {
            bytes[i] = bytes[i] == 'a' ? (byte) 0xC3 : bytes[i];
          }
          return bytes;
        });
    feeds.put("cut off", () -> Arrays.copyOf(bytes(HEAD + event("X-A:b\r\n")), 130));
    return feeds;
  }

  private static byte[] recurring(String rule) {
    return bytes(
        HEAD
            + "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:19700101T000000\r\nDURATION:PT1S\r\nRRULE:"
            + rule
            + "\r\nEND:VEVENT\r\n"
            + TAIL);
  }

  /** Events that differ. */
  private static byte[] events(int count, String lines) {
    return bytes(
        HEAD
            + IntStream.range(0, count)
                .mapToObj(i -> event(lines).replace("UID:a", "UID:" + i))
                .collect(Collectors.joining())
            + TAIL);
  }

  private static String event(String lines) {
    return "BEGIN:VEVENT\r\n"
        + "UID:a\r\n"
        + "DTSTAMP:20260101T000000Z\r\n"
        + "DTSTART:20260101T000000Z\r\n"
        + "DTEND:20260101T010000Z\r\n"
        + "SUMMARY:x\r\n"
        + "STATUS:CONFIRMED\r\n"
        + lines
        + "END:VEVENT\r\n";
  }

  private static String zone(int number) {
    return "BEGIN:VTIMEZONE\r\nTZID:z"
        + number
        + "\r\n"
        + "BEGIN:STANDARD\r\n"
        + "DTSTART:00010101T000000\r\n"
        + "TZOFFSETFROM:+0100\r\n"
        + "TZOFFSETTO:+0200\r\n"
        + "RRULE:FREQ=DAILY\r\n"
        + "END:STANDARD\r\n"
        + "END:VTIMEZONE\r\n";
  }

  private static String to(int last) {
    return IntStream.rangeClosed(0, last)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(","));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
