package dev.qose.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which document's status changes along with a feed: options of several commands. */
final class StatusOptions {

  @Option(
      names = "--capabilities",
      paramLabel = "FILE",
      description = "The capabilities document whose status changes too.")
  private @Nullable Path capabilities;

  @Option(
      names = "--update-sequence",
      paramLabel = "VALUE",
      description =
          "The document's next updateSequence, where it is neither a number nor a time that can"
              + " be increased.")
  private @Nullable String sequence;

  @Nullable String sequence() {
    return sequence;
  }

  /** Reads the document, if one is named. */
  Optional<StatusDocument> document(Console console) throws IOException {
    if (capabilities == null) {
      if (sequence != null) {
        throw new UsageException("--update-sequence needs --capabilities, a document to set it in");
      }
      return Optional.empty();
    }
    if (Files.isDirectory(capabilities)) {
      throw new UsageException(capabilities + ": is a directory, not a document");
    }
    return Optional.of(new StatusDocument(capabilities, console.clock().instant()));
  }
}
