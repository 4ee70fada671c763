package dev.qose.core.rules.profile;

import dev.qose.core.codelist.Metric;
import dev.qose.core.rules.statement.ScopedStatements;
import dev.qose.core.rules.statement.ScopedStatements.Amount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The best that is promised in each scope, of metrics one of which is enough: what holds for any 24
 * hours or any 30 days holds for a month and for a year.
 */
final class BestPromises {

  static final List<Metric> AVAILABILITY =
      List.of(
          Metric.CONTINUOUS_AVAILABILITY, Metric.AVAILABILITY_MONTHLY, Metric.AVAILABILITY_DAILY);

  static final List<Metric> CAPACITY =
      List.of(Metric.REQUEST_CAPACITY, Metric.REQUEST_CAPACITY_PER_SECOND);

  private BestPromises() {}

  /** The best of each scope, each once; none where nothing usable is promised. */
  static List<Amount> of(List<ScopedStatements> scopes, List<Metric> metrics) {
    List<Amount> best = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (ScopedStatements scope : scopes) {
      Optional<Amount> amount =
          metrics.stream()
              .flatMap(metric -> scope.strictest(metric).stream())
              .max(Comparator.comparingDouble(Amount::number));
      if (amount.isPresent() && seen.add(amount.get().promise().place())) {
        best.add(amount.get());
      }
    }
    return best;
  }
}
