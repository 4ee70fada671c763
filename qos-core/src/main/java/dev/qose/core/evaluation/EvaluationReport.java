package dev.qose.core.evaluation;

import dev.qose.core.statement.ResponseTimeLimit;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What samples say of a period, and of the promises about it.
 *
 * @param period the period
 * @param zone in which months, years and times without an offset were read
 * @param limit within what time a response had to be complete
 * @param verdicts for each promise, in order, one on each basis; if months or years are named, one
 *     for each of them on each basis
 * @param gross figures of all time
 * @param net figures without announced outages
 * @param inHours figures of operating hours; of those that can be placed in time
 * @param unjudged for each width of window that was judged, from where to where windows reach that
 *     could not be judged on any basis
 * @since 0.1
 */
public record EvaluationReport(
    TimeRange period,
    EvaluationZone zone,
    ResponseTimeLimit limit,
    List<Verdict> verdicts,
    BasisFigures gross,
    BasisFigures net,
    BasisFigures inHours,
    SortedMap<Duration, List<TimeRange>> unjudged) {

  public EvaluationReport {
    verdicts = List.copyOf(verdicts);
    unjudged =
        Collections.unmodifiableSortedMap(new TreeMap<>((Map<Duration, List<TimeRange>>) unjudged));
  }

  /**
   * Returns the figures on a basis.
   *
   * @param basis the basis
   * @return its figures
   */
  public BasisFigures on(Basis basis) {
    return switch (basis) {
      case GROSS -> gross;
      case NET -> net;
      case IN_HOURS -> inHours;
    };
  }

  /**
   * Lists the verdicts on a basis, as well as those that have none.
   *
   * @param basis the basis
   * @return verdicts, in order
   */
  public List<Verdict> verdictsOn(Basis basis) {
    return verdicts.stream().filter(v -> v.basis().map(basis::equals).orElse(true)).toList();
  }
}
