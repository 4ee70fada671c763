package dev.qose.core.evaluation;

import dev.qose.core.codelist.Measure;
import dev.qose.core.codelist.Metric;
import dev.qose.core.evaluation.Sample.Outcome;
import dev.qose.core.schedule.Share;
import dev.qose.core.statement.MetricStatement;
import dev.qose.core.statement.ResponseTimeLimit;
import dev.qose.core.statement.StatementsInScope;
import dev.qose.core.statement.Verifiability;
import java.time.Duration;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Judges from samples whether promises are kept: those about response times by the share of
 * responses within the bound, those about availability by the worst window, on each basis. For
 * capacity see {@link CapacityEvaluation}.
 *
 * <pre>{@code
 * EvaluationReport report =
 *     StatementEvaluator.evaluate(
 *         StatementsInScope.of(qos, operation), samples, new TimeRange(from, to),
 *         Evaluation.sampledEvery(Duration.ofMinutes(1)));
 * report.verdictsOn(Basis.GROSS);
 * }</pre>
 *
 * <p>The samples are those of one operation. As an object it takes them one by one, in order of
 * time. A sample costs some hundred nanoseconds; memory grows with the samples of 30 days and the
 * changes of operating hours in the period, not with all samples. Evaluators of one service and
 * stretches of time that follow each other, on any machines, can be put together: {@link #partial}
 * and {@link #append}. Not thread-safe. Needs {@code org.hdrhistogram:HdrHistogram}.
 *
 * @since 0.1
 */
public final class StatementEvaluator {

  private static final int INTERVALS = 3;
  private static final int OF_TWO = 2;

  private final StatementsInScope scope;
  private final Evaluation evaluation;
  private final CountedTime time;
  private final ResponseTimeLimit limit;
  private final long limitNanos;
  private final long usualReach;

  /** The widths of the windows that promises are about, and that no named month stands for. */
  private final List<Duration> widths;

  private final List<MetricStatement> ofTotal;
  private final List<MetricStatement> ofFirstByte;
  private final String question;
  private final Ledger ledger;
  private final ResponseTally total;
  private final ResponseTally firstByte;

  /**
   * Starts to evaluate.
   *
   * @param scope the promises in force
   * @param period what is judged
   * @param evaluation by what to judge
   * @throws IllegalArgumentException if the period is longer than 150 years
   */
  public StatementEvaluator(StatementsInScope scope, TimeRange period, Evaluation evaluation) {
    this(scope, period, evaluation, false);
  }

  /**
   * @param alone whether it is to be asked for its report once, and never for a part
   */
  private StatementEvaluator(
      StatementsInScope scope, TimeRange period, Evaluation evaluation, boolean alone) {
    this.scope = scope;
    this.evaluation = evaluation;
    time = CountedTime.of(period, evaluation);
    limit = scope.responseTimeLimit();
    limitNanos = limit.limit().map(Duration::toNanos).orElse(Long.MAX_VALUE);
    usualReach = reach(evaluation.interval());
    widths =
        scope.inForce().stream()
            .filter(statement -> isAbout(statement, Measure.AVAILABILITY))
            .map(statement -> Verifiability.window(statement.metric()).orElseThrow())
            .filter(width -> !isNamed(width))
            .distinct()
            .sorted()
            .toList();
    ofTotal = aboutTime(false);
    ofFirstByte = aboutTime(true);
    question = question();
    ledger = newLedger(alone);
    total = new ResponseTally(bounds(ofTotal));
    firstByte = new ResponseTally(bounds(ofFirstByte));
  }

  /** Whether statements about windows of a width are judged by named months or years instead. */
  private boolean isNamed(Duration width) {
    return width.compareTo(Duration.ofDays(1)) > 0
        && !(evaluation.months().isEmpty() && evaluation.years().isEmpty());
  }

  private List<MetricStatement> aboutTime(boolean isFirstByte) {
    return scope.inForce().stream()
        .filter(statement -> isAbout(statement, Measure.TIME))
        .filter(statement -> isFirstByte == isAboutFirstByte(statement))
        .toList();
  }

  /** Whether samples can tell of a statement, and it is of a kind. */
  private static boolean isAbout(MetricStatement statement, Measure measure) {
    return statement.metric().measure().equals(Optional.of(measure))
        && obstacle(statement).isEmpty();
  }

  private static boolean isAboutFirstByte(MetricStatement statement) {
    return statement.isAbout(Metric.INITIAL_RESPONSE_PERFORMANCE);
  }

  private static long[] bounds(List<MetricStatement> statements) {
    return statements.stream().mapToLong(s -> s.duration().orElseThrow().toNanos()).toArray();
  }

  private String question() {
    return "%s, counted as %08x, sampled every %s, windows of %s, responses within %s, %s and %s"
        .formatted(
            time.period(),
            time.fingerprint(),
            evaluation.interval(),
            widths,
            limit.limit(),
            Arrays.toString(bounds(ofTotal)),
            Arrays.toString(bounds(ofFirstByte)));
  }

  private Ledger newLedger(boolean fromTheStart) {
    return new Ledger(
        time, widths.stream().mapToLong(Duration::toNanos).toArray(), Gate.STANDARD, fromTheStart);
  }

  /**
   * Evaluates samples in any order.
   *
   * @param scope the promises in force
   * @param samples the samples; of those outside the period only the last before it tells anything
   * @param period what is judged
   * @param evaluation by what to judge
   * @return the verdicts, and the figures that they rest on
   * @throws IllegalArgumentException if the period is longer than 150 years
   */
  public static EvaluationReport evaluate(
      StatementsInScope scope,
      Collection<Sample> samples,
      TimeRange period,
      Evaluation evaluation) {
    StatementEvaluator evaluator = new StatementEvaluator(scope, period, evaluation, true);
    for (Sample sample : Sample.inOrder(samples)) {
      if (sample.time().isBefore(period.to())) {
        evaluator.add(sample);
      }
    }
    return evaluator.report();
  }

  /**
   * Takes the next sample.
   *
   * @param sample a sample; of several at one instant the last counts for availability
   * @throws IllegalArgumentException if it is older than the one before, or after the period
   */
  public void add(Sample sample) {
    long at = time.nanos(sample.time());
    if (ledger.isBefore(at) || at >= time.end()) {
      throw new IllegalArgumentException(
          "A sample of %s; give those before %s in order of time."
              .formatted(sample.time(), time.period().to()));
    }
    long reach = sample.interval().isPresent() ? reach(sample.interval().get()) : usualReach;
    ledger.add(at, state(sample), reach, time);
    if (at >= 0 && sample.outcome() != Outcome.UNKNOWN) {
      addTimes(sample, time.bits(ledger.entry(at, time)));
    }
  }

  private static long reach(Duration interval) {
    return interval.compareTo(Duration.ofDays(10_000)) > 0
        ? Duration.ofDays(10_000).toNanos()
        : interval.multipliedBy(INTERVALS).dividedBy(OF_TWO).toNanos();
  }

  private int state(Sample sample) {
    return switch (sample.outcome()) {
      case UNKNOWN -> Pieces.UNKNOWN;
      case INVALID -> Pieces.DOWN;
      case VALID -> isInTime(sample.total().orElseThrow()) ? Pieces.UP : Pieces.DOWN;
    };
  }

  private boolean isInTime(Duration total) {
    return limitNanos == Long.MAX_VALUE || ResponseTally.nanos(total) <= limitNanos;
  }

  private void addTimes(Sample sample, int bits) {
    if (sample.outcome() == Outcome.INVALID) {
      total.addInvalid(bits);
      firstByte.addInvalid(bits);
    } else {
      total.addValid(sample.total().orElseThrow(), bits);
      if (sample.firstByte().isPresent()) {
        firstByte.addValid(sample.firstByte().get(), bits);
      }
    }
  }

  /**
   * Tells what is known by now, for {@link #append}.
   *
   * @return a copy, which later samples do not change
   */
  public PartialEvaluation partial() {
    ResponseTally totalNow = new ResponseTally(bounds(ofTotal));
    totalNow.add(total);
    ResponseTally firstByteNow = new ResponseTally(bounds(ofFirstByte));
    firstByteNow.add(firstByte);
    Ledger ledgerNow = newLedger(false);
    ledgerNow.join(ledger, time);
    return new PartialEvaluation(question, ledgerNow, totalNow, firstByteNow);
  }

  /**
   * Takes the samples that another evaluator took, which follow those that this one has: the result
   * is exactly that of one evaluator.
   *
   * @param later what another evaluator knows, of the same promises, period and criteria
   * @throws IllegalArgumentException if it is of others, or begins before the last sample here
   */
  public void append(PartialEvaluation later) {
    if (!question.equals(later.question())) {
      throw new IllegalArgumentException(
          "What is appended is of %s; give what is of %s.".formatted(later.question(), question));
    }
    ledger.join(later.ledger(), time);
    total.add(later.total());
    firstByte.add(later.firstByte());
  }

  /**
   * Judges by the samples up to now; what is left of the period is unknown.
   *
   * @return the verdicts, and the figures that they rest on
   */
  public EvaluationReport report() {
    Ledger whole = ledger.finished(time);
    BasisFigures gross = figures(Basis.GROSS, whole);
    BasisFigures net = figures(Basis.NET, whole);
    BasisFigures inHours = figures(Basis.IN_HOURS, whole);
    SortedMap<Duration, List<TimeRange>> unjudged = new TreeMap<>();
    for (int i = 0; i < widths.size(); i++) {
      unjudged.put(widths.get(i), whole.window(i).unjudged(time));
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (MetricStatement statement : scope.inForce()) {
      Optional<String> obstacle = obstacle(statement);
      if (obstacle.isPresent()) {
        verdicts.add(new VerdictDraft(statement, Optional.empty()).notAssessable(obstacle.get()));
      } else {
        for (BasisFigures figures : List.of(gross, net, inHours)) {
          verdicts.addAll(verdicts(statement, figures, whole));
        }
      }
    }
    return new EvaluationReport(
        time.period(), evaluation.zone(), limit, verdicts, gross, net, inHours, unjudged);
  }

  /** Why no samples whatever can tell whether a promise is kept; empty where they can. */
  private static Optional<String> obstacle(MetricStatement statement) {
    if (statement.isAbout(Metric.MINIMUM_REQUEST_RESPONSE_PERFORMANCE)) {
      return Optional.of(
          "MinimumRequestResponsePerformance is what availability and capacity are judged by, and"
              + " not judged itself.");
    }
    return statement
        .obstacle()
        .or(
            () ->
                statement.metric().measure().equals(Optional.of(Measure.CAPACITY))
                    ? Optional.of("Only requests at a growing rate can tell of capacity.")
                    : Optional.empty());
  }

  private List<Verdict> verdicts(MetricStatement statement, BasisFigures figures, Ledger whole) {
    Basis basis = figures.basis();
    boolean isTime = statement.metric().measure().equals(Optional.of(Measure.TIME));
    Optional<String> obstacle = isTime ? Optional.empty() : Judge.obstacle(limit);
    if (basis == Basis.IN_HOURS) {
      obstacle = obstacle.or(time::hoursUnknown);
    }
    if (obstacle.isPresent()) {
      return List.of(new VerdictDraft(statement, Optional.of(basis)).notAssessable(obstacle.get()));
    }
    Judge judge = new Judge(evaluation.criteria(), limit);
    return isTime
        ? List.of(responseTime(judge, statement, figures))
        : availability(judge, statement, figures, whole);
  }

  private Verdict responseTime(Judge judge, MetricStatement statement, BasisFigures figures) {
    return isAboutFirstByte(statement)
        ? judge.responseTime(
            statement,
            figures.basis(),
            figures.firstByte(),
            firstByte.within(ofFirstByte.indexOf(statement), figures.basis()))
        : judge.responseTime(
            statement,
            figures.basis(),
            figures.total(),
            total.within(ofTotal.indexOf(statement), figures.basis()));
  }

  private List<Verdict> availability(
      Judge judge, MetricStatement statement, BasisFigures figures, Ledger whole) {
    Basis basis = figures.basis();
    Duration width = Verifiability.window(statement.metric()).orElseThrow();
    if (!isNamed(width)) {
      SlidingWindow window = whole.window(widths.indexOf(width));
      Share judged = window.judged(basis);
      return List.of(
          judge.sliding(
              statement, basis, width, window.worst(basis, time), judged, figures.whole()));
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (YearMonth month : evaluation.months()) {
      TimeRange range = time.range(month);
      Optional<Availability> part = Optional.ofNullable(figures.months().get(month));
      verdicts.add(judge.named(statement, basis, month.toString(), range, part));
    }
    for (Year year : evaluation.years()) {
      TimeRange range = time.range(year);
      Optional<Availability> part = Optional.ofNullable(figures.years().get(year));
      verdicts.add(judge.named(statement, basis, year.toString(), range, part));
    }
    return verdicts;
  }

  private BasisFigures figures(Basis basis, Ledger whole) {
    Tally sum = new Tally();
    SortedMap<YearMonth, Availability> months = new TreeMap<>();
    SortedMap<Year, Tally> yearSums = new TreeMap<>();
    for (int i = 0; i < time.months(); i++) {
      YearMonth month = time.month(i);
      Tally tally = whole.month(i);
      months.put(month, availability(tally, basis, time.range(month)));
      yearSums.computeIfAbsent(Year.of(month.getYear()), y -> new Tally()).add(tally);
      sum.add(tally);
    }
    SortedMap<Year, Availability> years = new TreeMap<>();
    yearSums.forEach(
        (year, tally) -> years.put(year, availability(tally, basis, time.range(year))));
    return new BasisFigures(
        basis,
        availability(sum, basis, time.period()),
        months,
        years,
        total.times(basis, evaluation.criteria().percentile()),
        firstByte.times(basis, evaluation.criteria().percentile()));
  }

  /** What a range and the period have in common. */
  private Availability availability(Tally tally, Basis basis, TimeRange range) {
    return tally.on(
        basis,
        TimeRange.later(range.from(), time.period().from()),
        TimeRange.earlier(range.to(), time.period().to()));
  }

  /** How many pieces of time are kept, for tests. */
  int size() {
    return ledger.size();
  }
}
