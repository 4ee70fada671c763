package dev.qose.validate;

/** Says that a document is no XML, and where. It never leaves this package. */
final class MalformedXmlException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  private final String reason;

  /** The line, or 0 where none is known. */
  private final int line;

  /** The column, or 0 where none is known. */
  private final int column;

  MalformedXmlException(String reason, int line, int column, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
    this.line = line;
    this.column = column;
  }

  String reason() {
    return reason;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }
}
