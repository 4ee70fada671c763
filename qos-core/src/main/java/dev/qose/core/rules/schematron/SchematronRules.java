package dev.qose.core.rules.schematron;

import dev.qose.core.element.Element;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.Rule;
import dev.qose.core.rule.RuleCatalogue;
import dev.qose.core.rule.RuleDescription;
import dev.qose.core.rule.RuleInput;
import java.util.List;

/**
 * All rules that are written in Schematron, in one walk over the document: each element goes to the
 * rule that each pattern has for its name. Of the same elements, an XSLT processor that runs the
 * Schematron itself finds the same, and it is slower.
 *
 * @since 0.1
 */
public final class SchematronRules implements Rule {

  /** Makes the rules. */
  public SchematronRules() {}

  /** Looked up when first asked for, which checking is not. */
  private static final class Descriptions {
    static final List<RuleDescription> ALL =
        SchematronPatterns.IDS.stream()
            .map(id -> RuleCatalogue.standard().find(id).orElseThrow())
            .toList();
  }

  @Override
  public List<RuleDescription> rules() {
    return Descriptions.ALL;
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    check(input.document().root(), input, reporter);
  }

  private static void check(Element element, RuleInput input, Reporter reporter) {
    SchematronPatterns.check(element, reporter);
    List<Element> children = element.children();
    if (!children.isEmpty()) {
      input.checkTime();
      for (Element child : children) {
        check(child, input, reporter);
      }
    }
  }
}
