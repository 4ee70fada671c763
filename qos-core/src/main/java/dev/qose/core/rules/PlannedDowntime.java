package dev.qose.core.rules;

import dev.qose.core.codelist.Measure;
import dev.qose.core.element.Element;
import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyKind;
import dev.qose.core.feed.Impact;
import dev.qose.core.feed.Occurrence;
import dev.qose.core.feed.recur.RecurrenceLimitException;
import dev.qose.core.rule.GivenFeed;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Numbers;
import dev.qose.core.rules.operating.OperatingTimetable;
import dev.qose.core.rules.statement.ScopedStatements;
import dev.qose.core.rules.statement.ScopedStatements.Amount;
import dev.qose.core.schedule.Commitment;
import dev.qose.core.schedule.OperatingSchedule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * I10: more planned outages in some 30 days than the promised availability leaves room for. Only
 * what falls into operating hours counts.
 */
final class PlannedDowntime extends CatalogueRule {

  private static final String ID = "QOS-I10";

  private static final Duration WINDOW = Duration.ofDays(30);

  /**
   * What has begun, and what recurs, is looked at so far beyond the last start that the feed names:
   * through all seasons.
   */
  private static final Duration AHEAD = Duration.ofDays(400);

  /** Of events that cannot be placed, so many are told of. */
  private static final int MOST_UNPLACED = 20;

  PlannedDowntime() {
    super(ID);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    if (input.feed().isEmpty()) {
      return;
    }
    GivenFeed feed = input.feed().get();
    ServiceObjects objects = new ServiceObjects(input.document());
    for (Element block : input.document().blocks()) {
      feed.feed().unplaced().stream()
          .limit(MOST_UNPLACED)
          .forEach(event -> reporter.skip(ID, block, event.toString()));
      Optional<Amount> strictest = strictest(ScopedStatements.of(input, block));
      if (strictest.isEmpty()) {
        reporter.skip(ID, block, "no availability is promised");
        continue;
      }
      try {
        OperatingSchedule schedule =
            OperatingTimetable.of(input, block)
                .map(OperatingTimetable::schedule)
                .orElseGet(() -> OperatingSchedule.of(List.of()));
        check(block, strictest.get(), schedule, feed, objects, reporter);
      } catch (RecurrenceLimitException e) {
        reporter.skip(ID, block, e.getMessage() == null ? "too much recurs" : e.getMessage());
      }
    }
  }

  private static Optional<Amount> strictest(List<ScopedStatements> scopes) {
    return scopes.stream()
        .flatMap(scope -> scope.own().stream())
        .filter(promise -> promise.measure().equals(Optional.of(Measure.AVAILABILITY)))
        .flatMap(promise -> Amount.of(promise).stream())
        .filter(amount -> amount.number() > 0 && amount.number() <= 100)
        .max(Comparator.comparingDouble(Amount::number));
  }

  private static void check(
      Element block,
      Amount promise,
      OperatingSchedule schedule,
      GivenFeed feed,
      ServiceObjects objects,
      Reporter reporter) {
    List<Outage> outages = outages(feed, objects, schedule);
    Duration allowed = allowed(promise.number());
    Optional<Window> worst = worst(outages);
    if (worst.isEmpty() || worst.get().downtime().compareTo(allowed) <= 0) {
      return;
    }
    reporter.report(
        Problem.of(
                ID,
                block,
                "In the 30 days from %s on, outages of %s hours are planned, but %s of %s %% leaves %s hours."
                    .formatted(
                        worst.get().from(),
                        hours(worst.get().downtime()),
                        promise.promise().name(),
                        Numbers.plain(promise.number()),
                        hours(allowed)))
            .suggest("Plan fewer or shorter outages, or promise less.")
            .at(feed.place(worst.get().first(), "DTSTART", Optional.empty())));
  }

  /** A stretch of downtime that is planned, and of what anomaly. */
  private record Outage(Instant from, Instant to, Anomaly anomaly) {}

