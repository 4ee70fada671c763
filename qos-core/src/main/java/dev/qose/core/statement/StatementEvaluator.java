package dev.qose.core.statement;

import dev.qose.core.codelist.Measure;
import dev.qose.core.codelist.Metric;
import dev.qose.core.statement.ResponseTimeEvaluator.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Judges from samples whether promises are kept: those about response times by a percentile of
 * responses, those about availability by the worst window, on each basis. For capacity see {@link
 * CapacityEvaluation}.
 *
 * <pre>{@code
 * List<StatementVerdict> verdicts =
 *     StatementEvaluator.evaluate(
 *         StatementsInScope.of(qos, operation), samples, from, to,
 *         Evaluation.sampledEvery(Duration.ofMinutes(1)));
 * }</pre>
 *
 * <p>The samples are those of one operation. As an object it takes them one by one, in order of
 * time; memory does not grow with their number. Not thread-safe. Needs {@code
 * org.hdrhistogram:HdrHistogram}.
 *
 * @since 0.1
 */
public final class StatementEvaluator {

  /** A promise, and what is to be known of response times for it. */
  private record Entry(MetricStatement statement, Optional<ResponseTimeEvaluator> times) {}

  private final Instant from;
  private final double percentile;
  private final AvailabilityEvaluator availability;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * Starts to evaluate.
   *
   * @param scope the promises in force
   * @param from when the period begins
   * @param evaluation by what to judge
   */
  public StatementEvaluator(StatementsInScope scope, Instant from, Evaluation evaluation) {
    this.from = from;
    percentile = evaluation.percentile();
    availability = new AvailabilityEvaluator(from, scope.responseTimeLimit(), evaluation);
    for (MetricStatement statement : scope.inForce()) {
      entries.add(new Entry(statement, times(statement, evaluation)));
    }
  }

  private static Optional<ResponseTimeEvaluator> times(
      MetricStatement statement, Evaluation evaluation) {
    if (Judge.obstacle(statement).isPresent()
        || !statement.metric().measure().equals(Optional.of(Measure.TIME))) {
      return Optional.empty();
    }
    Phase phase =
        statement.isAbout(Metric.INITIAL_RESPONSE_PERFORMANCE) ? Phase.FIRST_BYTE : Phase.TOTAL;
    return Optional.of(
        new ResponseTimeEvaluator(phase, StatementsInScope.duration(statement), evaluation));
  }

  /**
   * Evaluates samples in any order.
   *
   * @param scope the promises in force
   * @param samples the samples; of those outside the period only the last before it tells anything
   * @param from the period's first instant
   * @param to the first instant after it
   * @param evaluation by what to judge
   * @return verdicts in the order of the promises: three for each about availability, one on each
   *     basis, and one for each other
   * @throws IllegalArgumentException if the period does not end after it begins
   */
  public static List<StatementVerdict> evaluate(
      StatementsInScope scope,
      Collection<Sample> samples,
      Instant from,
      Instant to,
      Evaluation evaluation) {
    StatementEvaluator evaluator = new StatementEvaluator(scope, from, evaluation);
    samples.stream()
        .filter(sample -> sample.time().isBefore(to))
        .sorted(Sample.IN_ORDER)
        .forEach(evaluator::add);
    return evaluator.finish(to);
  }

  /**
   * Takes the next sample.
   *
   * @param sample a sample
   * @throws IllegalArgumentException if it is older than the one before
   * @throws IllegalStateException if this has finished
   */
  public void add(Sample sample) {
    availability.add(sample);
    if (!sample.time().isBefore(from)) {
      entries.forEach(entry -> entry.times().ifPresent(times -> times.add(sample)));
    }
  }

  /**
   * Ends the period.
   *
   * @param to the first instant after it
   * @return verdicts in the order of the promises: three for each about availability, one on each
   *     basis, and one for each other
   * @throws IllegalArgumentException if that is not after the beginning, or before the last sample
   * @throws IllegalStateException if this has finished
   */
  public List<StatementVerdict> finish(Instant to) {
    AvailabilityReport report = availability.finish(to);
    List<StatementVerdict> verdicts = new ArrayList<>();
    for (Entry entry : entries) {
      MetricStatement statement = entry.statement();
      Optional<String> obstacle = Judge.obstacle(statement);
      if (entry.times().isPresent()) {
        Verdict verdict = Judge.responseTime(statement, entry.times().get().result(), percentile);
        verdicts.add(new StatementVerdict(statement, Optional.empty(), verdict));
      } else if (obstacle.isPresent() || Verifiability.window(statement.metric()).isEmpty()) {
        String reason = obstacle.orElse("only requests at a growing rate can tell of capacity");
        verdicts.add(
            new StatementVerdict(
                statement,
                Optional.empty(),
                Verdict.notAssessable(statement, Judge.unit(statement), reason)));
      } else {
        for (Basis basis : Basis.values()) {
          Verdict verdict = Judge.availability(statement, report.on(basis));
          verdicts.add(new StatementVerdict(statement, Optional.of(basis), verdict));
        }
      }
    }
    return List.copyOf(verdicts);
  }
}
