package dev.qose.examples.cli;

import dev.qose.core.text.CleanText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * What a command talks to.
 *
 * @param in standard input
 * @param out standard output, for results
 * @param err standard error, for people
 * @param clock what time it is
 * @since 0.1
 */
public record Console(InputStream in, PrintStream out, PrintStream err, Clock clock) {

  /**
   * Makes one with the clock of this computer.
   *
   * @param in standard input
   * @param out standard output, for results
   * @param err standard error, for people
   */
  public Console(InputStream in, PrintStream out, PrintStream err) {
    this(in, out, err, Clock.systemUTC());
  }

  /**
   * Writes a result in UTF-8, whatever the platform's encoding.
   *
   * @throws UncheckedIOException as {@link #flush} does
   */
  void print(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
    flush();
  }

  /** Writes lines in which texts of others may be, cleaned. */
  void printSafely(String lines) {
    print(CleanText.lines(lines));
  }

  /**
   * Ends a result. A stream for printing keeps to itself that a disk is full or a pipe closed.
   *
   * @throws UncheckedIOException if standard output did not take all of it
   */
  void flush() {
    if (out.checkError()) {
      throw new UncheckedIOException(new IOException("standard output cannot be written to"));
    }
  }

  /** Tells people something, in one line, cleaned. */
  void tell(String message) {
    err.println("qos: " + CleanText.line(message.strip().replaceAll("\\s*\\R\\s*", "; ")));
  }
}
