package dev.qose.validate.feed;

import dev.qose.core.element.Location;
import dev.qose.core.feed.FeedReader;
import dev.qose.core.feed.ics.IcsDocument;
import dev.qose.core.feed.lint.FeedLint;
import dev.qose.core.feed.lint.FeedProblem;
import dev.qose.core.feed.lint.FeedRule;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.RuleCatalogue;
import dev.qose.core.rule.Severity;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.LayerResult;
import dev.qose.validate.report.SkippedRule;
import dev.qose.validate.report.ValidationReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Checks anomaly feeds by themselves (rules QOS-I01 to I09, I12, I13 and I14), with the reports
 * that documents have.
 *
 * <pre>{@code
 * ValidationReport report = FeedValidator.create().validate(Path.of("roads.ics"));
 * }</pre>
 *
 * <p>A bad feed is a report, never an exception; only a file that cannot be read throws. A feed
 * that goes with a document is checked against it by {@link dev.qose.validate.QosValidator}.
 *
 * <p>Immutable and thread-safe. Time and memory are bounded, whatever the input.
 *
 * @since 0.1
 */
public final class FeedValidator {

  private final FeedLint lint;
  private final boolean comparing;
  private final Map<String, Severity> severities;

  private FeedValidator(FeedLint lint, boolean comparing, Map<String, Severity> severities) {
    this.lint = lint;
    this.comparing = comparing;
    this.severities = Map.copyOf(severities);
  }

  /**
   * Makes a validator.
   *
   * @return the validator
   */
  public static FeedValidator create() {
    return new FeedValidator(FeedLint.create(), false, Map.of());
  }

  /**
   * Compares with an earlier version of the feed (QOS-I06).
   *
   * @param earlier the feed as it was
   * @param now until when an event is over, and may vanish
   * @return a validator that does that too
   */
  public FeedValidator since(byte[] earlier, Instant now) {
    return new FeedValidator(lint.since(earlier, now), true, severities);
  }

  /**
   * Gives the findings of a rule another severity.
   *
   * @param rule the rule, such as {@code QOS-I09}
   * @param severity its severity
   * @return a validator that does that
   * @throws IllegalArgumentException if it looks like a rule of this library, and is none
   */
  public FeedValidator severity(String rule, Severity severity) {
    Map<String, Severity> changed = new HashMap<>(severities);
    changed.put(RuleCatalogue.standard().expect(rule), severity);
    return new FeedValidator(lint, comparing, changed);
  }

  /**
   * Checks a file.
   *
   * @param file an {@code .ics} file; its path is its name in the report
   * @return the report
   * @throws IOException if it cannot be read
   */
  public ValidationReport validate(Path file) throws IOException {
    return validate(FeedReader.bytes(file), file.toString());
  }

  /**
   * Checks a feed.
   *
   * @param ics its bytes
   * @param name its name in the report
   * @return the report; its findings have lines of the feed
   */
  public ValidationReport validate(byte[] ics, String name) {
    return report(() -> lint.check(ics), name);
  }

  /**
   * Checks a feed that has been taken apart.
   *
   * @param ics the feed
   * @param name its name in the report
   * @return the report; its findings have lines of the feed
   */
  public ValidationReport validate(IcsDocument ics, String name) {
    return report(() -> lint.check(ics), name);
  }

  private ValidationReport report(Supplier<List<FeedProblem>> problems, String name) {
    long start = System.nanoTime();
    List<Finding> findings =
        problems.get().stream().map(FeedFindings::of).map(this::withSeverity).toList();
    boolean passed = findings.stream().noneMatch(each -> each.severity() == Severity.ERROR);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return new ValidationReport(
        name,
        Optional.empty(),
        List.of(LayerResult.applied(Layer.FEED, passed, millis)),
        findings,
        List.of(),
        skipped(comparing, Location.NONE),
        List.of());
  }

  private Finding withSeverity(Finding finding) {
    return finding.withSeverity(severities.getOrDefault(finding.rule(), finding.severity()));
  }

  /** The rules that need to know of other times than now. */
  static List<SkippedRule> skipped(boolean comparing, Location location) {
    List<SkippedRule> skipped = new ArrayList<>();
    if (!comparing) {
      skipped.add(
          new SkippedRule(
              FeedRule.CHANGE.id(), location, "no earlier version of the feed was given"));
    }
    skipped.add(
        new SkippedRule(
            FeedRule.NOTICE.id(), location, "nobody said when its events were first seen"));
    return skipped;
  }
}
