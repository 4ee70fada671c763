package dev.qose.validate;

import java.io.IOException;

/**
 * Ends the reading of a document that is beyond a limit. An IOException, since the parser passes
 * that on from an input stream; it never leaves this package.
 */
final class LimitExceededException extends IOException {

  private static final long serialVersionUID = 1L;

  LimitExceededException(String message) {
    super(message);
  }
}
