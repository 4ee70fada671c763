package dev.qose.validate.report;

import dev.qose.core.rule.Layer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lines of a document, to quote what a finding is about.
 *
 * @param lines the lines, without their ends; none: the document is not known
 */
record SourceLines(List<String> lines) {

  /** Where the document is not known. */
  static final SourceLines NONE = new SourceLines(List.of());

  /** So much of a line is quoted. */
  static final int LENGTH = 120;

  /** So much of it is what stands before the place where a parser gave up. */
  private static final int BEFORE = 60;

  /** As XML counts lines. */
  private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n]");

  static SourceLines of(String document) {
    String text = document.startsWith("\uFEFF") ? document.substring(1) : document;
    return new SourceLines(List.of(LINE_END.split(text, -1)));
  }

  /** Reads a document in the encoding that it says it has. */
  static SourceLines of(byte[] document) {
    try (Reader text = XmlText.open(new ByteArrayInputStream(document))) {
      StringWriter all = new StringWriter();
      text.transferTo(all);
      return of(all.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory can always be read
    }
  }

  /** The line in which an element begins, from there on, with its number. */
  Optional<String> excerpt(Finding finding) {
    int number = finding.location().line().orElse(0);
    if (number < 1 || number > lines.size()) {
      return Optional.empty();
    }
    String line = lines.get(number - 1);
    int column = finding.location().column().orElse(1) - 1;
    int start = finding.layer() == Layer.PARSE ? Math.max(0, column - BEFORE) : column;
    String text = cut(line, start <= line.length() ? start : 0);
    return text.isEmpty() ? Optional.empty() : Optional.of(number + " | " + text);
  }

  private static String cut(String line, int start) {
    String rest = line.substring(start).strip();
    return rest.length() <= LENGTH ? rest : rest.substring(0, LENGTH - 1) + "…";
  }
}
