package dev.qose.validate;

import dev.qose.core.element.Location;
import dev.qose.core.offering.Host;
import dev.qose.core.offering.ParsedDocument;
import dev.qose.core.rule.Deadline;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.validate.crs.DocumentCrs;
import dev.qose.validate.fixes.StandardFixes;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.LayerResult;
import dev.qose.validate.report.SkippedRule;
import dev.qose.validate.report.UnlistedFindings;
import dev.qose.validate.report.ValidationReport;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Checks one document, layer by layer, and makes the report. */
final class ValidationRun {

  private static final String NOT_READ = "the document could not be read to its end";

  private static final String NO_BLOCK = "there is no QoS block in the document";

  private static final String NO_FEED = "no feed was given";

  private static final String NO_PROFILE = "no profile was asked for";

  private static final Comparator<Finding> IN_DOCUMENT_ORDER =
      Comparator.<Finding, String>comparing(f -> f.location().file().orElse(""))
          .thenComparingInt(f -> f.location().line().orElse(0))
          .thenComparingInt(f -> f.location().column().orElse(0));

  private final ValidatorSettings settings;
  private final GivenCompanions companions;
  private final Deadline deadline;
  private final DocumentReading reading;
  private final DocumentPass pass;
  private final Instant start;
  private final List<LayerResult> layers = new ArrayList<>();

  ValidationRun(
      ValidatorSettings settings,
      GivenCompanions companions,
      Deadline deadline,
      DocumentReading reading) {
    this.settings = settings;
    this.companions = companions;
    this.deadline = deadline;
    this.reading = reading;
    this.pass = reading.pass();
    this.start = settings.clock().instant();
  }

  /**
   * Checks a document.
   *
   * @throws IOException if it cannot be read
   */
  ValidationReport report(DocumentReading.Document document, String name) throws IOException {
    boolean wellFormed = reading.read(document, deadline, companions.mentioned());
    layers.add(LayerResult.applied(Layer.PARSE, wellFormed, millisSince(start)));
    Findings findings = pass.findings();
    if (wellFormed && settings.scope() == Scope.QOS && pass.blocks() == 0 && isXsdClean()) {
      findings.add(noBlock());
    }
    layers.add(xsd(wellFormed));
    Optional<ParsedDocument> read = wellFormed ? pass.document() : Optional.empty();
    checkRules(read);
    List<Finding> found = findings.found();
    ValidationReport all =
        new ValidationReport(
            name,
            pass.host().map(Host::toString),
            layers,
            read.map(tree -> StandardFixes.attach(found, tree)).orElse(found).stream()
                .map(this::withSeverity)
                .sorted(IN_DOCUMENT_ORDER)
                .toList(),
            findings.notChecked(),
            findings.skippedRules(),
            findings.unlisted().stream().map(this::withSeverity).toList());
    return settings.trustsDocuments() ? pass.suppressions().apply(all, wellFormed) : all;
  }

  /** Tells whether rules can compare another version of a document with this one. */
  static boolean isComparable(ParsedDocument document) {
    return obstacle(document).isEmpty();
  }

  /** Says why rules cannot look at a document; empty: they can. */
  private static Optional<String> obstacle(ParsedDocument document) {
    return document.blocks().isEmpty() ? Optional.of(NO_BLOCK) : document.lacking();
  }

  private LayerResult xsd(boolean wellFormed) {
    if (!wellFormed) {
      return LayerResult.skipped(Layer.XSD, NOT_READ);
    }
    boolean passed = isXsdClean();
    if (pass.isDocumentChecked() || pass.blocks() > 0 || !passed) {
      return LayerResult.applied(Layer.XSD, passed, 0);
    }
    return LayerResult.skipped(
        Layer.XSD,
        pass.host()
            .map(host -> "there is no QoS block, and no schema for %s is at hand".formatted(host))
            .orElse("there is no QoS block"));
  }

  private boolean isXsdClean() {
    return pass.findings().errors(Layer.XSD) == 0;
  }

  private void checkRules(Optional<ParsedDocument> document) {
    Optional<String> obstacle =
        document.isEmpty() ? Optional.of(NOT_READ) : obstacle(document.get());
    Findings findings = pass.findings();
    if (document.isEmpty() || obstacle.isPresent()) {
      String reason = obstacle.orElse(NOT_READ);
      document
          .flatMap(ParsedDocument::lacking)
          .ifPresent(
              lacking ->
                  findings.limit(
                      LimitException.Limit.ELEMENTS, Layer.RULES, lacking, Location.NONE));
      layers.add(LayerResult.skipped(Layer.SCHEMATRON, reason));
      layers.add(LayerResult.skipped(Layer.RULES, reason));
      layers.add(settings.hasProfiles() ? LayerResult.skipped(Layer.PROFILE, reason) : noProfile());
      layers.add(checkFeed(Optional.empty(), reason));
      return;
    }
    RuleInput input =
        companions.addTo(
            RuleInput.of(document.get(), start).withCrs(new DocumentCrs()).until(deadline));
    if (companions.previousNamed() && companions.previous().isEmpty()) {
      findings.skip(
          "QOS-P09",
          document.get().root(),
          "the earlier version cannot be read, or has no QoS block to compare with");
    }
    RuleEngine engine = new RuleEngine(input, findings, settings.clock());
    layers.add(engine.check(settings.schematron()));
    layers.add(engine.check(settings.rules()));
    layers.add(settings.hasProfiles() ? engine.check(settings.profileRules()) : noProfile());
    layers.add(checkFeed(Optional.of(engine), ""));
  }

  private static LayerResult noProfile() {
    return LayerResult.notWanted(Layer.PROFILE, NO_PROFILE);
  }

  /**
   * Checks the feed that was given: by itself, and against the document.
   *
   * @param engine holds the document, where it could be read
   * @param obstacle why not
   */
  private LayerResult checkFeed(Optional<RuleEngine> engine, String obstacle) {
    if (companions.feed().isEmpty()) {
      return LayerResult.notWanted(Layer.FEED, NO_FEED);
    }
    Findings findings = pass.findings();
    FeedCompanion feed = companions.feed().get();
    Instant begin = settings.clock().instant();
    feed.findings().forEach(findings::add);
    feed.skipped().forEach(findings::skip);
    if (feed.feed().isPresent()) {
      if (engine.isPresent()) {
        engine.get().check(settings.feedRules());
      } else {
        settings
            .feedRules()
            .descriptions()
            .keySet()
            .forEach(rule -> findings.skip(new SkippedRule(rule, Location.NONE, obstacle)));
      }
    }
    return LayerResult.applied(Layer.FEED, findings.errors(Layer.FEED) == 0, millisSince(begin));
  }

  /** What was asked about is not there; a check of nothing must not pass. */
  private static Finding noBlock() {
    return new Finding(
        "QOS-NONE",
        Severity.ERROR,
        Layer.XSD,
        "There is no QoS block in the document.",
        Location.NONE,
        Optional.of("Put one in, or check the whole document instead."),
        Optional.empty(),
        Optional.empty());
  }

  private Finding withSeverity(Finding finding) {
    return finding.withSeverity(settings.severity(finding.rule(), finding.severity()));
  }

  private UnlistedFindings withSeverity(UnlistedFindings unlisted) {
    return unlisted.withSeverity(settings.severity(unlisted.rule(), unlisted.severity()));
  }

  private long millisSince(Instant begin) {
    return RuleEngine.millis(begin, settings.clock().instant());
  }
}
