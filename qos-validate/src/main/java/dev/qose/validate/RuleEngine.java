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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.xml.transform.TransformerException;

/** Applies the rules of one layer to one document. */
final class RuleEngine {

  private static final String NO_HOST = "there is no capabilities document around the QoS block";

  private final Layer layer;
  private final RuleInput input;
  private final Findings findings;

  /** The rules that cannot be decided for a block that stands alone. */
  private final Set<String> undecidable;

  private boolean stopped;

  private RuleEngine(Layer layer, RuleInput input, Findings findings, Set<String> undecidable) {
    this.layer = layer;
    this.input = input;
    this.findings = findings;
    this.undecidable = undecidable;
  }

  /**
   * Applies Schematron schemas, then rules in Java.
   *
   * @param described the rules that are known to be in the schemas
   */
  static LayerResult check(
      Layer layer,
      List<CompiledSchema> schemas,
      Supplier<List<RuleDescription>> described,
      List<Rule> rules,
      RuleInput input,
      Findings findings) {
    long start = System.nanoTime();
    int errorsBefore = findings.errors();
    Set<String> undecidable = new LinkedHashSet<>();
    if (input.document().host().isEmpty()) {
      Stream.concat(described.get().stream(), rules.stream().flatMap(rule -> rule.rules().stream()))
          .filter(RuleDescription::needsHost)
          .forEach(rule -> undecidable.add(rule.id()));
    }
    Element block = input.document().blocks().get(0);
    undecidable.forEach(id -> findings.skip(id, block, NO_HOST));
    RuleEngine engine = new RuleEngine(layer, input, findings, undecidable);
    schemas.forEach(engine::apply);
    rules.forEach(engine::apply);
    return LayerResult.applied(layer, findings.errors() == errorsBefore, millisSince(start));
  }

  private void apply(CompiledSchema schema) {
    try {
      CompiledSchema.Result result =
          schema.check(input.document().root(), findings.room(), input::checkTime);
      result.failed().forEach(this::add);
      findings.leaveOut(result.leftOut());
    } catch (DeadlineException e) {
      stop(schema.name() + ": ", e);
    } catch (TransformerException e) {
      findings.add(
          engine("QOS-RULE", schema.name() + ": a rule cannot be applied: " + e.getMessage()));
    }
  }

  private void apply(Rule rule) {
    try {
      rule.check(input, new ToFindings(rule));
    } catch (DeadlineException e) {
      stop("", e);
    } catch (RuntimeException | StackOverflowError e) {
      findings.add(
          engine("QOS-RULE", "rule " + rule.getClass().getName() + " could not be applied: " + e));
    }
  }

  /** The time is up, or the thread was interrupted: said once, since all that follow say it too. */
  private void stop(String where, DeadlineException e) {
    if (!stopped) {
      findings.add(engine("QOS-LIMIT", where + e.getMessage()));
    }
    stopped = true;
  }

  private void add(FailedAssertion failed) {
    String id = failed.id().isEmpty() ? "schematron" : failed.id();
    if (undecidable.contains(id)) {
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

  /** The words that schemas use for it; without any, an assertion that fails is an error. */
  private static Severity severity(String role) {
    return switch (role.toLowerCase(Locale.ROOT)) {
      case "warning", "warn" -> Severity.WARNING;
      case "info", "information", "informational", "hint" -> Severity.INFO;
      default -> Severity.ERROR;
    };
  }

  /** What is found not by a rule, but in applying one. */
  private Finding engine(String id, String message) {
    return new Finding(
        id,
        Severity.ERROR,
        layer,
        Findings.shorten(message),
        Location.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static long millisSince(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  /** Turns what a rule reports into findings. */
  private final class ToFindings implements Reporter {

    private final Rule rule;

    ToFindings(Rule rule) {
      this.rule = rule;
    }

    @Override
    public void report(Problem problem) {
      RuleDescription description =
          rule.rules().stream()
              .filter(d -> d.id().equals(problem.rule()))
              .findFirst()
              .orElseThrow(
                  () -> new IllegalStateException("it does not describe " + problem.rule()));
      if (undecidable.contains(problem.rule())) {
        return;
      }
      findings.add(
          new Finding(
              problem.rule(),
              problem.severity().orElse(description.severity()),
              layer,
              Findings.shorten(problem.message()),
              problem.place().orElseGet(problem.element()::location),
              problem.suggestion(),
              description.reference(),
              problem.fix()));
    }

    @Override
    public void skip(String id, Element element, String reason) {
      if (!undecidable.contains(id)) {
        findings.skip(id, element, reason);
      }
    }
  }
}
