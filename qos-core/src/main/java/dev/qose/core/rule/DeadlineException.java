package dev.qose.core.rule;

/**
 * Says that work was given up, since its time was up or its thread was interrupted.
 *
 * @since 0.1
 */
public final class DeadlineException extends RuntimeException {

  private static final long serialVersionUID = 1;

  DeadlineException(String message) {
    super(message);
  }
}
