package dev.qose.examples.cli;

import dev.qose.core.text.CleanText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * What a command talks to, and how much it says.
 *
 * @since 0.1
 */
public final class Console {

  /** Returns the cursor to the start of its line, and clears that. */
  private static final String LINE_ANEW = "\r\u001b[K";

  /** How much is said. */
  enum Volume {
    QUIET,
    NORMAL,
    VERBOSE
  }

  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final Clock clock;
  private final Terminal terminal;
  private Volume volume = Volume.NORMAL;

  /**
   * Makes one with the clock of this computer, and nobody at a terminal.
   *
   * @param in standard input
   * @param out standard output, for results
   * @param err standard error, for people
   */
  public Console(InputStream in, PrintStream out, PrintStream err) {
    this(in, out, err, Clock.systemUTC(), Terminal.NONE);
  }

  Console(InputStream in, PrintStream out, PrintStream err, Clock clock, Terminal terminal) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.clock = clock;
    this.terminal = terminal;
  }

  /** Makes the one of this process. */
  static Console ofProcess() {
    return new Console(
        System.in, System.out, System.err, Clock.systemUTC(), Terminal.ofProcess(System.getenv()));
  }

  InputStream in() {
    return in;
  }

  PrintStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  Clock clock() {
    return clock;
  }

  Terminal terminal() {
    return terminal;
  }

  void setVolume(Volume newVolume) {
    volume = newVolume;
  }

  boolean isQuiet() {
    return volume == Volume.QUIET;
  }

  boolean isVerbose() {
    return volume == Volume.VERBOSE;
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

  /** Tells people why something cannot be done, in one line, cleaned. */
  void tell(String message) {
    clearProgress();
    err.println("qos: " + line(message));
  }

  /** Tells people something that is good to know, as {@link #tell}, unless they want quiet. */
  void note(String message) {
    if (!isQuiet()) {
      tell(message);
    }
  }

  /** Shows what is being done, in a line that {@link #clearProgress} takes away. */
  void showProgress(String activity) {
    if (terminal.lively() && !isQuiet()) {
      err.print(LINE_ANEW + "qos: " + line(activity));
      err.flush();
    }
  }

  /** Takes away the line that shows what is being done. */
  void clearProgress() {
    if (terminal.lively() && !isQuiet()) {
      err.print(LINE_ANEW);
      err.flush();
    }
  }

  private static String line(String message) {
    return CleanText.line(message.strip().replaceAll("\\s*\\R\\s*", "; "));
  }
}
