package dev.qose.core.rules.placement;

import dev.qose.core.element.Element;
import dev.qose.core.offering.ParsedDocument;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import java.util.List;
import java.util.Optional;

/** P09: a block that changed in a document that says it did not. */
public final class UnchangedSequence extends CatalogueRule {

  private static final String ID = "QOS-P09";

  /** Makes the rule. */
  public UnchangedSequence() {
    super(ID);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    if (input.previous().isEmpty()) {
      return;
    }
    ParsedDocument now = input.document();
    ParsedDocument before = input.previous().get();
    Optional<String> sequence = sequence(now);
    // A service that has none claims nothing.
    if (sequence.isPresent()
        && sequence.equals(sequence(before))
        && !sayTheSame(now.blocks(), before.blocks())) {
      reporter.report(
          Problem.of(
                  ID,
                  now.root(),
                  "The QoS block changed, but updateSequence is \"%s\" as before."
                      .formatted(sequence.get()))
              .suggest("Increase updateSequence whenever the document changes."));
    }
  }

  private static Optional<String> sequence(ParsedDocument document) {
    return document.root().attribute("", "updateSequence").map(String::strip);
  }

  private static boolean sayTheSame(List<Element> blocks, List<Element> others) {
    if (blocks.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < blocks.size(); i++) {
      if (!blocks.get(i).saysTheSameAs(others.get(i))) {
        return false;
      }
    }
    return true;
  }
}
