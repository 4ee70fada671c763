package dev.qose.core.rules.operation;

import dev.qose.core.element.Element;
import dev.qose.core.offering.LayerDimension;
import dev.qose.core.offering.MapLayer;
import dev.qose.core.protocol.Parameter;
import dev.qose.core.protocol.RequestKind;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.LayerUse;
import dev.qose.core.rules.common.Requests;
import dev.qose.core.rules.common.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** QOS-R24: dimensions without a default that an option gives no value for. */
final class OpenDimensions extends CatalogueRule {

  private static final String RULE = "QOS-R24";

  OpenDimensions() {
    super(RULE);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Requests requests : Requests.of(input)) {
      Set<String> given = new HashSet<>();
      for (Element constraint : requests.constraints()) {
        String name = Requests.name(constraint);
        given.add(name.toLowerCase(Locale.ROOT));
        requests.kind().dimension(name).ifPresent(given::add);
      }
      Set<MapLayer> seen = new HashSet<>();
      for (LayerUse use : requests.layerUses()) {
        input.checkTime();
        use.layer()
            .filter(layer -> use.parameter() == Parameter.LAYERS && seen.add(layer))
            .ifPresent(layer -> check(layer, use.value(), given, requests, reporter));
      }
    }
  }

  private static void check(
      MapLayer layer, Element value, Set<String> given, Requests requests, Reporter reporter) {
    List<String> open =
        layer.dimensions().stream()
            .filter(dimension -> dimension.defaultValue().isEmpty())
            .filter(dimension -> !given.contains(dimension.key()))
            .map(LayerDimension::name)
            .toList();
    if (!open.isEmpty()) {
      reporter.report(
          Problem.of(
                  RULE,
                  value,
                  "The %s has the dimension%s %s without a default, and the %s gives no value for %s."
                      .formatted(
                          Wording.of(layer),
                          open.size() == 1 ? "" : "s",
                          Wording.quoted(open),
                          requests.element().localName(),
                          open.size() == 1 ? "it" : "them"))
              .suggest("Add a constraint of %s.".formatted(RequestKind.parameterOf(open.get(0)))));
    }
  }
}
