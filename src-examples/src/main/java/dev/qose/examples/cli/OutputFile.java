package dev.qose.examples.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a result goes: the {@code -o} option that several commands share. */
final class OutputFile {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "Write here; without it, to standard output. OUT may be FILE itself.")
  private @Nullable Path path;

  @Nullable Path path() {
    return path;
  }

  /**
   * Writes a text in UTF-8. A file is replaced in one step, so that nothing is ever half written.
   */
  void write(Console console, String text) throws IOException {
    if (path == null) {
      console.print(text);
      return;
    }
    Path target = path.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new UsageException(path + ": is a directory; name a file to write to");
    }
    Path folder = target.getParent();
    Path temporary = Files.createTempFile(folder, ".qos", ".tmp");
    try {
      Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
      Files.move(
          temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