  /** The worst 30 days. */
  private record Window(Instant from, Duration downtime, Anomaly first) {}

  private static Duration allowed(double percent) {
    return Duration.ofMillis(
        BigDecimal.valueOf(100)
            .subtract(BigDecimal.valueOf(percent))
            .multiply(BigDecimal.valueOf(WINDOW.toMillis()))
            .movePointLeft(2)
            .setScale(0, RoundingMode.CEILING)
            .longValueExact());
  }

  /** Within operating hours, in order of time, none overlapping another. */
  private static List<Outage> outages(
      GivenFeed feed, ServiceObjects objects, OperatingSchedule schedule) {
    List<Outage> all = new ArrayList<>();
    Optional<Instant> first =
        feed.feed().anomalies().stream()
            .map(anomaly -> anomaly.timing().firstStart())
            .min(Comparator.naturalOrder());
    if (first.isEmpty()) {
      return all;
    }
    Instant end = first.get();
    for (Occurrence occurrence : feed.feed().occurrences(first.get(), last(feed).plus(AHEAD))) {
      Instant from = occurrence.start().isAfter(end) ? occurrence.start() : end;
      if (from.isBefore(occurrence.end()) && counts(occurrence.anomaly(), objects)) {
        end = occurrence.end();
        Instant seen = from.plus(AHEAD).isBefore(end) ? from.plus(AHEAD) : end;
        schedule.intervals(from, seen).stream()
            .filter(
                each ->
                    each.commitment().isOpen() || each.commitment() instanceof Commitment.Unknown)
            .forEach(each -> all.add(new Outage(each.from(), each.to(), occurrence.anomaly())));
      }
    }
    return all;
  }

  private static Instant last(GivenFeed feed) {
    return feed.feed().anomalies().stream()
        .map(anomaly -> anomaly.timing().firstStart())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Incidents are planned by nobody; what is about other services harms no promise of this. */
  private static boolean counts(Anomaly anomaly, ServiceObjects objects) {
    boolean planned =
        anomaly
            .kind()
            .filter(kind -> kind == AnomalyKind.INCIDENT || kind == AnomalyKind.DEGRADATION)
            .isEmpty();
    List<String> ids = anomaly.scope().objectIds();
    boolean ours =
        ids.isEmpty()
            || ids.stream()
                .map(objects::find)
                .anyMatch(
                    match ->
                        match == ServiceObjects.Match.SERVICE
                            || match == ServiceObjects.Match.PROMISED_LAYER);
    return planned && ours && anomaly.isConfirmed() && anomaly.impact() == Impact.OUTAGE;
  }

  /**
   * The worst 30 days, or some that are as bad, begin where an outage does: from a beginning within
   * one they can move back without loss, and from one between two forth.
   */
  private static Optional<Window> worst(List<Outage> outages) {
    Optional<Window> worst = Optional.empty();
    int next = 0;
    Duration whole = Duration.ZERO;
    for (int i = 0; i < outages.size(); i++) {
      Instant from = outages.get(i).from();
      Instant to = from.plus(WINDOW);
      while (next < outages.size() && !outages.get(next).to().isAfter(to)) {
        whole = whole.plus(length(outages.get(next++)));
      }
      Duration sum = whole;
      if (next < outages.size() && outages.get(next).from().isBefore(to)) {
        sum = sum.plus(Duration.between(outages.get(next).from(), to));
      }
      worst = worse(worst, new Window(from, sum, outages.get(i).anomaly()));
      if (next > i) {
        whole = whole.minus(length(outages.get(i)));
      } else {
        next = i + 1;
      }
    }
    return worst;
  }

  private static Optional<Window> worse(Optional<Window> worst, Window other) {
    return worst.filter(w -> w.downtime().compareTo(other.downtime()) >= 0).isPresent()
        ? worst
        : Optional.of(other);
  }

  private static Duration length(Outage outage) {
    return Duration.between(outage.from(), outage.to());
  }

  private static String hours(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis())
        .divide(BigDecimal.valueOf(3_600_000), 2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
