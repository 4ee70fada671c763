package dev.qose.core.rules.codelist;

import dev.qose.core.codelist.Metric;
import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.text.NearestName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** C03: metrics that are not in the code list, or of another vocabulary. */
public final class MetricConcepts extends CatalogueRule {

  private static final String ID = "QOS-C03";

  /** What is no absolute URI is rule C04's. */
  private static final Pattern ABSOLUTE = Pattern.compile("[^:/?#]+:.*", Pattern.DOTALL);

  /** The code lists of QoS metadata. */
  private static final Pattern OF_QOS =
      Pattern.compile("https?://def\\.opengeospatial\\.org/codelist/qos/.*", Pattern.DOTALL);

  private static final List<String> NAMES =
      Metric.all().stream().map(metric -> metric.conceptName().orElseThrow()).toList();

  /** Makes the rule. */
  public MetricConcepts() {
    super(ID);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Element block : input.document().blocks()) {
      checkScope(block, input, reporter);
      for (Element operation : block.children(Namespaces.QOS, "RepresentativeOperation")) {
        checkScope(operation, input, reporter);
      }
    }
  }

  private static void checkScope(Element scope, RuleInput input, Reporter reporter) {
    for (Element statement : scope.children(Namespaces.QOS, "QualityOfServiceStatement")) {
      input.checkTime();
      for (Element metric : statement.children(Namespaces.QOS, "Metric")) {
        check(metric, reporter);
      }
    }
  }

  private static void check(Element metric, Reporter reporter) {
    String href = metric.attribute(Namespaces.XLINK, "href").orElse("").strip();
    if (!ABSOLUTE.matcher(href).matches() || Metric.of(href).known().isPresent()) {
      return;
    }
    Optional<String> nearest = NearestName.of(href.substring(href.indexOf('#') + 1), NAMES);
    if (OF_QOS.matcher(href).matches()) {
      reporter.report(
          Problem.of(
                  ID, metric, "The metric \"%s\" is not in the metrics code list.".formatted(href))
              .suggest(
                  nearest
                      .map(name -> "Name %s#%s.".formatted(Metric.CODE_LIST, name))
                      .orElseGet(MetricConcepts::all)));
    } else {
      reporter.report(
          Problem.of(
                  ID,
                  metric,
                  "The metric \"%s\" is of another vocabulary, so nothing can be said of its unit or bound."
                      .formatted(href))
              .as(Severity.WARNING)
              .suggest(
                  "Name %s where that fits."
                      .formatted(
                          nearest
                              .map(name -> Metric.CODE_LIST + "#" + name)
                              .orElse("a concept of " + Metric.CODE_LIST))));
    }
  }

  private static String all() {
    return NAMES.stream()
        .collect(Collectors.joining(", ", "Name one of ", " after " + Metric.CODE_LIST + "#."));
  }
}
