package dev.qose.core.rules.profile;

import dev.qose.core.element.Element;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.statement.ScopedStatements;
import java.util.EnumSet;

/**
 * X09: what Implementing Regulation (EU) 2023/138, Article 3(2), asks of interfaces to high-value
 * datasets. The figures are the publisher's own.
 */
final class HighValueDatasets extends CatalogueRule {

  HighValueDatasets() {
    super("QOS-X09");
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Element block : input.document().blocks()) {
      Criterion.check(
          EnumSet.allOf(Criterion.class),
          block,
          ScopedStatements.of(input, block),
          "(EU) 2023/138 asks for it to be published, here or on a page",
          reporter);
    }
  }
}
