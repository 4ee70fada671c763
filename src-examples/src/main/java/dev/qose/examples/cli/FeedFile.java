package dev.qose.examples.cli;

import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.FeedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;

/** A feed that is named on the command line. */
final class FeedFile {

  /** What makes a feed that has no PRODID of its own. */
  private static final String PRODUCT = "-//QoSE for Java//qos feed//EN";

  private final Path path;

  FeedFile(DocumentFile file) {
    if (file.isStandardInput()) {
      throw new UsageException("a feed that is changed is a file, not standard input");
    }
    path = file.path();
  }

  Path path() {
    return path;
  }

  /** Changes the feed, which is made if there is none. */
  AnomalyFeed create(String name, UnaryOperator<AnomalyFeed> change) throws IOException {
    return update(AnomalyFeed.of(PRODUCT, name), change);
  }

  /** Changes the feed, which has to be there. */
  AnomalyFeed update(UnaryOperator<AnomalyFeed> change) throws IOException {
    requireFile();
    return update(AnomalyFeed.of(PRODUCT, ""), change);
  }

  AnomalyFeed read() throws IOException {
    requireFile();
    return FeedStore.at(path, AnomalyFeed.of(PRODUCT, "")).read();
  }

  private void requireFile() throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    if (Files.isDirectory(path)) {
      throw new UsageException(path + ": is a directory, not a feed");
    }
  }

  private AnomalyFeed update(AnomalyFeed initial, UnaryOperator<AnomalyFeed> change)
      throws IOException {
    try {
      return FeedStore.at(path, initial).update(change);
    } catch (IllegalArgumentException | NoSuchElementException e) {
      throw new UsageException(path + ": " + e.getMessage());
    }
  }

  /** Without {@code .ics}. */
  String title() {
    String name = String.valueOf(path.getFileName());
    return name.endsWith(".ics") ? name.substring(0, name.length() - ".ics".length()) : name;
  }

  /** The anomaly of a UID, or an instance of it, after a change. */
  static Anomaly changed(
      AnomalyFeed feed, String uid, java.util.Optional<java.time.Instant> instance) {
    return feed.anomalies().stream()
        .filter(each -> each.uid().equals(uid) && each.recurrenceId().equals(instance))
        .findFirst()
        .orElseThrow();
  }
}
