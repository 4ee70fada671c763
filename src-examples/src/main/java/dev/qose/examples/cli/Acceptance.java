package dev.qose.examples.cli;

import dev.qose.validate.baseline.Baseline;
import dev.qose.validate.report.ValidationReport;
import dev.qose.validate.suppress.Suppression;
import dev.qose.validate.suppress.Suppressions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which findings do not count: the options that accept them. */
final class Acceptance {

  @Option(
      names = "--suppress",
      paramLabel = "FILE",
      description =
          "Accept the findings that FILE lists, in lines RULE [PATH or LINE] -- REASON."
              + " Repeatable.")
  private List<Path> files = List.of();

  @Option(
      names = "--no-document-suppressions",
      description =
          "Do not let documents accept findings of their own, in comments such as"
              + " <!-- qos:suppress QOS-A08: REASON -->.")
  private boolean distrusting;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Count only what is not in FILE, which --write-baseline has written.")
  private @Nullable Path baseline;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Write what is found now to FILE, and do not count it.")
  private @Nullable Path newBaseline;

  boolean trustsDocuments() {
    return !distrusting;
  }

  /** Reads the files, so that what is wrong with them is known before the documents are read. */
  Read read() throws IOException {
    Map<Path, Suppressions> suppressions = new LinkedHashMap<>();
    for (Path file : files) {
      suppressions.put(file, Suppressions.read(file));
    }
    return new Read(
        suppressions,
        baseline == null ? Optional.empty() : Optional.of(Baseline.read(baseline)),
        Optional.ofNullable(newBaseline));
  }

  /** What the files say. */
  record Read(
      Map<Path, Suppressions> suppressions, Optional<Baseline> baseline, Optional<Path> next) {

    /** Sets aside what is accepted, writes the new baseline, and tells what is of no use. */
    List<ValidationReport> apply(Console console, List<ValidationReport> reports, boolean allRead)
        throws IOException {
      List<ValidationReport> result = reports;
      for (Map.Entry<Path, Suppressions> entry : suppressions.entrySet()) {
        Suppressions accepted = entry.getValue();
        if (allRead) {
          accepted.unused(result).forEach(unused -> tell(console, entry.getKey(), unused));
        }
        result = result.stream().map(accepted::apply).toList();
      }
      Optional<Baseline> known = baseline;
      if (next.isPresent() && !allRead) {
        console.tell(next.get() + ": is not written, since not all documents could be read");
      } else if (next.isPresent()) {
        known = Optional.of(Baseline.of(result));
        known.get().write(next.get());
      }
      return known.isPresent() ? result.stream().map(known.get()::apply).toList() : result;
    }

    private static void tell(Console console, Path file, Suppression unused) {
      console.note(
          "warning: %s:%d: the suppression of %s is of no use: there is no such finding"
              .formatted(file, unused.source(), unused.rule()));
    }
  }
}
