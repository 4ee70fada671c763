package dev.qose.core.rules.operation;

import dev.qose.core.element.Element;
import dev.qose.core.offering.Host;
import dev.qose.core.protocol.Parameter;
import dev.qose.core.protocol.RequestKind;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.LayerUse;
import dev.qose.core.rules.common.Requests;
import dev.qose.core.rules.common.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** QOS-R09 and R11: layers that the service does not have, and that GetFeatureInfo cannot ask. */
final class NamedLayers extends CatalogueRule {

  private static final String EXISTS = "QOS-R09";
  private static final String IS_QUERYABLE = "QOS-R11";

  NamedLayers() {
    super(EXISTS, IS_QUERYABLE);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    if (input.document().host().filter(host -> host.service() == Host.Service.WMS).isEmpty()) {
      return;
    }
    for (Requests requests : Requests.of(input)) {
      byValue(requests, input, use -> use.layer().isEmpty())
          .forEach((value, names) -> reporter.report(missing(value, names, input)));
      if (requests.kind() == RequestKind.GET_FEATURE_INFO) {
        // Without QUERY_LAYERS, those of the map are asked.
        boolean isApart = !requests.parameters(Parameter.QUERY_LAYERS).isEmpty();
        Parameter asked = isApart ? Parameter.QUERY_LAYERS : Parameter.LAYERS;
        byValue(
                requests,
                input,
                use ->
                    use.parameter() == asked
                        && use.layer().filter(layer -> !layer.isQueryable()).isPresent())
            .forEach((value, names) -> reporter.report(notQueryable(value, names)));
      }
    }
  }

  /** The names that are wrong in each value, which may be a list. */
  private static Map<Element, List<String>> byValue(
      Requests requests, RuleInput input, Predicate<LayerUse> isWrong) {
    Map<Element, List<String>> wrong = new LinkedHashMap<>();
    for (LayerUse use : requests.layerUses()) {
      input.checkTime();
      if (isWrong.test(use)) {
        wrong.computeIfAbsent(use.value(), any -> new ArrayList<>(1)).add(use.name());
      }
    }
    return wrong;
  }

  private static Problem missing(Element value, List<String> names, RuleInput input) {
    if (names.stream().allMatch(String::isEmpty)) {
      return value.text().isEmpty()
          ? Problem.of(EXISTS, value, "The value names no layer: it is empty.")
              .suggest("Give the Name of a layer in this document.")
          : Problem.of(
                  EXISTS,
                  value,
                  "The list \"%s\" names no layer at one of its places.".formatted(value.text()))
              .suggest("Give the Name of a layer in this document between any two commas.");
    }
    Problem problem =
        Problem.of(
            EXISTS,
            value,
            names.size() == 1
                ? "The service has no layer named \"%s\".".formatted(names.get(0))
                : "The service has no layers named %s.".formatted(Wording.quoted(names)));
    List<String> near =
        names.stream()
            .limit(Wording.FEW)
            .flatMap(name -> NearestOffered.of(input).layer(name).stream())
            .toList();
    return problem.suggest(
        near.isEmpty()
            ? "Give the Name of a layer in this document, letter by letter; names in a list stand"
                + " between commas."
            : "Did you mean %s?".formatted(Wording.quoted(near)));
  }

  private static Problem notQueryable(Element value, List<String> names) {
    return Problem.of(
            IS_QUERYABLE,
            value,
            names.size() == 1
                ? "The layer \"%s\" is not queryable, so GetFeatureInfo ends in an exception."
                    .formatted(names.get(0))
                : "The layers %s are not queryable, so GetFeatureInfo ends in an exception."
                    .formatted(Wording.quoted(names)))
        .suggest("Name a layer that has queryable=\"1\", or inherits it.");
  }
}
