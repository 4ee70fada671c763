package dev.qose.core.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.AnomalyKind;
import dev.qose.core.feed.AnomalyStatus;
import dev.qose.core.feed.FeedReader;
import dev.qose.core.feed.Impact;
import dev.qose.core.feed.Timing;
import dev.qose.core.feed.UnplacedEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedWatchTests {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Clock CLOCK = Clock.fixed(START, ZoneOffset.UTC);
  private static final AnomalyFeed EMPTY = AnomalyFeed.of("-//example.org//Feed//EN", "Roads");

  private final FeedWatch watch =
      new FeedWatch(new TimeRange(START, START.plus(Duration.ofDays(30))));

  /** An outage from the tenth hour to the twelfth. */
  private AnomalyFeed feed = EMPTY;

  @BeforeEach
  void announce() {
    Anomaly anomaly =
        Anomaly.of(AnomalyKind.MAINTENANCE, "Upgrade", Timing.between(hour(10), hour(12)))
            .withUid("1");
    feed = EMPTY.announce(anomaly, CLOCK);
  }

  private static Instant hour(double hour) {
    return START.plusSeconds(Math.round(hour * 3600));
  }

  private static TimeRange hours(double from, double to) {
    return new TimeRange(hour(from), hour(to));
  }

  private void see(double hour) {
    watch.see(feed, hour(hour));
  }

  private void change(UnaryOperator<Anomaly> change) {
    feed = feed.update("1", change, CLOCK);
  }

  private List<TimeRange> excused() {
    return MaintenancePolicy.ALL_ANNOUNCED.exclusions(watch.announcements());
  }

  @Test
  void excuses_what_was_seen_before_it_began() {
    see(10);

    assertThat(excused()).containsExactly(hours(10, 12));
    assertThat(watch.announcements())
        .containsExactly(
            new Announcement(hours(10, 12), Impact.DEGRADED, hour(10)),
            new Announcement(hours(10, 12), Impact.OUTAGE, hour(10)));
  }

  @Test
  void does_not_excuse_what_was_seen_late_whatever_the_feed_says_of_itself() {
    see(10.001);
    see(11);

    assertThat(feed.anomalies().get(0).created()).contains(START);
    assertThat(excused()).isEmpty();
  }

  @Test
  void asks_for_notice_before_the_first_time_it_was_seen() {
    see(3);
    see(9);

    assertThat(
            new MaintenancePolicy(Duration.ofHours(7), Optional.empty(), ZoneOffset.UTC)
                .exclusions(watch.announcements()))
        .containsExactly(hours(10, 12));
    assertThat(
            new MaintenancePolicy(Duration.ofHours(8), Optional.empty(), ZoneOffset.UTC)
                .exclusions(watch.announcements()))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"CANCELLED", "TENTATIVE"})
  void never_excuses_what_is_not_sure(AnomalyStatus status) {
    change(anomaly -> anomaly.withStatus(status));
    see(1);
    assertThat(excused()).isEmpty();
    assertThat(watch.announcements()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"CANCELLED", "TENTATIVE"})
  void forgets_what_is_called_off_also_afterwards(AnomalyStatus status) {
    see(1);
    change(anomaly -> anomaly.withStatus(status));
    see(13);
    assertThat(excused()).isEmpty();

    change(anomaly -> anomaly.withStatus(AnomalyStatus.CONFIRMED));
    see(14);
    assertThat(excused()).isEmpty(); // it is new now
  }

  @Test
  void takes_for_new_what_is_added_while_it_goes_on() {
    see(1);
    change(anomaly -> anomaly.withTiming(Timing.between(hour(10), hour(14))));
    see(11);

    assertThat(excused()).containsExactly(hours(10, 12));
  }

  @Test
  void excuses_what_is_added_in_time() {
    see(1);
    change(anomaly -> anomaly.withTiming(Timing.between(hour(9), hour(14))));
    see(8);

    assertThat(excused()).containsExactly(hours(9, 14));
  }

  @Test
  void excuses_no_longer_what_was_moved_away() {
    see(1);
    change(anomaly -> anomaly.withTiming(Timing.between(hour(11), hour(13))));
    see(9);
    assertThat(excused()).containsExactly(hours(11, 13));

    change(anomaly -> anomaly.withTiming(Timing.between(hour(20), hour(21))));
    see(10);
    assertThat(excused()).containsExactly(hours(20, 21));
  }

  @Test
  void takes_for_new_what_is_made_worse() {
    change(anomaly -> anomaly.withImpact(Impact.DEGRADED));
    see(1);
    change(anomaly -> anomaly.withImpact(Impact.OUTAGE));
    see(11);

    assertThat(excused()).isEmpty();
    assertThat(MaintenancePolicy.ALL_ANNOUNCED.suspensions(watch.announcements()))
        .containsExactly(hours(10, 12));

    change(anomaly -> anomaly.withImpact(Impact.NO_IMPACT));
    see(12);
    assertThat(watch.announcements()).isEmpty();
  }

  @Test
  void calls_off_from_then_on_what_a_feed_no_longer_has() {
    see(1);
    watch.see(EMPTY, hour(11));
    assertThat(excused()).containsExactly(hours(10, 11));

    see(13);
    assertThat(excused()).containsExactly(hours(10, 11)); // what is left is new, and late
  }

  @Test
  void keeps_what_was_over_when_it_left_the_feed() {
    see(1);
    watch.see(EMPTY, hour(12));

    assertThat(excused()).containsExactly(hours(10, 12));
  }

  @Test
  void caps_as_the_policy_says() {
    Anomaly weekly =
        Anomaly.of(AnomalyKind.MAINTENANCE, "Night", Timing.between(hour(100), hour(103)))
            .withUid("2");
    feed = feed.announce(weekly, CLOCK);
    see(1);

    assertThat(MaintenancePolicy.WIS2.exclusions(watch.announcements()))
        .containsExactly(hours(10, 12), hours(100, 102));
  }

  @Test
  void is_shown_feeds_in_order_of_time() {
    see(2);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> see(1))
        .withMessage(
            "A feed of 2026-01-01T01:00:00Z after one of 2026-01-01T02:00:00Z; show them in order"
                + " of time.");
  }

  @Test
  void serves_evaluation_also_where_an_end_is_not_to_be_foreseen() {
    change(
        anomaly ->
            anomaly.withTiming(Timing.between(hour(10), Instant.parse("9999-12-31T00:00:00Z"))));
    see(1);
    EvaluationReport report =
        StatementEvaluator.evaluate(
            Measured.scopeOf(),
            Measured.samples(hours(0, 24), time -> time.isAfter(hour(10))),
            hours(0, 24),
            Evaluation.sampledEvery(Measured.SIX_MINUTES)
                .excusing(watch.announcements(), MaintenancePolicy.ALL_ANNOUNCED));

    assertThat(report.net().whole().coverage().whole()).isEqualTo(Duration.ofHours(10));
    assertThat(report.net().whole().down()).isZero();
  }

  @Test
  void tells_what_could_not_be_placed_until_it_can() {
    watch.see(outageIn("TZID=Nowhere/City:20260101T100000"), hour(1));

    assertThat(excused()).isEmpty();
    assertThat(watch.unplaced()).extracting(UnplacedEvent::uid).containsExactly("1");

    watch.see(EMPTY, hour(2));

    assertThat(watch.unplaced()).hasSize(1);

    watch.see(outageIn("X-A=b:20260101T100000Z"), hour(3));

    assertThat(watch.unplaced()).isEmpty();
    assertThat(excused()).containsExactly(hours(10, 12));
  }

  private static AnomalyFeed outageIn(String start) {
    String ics =
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:1
        DTSTART;%s
        DURATION:PT2H
        END:VEVENT
        END:VCALENDAR
        """
            .formatted(start);
    return FeedReader.read(ics.getBytes(UTF_8)).feed();
  }
}
