package dev.qose.core.rules.statement;

import dev.qose.core.codelist.Measure;
import dev.qose.core.codelist.Metric;
import dev.qose.core.element.Element;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.common.CatalogueRule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** S09: one bound for several metrics. */
final class SharedBounds extends CatalogueRule {

  private static final String ID = "QOS-S09";
  private static final String SUGGESTION = "Make a statement of its own for each metric.";

  SharedBounds() {
    super(ID);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Element block : input.document().blocks()) {
      for (ScopedStatements scope : ScopedStatements.of(input, block)) {
        for (WrittenStatement statement : scope.statements()) {
          if (statement.metrics().size() > 1) {
            check(statement.element(), statement.metrics(), reporter);
          }
        }
      }
    }
  }

  private static void check(Element statement, List<Metric> metrics, Reporter reporter) {
    Set<Measure> measures = EnumSet.noneOf(Measure.class);
    boolean foreign = false;
    for (Metric metric : metrics) {
      metric.measure().ifPresent(measures::add);
      foreign |= metric.known().isEmpty();
    }
    String names =
        metrics.stream()
            .map(metric -> metric.conceptName().orElse(metric.href()))
            .collect(Collectors.joining(", "));
    if (measures.size() > 1) {
      reporter.report(
          Problem.of(
                  ID,
                  statement,
                  "One bound cannot fit %s, which measure different things.".formatted(names))
              .suggest(SUGGESTION));
    } else if (foreign) {
      reporter.skip(
          ID, statement, "what the metrics of other vocabularies measure is not known: " + names);
    } else {
      reporter.report(
          Problem.of(ID, statement, "The metrics %s share one bound.".formatted(names))
              .as(Severity.WARNING)
              .suggest(SUGGESTION));
    }
  }
}
