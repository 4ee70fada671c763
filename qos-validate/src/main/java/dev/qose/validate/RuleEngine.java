package dev.qose.validate;

import dev.qose.core.element.Element;
import dev.qose.core.element.Location;
import dev.qose.core.rule.DeadlineException;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.Rule;
import dev.qose.core.rule.RuleDescription;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.LayerResult;
import dev.qose.validate.schematron.CompiledSchema;
import dev.qose.validate.schematron.FailedAssertion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.xml.transform.TransformerException;

/** Applies rules to one document, layer by layer, until the time is up. */
final class RuleEngine {

  private static final String NO_HOST = "there is no capabilities document around the QoS block";

  private final RuleInput input;
  private final Findings findings;
  private final Clock clock;
  private final boolean hasHost;
  private boolean timeIsUp;

  /** Begins what is said of the time: whose rules are at work, where they are not ours. */
  private String where = "";

  RuleEngine(RuleInput input, Findings findings, Clock clock) {
    this.input = input;
    this.findings = findings;
    this.clock = clock;
    this.hasHost = input.document().host().isPresent();
  }

  /** Applies the rules of a layer: those in Schematron, then those in Java. */
  LayerResult check(RuleSet rules) {
    if (timeIsUp) {
      return LayerResult.skipped(rules.layer(), "the time was up");
    }
    Instant start = clock.instant();
    try {
      input.checkTime();
      if (!hasHost) {
        skipUndecidable(rules);
      }
      rules.schemas().forEach(schema -> apply(schema, rules));
      rules.rules().forEach(rule -> apply(rule, rules));
    } catch (DeadlineException e) {
      timeIsUp = true;
      findings.limit(
          LimitException.Limit.TIME, rules.layer(), where + e.getMessage(), Location.NONE);
    }
    return LayerResult.applied(
        rules.layer(), findings.errors(rules.layer()) == 0, millis(start, clock.instant()));
  }

  /** How long something took; a clock may be set back meanwhile. */
  static long millis(Instant start, Instant end) {
    return Math.max(0, Duration.between(start, end).toMillis());
  }

  private void skipUndecidable(RuleSet rules) {
    Element block = input.document().blocks().get(0);
    rules.descriptions().values().stream()
        .filter(RuleDescription::needsHost)
        .forEach(rule -> findings.skip(rule.id(), block, NO_HOST));
  }

  private boolean isUndecidable(RuleSet rules, String id) {
    if (hasHost) {
      return false;
    }
    RuleDescription description = rules.descriptions().get(id);
    return description != null && description.needsHost();
  }

  private void apply(CompiledSchema schema, RuleSet rules) {
    try {
      where = schema.name() + ": ";
      CompiledSchema.Result result =
          schema.check(input.document().root(), findings.limit(), input::checkTime);
      where = "";
      result.failed().forEach(failed -> add(failed, rules));
      findings.addUnlisted("schematron", Severity.ERROR, result.leftOut());
    } catch (TransformerException e) {
      broken(schema.name() + ": a rule cannot be applied: " + e.getMessage(), rules.layer());
      where = "";
    }
    input.checkTime();
  }

  private void apply(Rule rule, RuleSet rules) {
    try {
      rule.check(input, new ToFindings(rules));
    } catch (DeadlineException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      broken("rule " + rule.getClass().getName() + " could not be applied: " + e, rules.layer());
    }
  }

  private void add(FailedAssertion failed, RuleSet rules) {
    String id = failed.id().isEmpty() ? "schematron" : failed.id();
    if (isUndecidable(rules, id)) {
      return;
    }
    Severity severity = severity(failed.role());
    findings.add(
        rules.layer(),
        id,
        severity,
        () ->
            new Finding(
                id,
                severity,
                rules.layer(),
                Findings.shorten(failed.text()),
                failed.element().location(),
                failed.diagnostics().isEmpty()
                    ? Optional.empty()
                    : Optional.of(String.join(" ", failed.diagnostics())),
                failed.see().isEmpty() ? Optional.empty() : Optional.of(failed.see()),
                Optional.empty()));
  }

  /** The words that schemas use for it; without any, an assertion that fails is an error. */
  private static Severity severity(String role) {
    return switch (role.toLowerCase(Locale.ROOT)) {
      case "warning", "warn" -> Severity.WARNING;
      case "info", "information", "informational", "hint" -> Severity.INFO;
      default -> Severity.ERROR;
    };
  }

  private void broken(String message, Layer layer) {
    findings.add(
        new Finding(
            "QOS-RULE",
            Severity.ERROR,
            layer,
            Findings.shorten(message),
            Location.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  /** Turns what a rule reports into findings. */
  private final class ToFindings implements Reporter {

    private final RuleSet rules;

    ToFindings(RuleSet rules) {
      this.rules = rules;
    }

    @Override
    public void report(Problem problem) {
      RuleDescription description = rules.descriptions().get(problem.rule());
      if (description == null) {
        throw new IllegalStateException("no rule describes " + problem.rule());
      }
      if (!hasHost && description.needsHost()) {
        return;
      }
      Severity severity = problem.severity().orElse(description.severity());
      findings.add(
          rules.layer(),
          problem.rule(),
          severity,
          () ->
              new Finding(
                  problem.rule(),
                  severity,
                  rules.layer(),
                  Findings.shorten(problem.message()),
                  problem.place().orElseGet(problem.element()::location),
                  problem.suggestion(),
                  description.reference(),
                  problem.fix()));
    }

    @Override
    public void skip(String id, Element element, String reason) {
      if (!isUndecidable(rules, id)) {
        findings.skip(id, element, reason);
      }
    }
  }
}
