package dev.qose.examples.cli;

import dev.qose.core.rule.Severity;
import dev.qose.validate.Companions;
import dev.qose.validate.QosValidator;
import dev.qose.validate.Scope;
import dev.qose.validate.report.HtmlReport;
import dev.qose.validate.report.ValidationReport;
import dev.qose.validate.schematron.SchematronException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
      "  qos validate --format compact --fail-on warning --fail-on unchecked *.xml",
      "  qos validate --recursive --format html -o report.html services",
      "  qos validate --feed roads.ics --previous yesterday.xml capabilities.xml",
      "  qos validate --write-baseline known.json *.xml",
      "  qos validate --baseline known.json --format sarif -o qos.sarif *.xml"
    })
final class ValidateCommand implements Callable<Integer> {

  /** Options that only decide how it is told. */
  private static final Set<String> REPORTING =
      Set.of("--format", "--output", "--show", "--verbose", "--quiet", "--recursive");

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

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
          "text: for people (default). html: a page with the documents. compact: a line for each"
              + " finding. json: one object, an array for several documents. sarif, junit, svrl:"
              + " what code hosting, build servers and Schematron tools read.")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--show",
      paramLabel = "LEVEL",
      defaultValue = "warning",
      description =
          "In text and compact, list from here on: error, warning (default), info; and what"
              + " --fail-on counts.")
  private Severity show = Severity.WARNING;

  @Option(
      names = {"-r", "--recursive"},
      description = "Look for documents in the folders of a folder, too.")
  private boolean recursive;

  @Option(
      names = "--profile",
      paramLabel = "ID",
      description =
          "Check what a profile asks for as well: inspire-view, inspire-download,"
              + " inspire-discovery, inspire-sds, hvd, wis2 or hints. Figures of a centre's own:"
              + " wis2:availability=98,maintenance=4h,capacity=50. Repeatable.")
  private List<String> profiles = List.of();

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

  @Option(
      names = "--rules",
      paramLabel = "FILE.sch",
      description =
          "Rules of your own, in ISO Schematron; for XSLT 1.0, or for 2 and 3 with Saxon-HE on the"
              + " class path. Repeatable.")
  private List<Path> rules = List.of();

  @Option(
      names = "--feed",
      paramLabel = "FILE.ics",
      description =
          "The anomaly feed that the document refers to: checked by itself, and against the"
              + " document.")
  private @Nullable Path feed;

  @Option(
      names = "--previous",
      paramLabel = "FILE",
      description = "The document as it was: a changed block needs a new updateSequence.")
  private @Nullable Path previous;

  @Option(
      names = "--stored-queries",
      paramLabel = "FILE",
      description =
          "The WFS's response to ListStoredQueries or DescribeStoredQueries, to hold stored queries"
              + " against. Repeatable.")
  private List<Path> storedQueries = List.of();

  @Mixin private FailureOptions failures = new FailureOptions();

  @Mixin private LimitOptions limits = new LimitOptions();

  @Mixin private Acceptance acceptance = new Acceptance();

  @Mixin private OutputFile output = new OutputFile();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Documents; folders, of which *.xml is checked; or patterns, such as \"**/wms*.xml\". -"
              + " is standard input.")
  private List<DocumentFile> named = List.of();

  ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<DocumentFile> files = new DocumentFiles(recursive).find(named);
    refuseToOverwrite(files);
    Acceptance.Read accepted = acceptance.read();
    QosValidator.Builder builder =
        QosValidator.builder()
            .scope(scope)
            .limits(limits.limits())
            .clock(console.clock())
            .documentSuppressions(acceptance.trustsDocuments());
    catalogs.forEach(builder::catalog);
    rules.forEach(builder::rules);
    try {
      severities.forEach(builder::severity);
      profiles.forEach(builder::profile);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    QosValidator validator = build(builder);
    List<HtmlReport.Checked> checked = new ArrayList<>();
    for (DocumentFile file : files) {
      try {
        checked.add(file.process(console, "checking", () -> validate(validator, file)));
      } catch (IOException | UsageException e) {
        console.tell(QosCommand.explain(e));
      }
    }
    boolean allRead = checked.size() == files.size();
    List<ValidationReport> reports =
        accepted.apply(console, checked.stream().map(HtmlReport.Checked::report).toList(), allRead);
    write(
        files.size() > 1,
        IntStream.range(0, reports.size())
            .mapToObj(i -> new HtmlReport.Checked(reports.get(i), checked.get(i).source()))
            .toList());
    boolean failed = reports.stream().anyMatch(failures::counts);
    return !allRead ? ExitCode.USAGE : failed ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private static QosValidator build(QosValidator.Builder builder) throws IOException {
    try {
      return builder.build();
    } catch (SchematronException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Companions companions() {
    return new Companions(Optional.ofNullable(feed), Optional.ofNullable(previous), storedQueries);
  }

  private void refuseToOverwrite(List<DocumentFile> files) {
    Path out = output.path();
    for (DocumentFile file : files) {
      if (out != null
          && !file.isStandardInput()
          && file.path().toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
        throw new UsageException(out + ": is a document to check, and no place for the report");
      }
    }
  }

  private HtmlReport.Checked validate(QosValidator validator, DocumentFile file)
      throws IOException {
    Companions companions = companions();
    try (InputStream in = file.open(console)) {
      if (format.isReadingAgain() && !file.isReadAgain()) {
        byte[] document = in.readAllBytes(); // needed twice
        return new HtmlReport.Checked(
            validator.validate(new ByteArrayInputStream(document), file.name(), companions),
            () -> new ByteArrayInputStream(document));
      }
      return new HtmlReport.Checked(
          validator.validate(in, file.name(), companions), () -> file.open(console));
    }
  }

  /** The options that decide what is found, as they were given. */
  private List<String> optionsOfCheck() {
    return spec == null
        ? List.of()
        : spec.commandLine().getParseResult().matchedOptions().stream()
            .filter(option -> !REPORTING.contains(option.longestName()))
            .flatMap(
                option ->
                    option.originalStringValues().stream()
                        .map(value -> (option.longestName() + " " + value).strip()))
            .toList();
  }

  private void write(boolean several, List<HtmlReport.Checked> checked) throws IOException {
    format.write(
        console,
        output,
        checked,
        new ReportFormat.Settings(show, failures, several, optionsOfCheck()));
  }
}
