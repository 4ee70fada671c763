package dev.qose.core.rules.operation;

import dev.qose.core.element.Element;
import dev.qose.core.offering.Offering;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Requests;
import dev.qose.core.rules.common.TypeNameUse;
import dev.qose.core.rules.common.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** QOS-R10: names of feature types that the service does not have. */
final class FeatureTypeNames extends CatalogueRule {

  private static final String RULE = "QOS-R10";

  FeatureTypeNames() {
    super(RULE);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    if (input.document().host().isEmpty()) {
      return;
    }
    Offering offering = input.offering();
    for (Requests requests : Requests.of(input)) {
      if (!requests.typeNameUses().isEmpty() && !offering.listsFeatureTypes()) {
        reporter.skip(RULE, requests.element(), "the document lists no feature types");
        continue;
      }
      Map<Element, List<TypeNameUse>> missing = new LinkedHashMap<>();
      for (TypeNameUse use : requests.typeNameUses()) {
        input.checkTime();
        // That a prefix is not declared the XSD layer says.
        if (!use.isPrefixUnknown() && use.find(offering).isEmpty()) {
          missing.computeIfAbsent(use.element(), any -> new ArrayList<>(1)).add(use);
        }
      }
      missing.forEach((element, uses) -> reporter.report(problem(element, uses, input)));
    }
  }

  private static Problem problem(Element element, List<TypeNameUse> uses, RuleInput input) {
    TypeNameUse first = uses.get(0);
    Problem problem =
        Problem.of(
            RULE,
            element,
            uses.size() == 1
                ? "The service has no feature type \"%s\"%s."
                    .formatted(
                        first.name(),
                        first.namespace().map(uri -> " in namespace " + uri).orElse(""))
                : "The service has no feature types %s."
                    .formatted(Wording.quoted(uses.stream().map(TypeNameUse::name).toList())));
    List<String> near =
        uses.stream().limit(Wording.FEW).flatMap(use -> near(use, input).stream()).toList();
    return problem.suggest(
        near.isEmpty()
            ? "Give the Name of a FeatureType in this document."
            : "Did you mean %s?".formatted(Wording.few(near)));
  }

  private static Optional<String> near(TypeNameUse use, RuleInput input) {
    return NearestOffered.of(input)
        .featureType(use.name())
        .map(
            name ->
                input
                    .offering()
                    .featureType(name)
                    .flatMap(type -> type.namespace())
                    .map(uri -> "\"%s\" in namespace %s".formatted(name, uri))
                    .orElse("\"" + name + "\""));
  }
}
