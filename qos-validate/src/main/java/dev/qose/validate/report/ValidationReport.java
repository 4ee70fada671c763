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
 * @param findingsLeftOut how many more findings there were than the limit lets in
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
    int findingsLeftOut,
    List<Suppressed> suppressed) {

  public ValidationReport {
    layers = List.copyOf(layers);
    findings = List.copyOf(findings);
    notChecked = List.copyOf(notChecked);
    skippedRules = List.copyOf(skippedRules);
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
   * @param findingsLeftOut how many more findings there were
   */
  public ValidationReport(
      String document,
      Optional<String> host,
      List<LayerResult> layers,
      List<Finding> findings,
      List<NotChecked> notChecked,
      List<SkippedRule> skippedRules,
      int findingsLeftOut) {
    this(document, host, layers, findings, notChecked, skippedRules, findingsLeftOut, List.of());
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
        document, host, results, kept, notChecked, skippedRules, findingsLeftOut, accepted);
  }

  private static boolean isFinal(Finding finding) {
    return finding.layer() == Layer.PARSE || finding.rule().equals("QOS-LIMIT");
  }

  private LayerResult without(LayerResult result, List<Finding> kept) {
    boolean failed =
        findingsLeftOut > 0
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
   * Tells whether nothing wrong was found. What was not checked, or in a layer that was skipped,
   * may be wrong all the same.
   *
   * @return true where no finding has severity error and none was left out
   */
  public boolean isValid() {
    return findingsLeftOut == 0 && !hasFindings(Severity.ERROR);
  }

  /**
   * Tells whether anything was found of a severity, or graver.
   *
   * @param severity the least severity that counts
   * @return true if there is such a finding
   */
  public boolean hasFindings(Severity severity) {
    return findings.stream().anyMatch(finding -> finding.severity().isAtLeast(severity));
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
   * Counts findings.
   *
   * @param severity the severity that counts
   * @return how many findings have just this severity
   */
  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
