package dev.qose.core.rules.statement;

import dev.qose.core.codelist.Measure;
import dev.qose.core.codelist.Metric;
import dev.qose.core.element.Element;
import dev.qose.core.model.Bound;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.unit.Unit;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * S04, S05, S06 and S18: numbers that no service can keep, or hardly anybody means. One of them is
 * enough, so the gravest comes first.
 */
final class BoundNumbers extends CatalogueRule {

  BoundNumbers() {
    super("QOS-S04", "QOS-S05", "QOS-S06", "QOS-S18");
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Element block : input.document().blocks()) {
      for (ScopedStatements scope : ScopedStatements.of(input, block)) {
        for (WrittenStatement statement : scope.statements()) {
          input.checkTime();
          statement
              .number()
              .flatMap(number -> problem(statement, number))
              .ifPresent(reporter::report);
        }
      }
    }
  }

  private static Optional<Problem> problem(WrittenStatement statement, Bound.Numeric number) {
    Element bound = statement.place();
    String text = bound.text();
    if (!Double.isFinite(number.value())) {
      return Optional.of(
          Problem.of(
                  "QOS-S04",
                  bound,
                  "The bound \"%s\" is no number that can be kept.".formatted(text))
              .suggest("Give a finite number."));
    }
    if (number.value() < 0 && isQuantity(statement, number)) {
      return Optional.of(
          Problem.of("QOS-S05", bound, "The bound %s is negative.".formatted(text))
              .suggest("Give a number above 0."));
    }
    Optional<Metric> positive =
        statement.metricOf(Measure.TIME).or(() -> statement.metricOf(Measure.CAPACITY));
    if (number.value() == 0 && positive.isPresent()) {
      return Optional.of(
          Problem.of(
                  "QOS-S05",
                  bound,
                  "The bound of %s is %s, which promises nothing that can be."
                      .formatted(positive.get().conceptName().orElse(""), text))
              .suggest("Give a number above 0."));
    }
    return share(statement, number);
  }

  /** Whether it cannot be negative, be the metric known or not. */
  private static boolean isQuantity(WrittenStatement statement, Bound.Numeric number) {
    return statement.metrics().stream().anyMatch(metric -> metric.known().isPresent())
        || number.uom().flatMap(Unit::dimension).isPresent();
  }

  /** Of metrics that are not known, only a percentage is certainly a share. */
  private static Optional<Problem> share(WrittenStatement statement, Bound.Numeric number) {
    boolean isPercent = number.uom().equals(Optional.of(Unit.PERCENT));
    boolean isAvailability = statement.metricOf(Measure.AVAILABILITY).isPresent();
    boolean isOther = statement.metrics().stream().anyMatch(m -> m.measure().isPresent());
    if (!isAvailability && (isOther || !isPercent)) {
      return Optional.empty();
    }
    Optional<Unit> unit = number.uom();
    OptionalDouble percent =
        unit.isPresent()
            ? unit.get().convert(number.value(), Unit.PERCENT)
            : OptionalDouble.empty();
    if (percent.isEmpty()) {
      return Optional.empty();
    }
    Element bound = statement.place();
    String written =
        isPercent
            ? bound.text() + " %"
            : "%s (uom \"%s\")".formatted(bound.text(), statement.uom().orElse(""));
    if (percent.getAsDouble() > 100) {
      return Optional.of(
          Problem.of("QOS-S06", bound, "The bound %s is more than all.".formatted(written))
              .suggest(
                  isPercent
                      ? "Give a percentage from 0 to 100."
                      : "Give no more than all of it, or a percentage with uom=\"%\"."));
    }
    if (isAvailability && isPercent && number.value() <= 1) {
      return Optional.of(
          Problem.of(
                  "QOS-S18",
                  bound,
                  number.value() == 0
                      ? "An availability of %s promises nothing.".formatted(written)
                      : "An availability of %s looks like a fraction taken for a percentage."
                          .formatted(written))
              .suggest(
                  number.value() == 0
                      ? "Give a percentage above 0."
                      : "Multiply by 100, or write uom=\"1\"."));
    }
    return Optional.empty();
  }
}
