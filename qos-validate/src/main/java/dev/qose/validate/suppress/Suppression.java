package dev.qose.validate.suppress;

import dev.qose.validate.report.Finding;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One line of a file of suppressions.
 *
 * @param rule the rule whose findings are accepted, as in {@link Finding#rule()}
 * @param path the elements in which they are; absent: anywhere
 * @param line the line in which they are; absent: any
 * @param reason why
 * @param source the line in the file, from 1
 * @since 0.1
 */
public record Suppression(
    String rule, Optional<PathPattern> path, OptionalInt line, String reason, int source) {

  /**
   * Tells whether this is about a finding.
   *
   * @param finding a finding
   * @return true if rule and place fit
   */
  public boolean covers(Finding finding) {
    return finding.rule().equals(rule)
        && (line.isEmpty()
            || (finding.location().isInDocument() && finding.location().line().equals(line)))
        && (path.isEmpty() || finding.location().xpath().filter(path.get()::covers).isPresent());
  }

  /** Returns the line as it may stand in a file. */
  @Override
  public String toString() {
    String place =
        path.map(PathPattern::toString)
            .orElse(line.isPresent() ? String.valueOf(line.getAsInt()) : "");
    return rule + (place.isEmpty() ? "" : " " + place) + " -- " + reason;
  }
}
