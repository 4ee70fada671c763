package dev.qose.examples.cli;

import dev.qose.core.config.QosConfigException;
import dev.qose.core.file.TemporaryFile;
import dev.qose.jaxb.QosXmlException;
import dev.qose.jaxb.capabilities.CapabilitiesException;
import dev.qose.validate.fix.UnfixableException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

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
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException(name + ": cannot be a file's name here: " + e.getReason());
    }
  }

  /** Does something with the document, and tells that it is being done if it takes long. */
  <T> T process(Console console, String activity, Progress.Task<T> task) throws IOException {
    return Progress.during(console, activity + " " + name, () -> named(task));
  }

  /** Does something with the document, whose name goes before what is wrong with it. */
  <T> T named(Progress.Task<T> task) throws IOException {
    try {
      return task.run();
    } catch (CapabilitiesException | QosConfigException | QosXmlException | UnfixableException e) {
      throw new UsageException(name + ": " + e.getMessage());
    }
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

  /** Does something that needs a file, which for what can be read but once is a temporary one. */
  void withPath(Console console, Task task) throws IOException {
    try (InputStream in = open(console)) {
      if (isReadAgain()) {
        task.run(path());
        return;
      }
      try (TemporaryFile file = TemporaryFile.of(in)) {
        task.run(file.path());
      }
    }
  }

  /** Whether it says the same when it is opened once more; a pipe does not. */
  boolean isReadAgain() {
    return !isStandardInput() && Files.isRegularFile(path());
  }
}
