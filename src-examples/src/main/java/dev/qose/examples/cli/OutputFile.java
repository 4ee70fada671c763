package dev.qose.examples.cli;

import dev.qose.core.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a result goes: the {@code -o} option that several commands share. */
final class OutputFile {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "Write here, all or nothing; without it, to standard output.")
  private @Nullable Path path;

  @Nullable Path path() {
    return path;
  }

  /** Writes a text in UTF-8. */
  void write(Console console, String text) throws IOException {
    if (path == null) {
      console.print(text);
      return;
    }
    AtomicFile.write(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
