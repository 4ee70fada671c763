package dev.qose.examples.cli;

import dev.qose.validate.QosValidator;
import dev.qose.validate.Scope;
import dev.qose.validate.report.CompactReport;
import dev.qose.validate.report.JsonReport;
import dev.qose.validate.report.Severity;
import dev.qose.validate.report.TextReport;
import dev.qose.validate.report.ValidationReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks documents: {@code qos validate}. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = {
      "Checks capabilities documents, and the QoS block in each: whether they are XML, and valid"
          + " against the schemas of WMS 1.3.0, WFS 2.0 and QoSE. Nothing is ever fetched.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qos validate capabilities.xml",
      "  qos validate --scope qos --format json block.xml",
      "  qos validate --profile inspire-view capabilities.xml",
      "  qos validate --format compact --fail-on warning *.xml"
    })
final class ValidateCommand implements Callable<Integer> {

  /** What {@code --fail-on} may say. */
  enum FailOn {
    ERROR,
    WARNING,
    INFO,
    NEVER;

    boolean counts(ValidationReport report) {
      return switch (this) {
        case ERROR -> !report.isValid();
        case WARNING -> !report.isValid() || report.hasFindings(Severity.WARNING);
        case INFO -> !report.isValid() || report.hasFindings(Severity.INFO);
        case NEVER -> false;
      };
    }
  }

  /** What {@code --format} may say. */
  enum Format {
    TEXT,
    JSON,
    COMPACT
  }

  private final Console console;

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      defaultValue = "document",
      description =
          "document: all of it (default). qos: the QoS block alone, in a document or by itself.")
  private Scope scope = Scope.DOCUMENT;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text: for people (default). json: one object, an array for several documents. compact: a"
              + " line for each finding.")
  private Format format = Format.TEXT;

  @Option(
      names = "--profile",
      paramLabel = "ID",
      description =
          "Check what a profile asks for as well: inspire-view, inspire-download,"
              + " inspire-discovery, wis2 or hints. Repeatable.")
  private List<String> profiles = List.of();

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      defaultValue = "error",
      description = "Exit with 1 from here on: error (default), warning, info; or never.")
  private FailOn failOn = FailOn.ERROR;

  @Option(
      names = "--severity",
      paramLabel = "RULE=LEVEL",
      description = "Give a rule's findings another severity: error, warning or info. Repeatable.")
  private Map<String, Severity> severities = Map.of();

  @Option(
      names = "--catalog",
      paramLabel = "FILE",
      description =
          "An OASIS XML catalog that leads from a namespace to its schema, so that extensions such"
              + " as INSPIRE's are checked too. Repeatable.")
  private List<Path> catalogs = List.of();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Documents; - is standard input.")
  private List<DocumentFile> files = List.of();

  ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    QosValidator.Builder builder = QosValidator.builder().scope(scope);
    catalogs.forEach(builder::catalog);
    severities.forEach(builder::severity);
    try {
      profiles.forEach(builder::profile);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
    QosValidator validator = builder.build();
    List<ValidationReport> reports = new ArrayList<>();
    boolean unreadable = false;
    for (DocumentFile file : files) {
      try {
        reports.add(file.process(console, "checking", () -> validate(validator, file)));
      } catch (IOException | UsageException e) {
        console.tell(QosCommand.explain(e));
        unreadable = true;
      }
    }
    write(reports);
    boolean failed = reports.stream().anyMatch(failOn::counts);
    return unreadable ? ExitCode.USAGE : failed ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private ValidationReport validate(QosValidator validator, DocumentFile file) throws IOException {
    try (InputStream in = file.open(console)) {
      return validator.validate(in, file.name());
    }
  }

  private void write(List<ValidationReport> reports) {
    switch (format) {
      case TEXT -> reports.forEach(report -> console.print(TextReport.write(report)));
      case COMPACT -> reports.forEach(report -> console.print(CompactReport.write(report)));
      case JSON -> {
        // One document is one object; of several, those that could be read are an array.
        if (files.size() > 1) {
          console.print(JsonReport.write(reports));
        } else {
          reports.forEach(report -> console.print(JsonReport.write(report)));
        }
      }
    }
  }
}
