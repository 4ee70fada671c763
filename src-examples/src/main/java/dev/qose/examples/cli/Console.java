package dev.qose.examples.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command talks to.
 *
 * @param in standard input
 * @param out standard output, for results
 * @param err standard error, for people
 * @since 0.1
 */
public record Console(InputStream in, PrintStream out, PrintStream err) {

  /** Writes a result in UTF-8, whatever the platform's encoding. */
  void print(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
    out.flush();
  }

  /** Tells people something, in one line. */
  void tell(String message) {
    err.println("qos: " + message.strip().replaceAll("\\s*\\R\\s*", "; "));
  }
}
