package dev.qose.examples.cli;

import dev.qose.jaxb.maintenance.MaintenanceChange;
import dev.qose.jaxb.maintenance.MaintenanceDesk;
import java.io.IOException;
import java.nio.file.Path;
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

  boolean areGiven() {
    return capabilities != null;
  }

  /** Where feed and document change together. */
  MaintenanceDesk desk(FeedFile feed, Console console) {
    MaintenanceDesk desk = MaintenanceDesk.at(feed.store(), console.clock());
    if (capabilities == null) {
      if (sequence != null) {
        throw new UsageException("--update-sequence needs --capabilities, a document to set it in");
      }
      return desk;
    }
    desk = desk.with(capabilities);
    return sequence == null ? desk : desk.withUpdateSequence(sequence);
  }

  /** Changes feed and document. */
  MaintenanceChange change(FeedFile feed, Progress.Task<MaintenanceChange> task)
      throws IOException {
    return feed.named(() -> new DocumentFile(String.valueOf(capabilities)).named(task));
  }

  /** Says what was done, in a line for each file. */
  String words(FeedFile feed, MaintenanceChange change) {
    return feed.path()
        + ": "
        + AnomalyText.line(change.maintenance())
        + change.status().map(status -> capabilities + ": " + status + "\n").orElse("");
  }
}
