package dev.qose.validate.baseline;

import dev.qose.core.text.CleanText;
import java.io.IOException;

/**
 * Says that a file is no baseline.
 *
 * @since 0.1
 */
public final class BaselineFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  BaselineFormatException(String message) {
    super(CleanText.line(message));
  }
}
