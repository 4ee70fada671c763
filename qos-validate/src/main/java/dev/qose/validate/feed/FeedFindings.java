package dev.qose.validate.feed;

import dev.qose.core.feed.lint.FeedProblem;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.Layer;
import dev.qose.validate.report.Location;
import dev.qose.validate.report.Severity;
import dev.qose.validate.rule.RuleCatalogue;
import dev.qose.validate.rule.RuleDescription;
import java.util.Optional;

/** Makes findings of what is wrong with a feed. */
final class FeedFindings {

  private FeedFindings() {}

  /** What the linter found, in a file that is the document itself. */
  static Finding of(FeedProblem problem) {
    Optional<RuleDescription> rule = RuleCatalogue.standard().find(problem.rule().id());
    return new Finding(
        problem.rule().id(),
        rule.map(RuleDescription::severity).orElse(Severity.ERROR),
        Layer.FEED,
        problem.message(),
        Location.of(problem.line().orElse(0), 0, Optional.empty()),
        Optional.of(problem.suggestion()),
        rule.flatMap(RuleDescription::reference),
        Optional.empty());
  }
}
