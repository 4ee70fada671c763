package dev.qose.validate.baseline;

import dev.qose.core.file.AtomicFile;
import dev.qose.core.rule.Layer;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.Suppressed;
import dev.qose.validate.report.Suppressed.Origin;
import dev.qose.validate.report.ValidationReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The findings that were there before, so that only new ones count.
 *
 * <pre>{@code
 * Baseline.of(List.of(report)).write(Path.of("baseline.json"));          // once
 * ValidationReport later = Baseline.read(Path.of("baseline.json")).apply(report);
 * }</pre>
 *
 * <p>A finding is known by its document, its rule, the names of the elements that lead to it, and
 * the values that its message quotes; neither by lines nor by positions. So it is known again when
 * lines were shifted, siblings inserted, or the message was put into other words, but it is new
 * when a value has changed. Where several findings are alike, as many are known as there were, the
 * first ones in the document: which of them is the new one cannot be told.
 *
 * <p>A document is known by its name as it was given; {@code ./a.xml} is {@code a.xml}. Immutable
 * and thread-safe.
 *
 * @since 0.1
 */
public final class Baseline {

  private final SortedMap<Fingerprint, Integer> counts;

  Baseline(SortedMap<Fingerprint, Integer> counts) {
    this.counts = new TreeMap<>(counts);
  }

  /**
   * Makes a baseline of all findings that count, and of those that an older baseline has set aside.
   * What the parse layer found is not among them: it cannot be suppressed.
   *
   * @param reports the reports of all documents
   * @return the baseline
   */
  public static Baseline of(List<ValidationReport> reports) {
    SortedMap<Fingerprint, Integer> counts = new TreeMap<>();
    for (ValidationReport report : reports) {
      findings(report)
          .forEach(f -> counts.merge(Fingerprint.of(report.document(), f), 1, Integer::sum));
    }
    return new Baseline(counts);
  }

  private static Stream<Finding> findings(ValidationReport report) {
    return Stream.concat(
        report.findings().stream().filter(finding -> finding.layer() != Layer.PARSE),
        report.suppressed().stream()
            .filter(suppressed -> suppressed.origin() == Origin.BASELINE)
            .map(Suppressed::finding));
  }

  /**
   * Reads a baseline.
   *
   * @param file a file that {@link #write} has written
   * @return the baseline
   * @throws IOException if it cannot be read, or is no baseline
   */
  public static Baseline read(Path file) throws IOException {
    return BaselineJson.read(file);
  }

  /**
   * Writes the baseline as JSON, sorted, so that its history shows what has changed.
   *
   * @param file the file, which is replaced as a whole
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    AtomicFile.write(file, BaselineJson.write(counts).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Sets aside what is known.
   *
   * @param report a report
   * @return a copy
   */
  public ValidationReport apply(ValidationReport report) {
    Map<Fingerprint, Integer> left = new HashMap<>(counts);
    return report.suppress(
        finding -> {
          Fingerprint fingerprint = Fingerprint.of(report.document(), finding);
          int count = left.getOrDefault(fingerprint, 0);
          if (count == 0) {
            return Optional.empty();
          }
          left.put(fingerprint, count - 1);
          return Optional.of(new Suppressed(finding, Origin.BASELINE, "in the baseline"));
        });
  }

  /**
   * Counts the findings that are known.
   *
   * @return how many
   */
  public int size() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
