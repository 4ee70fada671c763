package dev.qose.examples.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Runs the command in this JVM. */
final class Shell {

  /** What a run of the command came to. */
  record Result(int status, String out, String err) {}

  private Shell() {}

  static Result qos(String... arguments) {
    return qosWithInput(new byte[0], arguments);
  }

  static Result qosWithInput(byte[] input, String... arguments) {
    return qosReading(new ByteArrayInputStream(input), arguments);
  }

  static Result qosReading(InputStream input, String... arguments) {
    return run(input, Clock.systemUTC(), arguments);
  }

  static Result qosAt(Instant now, String... arguments) {
    return run(InputStream.nullInputStream(), Clock.fixed(now, ZoneOffset.UTC), arguments);
  }

  private static Result run(InputStream input, Clock clock, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        QosCommand.run(
            new Console(
                input,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                clock,
                Terminal.NONE),
            arguments);
    return new Result(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
