package dev.qose.examples.cli;

import dev.qose.core.file.AtomicFile;
import dev.qose.core.rule.Fix;
import dev.qose.core.text.CleanText;
import dev.qose.validate.QosValidator;
import dev.qose.validate.fix.FixResult;
import dev.qose.validate.fix.Fixer;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.Validity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Mends documents: {@code qos fix}. */
@Command(
    name = "fix",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a capabilities document in which all is mended that can be mended in only one way."
          + " All else stays as it is, to the byte. No mend brings a finding as grave as what it"
          + " mends. What was mended and what is left is listed; on standard error, where the"
          + " document goes to standard output.",
      ""
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:no error is left",
      "1:an error is left",
      "2:wrong usage, or a document that cannot be read; nothing is written"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qos fix --dry-run --diff capabilities.xml",
      "  qos fix capabilities.xml -o capabilities.xml",
      "  qos fix --rule QOS-P05 --rule QOS-C01 capabilities.xml -o mended.xml"
    })
final class FixCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private OutputFile output = new OutputFile();

  @Option(names = "--diff", description = "Show what is changed, as 'diff -u' does.")
  private boolean diff;

  @Option(names = "--dry-run", description = "Write no document.")
  private boolean dryRun;

  @Option(
      names = "--rule",
      paramLabel = "ID",
      description = "Mend only what this rule finds. Repeatable.")
  private Set<String> rules = Set.of();

  @Parameters(paramLabel = "FILE", description = "The document; - is standard input.")
  private DocumentFile file = new DocumentFile("-");

  FixCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path out = output.path();
    boolean toStandardOutput = out == null && !dryRun;
    if (diff && toStandardOutput) {
      throw new UsageException("--diff needs -o or --dry-run: standard output has the document");
    }
    FixResult result = file.process(console, "mending", this::fix);
    if (toStandardOutput) {
      console.out().write(result.document());
      console.flush();
      list(result)
          .lines()
          .filter(line -> line.startsWith("left ") || !console.isQuiet())
          .forEach(console::tell);
    } else {
      if (!dryRun && out != null) {
        AtomicFile.write(out, result.document());
      }
      String changes = diff ? result.diff(file.name().replaceFirst("^/+", "")) : "";
      console.printSafely(changes + list(result));
    }
    return result.after().outcome() == Validity.INVALID ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private FixResult fix() throws IOException {
    try (InputStream in = file.open(console)) {
      byte[] document = in.readNBytes(Fixer.MOST_BYTES + 1);
      return fixer().fix(document);
    }
  }

  private Fixer fixer() {
    try {
      return Fixer.with(QosValidator.create()).only(rules);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private String list(FixResult result) {
    StringBuilder text = new StringBuilder();
    Map<Fix, Finding> fixes = new LinkedHashMap<>(); // several findings may have one
    result.applied().forEach(f -> f.fix().ifPresent(fix -> fixes.putIfAbsent(fix, f)));
    fixes.forEach((fix, finding) -> append(text, "fixed", finding, fix.title()));
    Map<Finding, String> reasons = new LinkedHashMap<>();
    result.notApplied().forEach(left -> reasons.put(left.finding(), left.reason()));
    for (Finding finding : result.after().findings()) {
      String reason = reasons.get(finding);
      append(
          text,
          "left",
          finding,
          reason == null
              ? finding.message()
              : finding.fix().map(Fix::title).orElse("") + " is not done: " + reason);
    }
    return text.isEmpty() ? "nothing to fix\n" : text.toString();
  }

  /** One line, cleaned. */
  private static void append(StringBuilder text, String outcome, Finding finding, String what) {
    String place =
        finding.location().line().isPresent()
            ? " at line " + finding.location().line().getAsInt()
            : "";
    String line = "%-6s%s%s: %s".formatted(outcome, finding.rule(), place, what);
    text.append(CleanText.line(line)).append('\n');
  }
}
