package dev.qose.core.rules;

import dev.qose.core.offering.Offering;
import dev.qose.core.offering.Offerings;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
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
    Offerings offerings = Offerings.of(input.document());
    for (Requests requests : Requests.of(input.document())) {
      List<TypeNameUse> uses = TypeNameUse.of(requests);
      if (uses.isEmpty()) {
        continue;
      }
      if (isAlone) {
        reporter.skip(RULE, requests.element(), NO_HOST);
      } else if (!offerings.listsFeatureTypes()) {
        reporter.skip(RULE, requests.element(), "the document lists no feature types");
      } else {
        uses.stream()
            .filter(use -> offerings.featureTypes().stream().noneMatch(use::names))
            .forEach(use -> reporter.report(problem(use, offerings)));
      }
    }
  }

  private static Problem problem(TypeNameUse use, Offerings offerings) {
    if (use.isPrefixUnknown()) {
      return Problem.of(
              RULE,
              use.element(),
              "the prefix of the feature type \"%s\" is not declared".formatted(use.name()))
          .suggest(
              "declare it: xmlns:%s with the namespace of the type"
                  .formatted(TypeNameUse.prefix(use.name())));
    }
    String namespace = use.namespace().map(uri -> " in namespace " + uri).orElse("");
    Problem problem =
        Problem.of(
            RULE,
            use.element(),
            "the service has no feature type \"%s\"%s".formatted(use.name(), namespace));
    return offerings.featureTypes().stream()
        .filter(use::nearlyNames)
        .findFirst()
        .map(type -> problem.suggest("did you mean " + described(type) + "?"))
        .orElseGet(() -> problem.suggest("give the Name of a FeatureType in this document"));
  }

  private static String described(Offering type) {
    return type.element()
        .namespace(TypeNameUse.prefix(type.name()))
        .map(uri -> "\"%s\" in namespace %s".formatted(type.name(), uri))
        .orElse("\"" + type.name() + "\"");
  }
}
