package dev.qose.validate.schematron;

import dev.qose.core.text.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * A Schematron schema cannot be used. The message names the file and says why.
 *
 * @since 0.1
 */
public final class SchematronException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SchematronException(String message, @Nullable Throwable cause) {
    super(CleanText.line(message), cause);
  }
}
