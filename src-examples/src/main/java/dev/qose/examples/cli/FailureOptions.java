package dev.qose.examples.cli;

import dev.qose.core.rule.Severity;
import dev.qose.validate.report.ValidationReport;
import dev.qose.validate.report.Validity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What makes a command end with 1. */
final class FailureOptions {

  /** What {@code --fail-on} may say. */
  private enum Level {
    ERROR(Severity.ERROR),
    WARNING(Severity.WARNING),
    INFO(Severity.INFO),
    NEVER(null),
    UNCHECKED(null);

    private final Optional<Severity> severity;

    Level(@Nullable Severity severity) {
      this.severity = Optional.ofNullable(severity);
    }
  }

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description =
          "Exit with 1 from here on: error (default), warning, info; or never. unchecked: also"
              + " where something that was wanted could not be checked, such as a document without"
              + " a QoS block. Repeatable.")
  private List<Level> levels = new ArrayList<>();

  /** Tells whether a report makes the command fail. */
  boolean counts(ValidationReport report) {
    return (levels.contains(Level.UNCHECKED) && report.outcome() == Validity.NOT_CHECKED)
        || (!isNever() && report.hasFindings(severity()));
  }

  /** From where on a report shows failures; it does so even if the command does not fail. */
  Severity severity() {
    return levels.stream()
        .flatMap(level -> level.severity.stream())
        .max(Comparator.naturalOrder())
        .orElse(Severity.ERROR);
  }

  private boolean isNever() {
    return levels.contains(Level.NEVER)
        && levels.stream().allMatch(level -> level.severity.isEmpty());
  }
}
