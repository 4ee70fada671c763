package dev.qose.examples.cli;

import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.FeedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.NoSuchElementException;
import java.util.Optional;
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
    return create(name, change, FeedStore.Along.NOTHING);
  }

  /** Changes the feed, which is made if there is none, and something along with it. */
  AnomalyFeed create(String name, UnaryOperator<AnomalyFeed> change, FeedStore.Along along)
      throws IOException {
    return update(AnomalyFeed.of(PRODUCT, name), change, along);
  }

  /** Changes the feed, which has to be there. */
  AnomalyFeed update(UnaryOperator<AnomalyFeed> change) throws IOException {
    return update(change, FeedStore.Along.NOTHING);
  }

  /** Changes the feed, which has to be there, and something along with it. */
  AnomalyFeed update(UnaryOperator<AnomalyFeed> change, FeedStore.Along along) throws IOException {
    requireFile();
    return update(AnomalyFeed.of(PRODUCT, ""), change, along);
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

  private AnomalyFeed update(
      AnomalyFeed initial, UnaryOperator<AnomalyFeed> change, FeedStore.Along along)
      throws IOException {
    try {
      return FeedStore.at(path, initial).update(change, along);
    } catch (IllegalArgumentException | NoSuchElementException e) {
      throw new UsageException(path + ": " + e.getMessage());
    }
  }

  /** Without {@code .ics}. */
  String title() {
    String name = String.valueOf(path.getFileName());
    return name.endsWith(".ics") ? name.substring(0, name.length() - ".ics".length()) : name;
  }

  /** Now, as an end: what began in this very second takes at least that long. */
  static Instant endingNow(AnomalyFeed feed, String uid, Instant now) {
    return feed.find(uid)
        .map(anomaly -> anomaly.timing().firstStart())
        .filter(start -> start.equals(now.truncatedTo(ChronoUnit.SECONDS)))
        .map(start -> start.plusSeconds(1))
        .orElse(now);
  }

  /** The anomaly of a UID, or an instance of it, after a change. */
  static Anomaly changed(AnomalyFeed feed, String uid, Optional<Instant> instance) {
    return feed.anomalies().stream()
        .filter(each -> each.uid().equals(uid) && each.recurrenceId().equals(instance))
        .findFirst()
        .orElseThrow();
  }
}
