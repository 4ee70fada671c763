package dev.qose.core.rule;

import java.util.List;

/**
 * One or more rules in Java on the same subject. A rule of one's own is found by {@link
 * java.util.ServiceLoader}, and must have a public constructor without parameters:
 *
 * <pre>{@code
 * public final class FeedHost implements Rule {
 *   public List<RuleDescription> rules() {
 *     return List.of(RuleDescription.of("ACME-1", Severity.WARNING, "The feed is not ours"));
 *   }
 *
 *   public void check(RuleInput input, Reporter reporter) {
 *     for (Element block : input.document().blocks()) {
 *       for (Element feed : block.children(Names.QOS, "OperationAnomalyFeed")) {
 *         if (!feed.attribute(Names.XLINK, "href").orElse("").startsWith("https://acme.example/")) {
 *           reporter.report(Problem.of("ACME-1", feed, "the feed is not on acme.example"));
 *         }
 *       }
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>Rules must be thread-safe, for one validator serves many threads, and fast, for each document
 * waits for them. A rule that throws spoils nothing but its own layer, which then counts as failed.
 *
 * @since 0.1
 */
public interface Rule {

  /**
   * Returns what this object checks.
   *
   * @return the descriptions, with the identifiers that it reports
   */
  List<RuleDescription> rules();

  /**
   * Tells whether the rule looks at more of a document than {@link
   * dev.qose.core.offering.ParsedDocument} says. Then all of it is kept, in memory that grows with
   * it.
   *
   * @return false, unless overridden
   */
  default boolean needsWholeDocument() {
    return false;
  }

  /**
   * Checks a document.
   *
   * @param input the document, and what goes with it
   * @param reporter takes what is found
   */
  void check(RuleInput input, Reporter reporter);
}
