package dev.qose.core.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that writes a file for as long as it may, and a minute at most. */
final class EndlessWriter {

  private EndlessWriter() {}

  public static void main(String[] arguments) throws IOException {
    AtomicFile.write(
        Path.of(arguments[0]),
        channel -> {
          long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
          while (System.nanoTime() - end < 0) {
            channel.write(ByteBuffer.allocate(1));
          }
        });
  }

  static Process start(Path file, Path log) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EndlessWriter.class.getName(),
                file.toString()))
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }
}
