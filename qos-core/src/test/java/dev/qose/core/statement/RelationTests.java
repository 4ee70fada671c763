package dev.qose.core.statement;

import static dev.qose.core.codelist.Metric.AVAILABILITY_DAILY;
import static dev.qose.core.codelist.Metric.AVAILABILITY_MONTHLY;
import static dev.qose.core.statement.Relation.DUPLICATE;
import static dev.qose.core.statement.Relation.INCOMPARABLE;
import static dev.qose.core.statement.Relation.STRONGER;
import static dev.qose.core.statement.Relation.WEAKER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.codelist.Metric;
import dev.qose.core.model.Bound;
import dev.qose.core.model.Bound.LessThanOrEqual;
import dev.qose.core.model.Bound.MoreThanOrEqual;
import dev.qose.core.model.Bound.Value;
import dev.qose.core.statement.MetricStatement.Origin;
import dev.qose.core.unit.Unit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationTests {

  @ParameterizedTest
  @CsvSource({
    "<=500ms, <=500ms, DUPLICATE",
    "<=500ms, <=0.5s, DUPLICATE",
    "<=300ms, <=0.5s, STRONGER",
    "<=1min, <=30s, WEAKER",
    ">=99.5%, >=99%, STRONGER",
    ">=0.99 1, >=99%, DUPLICATE",
    ">=60min-1, >=1s-1, DUPLICATE",
    ">=10s-1, >=601min-1, WEAKER",
    "<=1s, >=2s, CONTRADICTORY",
    ">=2s, <=1000ms, CONTRADICTORY",
    "<=2s, >=2s, COMPATIBLE",
    ">=1s, <=2s, COMPATIBLE",
    "<=1s, <=1%, INCOMPARABLE",
    "<=1s, <=1bananas, INCOMPARABLE",
    "<=1bananas, <=2bananas, STRONGER",
    "<=1, <=1, DUPLICATE",
    "<=1, <=1s, INCOMPARABLE",
    "<=-0.0s, <=0.0s, DUPLICATE",
    "<=NaNs, <=NaNs, INCOMPARABLE",
    "green, green, DUPLICATE",
    "green, red, INCOMPARABLE",
    "green, <=1s, INCOMPARABLE"
  })
  void compares(String first, String second, Relation relation) {
    assertThat(Relation.between(bound(first), bound(second))).isEqualTo(relation);
    assertThat(Relation.between(bound(second), bound(first))).isEqualTo(mirrored(relation));
  }

  @Test
  void takes_metrics_for_the_same_whatever_their_title() {
    Metric same = Metric.of(AVAILABILITY_MONTHLY.href().replace("http:", "https:"), "x");

    assertThat(Relation.between(at(AVAILABILITY_MONTHLY), at(same))).isEqualTo(DUPLICATE);
    assertThat(Relation.between(at(AVAILABILITY_MONTHLY), at(AVAILABILITY_DAILY)))
        .isEqualTo(INCOMPARABLE);
  }

  private static MetricStatement at(Metric metric) {
    return new MetricStatement(metric, bound(">=99%"), Origin.SERVICE, 0);
  }

  private static Relation mirrored(Relation relation) {
    return switch (relation) {
      case STRONGER -> WEAKER;
      case WEAKER -> STRONGER;
      case DUPLICATE, COMPATIBLE, CONTRADICTORY, INCOMPARABLE -> relation;
    };
  }

  /** Such as {@code <=500ms}; a text is a value. */
  private static Bound bound(String text) {
    if (!text.startsWith("<=") && !text.startsWith(">=")) {
      return new Value(text);
    }
    String number = text.substring(2).replaceFirst("^(NaN|-?[0-9.]+).*$", "$1");
    String uom = text.substring(2 + number.length()).strip();
    Optional<Unit> unit = Optional.of(uom).filter(u -> !u.isEmpty()).map(Unit::of);
    double value = Double.parseDouble(number);
    return text.startsWith("<=")
        ? new LessThanOrEqual(value, unit)
        : new MoreThanOrEqual(value, unit);
  }
}
