package dev.qose.validate.report;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Severity;
import dev.qose.core.text.CleanText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes reports for people.
 *
 * <p>First a line with the document and the verdict, then how the layers ended, the findings with
 * the gravest first, and what was not checked. What is less grave than asked for, rules that could
 * not be decided, and suppressed findings are counted. The last line says the verdict once more,
 * and with what to begin. Lines end in LF.
 *
 * <p>One fault reads as one: where a rule says the same of several places they are listed together,
 * and what the schemas say of an element that a rule says more of is told with the rule, and not
 * counted.
 *
 * @since 0.1
 */
public final class TextReport {

  private TextReport() {}

  /** So many statements of one rule are listed, unless all is asked for. */
  private static final int STATEMENTS_OF_RULE = 10;

  /** So many places of one statement are listed, unless all is asked for. */
  private static final int PLACES = 8;

  /**
   * How much is told.
   *
   * @param least the least grave severity of which findings are listed; others are counted
   * @param all whether rules that could not be decided and suppressed findings are listed too, and
   *     of each rule everything
   * @param lines how many lines the text may have; in few lines just what is needed to mend the
   *     gravest is told, and the rest is counted
   * @param rule the rule whose findings come first; empty: the gravest come first
   * @since 0.1
   */
  public record Detail(Severity least, boolean all, int lines, Optional<String> rule) {

    /** Errors and warnings; the rest is counted. */
    public static final Detail NORMAL = new Detail(Severity.WARNING, false);

    /** Everything there is. */
    public static final Detail VERBOSE = new Detail(Severity.INFO, true);

    /** The gravest in 24 lines, for the messages of tests. */
    public static final Detail BRIEF = new Detail(Severity.INFO, false, 24, Optional.empty());

    /**
     * Sets no limit of lines.
     *
     * @param least the least grave severity of which findings are listed
     * @param all whether everything is listed
     */
    public Detail(Severity least, boolean all) {
      this(least, all, Integer.MAX_VALUE, Optional.empty());
    }

    /**
     * Puts the findings of a rule first.
     *
     * @param id the rule
     * @return a copy
     */
    public Detail first(String id) {
      return new Detail(least, all, lines, Optional.of(id));
    }

    private boolean isBrief() {
      return lines < Integer.MAX_VALUE;
    }
  }

  /**
   * Writes a report in {@link Detail#NORMAL} detail.
   *
   * @param report the report
   * @return its text, which ends with a line end
   */
  public static String write(ValidationReport report) {
    return write(report, Detail.NORMAL);
  }

  /**
   * Writes a report.
   *
   * @param report the report
   * @param detail how much of it
   * @return its text, which ends with a line end
   */
  public static String write(ValidationReport report, Detail detail) {
    return write(report, detail, SourceLines.NONE);
  }

  /**
   * Writes a report, with the beginning of each element as the document has it.
   *
   * @param report the report
   * @param detail how much of it
   * @param document the document, as it was checked
   * @return its text, which ends with a line end
   */
  public static String write(ValidationReport report, Detail detail, String document) {
    return write(report, detail, SourceLines.of(document));
  }

  /**
   * Writes a report, with the beginning of each element as the document has it.
   *
   * @param report the report
   * @param detail how much of it
   * @param document the document, as it was checked
   * @return its text, which ends with a line end
   */
  public static String write(ValidationReport report, Detail detail, byte[] document) {
    return write(report, detail, SourceLines.of(document));
  }

  private static String write(ValidationReport report, Detail detail, SourceLines source) {
    return new Text(report, detail, source).write();
  }

  /**
   * Sums a report up. What the schemas say of a fault that a rule explains is not counted again.
   *
   * @param report the report
   * @return such as {@code valid}, {@code not valid, 2 errors, 1 warning} or {@code not checked,
   *     since there is no QoS block in the document}
   */
  static String verdict(ValidationReport report) {
    return verdict(report, FindingGroup.of(report));
  }

  private static String verdict(ValidationReport report, List<FindingGroup> groups) {
    StringBuilder verdict =
        new StringBuilder(
            switch (report.outcome()) {
              case VALID -> "valid";
              case INVALID -> "not valid";
              case NOT_CHECKED -> "not checked, since " + missing(report);
            });
    String bound = isCut(report) ? "at least " : "";
    for (Severity severity : Severity.values()) {
      long count = count(report, groups, severity);
      if (count > 0) {
        verdict.append(", ").append(bound).append(number(count, severity.toString()));
        bound = "";
      }
    }
    return verdict.toString();
  }

