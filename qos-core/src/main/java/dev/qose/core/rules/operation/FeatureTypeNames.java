package dev.qose.core.rules.operation;

import dev.qose.core.offering.FeatureType;
import dev.qose.core.offering.Offering;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Requests;
import dev.qose.core.rules.common.TypeNameUse;
import java.util.List;

/** QOS-R10: feature types that the service does not have. */
final class FeatureTypeNames extends CatalogueRule {

  private static final String RULE = "QOS-R10";

  FeatureTypeNames() {
    super(RULE);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    boolean isAlone = input.document().host().isEmpty();
    Offering offering = input.offering();
    for (Requests requests : Requests.of(input)) {
      List<TypeNameUse> uses = requests.typeNameUses();
      if (uses.isEmpty()) {
        continue;
      }
      if (isAlone) {
        reporter.skip(RULE, requests.element(), NO_HOST);
      } else if (!offering.listsFeatureTypes()) {
        reporter.skip(RULE, requests.element(), "the document lists no feature types");
      } else {
        uses.stream()
            .filter(use -> use.find(offering).isEmpty())
            .forEach(use -> reporter.report(problem(use, offering)));
      }
    }
  }

  private static Problem problem(TypeNameUse use, Offering offering) {
    if (use.isPrefixUnknown()) {
      return Problem.of(
              RULE,
              use.element(),
              "the prefix of the feature type \"%s\" is not declared".formatted(use.name()))
          .suggest("declare it: xmlns:%s with the namespace of the type".formatted(use.prefix()));
    }
    String namespace = use.namespace().map(uri -> " in namespace " + uri).orElse("");
    Problem problem =
        Problem.of(
            RULE,
            use.element(),
            "the service has no feature type \"%s\"%s".formatted(use.name(), namespace));
    return offering.featureTypes().stream()
        .filter(type -> type.localName().equalsIgnoreCase(use.localName()))
        .findFirst()
        .map(type -> problem.suggest("did you mean " + described(type) + "?"))
        .orElseGet(() -> problem.suggest("give the Name of a FeatureType in this document"));
  }

  private static String described(FeatureType type) {
    return type.namespace()
        .map(uri -> "\"%s\" in namespace %s".formatted(type.name(), uri))
        .orElse("\"" + type.name() + "\"");
  }
}
