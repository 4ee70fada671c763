package dev.qose.validate.suppress;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Severity;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.LayerResult;
import dev.qose.validate.report.SkippedRule;
import dev.qose.validate.report.ValidationReport;
import java.util.List;
import java.util.Optional;

/** Findings and reports to suppress. */
final class Samples {

  private Samples() {}

  static Finding finding(String rule, int line, String path, String message) {
    return new Finding(
        rule,
        Severity.ERROR,
        rule.equals("QOS-PARSE") ? Layer.PARSE : Layer.RULES,
        message,
        Location.of(line, 1, Optional.of(path)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static ValidationReport report(String document, Finding... findings) {
    boolean read = List.of(findings).stream().noneMatch(f -> f.layer() == Layer.PARSE);
    return new ValidationReport(
        document,
        Optional.empty(),
        List.of(
            LayerResult.applied(Layer.PARSE, read, 0), LayerResult.applied(Layer.RULES, false, 0)),
        List.of(findings),
        List.of(),
        List.of(new SkippedRule("QOS-R17", Location.NONE, "unknown")),
        List.of());
  }
}