  /** How much was found of a severity, as people read it. */
  static long count(ValidationReport report, List<FindingGroup> groups, Severity severity) {
    return groups.stream()
            .filter(group -> group.severity() == severity)
            .mapToLong(FindingGroup::size)
            .sum()
        + report.unlisted().stream()
            .filter(each -> each.severity() == severity)
            .mapToLong(UnlistedFindings::count)
            .sum();
  }

  /** Tells whether a limit ended the check, so that there may be more. */
  private static boolean isCut(ValidationReport report) {
    return report.findings().stream().anyMatch(finding -> finding.rule().equals("QOS-LIMIT"));
  }

  /** Why the first layer that was wanted could not be applied. */
  private static String missing(ValidationReport report) {
    return report.layers().stream()
        .filter(LayerResult::isMissing)
        .flatMap(layer -> layer.reason().stream())
        .findFirst()
        .orElse("");
  }

  /** Says in words how many findings are not listed, in a clean line. */
  static String describe(UnlistedFindings unlisted) {
    return CleanText.line(
        "%s of %s (%s), more than are listed of one rule"
            .formatted(
                number(unlisted.count(), "more finding"), unlisted.rule(), unlisted.severity()));
  }

  static String number(long count, String what) {
    return count + " " + what + (count > 1 ? "s" : "");
  }

  /** The writing of one report. */
  private static final class Text {

    private final ValidationReport report;
    private final Detail detail;
    private final SourceLines source;
    private final List<FindingGroup> groups;
    private final StringBuilder text = new StringBuilder();
    private int lines;

    Text(ValidationReport report, Detail detail, SourceLines source) {
      this.report = report;
      this.detail = detail;
      this.source = source;
      this.groups = FindingGroup.of(report);
    }

    String write() {
      line(
          report.document()
              + report.host().map(host -> " (" + host + ")").orElse("")
              + ": "
              + verdict(report, groups));
      for (LayerResult layer : report.layers()) {
        if (!detail.isBrief() || layer.isMissing()) {
          line(
              "  "
                  + pad(layer.layer().toString(), 11)
                  + layer.outcome()
                  + layer.reason().map(reason -> ": " + reason).orElse(""));
        }
      }
      if (detail.isBrief()) {
        briefly();
      } else {
        inFull();
        line(report.document() + ": " + verdict(report, groups) + whatFirst());
      }
      return CleanText.lines(text.toString());
    }

    /** Writes a line, in which nothing that comes from outside ends it. */
    private void line(String line) {
      text.append(CleanText.line(line)).append('\n');
      lines++;
    }

    private void briefly() {
      List<FindingGroup> sorted =
          groups.stream().sorted(Comparator.comparing(group -> !isFirst(group.rule()))).toList();
      long left = Arrays.stream(Severity.values()).mapToLong(s -> count(report, groups, s)).sum();
      for (FindingGroup group : sorted) {
        List<String> entry = briefly(group);
        if (lines + entry.size() >= detail.lines()) {
          break;
        }
        entry.forEach(this::line);
        left -= group.size();
      }
      if (left > 0) {
        line("  … and " + number(left, "more finding"));
      }
      notDecidedBriefly();
    }

    private void notDecidedBriefly() {
      List<SkippedRule> sorted =
          report.skippedRules().stream()
              .sorted(Comparator.comparing(rule -> !isFirst(rule.rule())))
              .toList();
      int shown = Math.min(sorted.size(), detail.lines() - lines - 1);
      sorted.stream().limit(Math.max(0, shown)).forEach(rule -> line(notDecided(rule)));
      if (shown < sorted.size() && lines < detail.lines()) {
        line("  " + number(sorted.size() - Math.max(0, shown), "rule") + " could not be decided");
      }
    }

    private boolean isFirst(String rule) {
      return detail.rule().filter(rule::equals).isPresent();
    }

    private List<String> briefly(FindingGroup group) {
      List<String> entry = new ArrayList<>(List.of(title(group), "      " + message(group)));
      source.excerpt(group.first()).ifPresent(line -> entry.add("      " + line));
      group.first().suggestion().ifPresent(advice -> entry.add("      try: " + advice));
      return entry;
    }

