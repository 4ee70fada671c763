package dev.qose.validate.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
 * @since 0.1
 */
public record ValidationReport(
    String document,
    Optional<String> host,
    List<LayerResult> layers,
    List<Finding> findings,
    List<NotChecked> notChecked,
    List<SkippedRule> skippedRules,
    int findingsLeftOut) {

  public ValidationReport {
    layers = List.copyOf(layers);
    findings = List.copyOf(findings);
    notChecked = List.copyOf(notChecked);
    skippedRules = List.copyOf(skippedRules);
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
