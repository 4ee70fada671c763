package dev.qose.build;

/** The rules say something that this compiler does not understand, or must not. */
final class UnsupportedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnsupportedException(String message) {
    super(message);
  }

  UnsupportedException(String message, UnsupportedException cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
