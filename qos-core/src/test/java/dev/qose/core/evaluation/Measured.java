package dev.qose.core.evaluation;

import dev.qose.core.codelist.Metric;
import dev.qose.core.model.Bound;
import dev.qose.core.statement.MetricStatement;
import dev.qose.core.statement.MetricStatement.Origin;
import dev.qose.core.statement.StatementsInScope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Samples and promises for tests. */
final class Measured {

  /** Ten an hour. */
  static final Duration SIX_MINUTES = Duration.ofMinutes(6);

  private Measured() {}

  static Sample good(Instant time) {
    return Sample.valid(time, Duration.ofMillis(100), Duration.ofMillis(200));
  }

  /** Samples six minutes apart, of which some fail. */
  static List<Sample> samples(TimeRange period, Predicate<Instant> failing) {
    List<Sample> samples = new ArrayList<>();
    for (Instant time = period.from(); time.isBefore(period.to()); time = time.plus(SIX_MINUTES)) {
      samples.add(failing.test(time) ? Sample.invalid(time) : good(time));
    }
    return samples;
  }

  static Predicate<Instant> between(Instant from, Instant to) {
    return time -> !time.isBefore(from) && time.isBefore(to);
  }

  static TimeRange range(String from, String to) {
    return new TimeRange(Instant.parse(from), Instant.parse(to));
  }

  static MetricStatement promise(Metric metric, Bound bound) {
    return new MetricStatement(metric, bound, Origin.SERVICE, 0);
  }

  static StatementsInScope scopeOf(MetricStatement... statements) {
    return new StatementsInScope(List.of(statements), List.of());
  }
}
