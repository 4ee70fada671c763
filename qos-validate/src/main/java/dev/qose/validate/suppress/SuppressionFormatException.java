package dev.qose.validate.suppress;

import dev.qose.core.text.CleanText;
import java.io.IOException;

/**
 * Says that a file of suppressions is not written as it should be; the message names the line.
 *
 * @since 0.1
 */
public final class SuppressionFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  SuppressionFormatException(String message) {
    super(CleanText.line(message));
  }
}
