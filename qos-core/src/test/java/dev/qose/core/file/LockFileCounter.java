package dev.qose.core.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that counts in a file while others do too, or holds its lock for a while. */
final class LockFileCounter {

  private LockFileCounter() {}

  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]);
    int times = Integer.parseInt(arguments[1]);
    count(file, times);
    if (times == 0) {
      try (LockFile lock = LockFile.of(file)) {
        lock.requireHeld();
        AtomicFile.write(file, "holding".getBytes(UTF_8));
        Thread.sleep(200);
        AtomicFile.write(file, "held".getBytes(UTF_8));
      }
      Thread.sleep(60_000);
    }
  }

  static void count(Path file, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      try (LockFile lock = LockFile.of(file)) {
        int count = Integer.parseInt(Files.readString(file));
        lock.requireHeld();
        AtomicFile.write(file, Integer.toString(count + 1).getBytes(UTF_8));
      }
    }
  }

  static Process hold(Path file, Path log) throws IOException {
    return start(file, 0, log);
  }

  static Process start(Path file, int times, Path log) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LockFileCounter.class.getName(),
                file.toString(),
                Integer.toString(times)))
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }
}
