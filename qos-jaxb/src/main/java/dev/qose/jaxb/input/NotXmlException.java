package dev.qose.jaxb.input;

/**
 * Says of what came in that it cannot be read as XML, as its first characters already show.
 *
 * @since 0.1
 */
public final class NotXmlException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Kind {
    /** It is something else than XML, or something stands before it. */
    MALFORMED,
    /** The encoding is unknown, not supported, or not the one declared. */
    ENCODING
  }

  /** What is wrong. */
  private final Kind kind;

  /** In what way. */
  private final String reason;

  NotXmlException(Kind kind, String message) {
    super(message);
    this.kind = kind;
    this.reason = message;
  }

  /**
   * Returns what is wrong.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * Returns in what way it is wrong, and what would be right.
   *
   * @return the message, without a full stop
   */
  public String reason() {
    return reason;
  }
}
