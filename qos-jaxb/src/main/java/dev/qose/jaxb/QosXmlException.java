package dev.qose.jaxb;

import dev.qose.core.text.CleanText;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Tells that XML cannot be read as a QoS block, or that a model cannot be written as XML.
 *
 * <p>On reading: it is not well-formed, exceeds the limits of {@link QosXml}, or holds no QoS
 * block. On writing: a text holds a character that XML 1.0 does not admit, a name is no XML name,
 * or XML given as text is not well-formed. What else is wrong with a document is no exception, but
 * a {@linkplain ReadResult#problems() problem}. Trouble with a file or a stream is the {@link
 * java.io.IOException} that it threw.
 *
 * @since 0.1
 */
public final class QosXmlException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Counted from 1; less where it is not known. */
  private final int line;

  /** Counted from 1; less where it is not known. */
  private final int column;

  QosXmlException(String message, @Nullable Throwable cause) {
    this(message, -1, -1, cause);
  }

  QosXmlException(String message, int line, int column, @Nullable Throwable cause) {
    super(
        CleanText.line(
            line > 0 ? message + " (line " + line + ", column " + column + ")" : message),
        cause);
    this.line = line;
    this.column = column;
  }

  /**
   * Returns the line where the trouble is.
   *
   * @return counted from 1; empty where it has no place in a text
   */
  public OptionalInt line() {
    return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
  }

  /**
   * Returns the column where the trouble is.
   *
   * @return counted from 1; empty where it has no place in a text
   */
  public OptionalInt column() {
    return line > 0 && column > 0 ? OptionalInt.of(column) : OptionalInt.empty();
  }
}
