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
    return named(() -> store(AnomalyFeed.of(PRODUCT, name)).update(change));
  }

  /** Changes the feed, which has to be there. */
  AnomalyFeed update(UnaryOperator<AnomalyFeed> change) throws IOException {
    requireFile();
    return named(() -> store().update(change));
  }

  /** Keeps the feed, which is called as its file if it is made now. */
  FeedStore store() {
    return store(AnomalyFeed.of(PRODUCT, title()));
  }

  private FeedStore store(AnomalyFeed initial) {
    return FeedStore.at(path, initial).in(localZone);
  }

  AnomalyFeed read() throws IOException {
    requireFile();
    return store().read();
  }

  void requireFile() throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    if (Files.isDirectory(path)) {
      throw new UsageException(path + ": is a directory, not a feed");
    }
  }

  /** Does something with the feed, whose name goes before what is wrong with it. */
  <T> T named(Progress.Task<T> task) throws IOException {
    try {
      return task.run();
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
        .forEach(problem -> console.note("warning: " + path + ": " + problem));
    if (errors.size() > MOST_TOLD) {
      console.note(
          "warning: %s: %s more such (see: qos feed lint)"
              .formatted(path, errors.size() - MOST_TOLD));
    }
  }

  /** Tells people what cannot be placed, and whose time it is that the feed does not say. */
  static void tellPlacing(Console console, String name, AnomalyFeed feed) {
    feed.unplaced().stream()
        .limit(MOST_TOLD)
        .map(UnplacedEvent::toString)
        .forEach(event -> console.note("warning: " + name + ": " + event));
    if (feed.unplaced().size() > MOST_TOLD) {
      console.note(
          "warning: %s: %s more such (see: qos feed lint)"
              .formatted(name, feed.unplaced().size() - MOST_TOLD));
    }
    feed.localZone()
        .ifPresent(
            zone ->
                console.note(
                    "note: " + name + ": days, and times by any clock, are read in " + zone));
  }

  /** Without {@code .ics}. */
  String title() {
    String name = String.valueOf(path.getFileName());
    return name.endsWith(".ics") ? name.substring(0, name.length() - ".ics".length()) : name;
  }

  /** The anomaly of a UID, or an instance of it, after a change. */
  static Anomaly changed(AnomalyFeed feed, String uid, Optional<Instant> instance) {
    return feed.anomalies().stream()
        .filter(each -> each.uid().equals(uid) && each.recurrenceId().equals(instance))
        .findFirst()
        .orElseThrow();
  }
}
