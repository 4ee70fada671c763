package dev.qose.validate.feed;

import dev.qose.core.element.Location;
import dev.qose.core.feed.lint.FeedProblem;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.RuleCatalogue;
import dev.qose.core.rule.RuleDescription;
import dev.qose.validate.report.Finding;
import java.util.Optional;

/** Makes findings of what is wrong with a feed. */
final class FeedFindings {

  private FeedFindings() {}

  /** What the linter found, in a file that is the document itself. */
  static Finding of(FeedProblem problem) {
    Optional<RuleDescription> rule = RuleCatalogue.standard().find(problem.rule().id());
    return new Finding(
        problem.rule().id(),
        problem.severity(),
        Layer.FEED,
        problem.message(),
        Location.of(problem.line().orElse(0), 0, Optional.empty()),
        Optional.of(problem.suggestion()),
        rule.flatMap(RuleDescription::reference),
        Optional.empty());
  }
}
