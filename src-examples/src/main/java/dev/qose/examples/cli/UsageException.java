package dev.qose.examples.cli;

/** Says that what was asked for cannot be done. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
