package dev.qose.validate.suppress;

import dev.qose.core.rule.Layer;
import dev.qose.core.rule.RuleCatalogue;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.LayerResult;
import dev.qose.validate.report.Suppressed;
import dev.qose.validate.report.ValidationReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The findings that are accepted, each with a reason, as a file says.
 *
 * <pre>{@code
 * Suppressions suppressions = Suppressions.read(Path.of("accepted.txt"));
 * ValidationReport report = suppressions.apply(validator.validate(file));
 * }</pre>
 *
 * <p>The file is in UTF-8. A line is {@code RULE [place] -- reason}; empty lines, and lines that
 * begin with {@code #}, say nothing. The place is a line of the document, or a path as {@link
 * PathPattern} reads it; without one it is anywhere.
 *
 * <pre>{@code
 * # agreed with the operator in May
 * QOS-O04 qos:OperatingInfo[2] -- the night shift is in local time
 * cvc-complex-type.2.4.a 193 -- written by the server, told to its makers
 * QOS-A08 -- our areas reach over the border
 * }</pre>
 *
 * <p>There is no suppression without a reason, and none of {@code QOS-PARSE} or {@code QOS-LIMIT}:
 * a document that cannot be read has not been checked. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Suppressions {

  private static final int MAX_BYTES = 1 << 20;

  private static final Pattern LINE = Pattern.compile("(\\S+)(?:\\s+(\\S+))?\\s+--\\s+(\\S.*)");

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

  private static final Set<String> NEVER = Set.of("QOS-PARSE", "QOS-LIMIT");

  private final List<Suppression> all;

  private Suppressions(List<Suppression> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Reads a file.
   *
   * @param file the file, of 1 MiB at most
   * @return the suppressions
   * @throws IOException if it cannot be read, or is not written as it should be
   */
  public static Suppressions read(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    }
    if (bytes.length > MAX_BYTES) {
      throw new SuppressionFormatException(file + ": is longer than " + MAX_BYTES + " bytes");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return parse(text, file.toString());
    } catch (CharacterCodingException e) {
      throw new SuppressionFormatException(file + ": is not in UTF-8");
    }
  }

  /**
   * Reads suppressions from a text.
   *
   * @param text the text
   * @param name what it is called in error messages
   * @return the suppressions
   * @throws SuppressionFormatException if it is not written as it should be; all wrong lines are
   *     named
   */
  public static Suppressions parse(String text, String name) throws SuppressionFormatException {
    List<Suppression> all = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    List<String> lines = text.replaceFirst("^\uFEFF", "").lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        try {
          all.add(parse(line, i + 1));
        } catch (IllegalArgumentException e) {
          problems.add(name + ":" + (i + 1) + ": " + e.getMessage());
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new SuppressionFormatException(String.join("\n", problems));
    }
    return new Suppressions(all);
  }

  /**
   * Sets aside what is accepted.
   *
   * @param report a report
   * @return a copy
   */
  public ValidationReport apply(ValidationReport report) {
    return report.suppress(
        finding ->
            all.stream()
                .filter(suppression -> suppression.covers(finding))
                .findFirst()
                .map(s -> new Suppressed(finding, Suppressed.Origin.FILE, s.reason())));
  }

  /**
   * Finds the suppressions that are of no use any more. While a document could not be read, or a
   * rule not be decided, that is not known.
   *
   * @param reports the reports of all documents that the file is for
   * @return those that are about none of the findings, suppressed or not
   */
  public List<Suppression> unused(List<ValidationReport> reports) {
    if (!reports.stream().allMatch(Suppressions::wasRead)) {
      return List.of();
    }
    List<Finding> findings = reports.stream().flatMap(Suppressions::findings).toList();
    return all.stream()
        .filter(s -> findings.stream().noneMatch(s::covers))
        .filter(
            s ->
                reports.stream()
                    .flatMap(report -> report.skippedRules().stream())
                    .noneMatch(skipped -> skipped.rule().equals(s.rule())))
        .toList();
  }

  private static boolean wasRead(ValidationReport report) {
    return report.layers().stream()
        .noneMatch(
            result ->
                result.layer() == Layer.PARSE && result.outcome() == LayerResult.Outcome.FAILED);
  }

  private static Stream<Finding> findings(ValidationReport report) {
    return Stream.concat(
        report.findings().stream(), report.suppressed().stream().map(Suppressed::finding));
  }

  private static Suppression parse(String line, int number) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "a suppression is written as RULE [place] -- reason, but this is: " + line);
    }
    String rule = parts.group(1);
    if (NEVER.contains(rule)) {
      throw new IllegalArgumentException(
          rule + " cannot be suppressed, since the document was not checked then");
    }
    RuleCatalogue.standard().expect(rule);
    Optional<String> place = Optional.ofNullable(parts.group(2));
    Optional<String> lineNumber = place.filter(text -> NUMBER.matcher(text).matches());
    return new Suppression(
        rule,
        lineNumber.isPresent() ? Optional.empty() : place.map(PathPattern::of),
        lineNumber.isPresent()
            ? OptionalInt.of(Integer.parseInt(lineNumber.get()))
            : OptionalInt.empty(),
        parts.group(3),
        number);
  }
}
