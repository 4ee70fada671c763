package dev.qose.examples.jars;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The documents that the quick start uses. */
final class Documents {

  private Documents() {}

  /** Copies one into a folder. */
  static Path copy(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in =
        Documents.class.getResourceAsStream("/dev/qose/examples/quickstart/" + name)) {
      Files.copy(Objects.requireNonNull(in, name), file);
    }
    return file;
  }
}
