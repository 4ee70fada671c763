package dev.qose.jaxb.markup;

import org.jspecify.annotations.Nullable;

/** Makes the exception in which somebody who reads documents says what is wrong with one. */
@FunctionalInterface
public interface MarkupFaults {

  /** What is wrong. */
  enum Kind {
    /** It is no well-formed XML, or truncated. */
    MALFORMED,
    /** The encoding is unknown, not supported, or not the one declared. */
    ENCODING,
    /** A limit was exceeded. */
    LIMIT
  }

  /**
   * Makes the exception.
   *
   * @param kind what is wrong
   * @param message in words, beginning with a capital, without a full stop
   * @param line counted from 1, or 0 where none is known
   * @param column counted from 1, or 0 where none is known
   * @param cause what was caught, or null
   * @return what is to be thrown
   */
  RuntimeException of(Kind kind, String message, int line, int column, @Nullable Throwable cause);

  /**
   * Makes the exception where no place is known.
   *
   * @param kind what is wrong
   * @param message in words
   * @return what is to be thrown
   */
  default RuntimeException of(Kind kind, String message) {
    return of(kind, message, 0, 0, null);
  }
}
