package dev.qose.examples.cli;

import dev.qose.core.feed.FeedReader;
import dev.qose.core.feed.ics.IcsReader;
import dev.qose.core.rule.Severity;
import dev.qose.validate.feed.FeedValidator;
import dev.qose.validate.report.HtmlReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what is wrong with feeds: {@code qos feed lint}. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = {
      "Tells what is wrong with feeds by themselves; 'qos validate --feed' also holds a feed"
          + " against the document that it belongs to.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qos feed lint roads.ics",
      "  qos feed lint --previous yesterday.ics --fail-on warning roads.ics",
      "  qos feed lint --format sarif -o qos.sarif *.ics"
    })
final class FeedLintCommand implements Callable<Integer> {

  private final Console console;

  @Option(
      names = "--previous",
      paramLabel = "FILE.ics",
      description = "The feed as it was: changes need a higher SEQUENCE, and nothing may vanish.")
  private @Nullable Path previous;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default), html, compact, json, sarif, junit, svrl: as 'qos validate'.")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--severity",
      paramLabel = "RULE=LEVEL",
      description = "Give a rule's findings another severity: error, warning or info. Repeatable.")
  private Map<String, Severity> severities = Map.of();

  @Mixin private FailureOptions failures = new FailureOptions();

  @Mixin private OutputFile output = new OutputFile();

  @Parameters(arity = "1..*", paramLabel = "FILE.ics", description = "Feeds; - is standard input.")
  private List<DocumentFile> files = List.of();

  FeedLintCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    FeedValidator validator = FeedValidator.create();
    try {
      for (Map.Entry<String, Severity> entry : severities.entrySet()) {
        validator = validator.severity(entry.getKey(), entry.getValue());
      }
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    if (previous != null) {
      validator = validator.since(FeedReader.bytes(previous), console.clock().instant());
    }
    List<HtmlReport.Checked> checked = new ArrayList<>();
    for (DocumentFile file : files) {
      try (InputStream in = file.open(console)) {
        byte[] ics = in.readNBytes(IcsReader.MAX_SIZE + 1);
        checked.add(
            new HtmlReport.Checked(
                validator.validate(ics, file.name()), () -> new ByteArrayInputStream(ics)));
      } catch (IOException | UsageException e) {
        console.tell(QosCommand.explain(e));
      }
    }
    format.write(
        console,
        output,
        checked,
        new ReportFormat.Settings(Severity.INFO, failures, files.size() > 1, List.of()));
    boolean failed = checked.stream().anyMatch(each -> failures.counts(each.report()));
    return checked.size() < files.size()
        ? ExitCode.USAGE
        : failed ? ExitCode.SOFTWARE : ExitCode.OK;
  }
}
