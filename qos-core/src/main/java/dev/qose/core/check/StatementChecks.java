package dev.qose.core.check;

import dev.qose.core.codelist.Measure;
import dev.qose.core.codelist.Metric;
import dev.qose.core.model.Bound.LessThanOrEqual;
import dev.qose.core.model.Bound.Numeric;
import dev.qose.core.model.QualityOfServiceStatement;
import dev.qose.core.statement.Relation;
import dev.qose.core.unit.Dimension;
import dev.qose.core.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Statements of one scope: C03, C04, S01 to S07, S09, S10, S20. */
final class StatementChecks {

  private StatementChecks() {}

  static void check(List<QualityOfServiceStatement> statements, Problems problems) {
    for (int i = 0; i < statements.size(); i++) {
      check(statements.get(i), problems.at("QualityOfServiceStatement", i));
      for (int j = i + 1; j < statements.size(); j++) {
        if (contradict(statements.get(i), statements.get(j))) {
          problems.add(
              "QualityOfServiceStatement[%d] and [%d] promise what cannot both hold; keep one"
                  .formatted(i + 1, j + 1));
        }
      }
    }
  }

  private static void check(QualityOfServiceStatement statement, Problems problems) {
    if (statement.metrics().isEmpty()) {
      problems.add(
          "no Metric says what the promise is about; name one, as Metric.AVAILABILITY_MONTHLY");
    }
    for (int i = 0; i < statement.metrics().size(); i++) {
      checkMetric(statement.metrics().get(i), problems.at("Metric", i));
    }
    Set<Measure> measures =
        statement.metrics().stream()
            .flatMap(metric -> metric.measure().stream())
            .collect(Collectors.toSet());
    if (measures.size() > 1) {
      problems.add("one bound cannot fit metrics of different kinds; make a statement for each");
    }
    if (statement.bound() instanceof Numeric bound) {
      checkNumber(bound, problems.at(bound.getClass().getSimpleName()));
      for (Metric metric : statement.metrics()) {
        metric.measure().ifPresent(measure -> checkAgainst(metric, measure, bound, problems));
      }
    }
  }

  private static void checkMetric(Metric metric, Problems problems) {
    ReferenceChecks.checkDetails(metric.reference(), problems);
    if (!ReferenceChecks.isAbsolute(metric.href())) {
      problems.add(
          "href \"%s\" is no absolute URI; name a concept of %s or of another vocabulary"
              .formatted(metric.href(), Metric.CODE_LIST));
    } else if (metric.conceptName().isPresent() && metric.known().isEmpty()) {
      problems.add(
          "\"%s\" is not in the metrics code list; use one of the constants of Metric, such as AvailabilityMonthly"
              .formatted(metric.conceptName().get()));
    }
  }

  private static void checkNumber(Numeric bound, Problems problems) {
    double value = bound.value();
    if (!Double.isFinite(value)) {
      problems.add("%s is no number that can be kept; give a finite one".formatted(value));
    } else if (value < 0) {
      problems.add("%s is negative; give 0 or more".formatted(value));
    }
    Optional<Unit> uom = bound.uom();
    if (uom.isEmpty()) {
      problems.add("no uom says what %s is measured in; give a UCUM code".formatted(value));
    } else if (uom.get().isValid().filter(valid -> !valid).isPresent()) {
      problems.add(
          "uom \"%s\" is no UCUM code; write ms, s, %%, s-1, min-1 or h-1".formatted(uom.get()));
    } else if (uom.get().equals(Unit.PERCENT) && value > 100) {
      problems.add("%s %% is more than all; give 0 to 100".formatted(value));
    }
  }

  private static void checkAgainst(
      Metric metric, Measure measure, Numeric bound, Problems problems) {
    String name = metric.conceptName().orElse(metric.href());
    if (measure.isUpperBound() != bound instanceof LessThanOrEqual) {
      problems.add(
          "%s promises a %s; use %s"
              .formatted(
                  name,
                  measure.isUpperBound() ? "greatest time" : "least amount",
                  measure.isUpperBound() ? "LessThanOrEqual" : "MoreThanOrEqual"));
    }
    if (bound.value() == 0 && measure != Measure.AVAILABILITY) {
      problems.add("%s of 0 promises nothing that can be; give more than 0".formatted(name));
    }
    bound.uom().ifPresent(uom -> checkUnit(name, measure, uom, bound.value(), problems));
  }

  private static void checkUnit(
      String name, Measure measure, Unit uom, double value, Problems problems) {
    Optional<Dimension> dimension = uom.dimension();
    if (dimension.isEmpty() || dimension.get() != measure.dimension()) {
      problems.add("uom \"%s\" does not fit %s; use %s".formatted(uom, name, measure.usualUnits()));
    } else if (name.equals("RequestCapacityPerSecond") && !uom.isPerSecond()) {
      problems.add("uom \"%s\" is not per second, as %s is; use s-1".formatted(uom, name));
    } else if (measure == Measure.AVAILABILITY && uom.code().equals("1") && value > 1) {
      problems.add("%s of %s is more than all; with uom \"1\" give 0 to 1".formatted(name, value));
    }
  }

  private static boolean contradict(QualityOfServiceStatement a, QualityOfServiceStatement b) {
    return Relation.between(a.bound(), b.bound()) == Relation.CONTRADICTORY
        && hrefs(a).stream().anyMatch(hrefs(b)::contains);
  }

  private static Set<String> hrefs(QualityOfServiceStatement statement) {
    return statement.metrics().stream()
        .map(metric -> metric.known().orElse(metric).href())
        .collect(Collectors.toSet());
  }
}
