package dev.qose.core.rules.profile;

import dev.qose.core.element.Doubles;
import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.protocol.Parameter;
import dev.qose.core.protocol.RequestKind;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.AllowedRange;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.LayerUse;
import dev.qose.core.rules.common.Requests;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * QOS-X04: whether a representative map is one by which INSPIRE measures: 800 by 600 pixels of a
 * single layer. A parameter that is not constrained may have any value.
 */
final class InspireMap extends CatalogueRule {

  private static final String RULE = "QOS-X04";

  InspireMap() {
    super(RULE);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Element block : input.document().blocks()) {
      if (block.is(Namespaces.QOS_WMS, Namespaces.QOS_ROOT)
          && Requests.of(input).stream()
              .filter(requests -> requests.block() == block)
              .noneMatch(InspireMap::isMeasured)) {
        reporter.report(
            Problem.of(
                    RULE,
                    block,
                    "No representative GetMap admits an image of 800 by 600 pixels of a single"
                        + " layer, by which INSPIRE measures view services.")
                .suggest(
                    "Add a RequestOption of GetMap with one layer, WIDTH 800 and HEIGHT 600, or"
                        + " ranges that hold them."));
      }
    }
  }

  private static boolean isMeasured(Requests requests) {
    return requests.kind() == RequestKind.GET_MAP
        && admits(requests, Parameter.WIDTH, 800)
        && admits(requests, Parameter.HEIGHT, 600)
        && admitsSingleLayer(requests);
  }

  private static boolean admits(Requests requests, Parameter parameter, double size) {
    return requests.parameters(parameter).stream()
        .allMatch(
            constraint ->
                Requests.isOpen(constraint)
                    || Requests.values(constraint).stream()
                        .anyMatch(value -> Optional.of(size).equals(Doubles.finite(value.text())))
                    || Requests.ranges(constraint).stream()
                        .anyMatch(range -> AllowedRange.of(range).holds(size)));
  }

  private static boolean admitsSingleLayer(Requests requests) {
    Map<Element, Integer> layers = new HashMap<>();
    for (LayerUse use : requests.layerUses()) {
      if (use.parameter() == Parameter.LAYERS && !use.name().isEmpty()) {
        layers.merge(use.value(), 1, Integer::sum);
      }
    }
    return requests.parameters(Parameter.LAYERS).stream().allMatch(Requests::isOpen)
        || layers.containsValue(1);
  }
}
