package dev.qose.core.check;

import dev.qose.core.block.QosBlock;
import dev.qose.core.element.Element;
import dev.qose.core.offering.ParsedDocument;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.Rule;
import dev.qose.core.rule.RuleDescription;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.StandardRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds what is wrong with a block that is a model: what the schemas forbid although the model can
 * hold it, and what the rules say, which are the same that documents are checked by.
 *
 * <pre>{@code
 * List<BlockProblem> problems = BlockChecks.problems(QosBlock.write(metadata));
 * }</pre>
 *
 * <p>Stateless and thread-safe; takes time in proportion to the block.
 *
 * @since 0.1
 */
public final class BlockChecks {

  /** Rules on where a block stands in a document; a model stands nowhere. */
  private static final String PLACEMENT = "placement";

  private BlockChecks() {}

  /**
   * Lists all that is wrong with a block, as far as it can be told without the document that it is
   * for.
   *
   * @param block the block, written as elements
   * @return what was found, of whatever severity
   */
  public static List<BlockProblem> problems(QosBlock block) {
    Element root = block.element();
    return problems(
        block,
        new ParsedDocument(root, Optional.empty(), List.of(root), Optional.empty()),
        rule -> !rule.needsHost());
  }

  /**
   * Lists all that is wrong with a block in a capabilities document.
   *
   * @param block the block, written as elements
   * @param document the document that it is for, with or without a block of its own
   * @return what was found, of whatever severity
   */
  public static List<BlockProblem> problems(QosBlock block, ParsedDocument document) {
    return problems(
        block,
        new ParsedDocument(
            document.root(),
            document.host(),
            List.of(block.element()),
            document.lacking(),
            document.leftOut()),
        rule -> !rule.group().equals(PLACEMENT));
  }

  private static List<BlockProblem> problems(
      QosBlock block, ParsedDocument document, Predicate<RuleDescription> isDecidable) {
    List<BlockProblem> problems = new ArrayList<>();
    block
        .omissions()
        .forEach(omission -> problems.add(forbidden(omission.element(), omission.message())));
    block.eachFault(
        (element, fault) ->
            problems.add(forbidden(element, element.localName() + " " + fault + ".")));
    // No rule on a block alone depends on the time of the check.
    RuleInput input = RuleInput.of(document, Instant.EPOCH);
    for (Rule rule : StandardRules.all()) {
      rule.check(input, new Collector(rule, isDecidable, problems));
    }
    return problems;
  }

  private static BlockProblem forbidden(Element element, String message) {
    return new BlockProblem(BlockProblem.XSD, Severity.ERROR, element, message, Optional.empty());
  }

  /** Takes what a rule reports, if it can be decided. */
  private record Collector(
      Rule rule, Predicate<RuleDescription> isDecidable, List<BlockProblem> problems)
      implements Reporter {

    @Override
    public void report(Problem problem) {
      rule.rules().stream()
          .filter(description -> description.id().equals(problem.rule()))
          .filter(isDecidable)
          .findFirst()
          .map(
              description ->
                  new BlockProblem(
                      problem.rule(),
                      problem.severity().orElse(description.severity()),
                      problem.element(),
                      problem.message(),
                      problem.suggestion()))
          .ifPresent(problems::add);
    }

    @Override
    public void skip(String id, Element element, String reason) {
      // What cannot be decided without more than the model is left to whoever has more.
    }
  }
}
