package dev.qose.examples.benchmark;

import dev.qose.examples.benchmark.Results.Ratio;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A line of the table.
 *
 * @param what in words
 * @param series the name of what was measured
 * @param against what it is compared with, in words
 * @param reference the name of that
 * @param measure what the ratio says
 * @param target what the ratio should be at least, or at most
 */
record Comparison(
    String what,
    String series,
    String against,
    String reference,
    Measure measure,
    OptionalDouble target) {

  /** What a ratio says. */
  enum Measure {
    /** How many times as fast: more is better. */
    THROUGHPUT,
    /** How many times as many in the same time: more is better. */
    RATE,
    /** How many times as much time or memory: less is better. */
    COST
  }

  static final List<String> HEADINGS =
      List.of("measured", "figure", "relative to", "figure", "ratio (of rounds)", "target", "");

  static Comparison throughput(String what, String series, String against, String reference) {
    return new Comparison(
        what, series, against, reference, Measure.THROUGHPUT, OptionalDouble.empty());
  }

  static Comparison cost(String what, String series, String against, String reference) {
    return new Comparison(what, series, against, reference, Measure.COST, OptionalDouble.empty());
  }

  static Comparison rate(String what, String series, String against, String reference) {
    return new Comparison(what, series, against, reference, Measure.RATE, OptionalDouble.empty());
  }

  Comparison withTarget(double ratio) {
    return new Comparison(what, series, against, reference, measure, OptionalDouble.of(ratio));
  }

  boolean isMeasured(Results results) {
    return results.has(series) && results.has(reference);
  }

  List<String> row(Results results) {
    boolean more = measure != Measure.COST;
    Ratio ratio =
        measure == Measure.THROUGHPUT
            ? results.ratio(reference, series)
            : results.ratio(series, reference);
    return List.of(
        what,
        results.figure(series),
        against,
        results.figure(reference),
        (more ? "throughput " : "cost ") + ratio,
        target.isEmpty()
            ? "none"
            : String.format(Locale.ROOT, "%s %.1f", more ? "≥" : "≤", target.getAsDouble()),
        target.isEmpty() ? "" : holds(ratio.value(), more) ? "holds" : "MISSED");
  }

  private boolean holds(double ratio, boolean more) {
    return more ? ratio >= target.orElseThrow() : ratio <= target.orElseThrow();
  }
}
