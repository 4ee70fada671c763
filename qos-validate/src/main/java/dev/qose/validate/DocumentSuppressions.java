package dev.qose.validate;

import dev.qose.core.element.Location;
import dev.qose.core.element.Namespaces;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Severity;
import dev.qose.jaxb.document.Trail;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.SkippedRule;
import dev.qose.validate.report.Suppressed;
import dev.qose.validate.report.ValidationReport;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a document itself says is accepted: {@code <!-- qos:suppress QOS-A08: reason -->} or {@code
 * <?qos-suppress QOS-A08 reason?>}.
 *
 * <p>It is about the element that comes next, and all that is in it. As the first thing in a QoS
 * block it is about the whole block.
 */
final class DocumentSuppressions {

  static final String TARGET = "qos-suppress";

  private static final String RULE = "QOS-SUPPRESS";

  /** More than anybody writes; each costs a comparison for each finding. */
  private static final int MAX = 100;

  private static final Pattern COMMENT =
      Pattern.compile("\\s*+qos:suppress(?!\\S)(.*)", Pattern.DOTALL);

  private static final Pattern CONTENT =
      Pattern.compile("([^\\s:]++)\\s*+:?+\\s*+(\\S.*)", Pattern.DOTALL);

  private final Trail trail;
  private final Findings findings;

  /** Those whose element has not come yet, all within the element at one depth. */
  private final List<Entry> waiting = new ArrayList<>();

  private final List<Placed> placed = new ArrayList<>();
  private int count;

  DocumentSuppressions(Trail trail, Findings findings) {
    this.trail = trail;
    this.findings = findings;
  }

  /** Looks at a comment that begins at a line and column. */
  void comment(char[] text, int start, int length, int line, int column) {
    Matcher comment = COMMENT.matcher(CharBuffer.wrap(text, start, length));
    if (comment.matches()) {
      add(comment.group(1), line, column);
    }
  }

  /** Adds what stands after the word that says what this is. */
  void add(String content, int line, int column) {
    Location here = Location.of(line, column, trail.location().xpath());
    Matcher parts = CONTENT.matcher(content.strip());
    if (!parts.matches()) {
      problem(
          here,
          "a suppression has no effect without a rule and a reason",
          "<!-- qos:suppress QOS-A08: the reason -->");
      return;
    }
    if (++count > MAX) {
      if (count == MAX + 1) {
        problem(
            here,
            "of the suppressions in a document only the first " + MAX + " have an effect",
            "write them into a file of suppressions");
      }
      return;
    }
    String reason = Findings.shorten(parts.group(2).replaceAll("\\s+", " "));
    Entry entry = new Entry(Findings.shorten(parts.group(1)), reason, here);
    int depth = trail.depth();
    if (Namespaces.isQosRoot(trail.uri(depth), trail.localName(depth)) && !trail.hasChildren()) {
      place(entry);
    } else {
      waiting.add(entry);
    }
  }

  /** The element that those waiting are about has come. */
  void startElement() {
    if (!waiting.isEmpty()) {
      waiting.forEach(this::place);
      waiting.clear();
    }
  }

  /** No element is to come for those waiting. */
  void endElement() {
    if (!waiting.isEmpty()) {
      for (Entry entry : waiting) {
        problem(
            entry.location(),
            "the suppression of " + entry.rule() + " has no effect, since no element follows it",
            "put it before the element that it is about");
      }
      waiting.clear();
    }
  }

  /**
   * Sets aside what is accepted, and adds a finding for each suppression that is of no use. Where
   * the document could not be read to its end, or the rule not be decided, that is not known.
   */
  ValidationReport apply(ValidationReport report, boolean wellFormed) {
    if (placed.isEmpty()) {
      return report;
    }
    Set<Placed> used = new HashSet<>();
    ValidationReport result = report.suppress(finding -> suppress(finding, used));
    if (!wellFormed) {
      return result;
    }
    Set<String> undecided = new HashSet<>();
    report.skippedRules().stream().map(SkippedRule::rule).forEach(undecided::add);
    List<Finding> all = new ArrayList<>(result.findings());
    for (Placed suppression : placed) {
      if (!used.contains(suppression) && !undecided.contains(suppression.entry().rule())) {
        all.add(unused(suppression.entry()));
      }
    }
    return new ValidationReport(
        result.document(),
        result.host(),
        result.layers(),
        all,
        result.notChecked(),
        result.skippedRules(),
        result.unlisted(),
        result.suppressed());
  }

  private Optional<Suppressed> suppress(Finding finding, Set<Placed> used) {
    for (Placed suppression : placed) {
      if (suppression.covers(finding)) {
        used.add(suppression);
        return Optional.of(
            new Suppressed(finding, Suppressed.Origin.DOCUMENT, suppression.entry().reason()));
      }
    }
    return Optional.empty();
  }

  private void place(Entry entry) {
    trail.location().xpath().ifPresent(path -> placed.add(new Placed(entry, path)));
  }

  private void problem(Location location, String message, String suggestion) {
    findings.add(finding(Severity.WARNING, message, location, Optional.of(suggestion)));
  }

  private static Finding unused(Entry entry) {
    return finding(
        Severity.INFO,
        "the suppression of " + entry.rule() + " is of no use: there is no such finding",
        entry.location(),
        Optional.of("remove it"));
  }

  private static Finding finding(
      Severity severity, String message, Location location, Optional<String> suggestion) {
    return new Finding(
        RULE,
        severity,
        Layer.PARSE,
        Findings.shorten(message),
        location,
        suggestion,
        Optional.empty(),
        Optional.empty());
  }

  private record Entry(String rule, String reason, Location location) {}

  private record Placed(Entry entry, String path) {

    boolean covers(Finding finding) {
      return finding.rule().equals(entry.rule())
          && finding.location().xpath().filter(this::isWithin).isPresent();
    }

    private boolean isWithin(String xpath) {
      return xpath.startsWith(path)
          && (xpath.length() == path.length() || xpath.charAt(path.length()) == '/');
    }
  }
}
