package dev.qose.examples.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A document that is named on the command line; {@code -} is standard input.
 *
 * @param name the name as given
 * @since 0.1
 */
record DocumentFile(String name) {

  boolean isStandardInput() {
    return name.equals("-");
  }

  Path path() {
    return Path.of(name);
  }

  /** Opens the document. A directory is refused here, since reading one fails obscurely. */
  InputStream open(Console console) throws IOException {
    if (isStandardInput()) {
      return new FilterInputStream(console.in()) {
        @Override
        public void close() {
          // standard input is not ours to close
        }
      };
    }
    if (Files.isDirectory(path())) {
      throw new UsageException(name + ": is a directory, not a document");
    }
    return Files.newInputStream(path());
  }

  /** What is done with a file. */
  interface Task {
    void run(Path file) throws IOException;
  }

  /** Does something that needs a file, which for standard input is a temporary one. */
  void withPath(Console console, Task task) throws IOException {
    if (!isStandardInput()) {
      open(console).close(); // for its errors
      task.run(path());
      return;
    }
    Path file = Files.createTempFile("qos", ".xml");
    try {
      Files.copy(console.in(), file, StandardCopyOption.REPLACE_EXISTING);
      task.run(file);
    } finally {
      Files.delete(file);
    }
  }
}
