package dev.qose.core.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.qose.core.feed.recur.RecurrenceLimitException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class AnomalyFeedTests {

  private static final Clock MONDAY = at("2026-01-05T09:00:00Z");
  private static final Clock TUESDAY = at("2026-01-06T09:00:00Z");

  private static final Timing EVENING = between("2026-01-12T19:00:00Z", "2026-01-12T21:00:00Z");

  private static final AnomalyFeed FEED =
      AnomalyFeed.of("-//example.org//EN", "Roads")
          .announce(Anomaly.of(AnomalyKind.MAINTENANCE, "Upgrade", EVENING).withUid("a"), MONDAY);

  @Test
  void raises_the_sequence_for_what_subscribers_must_not_miss() {
    AnomalyFeed reworded = FEED.update("a", a -> a.withSummary("Big upgrade"), TUESDAY);
    assertThat(reworded.find("a").orElseThrow())
        .returns(0, Anomaly::sequence)
        .returns(TUESDAY.instant(), Anomaly::dtstamp);

    AnomalyFeed milder = reworded.update("a", a -> a.withImpact(Impact.DEGRADED), TUESDAY);
    assertThat(milder.find("a").orElseThrow().sequence()).isEqualTo(1);
    assertThat(milder.find("a").orElseThrow().created()).contains(MONDAY.instant());
    assertThat(milder.lastModified()).contains(TUESDAY.instant());
    assertThat(FEED.find("a").orElseThrow().summary()).isEqualTo("Upgrade");
  }

  @Test
  void keeps_uid_and_creation_whatever_a_change_does() {
    AnomalyFeed feed =
        FEED.update(
            "a", a -> Anomaly.of(AnomalyKind.CHANGE, "Else", EVENING).withUid("b"), TUESDAY);
    assertThat(feed.find("a").orElseThrow())
        .returns("Else", Anomaly::summary)
        .returns(1, Anomaly::sequence);
    assertThat(feed.find("a").orElseThrow().created()).contains(MONDAY.instant());
  }

  @Test
  void extends_and_closes_what_nobody_knew_the_end_of() {
    Instant start = Instant.parse("2026-01-05T08:00:00Z");
    AnomalyFeed open =
        FEED.announce(
            Anomaly.of(
                    AnomalyKind.INCIDENT,
                    "Disk",
                    Timing.openEnded(start, start.plus(Duration.ofHours(2))))
                .withUid("i"),
            MONDAY);
    AnomalyFeed longer = open.extend("i", start.plus(Duration.ofHours(5)), TUESDAY);
    AnomalyFeed closed = longer.close("i", start.plus(Duration.ofHours(3)), TUESDAY);

    assertThat(longer.find("i").orElseThrow().timing())
        .isEqualTo(Timing.openEnded(start, start.plus(Duration.ofHours(5))));
    assertThat(closed.find("i").orElseThrow())
        .returns(Timing.between(start, start.plus(Duration.ofHours(3))), Anomaly::timing)
        .returns(2, Anomaly::sequence)
        .returns(AnomalyStatus.CONFIRMED, Anomaly::status);
    assertThat(closed.find("i").orElseThrow().maintenanceStatus())
        .contains(MaintenanceStatus.COMPLETED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> open.close("i", start.minusSeconds(1), TUESDAY))
        .withMessageContaining("an end comes after its start");
  }

  @Test
  void keeps_what_is_cancelled() {
    AnomalyFeed feed = FEED.cancel("a", TUESDAY);
    assertThat(feed.find("a").orElseThrow())
        .returns(AnomalyStatus.CANCELLED, Anomaly::status)
        .returns(1, Anomaly::sequence);
    assertThat(feed.occurrences(Instant.EPOCH, Instant.parse("2027-01-01T00:00:00Z"))).hasSize(1);
    assertThat(feed.impacts(Instant.EPOCH, Instant.parse("2027-01-01T00:00:00Z"))).isEmpty();
  }

  @Test
  void names_what_it_does_not_have() {
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> FEED.cancel("b", TUESDAY))
        .withMessage("the feed has no UID b but [a]");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> FEED.announce(Anomaly.of(AnomalyKind.CHANGE, "x", EVENING).withUid("a"), TUESDAY))
        .withMessage("UID a is announced already: update it, or take another UID");
  }

  @Test
  void refuses_what_has_no_length() {
    Instant start = Instant.parse("2026-01-05T08:00:00Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Timing.between(start, start.plusMillis(999)))
        .withMessage("DTEND 2026-01-05T08:00:00Z is DTSTART: an end comes after its start");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Timing.weekly(
                    LocalDateTime.parse("2026-03-01T03:30:00"), ZoneId.of("UTC"), Duration.ZERO))
        .withMessage("DURATION PT0S is less than a second: say how long each is");
  }

  @Test
  void gives_a_uuid_to_what_has_no_name() {
    assertThat(FEED.announce(Anomaly.of(AnomalyKind.CHANGE, "x", EVENING), MONDAY).anomalies())
        .last()
        .satisfies(each -> assertThat(each.uid()).matches("[0-9a-f-]{36}"));
  }

  @Test
  void tells_when_what_recurs_happens_and_what_was_moved() {
    Instant sunday = Instant.parse("2026-04-05T00:30:00Z"); // 03:30 in summer
    AnomalyFeed feed = weekly();
    AnomalyFeed moved =
        feed.updateInstance(
            "w",
            sunday,
            a -> a.withTiming(between("2026-04-06T00:30:00Z", "2026-04-06T02:00:00Z")),
            TUESDAY);
    AnomalyFeed without = moved.cancelInstance("w", Instant.parse("2026-04-12T00:30:00Z"), TUESDAY);

    Instant from = Instant.parse("2026-03-22T02:00:00Z");
    Instant to = Instant.parse("2026-04-19T01:00:00Z");
    assertThat(without.impacts(from, to))
        .containsExactly(
            interval("2026-03-22T02:00:00Z", "2026-03-22T02:30:00Z"), // cut off at the start
            interval("2026-03-29T01:30:00Z", "2026-03-29T02:30:00Z"), // 03:30 is skipped
            interval("2026-04-06T00:30:00Z", "2026-04-06T02:00:00Z"), // moved
            interval("2026-04-19T00:30:00Z", "2026-04-19T01:00:00Z")); // cut off at the end
    assertThat(FeedReader.read(FeedWriter.write(without)))
        .isEqualTo(new FeedReading(without, java.util.List.of()));
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> feed.cancelInstance("w", sunday.plusSeconds(60), TUESDAY))
        .withMessageStartingWith("UID w has no instance at 2026-04-05T00:31:00Z");
  }

  private static ImpactInterval interval(String start, String end) {
    return new ImpactInterval(Instant.parse(start), Instant.parse(end), Impact.OUTAGE, "w");
  }

  @Test
  void counts_days_by_the_clock_and_hours_by_themselves() {
    Timing.Recurring hours =
        Timing.recurring(
            LocalDateTime.parse("2026-03-28T12:00:00"),
            ZoneId.of("Europe/Helsinki"),
            Duration.ofHours(24),
            "FREQ=DAILY;COUNT=1");
    Timing.Recurring day =
        new Timing.Recurring(
            hours.zone(),
            hours.start(),
            new dev.qose.core.feed.ics.IcsDuration(1, Duration.ZERO),
            hours.rules(),
            hours.exceptions(),
            hours.additions());
    assertThat(hours.endOf(hours.firstStart())).isEqualTo("2026-03-29T10:00:00Z");
    assertThat(day.endOf(day.firstStart())).isEqualTo("2026-03-29T09:00:00Z");
  }

  @Test
  void forgets_what_is_over_for_thirteen_months() {
    assertThat(FEED.prune(at("2027-02-12T20:59:59Z"))).isEqualTo(FEED);
    assertThat(FEED.prune(at("2027-02-12T21:00:00Z")).anomalies()).isEmpty();
    assertThat(weekly().prune(at("2040-01-01T00:00:00Z")).anomalies())
        .extracting(Anomaly::uid)
        .containsExactly("w");
    AnomalyFeed ended =
        weekly()
            .update(
                "w",
                a ->
                    a.withTiming(
                        Timing.recurring(
                            LocalDateTime.parse("2026-03-01T03:30:00"),
                            ZoneId.of("Europe/Helsinki"),
                            Duration.ofHours(1),
                            "FREQ=WEEKLY;BYDAY=SU;UNTIL=20260405T003000Z")),
                TUESDAY);
    assertThat(ended.prune(at("2027-05-05T01:29:59Z")).find("w")).isPresent();
    assertThat(ended.prune(at("2027-05-05T01:30:00Z")).find("w")).isEmpty();
  }

  @Test
  void does_not_expand_what_never_ends() {
    AnomalyFeed feed =
        FEED.update(
            "a",
            a ->
                a.withTiming(
                    Timing.recurring(
                        LocalDateTime.parse("2026-01-01T00:00:00"),
                        ZoneId.of("UTC"),
                        Duration.ofSeconds(1),
                        "FREQ=SECONDLY")),
            TUESDAY);
    assertThatExceptionOfType(RecurrenceLimitException.class)
        .isThrownBy(() -> feed.occurrences(Instant.EPOCH, Instant.parse("2027-01-01T00:00:00Z")));
    assertThat(feed.prune(at("2040-01-01T00:00:00Z")).anomalies()).hasSize(1);
  }

  private static AnomalyFeed weekly() {
    return FEED.announce(
        Anomaly.of(
                AnomalyKind.MAINTENANCE,
                "Patches",
                Timing.weekly(
                    LocalDateTime.parse("2026-03-01T03:30:00"),
                    ZoneId.of("Europe/Helsinki"),
                    Duration.ofHours(1)))
            .withUid("w"),
        MONDAY);
  }

  private static Timing between(String start, String end) {
    return Timing.between(Instant.parse(start), Instant.parse(end));
  }

  private static Clock at(String instant) {
    return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
  }
}
