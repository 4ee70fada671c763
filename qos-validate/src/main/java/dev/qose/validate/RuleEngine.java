package dev.qose.validate;

import dev.qose.validate.document.Element;
import dev.qose.validate.document.QosDocument;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.Layer;
import dev.qose.validate.report.LayerResult;
import dev.qose.validate.report.Location;
import dev.qose.validate.report.Severity;
import dev.qose.validate.rule.Problem;
import dev.qose.validate.rule.Reporter;
import dev.qose.validate.rule.Rule;
import dev.qose.validate.rule.RuleCatalogue;
import dev.qose.validate.rule.RuleDescription;
import dev.qose.validate.rule.RuleInput;
import dev.qose.validate.schematron.CompiledSchema;
import dev.qose.validate.schematron.FailedAssertion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.xml.transform.TransformerException;

/** Applies the rules of one layer to a document. Immutable and thread-safe. */
final class RuleEngine {

  private RuleEngine() {}

  /** Applies Schematron schemas, then rules in Java. */
  static LayerResult check(
      Layer layer,
      List<CompiledSchema> schemas,
      List<Rule> rules,
      RuleInput input,
      Findings findings) {
    long start = System.nanoTime();
    int errorsBefore = findings.errors();
    schemas.forEach(schema -> apply(schema, layer, input.document(), findings));
    rules.forEach(rule -> apply(rule, layer, input, findings));
    return LayerResult.applied(layer, findings.errors() == errorsBefore, millisSince(start));
  }

  private static void apply(
      CompiledSchema schema, Layer layer, QosDocument document, Findings findings) {
    try {
      CompiledSchema.Result result = schema.check(document.root(), findings.room());
      result.failed().forEach(failed -> add(failed, layer, document, findings));
      findings.leaveOut(result.leftOut());
    } catch (TransformerException e) {
      findings.add(broken(layer, "a Schematron rule", e));
    }
  }

  private static void apply(Rule rule, Layer layer, RuleInput input, Findings findings) {
    try {
      rule.check(input, new ToFindings(layer, rule, input.document(), findings));
    } catch (RuntimeException | StackOverflowError e) {
      findings.add(broken(layer, "rule " + rule.getClass().getName(), e));
    }
  }

  private static void add(
      FailedAssertion failed, Layer layer, QosDocument document, Findings findings) {
    String id = failed.id().isEmpty() ? "schematron" : failed.id();
    if (document.host().isEmpty() && needsHost(id)) {
      findings.skip(id, failed.element(), NO_HOST);
      return;
    }
    findings.add(
        new Finding(
            id,
            severity(failed.role()),
            layer,
            Findings.shorten(failed.text()),
            failed.element().location(),
            failed.diagnostics().isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(" ", failed.diagnostics())),
            failed.see().isEmpty() ? Optional.empty() : Optional.of(failed.see()),
            Optional.empty()));
  }

  private static final String NO_HOST = "there is no capabilities document around the QoS block";

  private static boolean needsHost(String id) {
    return RuleCatalogue.standard().find(id).filter(RuleDescription::needsHost).isPresent();
  }

  /** The words that schemas use for it; without any, an assertion that fails is an error. */
  private static Severity severity(String role) {
    return switch (role.toLowerCase(Locale.ROOT)) {
      case "warning", "warn" -> Severity.WARNING;
      case "info", "information", "informational", "hint" -> Severity.INFO;
      default -> Severity.ERROR;
    };
  }

  private static Finding broken(Layer layer, String what, Throwable e) {
    return new Finding(
        "QOS-RULE",
        Severity.ERROR,
        layer,
        Findings.shorten(what + " could not be applied: " + e),
        Location.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static long millisSince(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  /** Turns what a rule reports into findings. */
  private record ToFindings(Layer layer, Rule rule, QosDocument document, Findings findings)
      implements Reporter {

    @Override
    public void report(Problem problem) {
      RuleDescription description =
          rule.rules().stream()
              .filter(d -> d.id().equals(problem.rule()))
              .findFirst()
              .orElseThrow(
                  () -> new IllegalStateException("it does not describe " + problem.rule()));
      findings.add(
          new Finding(
              problem.rule(),
              problem.severity().orElse(description.severity()),
              layer,
              Findings.shorten(problem.message()),
              problem.element().location(),
              problem.suggestion(),
              description.reference(),
              problem.fix()));
    }

    @Override
    public void skip(String id, Element element, String reason) {
      findings.skip(id, element, reason);
    }
  }
}
