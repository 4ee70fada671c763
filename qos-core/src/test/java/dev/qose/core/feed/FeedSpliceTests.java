package dev.qose.core.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change leaves every line that it does not concern as a stranger wrote it. */
class FeedSpliceTests {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC);

  private static final List<String> STRANGE =
      List.of(
          "begin:vcalendar",
          "VERSION:2.0",
          "PRODID:-//Somebody//Else 1.0//EN",
          "X-WR-CALNAME;LANGUAGE=de:Straßen",
          "BEGIN:VTIMEZONE",
          "TZID:Here\\, and there",
          "BEGIN:STANDARD",
          "DTSTART:19700101T000000",
          "TZOFFSETFROM:+0100",
          "TZOFFSETTO:+0100",
          "END:STANDARD",
          "END:VTIMEZONE",
          "",
          "BEGIN:VEVENT",
          "SUMMARY;LANGUAGE=en;ALTREP=\"cid:a\":Up",
          " grade",
          "Uid:single",
          "dtstamp:20260101T000000Z",
          "DTSTART;TZID=\"Here, and there\":20260112T190000",
          "DURATION:PT2H",
          "SEQUENCE:3",
          "TRANSP:OPAQUE",
          "CATEGORIES;LANGUAGE=en:Network,MAINTENANCE",
          "CLASS:PRIVATE",
          "BEGIN:VALARM",
          "ACTION:DISPLAY",
          "TRIGGER:-PT15M",
          "DESCRIPTION:Soon",
          "END:VALARM",
          "END:VEVENT",
          "BEGIN:VEVENT",
          "UID:days",
          "DTSTAMP:20260101T000000Z",
          "DTSTART;VALUE=DATE:20260112",
          "RRULE:FREQ=DAILY;COUNT=5",
          "RDATE;VALUE=PERIOD:20260120T000000Z/PT3H",
          "EXDATE;VALUE=DATE:20260113,20260114",
          "STATUS:CONFIRMED",
          "END:VEVENT",
          "BEGIN:VTODO",
          "UID:t",
          "END:VTODO",
          "BEGIN:VEVENT",
          "UID:unplaced",
          "DTSTAMP:20260101T000000Z",
          "DTSTART;TZID=Nowhere:20260112T190000",
          "END:VEVENT",
          "END:VCALENDAR");

  @Test
  void nothing_changes_where_nothing_does() {
    for (String end : List.of("\r\n", "\n")) {
      byte[] ics = (String.join(end, STRANGE) + end).getBytes(UTF_8);
      assertThat(FeedWriter.write(FeedReader.read(ics).feed())).isEqualTo(ics);
    }
  }

  @Test
  void cancelling_changes_what_says_so() {
    assertThat(changed(feed -> feed.cancel("single", CLOCK)))
        .containsExactly(
            "- dtstamp:20260101T000000Z",
            "+ DTSTAMP:20260105T090000Z",
            "- SEQUENCE:3",
            "+ SEQUENCE:4",
            "+ LAST-MODIFIED:20260105T090000Z",
            "+ STATUS:CANCELLED",
            "+ X-MAINTNOTE-STATUS:CANCELLED");
  }

  @Test
  void times_stay_in_the_form_that_they_have() {
    assertThat(changed(feed -> feed.extend("single", Instant.parse("2026-01-12T21:00:00Z"), CLOCK)))
        .contains("- DURATION:PT2H", "+ DURATION:PT3H")
        .noneMatch(line -> line.contains("DTSTART") || line.contains("DTEND"));
    assertThat(
            changed(
                feed ->
                    feed.update(
                        "single",
                        a ->
                            a.withTiming(
                                Timing.between(
                                    Instant.parse("2026-01-13T18:00:00Z"),
                                    Instant.parse("2026-01-13T20:00:00Z"))),
                        CLOCK)))
        .contains(
            "- DTSTART;TZID=\"Here, and there\":20260112T190000",
            "+ DTSTART;TZID=\"Here, and there\":20260113T190000")
        .noneMatch(line -> line.contains("DURATION") || line.contains("TZOFFSET"));
  }

  @Test
  void days_stay_days_while_they_are() {
    assertThat(
            changed(
                feed -> feed.cancelInstance("days", Instant.parse("2026-01-15T00:00:00Z"), CLOCK)))
        .contains(
            "+ RECURRENCE-ID;VALUE=DATE:20260115",
            "+ DTSTART;VALUE=DATE:20260115",
            "+ DTEND;VALUE=DATE:20260116")
        .allMatch(line -> line.startsWith("+"));
    assertThat(
            changed(
                feed ->
                    feed.update(
                        "days",
                        a ->
                            a.withTiming(
                                ((Timing.Recurring) a.timing())
                                    .except(Instant.parse("2026-01-16T00:00:00Z"))),
                        CLOCK)))
        .contains("+ EXDATE;VALUE=DATE:20260116")
        .noneMatch(line -> line.startsWith("- EXDATE") || line.contains("RDATE"));
    assertThat(
            changed(
                feed ->
                    feed.update(
                        "days",
                        a ->
                            a.withTiming(
                                Timing.between(
                                    Instant.parse("2026-01-12T06:00:00Z"),
                                    Instant.parse("2026-01-13T00:00:00Z"))),
                        CLOCK)))
        .contains(
            "- DTSTART;VALUE=DATE:20260112",
            "+ DTSTART:20260112T060000Z",
            "+ DTEND:20260113T000000Z",
            "- RRULE:FREQ=DAILY;COUNT=5",
            "- RDATE;VALUE=PERIOD:20260120T000000Z/PT3H",
            "- EXDATE;VALUE=DATE:20260113,20260114");
  }

  @Test
  void an_announcement_comes_last_and_its_zone_first() {
    Anomaly window =
        Anomaly.of(
                AnomalyKind.MAINTENANCE,
                "Patches",
                Timing.weekly(
                    LocalDateTime.parse("2026-03-01T03:30:00"),
                    ZoneId.of("Europe/Helsinki"),
                    Duration.ofHours(1)))
            .withUid("new");
    String text = text(STRANGE);

    String written = new String(FeedWriter.write(feed(text).announce(window, CLOCK)), UTF_8);

    int zone = written.indexOf("BEGIN:VTIMEZONE\r\nTZID:Europe/Helsinki");
    int event = written.indexOf("BEGIN:VEVENT\r\nUID:new");
    assertThat(zone).isPositive().isLessThan(event);
    assertThat(written.substring(event)).endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    assertThat(changes(text, written)).allMatch(line -> line.startsWith("+"));
    assertThat(FeedReader.read(written.getBytes(UTF_8)).feed().find("new")).isPresent();
  }

  /** A VTIMEZONE of ours begins with its first event. */
  @Test
  void a_zone_that_begins_too_late_begins_earlier() {
    AnomalyFeed late = weekly(AnomalyFeed.of("x", "Roads"), "late", "2026-03-01T03:30:00");
    AnomalyFeed both =
        weekly(FeedReader.read(FeedWriter.write(late)).feed(), "early", "2020-03-01T03:30:00");

    String written = new String(FeedWriter.write(both), UTF_8);

    assertThat(written).containsOnlyOnce("BEGIN:VTIMEZONE").contains("DTSTART:20191027T040000");
    assertThat(FeedReader.read(written.getBytes(UTF_8)).feed()).isEqualTo(both);
  }

  private static AnomalyFeed weekly(AnomalyFeed feed, String uid, String start) {
    return feed.announce(
        Anomaly.of(
                AnomalyKind.MAINTENANCE,
                "Patches",
                Timing.weekly(
                    LocalDateTime.parse(start), ZoneId.of("Europe/Helsinki"), Duration.ofHours(1)))
            .withUid(uid),
        CLOCK);
  }

  @Test
  void what_is_forgotten_goes_with_its_older_versions() {
    String twice =
        text(STRANGE)
            .replace(
                "BEGIN:VTODO",
                """
                BEGIN:VEVENT
                UID:single
                DTSTART:20260101T000000Z
                END:VEVENT
                BEGIN:VTODO\
                """
                    .replace("\n", "\r\n"));
    String written =
        new String(
            FeedWriter.write(
                feed(twice)
                    .prune(Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC))),
            UTF_8);
    assertThat(written)
        .doesNotContain("Uid:single", "UID:single", "UID:days")
        .contains(
            "UID:unplaced", "BEGIN:VTODO\r\nUID:t\r\nEND:VTODO\r\n", "TZID:Here\\, and there");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-8"})
  void encodings_stay(String name) {
    Charset charset = Charset.forName(name);
    String text = text(STRANGE);

    byte[] written =
        FeedWriter.write(FeedReader.read(text.getBytes(charset)).feed().cancel("single", CLOCK));

    assertThat(changes(text, new String(written, charset))).hasSize(7);
    assertThat(Arrays.copyOf(written, 2)).isEqualTo(Arrays.copyOf(text.getBytes(charset), 2));
    byte[] marked = FeedWriter.write(feed("\uFEFF" + text).cancel("single", CLOCK));
    assertThat(new String(marked, UTF_8)).startsWith("\uFEFFbegin:vcalendar\r\n");
  }

  @Test
  void octets_that_are_no_characters_stay() {
    byte[] ics = text(STRANGE).replace("Straßen", "Stra\u0001en").getBytes(UTF_8);
    int odd = 0;
    while (ics[odd] != 1) {
      odd++;
    }
    ics[odd] = (byte) 0xDF;

    byte[] written = FeedWriter.write(FeedReader.read(ics).feed().cancel("single", CLOCK));

    assertThat(Arrays.copyOf(written, odd + 10)).isEqualTo(Arrays.copyOf(ics, odd + 10));
  }

  @Test
  void a_feed_that_was_cut_off_goes_on_behind_its_last_line() {
    String cut = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260112T190000Z";
    assertThat(new String(FeedWriter.write(feed(cut).cancel("a", CLOCK)), UTF_8))
        .startsWith(cut + "\r\nDTSTAMP:20260105T090000Z\r\n");
  }

  @Test
  void what_cannot_be_placed_is_not_changed() {
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> feed(text(STRANGE)).cancel("unplaced", CLOCK))
        .withMessage(
            "The event UID unplaced in line 43 cannot be placed: DTSTART is in TZID Nowhere, which"
                + " nobody knows.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                feed(text(STRANGE).replace("VERSION:2.0", "METHOD:CANCEL"))
                    .announce(
                        Anomaly.of(
                            AnomalyKind.CHANGE,
                            "x",
                            Timing.between(Instant.EPOCH, Instant.EPOCH.plusSeconds(1))),
                        CLOCK))
        .withMessageContaining("METHOD:CANCEL");
  }

  private static List<String> changed(UnaryOperator<AnomalyFeed> change) {
    String before = text(STRANGE);
    AnomalyFeed after = change.apply(feed(before));
    byte[] written = FeedWriter.write(after);
    assertThat(FeedReader.read(written).feed().anomalies()).isEqualTo(after.anomalies());
    assertThat(FeedReader.read(written).feed().unplaced()).hasSize(1);
    return changes(before, new String(written, UTF_8));
  }

  /** What went and what came, line by line; all else is there, in order. */
  private static List<String> changes(String before, String after) {
    List<String> old = List.of(before.split("\r\n", -1));
    List<String> now = List.of(after.split("\r\n", -1));
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<String> changes = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        i++;
        j++;
      } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
        changes.add("- " + old.get(i++));
      } else {
        changes.add("+ " + now.get(j++));
      }
    }
    return changes;
  }

  private static AnomalyFeed feed(String text) {
    return FeedReader.read(text.getBytes(UTF_8)).feed();
  }

  private static String text(List<String> lines) {
    return String.join("\r\n", lines) + "\r\n";
  }
}
