package dev.qose.examples.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.openjdk.jmh.util.ListStatistics;

/**
 * What was measured, round by round. Within a round two series are compared by their medians, which
 * a busy machine moves less than the means; how far the rounds differ tells how much to believe.
 */
final class Results {

  private static final double CONFIDENCE = 0.999;

  private record Series(String unit, List<double[]> rounds) {

    double median() {
      return Results.median(values());
    }

    double[] values() {
      return rounds.stream().flatMapToDouble(Arrays::stream).toArray();
    }
  }

  /** How one series relates to another: the median of the rounds, and their extremes. */
  record Ratio(double value, double least, double greatest) {

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", value, least, greatest);
    }
  }

  private final Map<String, Series> series = new LinkedHashMap<>();

  /** Adds the values of a round; a round without values counts for nothing. */
  void add(String name, String unit, List<Double> values) {
    if (!values.isEmpty()) {
      series
          .computeIfAbsent(name, n -> new Series(unit, new ArrayList<>()))
          .rounds
          .add(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
  }

  boolean has(String name) {
    return series.containsKey(name);
  }

  /** The median, with the error of the mean at 99.9 % as JMH has it. */
  String figure(String name) {
    Series measured = get(name);
    double error = new ListStatistics(measured.values()).getMeanErrorAt(CONFIDENCE);
    return String.format(Locale.ROOT, "%.2f ± %.2f %s", measured.median(), error, measured.unit);
  }

  Ratio ratio(String dividend, String divisor) {
    List<double[]> above = get(dividend).rounds;
    List<double[]> below = get(divisor).rounds;
    double[] byRound =
        IntStream.range(0, Math.min(above.size(), below.size()))
            .mapToDouble(i -> median(above.get(i)) / median(below.get(i)))
            .sorted()
            .toArray();
    return new Ratio(median(byRound), byRound[0], byRound[byRound.length - 1]);
  }

  private Series get(String name) {
    Series found = series.get(name);
    if (found == null) {
      throw new IllegalArgumentException("nothing was measured that is called " + name);
    }
    return found;
  }

  private static double median(double[] values) {
    double[] sorted = DoubleStream.of(values).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
