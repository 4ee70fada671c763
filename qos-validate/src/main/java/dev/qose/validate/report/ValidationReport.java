package dev.qose.validate.report;

import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Severity;
import dev.qose.validate.report.LayerResult.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All that validation has to say of a document.
 *
 * @param document the document's name
 * @param host what kind of capabilities document it is, such as {@code WMS 1.3.0}; absent where it
 *     is none that is known
 * @param layers how each layer ended, in the order in which they were applied
 * @param findings what was found, in document order
 * @param notChecked what was passed over
 * @param skippedRules the rules that could not be decided
 * @param unlisted the findings that are only counted, since there are more of their rules than the
 *     limit lets in
 * @param suppressed what was found and accepted, which counts for nothing
 * @since 0.1
 */
public record ValidationReport(
    String document,
    Optional<String> host,
    List<LayerResult> layers,
    List<Finding> findings,
    List<NotChecked> notChecked,
    List<SkippedRule> skippedRules,
    List<UnlistedFindings> unlisted,
    List<Suppressed> suppressed) {

  public ValidationReport {
    layers = List.copyOf(layers);
    findings = List.copyOf(findings);
    notChecked = List.copyOf(notChecked);
    skippedRules = List.copyOf(skippedRules);
    unlisted = List.copyOf(unlisted);
    suppressed = List.copyOf(suppressed);
  }

  /**
   * Makes a report in which nothing is suppressed.
   *
   * @param document the document's name
   * @param host what kind of capabilities document it is
   * @param layers how each layer ended
   * @param findings what was found
   * @param notChecked what was passed over
   * @param skippedRules the rules that could not be decided
   * @param unlisted the findings that are only counted
   */
  public ValidationReport(
      String document,
      Optional<String> host,
      List<LayerResult> layers,
      List<Finding> findings,
      List<NotChecked> notChecked,
      List<SkippedRule> skippedRules,
      List<UnlistedFindings> unlisted) {
    this(document, host, layers, findings, notChecked, skippedRules, unlisted, List.of());
  }

  /**
   * Sets findings aside as accepted. A layer whose errors are all accepted has passed.
   *
   * <p>What the parse layer found always stays, and so does {@code QOS-LIMIT}: the rest of such a
   * document was not checked, and nobody can accept what is not known.
   *
   * @param decision asked once for each finding, in document order; empty: the finding stays
   * @return a copy
   */
  public ValidationReport suppress(Function<Finding, Optional<Suppressed>> decision) {
    List<Finding> kept = new ArrayList<>();
    List<Suppressed> accepted = new ArrayList<>(suppressed);
    for (Finding finding : findings) {
      Optional<Suppressed> verdict = isFinal(finding) ? Optional.empty() : decision.apply(finding);
      verdict.ifPresentOrElse(accepted::add, () -> kept.add(finding));
    }
    if (kept.size() == findings.size()) {
      return this;
    }
    List<LayerResult> results = layers.stream().map(layer -> without(layer, kept)).toList();
    return new ValidationReport(
        document, host, results, kept, notChecked, skippedRules, unlisted, accepted);
  }

  private static boolean isFinal(Finding finding) {
    return finding.layer() == Layer.PARSE || finding.rule().equals("QOS-LIMIT");
  }

  private LayerResult without(LayerResult result, List<Finding> kept) {
    boolean failed =
        leavesOutErrors()
            || kept.stream()
                .anyMatch(f -> f.layer() == result.layer() && f.severity() == Severity.ERROR);
    return result.outcome() == Outcome.FAILED && !failed
        ? LayerResult.applied(result.layer(), true, result.millis())
        : result;
  }

  /**
   * Returns how a layer ended.
   *
   * @param layer the layer
   * @return its result; empty: it is none of those that the validator has
   */
  public Optional<LayerResult> layer(Layer layer) {
    return layers.stream().filter(result -> result.layer() == layer).findFirst();
  }

  /**
   * Sums up: invalid where anything was found of severity error, else not checked where a layer was
   * skipped that was wanted, else valid.
   *
   * @return the outcome
   */
  public Validity outcome() {
    if (leavesOutErrors() || findings.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
      return Validity.INVALID;
    }
    return layers.stream().anyMatch(LayerResult::isMissing) ? Validity.NOT_CHECKED : Validity.VALID;
  }

  /**
   * Tells whether all that was wanted was checked, and nothing wrong was found.
   *
   * @return true where {@link #outcome} is {@link Validity#VALID}
   */
  public boolean isValid() {
    return outcome() == Validity.VALID;
  }

  /**
   * Counts the findings that are not listed.
   *
   * @return how many more there were than the limit lets in
   */
  public int findingsLeftOut() {
    return unlisted.stream().mapToInt(UnlistedFindings::count).sum();
  }

  private boolean leavesOutErrors() {
    return unlisted.stream().anyMatch(each -> each.severity() == Severity.ERROR);
  }

  /**
   * Tells whether anything was found of a severity, or graver, listed or not.
   *
   * @param severity the least severity that counts
   * @return true if there is such a finding
   */
  public boolean hasFindings(Severity severity) {
    return findings.stream().anyMatch(finding -> finding.severity().isAtLeast(severity))
        || unlisted.stream().anyMatch(each -> each.severity().isAtLeast(severity));
  }

  /**
   * Returns the findings, the gravest first and then in document order.
   *
   * @return all findings
   */
  public List<Finding> findingsBySeverity() {
    return findings.stream().sorted(Comparator.comparing(Finding::severity)).toList();
  }

  /**
   * Counts findings, listed or not.
   *
   * @param severity the severity that counts
   * @return how many findings have just this severity
   */
  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count()
        + unlisted.stream()
            .filter(each -> each.severity() == severity)
            .mapToLong(UnlistedFindings::count)
            .sum();
  }
}
