package dev.qose.validate;

/**
 * Ends the reading of a document that is beyond a limit. It never leaves this package. Unchecked,
 * for it has to pass through parsers.
 */
final class LimitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The limit. */
  private final Limit limit;

  /** What is beyond it. */
  private final String reason;

  LimitException(Limit limit, String message) {
    super(message);
    this.limit = limit;
    this.reason = message;
  }

  Limit limit() {
    return limit;
  }

  String reason() {
    return reason;
  }

  /** Where to say that more is allowed. */
  enum Limit {
    BYTES("bytes"),
    DEPTH("depth"),
    ATTRIBUTES("attributes"),
    CHARS("chars"),
    ENTITIES("entityExpansions", "entities"),
    ELEMENTS("elements"),
    TIME("time");

    private final String field;
    private final String option;

    Limit(String name) {
      this(name, name);
    }

    Limit(String field, String option) {
      this.field = field;
      this.option = option;
    }

    /** Says how to check such a document all the same. */
    String advice() {
      return "If the document is right all the same, raise the limit: %s in Limits, --max-%s in the command."
          .formatted(field, option);
    }
  }
}
