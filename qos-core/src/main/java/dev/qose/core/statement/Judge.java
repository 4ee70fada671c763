package dev.qose.core.statement;

import static dev.qose.core.statement.Verdict.figure;

import dev.qose.core.codelist.Measure;
import dev.qose.core.codelist.Metric;
import dev.qose.core.model.Bound.LessThanOrEqual;
import dev.qose.core.model.Bound.Numeric;
import dev.qose.core.statement.ResponseTimes.Quantiles;
import dev.qose.core.statement.Verdict.Result;
import dev.qose.core.unit.Unit;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** Holds figures against promises. */
final class Judge {

  private Judge() {}

  /** The unit in which a promise is judged. */
  static Unit unit(Measure measure) {
    return switch (measure) {
      case TIME -> Unit.MILLISECOND;
      case AVAILABILITY -> Unit.PERCENT;
      case CAPACITY -> Unit.PER_SECOND;
    };
  }

  /** The same, of any promise: its own where the metric is not known. */
  static Unit unit(MetricStatement statement) {
    return statement
        .metric()
        .measure()
        .map(Judge::unit)
        .or(() -> statement.bound() instanceof Numeric bound ? bound.uom() : Optional.empty())
        .orElse(Unit.of("1"));
  }

  /** Why no samples whatever can tell whether a promise is kept; empty where they can. */
  static Optional<String> obstacle(MetricStatement statement) {
    String name = statement.metric().conceptName().orElse(statement.metric().href());
    Optional<Measure> measure = statement.metric().measure();
    if (measure.isEmpty()) {
      return Optional.of("%s is nothing that is measured here".formatted(name));
    }
    if (statement.isAbout(Metric.MINIMUM_REQUEST_RESPONSE_PERFORMANCE)) {
      return Optional.of(
          "%s is what availability and capacity are judged by, not judged itself".formatted(name));
    }
    if (!(statement.bound() instanceof Numeric bound)
        || measure.get().isUpperBound() != bound instanceof LessThanOrEqual) {
      return Optional.of(
          "%s needs %s with a number"
              .formatted(
                  name, measure.get().isUpperBound() ? "LessThanOrEqual" : "MoreThanOrEqual"));
    }
    OptionalDouble amount = statement.amountIn(unit(measure.get()));
    if (amount.isEmpty()) {
      return Optional.of(
          "%s of %s %s is no amount in %s"
              .formatted(
                  name,
                  bound.value(),
                  bound.uom().map(Unit::code).orElse("without a unit"),
                  measure.get().usualUnits()));
    }
    if (amount.getAsDouble() < 0
        || (measure.get() == Measure.AVAILABILITY && amount.getAsDouble() > 100)) {
      return Optional.of("%s of %s cannot be".formatted(name, figure(amount.getAsDouble())));
    }
    return Optional.empty();
  }

  /** Judges availability by the worst window. */
  static Verdict availability(MetricStatement statement, AvailabilityFigures figures) {
    Duration width = Verifiability.window(statement.metric()).orElseThrow();
    WindowedAvailability windows =
        width.equals(figures.daily().width()) ? figures.daily() : figures.monthly();
    String window = width.equals(Duration.ofDays(1)) ? "24 hours" : "30 days";
    String of =
        switch (figures.basis()) {
          case GROSS -> "";
          case NET -> " net of announced outages";
          case IN_HOURS -> " within operating hours";
        };
    if (windows.positions() == 0) {
      return Verdict.notAssessable(
          statement,
          Unit.PERCENT,
          "the period has no %s of which an hour counts%s".formatted(window, of));
    }
    if (windows.worst().isEmpty()) {
      return Verdict.notAssessable(
          statement,
          Unit.PERCENT,
          "in no %s was 95 %% of the time%s known, from ten samples an hour".formatted(window, of));
    }
    Availability worst = windows.worst().get();
    double promised = statement.amountIn(Unit.PERCENT).orElseThrow();
    ConfidenceInterval confidence = worst.confidence().orElseThrow();
    Result result = Verdict.of(confidence, promised / 100);
    String reason =
        "%s %%%s in the worst %s, from %s on; %s %% promised; %d of %d samples failed, so that the true share is %s to %s %%"
            .formatted(
                figure(worst.share().percent()),
                of,
                window,
                worst.from(),
                figure(promised),
                worst.failures(),
                worst.samples(),
                figure(confidence.low() * 100),
                figure(confidence.high() * 100));
    if (windows.assessable() < windows.positions()) {
      reason +=
          "; %d of %d such windows could not be judged"
              .formatted(windows.positions() - windows.assessable(), windows.positions());
      result = result == Result.PASS ? Result.INCONCLUSIVE : result;
    }
    if (figures.limit().isEmpty()) {
      reason +=
          "; any valid response counted, since no MinimumRequestResponsePerformance is promised";
    }
    return new Verdict(
        result,
        OptionalDouble.of(worst.share().percent()),
        OptionalDouble.of(promised),
        Unit.PERCENT,
        Optional.of(confidence),
        worst.samples(),
        reason);
  }

  /** Judges response times by the share of responses within the bound. */
  static Verdict responseTime(MetricStatement statement, ResponseTimes times, double percentile) {
    if (times.quantiles().isEmpty()) {
      return Verdict.notAssessable(
          statement,
          Unit.MILLISECOND,
          "no valid response was measured; %d requests failed".formatted(times.invalid()));
    }
    Quantiles quantiles = times.quantiles().get();
    double promised = statement.amountIn(Unit.MILLISECOND).orElseThrow();
    double share = (double) times.withinBound().orElseThrow() / times.samples();
    ConfidenceInterval confidence = ConfidenceInterval.of(share, times.samples());
    double measured = millis(quantiles.judged());
    return new Verdict(
        Verdict.of(confidence, percentile / 100),
        OptionalDouble.of(measured),
        OptionalDouble.of(promised),
        Unit.MILLISECOND,
        Optional.of(confidence),
        times.samples(),
        "%s %% of %d responses took %s ms or less; %s ms promised, which %s %% kept, so that the true share is %s to %s %%"
            .formatted(
                figure(percentile),
                times.samples(),
                figure(measured),
                figure(promised),
                figure(share * 100),
                figure(confidence.low() * 100),
                figure(confidence.high() * 100)));
  }

  static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}
