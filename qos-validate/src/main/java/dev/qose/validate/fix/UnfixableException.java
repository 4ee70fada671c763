package dev.qose.validate.fix;

import dev.qose.core.text.CleanText;

/**
 * Thrown when a document cannot be mended at all, so that nothing is written. The message says why.
 *
 * @since 0.1
 */
public final class UnfixableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnfixableException(String message) {
    super(CleanText.line(message));
  }
}
