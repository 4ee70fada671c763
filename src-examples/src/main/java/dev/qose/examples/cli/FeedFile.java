package dev.qose.examples.cli;

import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.LocalZone;
import dev.qose.core.feed.UnplacedEvent;
import dev.qose.core.feed.lint.FeedLint;
import dev.qose.core.feed.lint.FeedProblem;
import dev.qose.core.feed.store.FeedStore;
import dev.qose.core.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A feed that is named on the command line. */
final class FeedFile {

  /** What makes a feed that has no PRODID of its own. */
  private static final String PRODUCT = "-//QoSE for Java//qos feed//EN";

  /** Of what is wrong with a feed, so much is told beside other things. */
  private static final int MOST_TOLD = 5;

  private final Path path;
  private final LocalZone localZone;

  FeedFile(DocumentFile file) {
    this(file, null);
  }

  /**
   * Names a feed.
   *
   * @param zone whose time it is that the feed does not say
   */
  FeedFile(DocumentFile file, @Nullable ZoneId zone) {
    if (file.isStandardInput()) {
      throw new UsageException("a feed that is changed is a file, not standard input");
    }
    path = file.path();
    localZone = zone == null ? LocalZone.UNSAID : LocalZone.of(zone);
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
    return FeedStore.at(path, AnomalyFeed.of(PRODUCT, "")).in(localZone).read();
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
      return FeedStore.at(path, initial).in(localZone).update(change, along);
    } catch (IllegalArgumentException | NoSuchElementException e) {
      throw new UsageException(path + ": " + e.getMessage());
    }
  }

  /** Tells people what a stranger has got wrong, which stays as it is. */
  void tellFaults(Console console) throws IOException {
    List<FeedProblem> errors =
        FeedLint.create().check(path).stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .toList();
    errors.stream()
        .limit(MOST_TOLD)
        .forEach(problem -> console.tell("warning: " + path + ": " + problem));
    if (errors.size() > MOST_TOLD) {
      console.tell(
          "warning: %s: %s more such (see: qos feed lint)"
              .formatted(path, errors.size() - MOST_TOLD));
    }
  }

  /** Tells people what cannot be placed, and whose time it is that the feed does not say. */
  static void tellPlacing(Console console, String name, AnomalyFeed feed) {
    feed.unplaced().stream()
        .limit(MOST_TOLD)
        .map(UnplacedEvent::toString)
        .forEach(event -> console.tell("warning: " + name + ": " + event));
    if (feed.unplaced().size() > MOST_TOLD) {
      console.tell(
          "warning: %s: %s more such (see: qos feed lint)"
              .formatted(name, feed.unplaced().size() - MOST_TOLD));
    }
    feed.localZone()
        .ifPresent(
            zone ->
                console.tell(
                    "note: " + name + ": days, and times by any clock, are read in " + zone));
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
