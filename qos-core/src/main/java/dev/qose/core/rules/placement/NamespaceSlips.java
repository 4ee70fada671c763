package dev.qose.core.rules.placement;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.rule.Edit;
import dev.qose.core.rule.Fix;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import java.util.HashSet;
import java.util.Set;

/** P11: namespaces of hosts and extensions that are nearly a known one. */
public final class NamespaceSlips extends CatalogueRule {

  private static final String ID = "QOS-P11";

  /** Makes the rule. */
  public NamespaceSlips() {
    super(ID);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    check(input.document().root(), new HashSet<>(), input, reporter);
  }

  /** Looks at all but the blocks, of which the schemas and P03 tell. */
  private static void check(Element element, Set<String> seen, RuleInput input, Reporter reporter) {
    if (Namespaces.isBlock(element.uri(), element.localName())) {
      return;
    }
    check(element, element.uri(), element.qName(), seen, reporter);
    element.eachAttribute(
        (uri, localName, qName, value) -> check(element, uri, qName, seen, reporter));
    input.checkTime();
    for (Element child : element.children()) {
      check(child, seen, input, reporter);
    }
  }

  /** Looks at the namespace of an element or attribute, the first time that it comes. */
  private static void check(
      Element element, String uri, String qName, Set<String> seen, Reporter reporter) {
    if (!uri.isEmpty() && seen.add(uri) && !Namespaces.isQosFamily(uri)) {
      Namespaces.meant(uri).ifPresent(meant -> reporter.report(slip(element, uri, qName, meant)));
    }
  }

  private static Problem slip(Element element, String uri, String qName, String meant) {
    String prefix = qName.substring(0, Math.max(qName.indexOf(':'), 0));
    String attribute = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
    Problem problem =
        Problem.of(
                ID,
                element,
                "The namespace of %s, \"%s\", is nearly \"%s\", but another one, so nobody reads it."
                    .formatted(qName, uri, meant))
            .suggest("Write %s=\"%s\".".formatted(attribute, meant));
    return element
        .declarationOf(prefix)
        .map(
            declaring ->
                problem.fix(
                    Fix.of(
                        "write %s=\"%s\"".formatted(attribute, meant),
                        new Edit.SetAttribute(declaring.location(), attribute, meant))))
        .orElse(problem);
  }
}