    private void inFull() {
      Map<String, Integer> listed = new HashMap<>();
      Map<String, UnlistedFindings> more = new LinkedHashMap<>();
      for (FindingGroup group : groups) {
        if (!group.severity().isAtLeast(detail.least())) {
          continue;
        }
        if (detail.all() || listed.merge(group.rule(), 1, Integer::sum) <= STATEMENTS_OF_RULE) {
          inFull(group);
        } else {
          add(more, new UnlistedFindings(group.rule(), group.severity(), group.size()));
        }
      }
      for (UnlistedFindings unlisted : report.unlisted()) {
        if (unlisted.severity().isAtLeast(detail.least())) {
          add(more, unlisted);
        }
      }
      more.values().forEach(unlisted -> line("  … and " + describe(unlisted)));
      for (Severity severity : Severity.values()) {
        if (!severity.isAtLeast(detail.least())) {
          appendCount(count(report, groups, severity), "finding", " of severity " + severity);
        }
      }
      for (NotChecked part : report.notChecked()) {
        line("  not checked: " + part.element() + at(part.location()) + ": " + part.reason());
      }
      if (detail.all()) {
        report.skippedRules().forEach(rule -> line(notDecided(rule)));
        report.suppressed().forEach(this::suppressed);
      } else {
        appendCount(report.skippedRules().size(), "rule", " could not be decided");
        appendCount(report.suppressed().size(), "finding", " suppressed");
      }
    }

    private static void add(Map<String, UnlistedFindings> all, UnlistedFindings more) {
      all.merge(
          more.rule() + " " + more.severity(),
          more,
          (a, b) -> new UnlistedFindings(a.rule(), a.severity(), a.count() + b.count()));
    }

    private void inFull(FindingGroup group) {
      Finding finding = group.first();
      line(title(group));
      line("      " + message(group));
      source.excerpt(finding).ifPresent(line -> line("      " + line));
      finding.location().xpath().ifPresent(path -> labelled("at", path));
      finding.suggestion().ifPresent(advice -> labelled("try", advice));
      finding.reference().ifPresent(reference -> labelled("see", reference));
      group.findings().stream()
          .flatMap(each -> each.fix().stream())
          .findFirst()
          .ifPresent(fix -> labelled("fixable with qos fix", fix.title()));
      for (Finding said : group.folded()) {
        labelled("schema", said.message() + " (" + said.rule() + ")");
      }
    }

    private String title(FindingGroup group) {
      return "  "
          + pad(group.severity().toString().toUpperCase(Locale.ROOT), 8)
          + group.rule()
          + (group.size() == 1 ? at(group.first().location()) : atPlaces(group));
    }

    private static String message(FindingGroup group) {
      return group.first().message();
    }

    private String atPlaces(FindingGroup group) {
      int shown = detail.all() ? group.size() : Math.min(group.size(), PLACES);
      String places =
          group.findings().stream()
              .limit(shown)
              .map(finding -> place(finding.location()))
              .collect(Collectors.joining(", "));
      int more = group.size() - shown;
      return " at %d places: %s%s"
          .formatted(group.size(), places, more > 0 ? " and %d more".formatted(more) : "");
    }

    private void suppressed(Suppressed suppressed) {
      Finding finding = suppressed.finding();
      line(
          "  suppressed: "
              + finding.severity()
              + " "
              + finding.rule()
              + at(finding.location())
              + ": "
              + finding.message());
      labelled("because", suppressed.reason());
    }

    /** Sums up what is not listed, if there is any. */
    private void appendCount(long count, String what, String about) {
      if (count > 0) {
        line("  " + number(count, what) + about + ", not listed");
      }
    }

    private void labelled(String label, String value) {
      line("      " + label + ": " + value);
    }

    /** With what to begin, where there is something to do. */
    private String whatFirst() {
      if (groups.isEmpty()) {
        return "";
      }
      long fixable = groups.stream().filter(FindingGroup::isFixable).count();
      Finding first = groups.get(0).first();
      return "; first "
          + first.rule()
          + at(first.location())
          + (fixable > 0 ? "; qos fix can mend " + fixable : "");
    }
  }

  private static String notDecided(SkippedRule rule) {
    return "  not decided: " + rule.rule() + at(rule.location()) + ": " + rule.reason();
  }

  private static String at(Location location) {
    String file = location.file().map(name -> " in " + name).orElse("");
    if (location.line().isEmpty()) {
      return file;
    }
    String line = file + " at line " + location.line().getAsInt();
    return location.column().isPresent() ? line + ", column " + location.column().getAsInt() : line;
  }

  /** A place among others, as compilers write it. */
  private static String place(Location location) {
    String file = location.file().map(name -> name + ":").orElse("");
    if (location.line().isEmpty()) {
      return file + location.xpath().orElse("?");
    }
    String line = file + location.line().getAsInt();
    return location.column().isPresent() ? line + ":" + location.column().getAsInt() : line;
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
