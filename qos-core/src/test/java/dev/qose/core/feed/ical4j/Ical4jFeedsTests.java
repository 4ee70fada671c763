package dev.qose.core.feed.ical4j;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.AnomalyKind;
import dev.qose.core.feed.FeedReader;
import dev.qose.core.feed.FeedWriter;
import dev.qose.core.feed.Occurrence;
import dev.qose.core.feed.Timing;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** Feeds as calendars of ical4j, which here is a second reader of what we write, too. */
class Ical4jFeedsTests {

  private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private static final AnomalyFeed FEED =
      AnomalyFeed.of("-//example.org//Anomaly feed//EN", "Roads; ä, \uD83D\uDE80")
          .announce(
              Anomaly.of(
                      AnomalyKind.INCIDENT,
                      "No answers;".repeat(16),
                      Timing.openEnded(NOW, NOW.plusSeconds(3600)))
                  .withUid("once"),
              CLOCK)
          .announce(
              Anomaly.of(
                      AnomalyKind.MAINTENANCE,
                      "Patches",
                      Timing.weekly(
                          LocalDateTime.parse("2026-03-15T02:00"),
                          ZoneId.of("Europe/Helsinki"),
                          Duration.ofHours(2),
                          DayOfWeek.SUNDAY))
                  .withUid("weekly"),
              CLOCK);

  @Test
  void what_goes_there_comes_back() {
    AnomalyFeed back = Ical4jFeeds.read(Ical4jFeeds.toCalendar(FEED)).feed();

    assertThat(back.anomalies()).isEqualTo(FEED.anomalies());
    assertThat(back.name()).isEqualTo(FEED.name());
    assertThat(back.refreshInterval()).isEqualTo(FEED.refreshInterval());
  }

  @Test
  void both_expand_alike_over_summer_time() {
    Calendar calendar = Ical4jFeeds.toCalendar(FEED);
    VEvent weekly =
        calendar.<VEvent>getComponents("VEVENT").stream()
            .filter(event -> event.getUid().orElseThrow().getValue().equals("weekly"))
            .findFirst()
            .orElseThrow();
    ZonedDateTime from = ZonedDateTime.parse("2026-03-01T00:00+02:00[Europe/Helsinki]");
    List<Instant> theirs =
        weekly
            .<ZonedDateTime>calculateRecurrenceSet(new Period<>(from, from.plusMonths(2)))
            .stream()
            .map(period -> OffsetDateTime.from(period.getStart()).toInstant())
            .sorted()
            .toList();

    assertThat(theirs)
        .isEqualTo(
            FEED.occurrences(from.toInstant(), from.plusMonths(2).toInstant()).stream()
                .map(Occurrence::start)
                .toList())
        .contains(Instant.parse("2026-03-29T00:00:00Z"), Instant.parse("2026-04-04T23:00:00Z"));
  }

  @Test
  void a_feed_in_another_encoding_goes_there_too() {
    byte[] ics = new String(FeedWriter.write(FEED), UTF_8).getBytes(UTF_16);

    AnomalyFeed back = Ical4jFeeds.read(Ical4jFeeds.toCalendar(FeedReader.read(ics).feed())).feed();

    assertThat(back.anomalies()).isEqualTo(FEED.anomalies());
  }

  @Test
  void what_ical4j_refuses_is_told() {
    String ics = new String(FeedWriter.write(FEED), UTF_8).replace("SEQUENCE:0", "SEQUENCE:abc");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ical4jFeeds.toCalendar(FeedReader.read(ics.getBytes(UTF_8)).feed()))
        .withMessageStartingWith("ical4j refuses the feed");
  }
}
