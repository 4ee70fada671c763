package dev.qose.core.feed.store;

import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.FeedReader;
import dev.qose.core.feed.FeedWriter;
import dev.qose.core.feed.LocalZone;
import dev.qose.core.feed.ics.IcsException;
import dev.qose.core.file.AtomicFile;
import dev.qose.core.file.LockFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A feed in a file, which several processes and threads may change at a time without losing any
 * change, and of which a reader, or a crash at whatever moment, sees one version or the next.
 *
 * <pre>{@code
 * FeedStore store = FeedStore.at(Path.of("roads.ics"), AnomalyFeed.of("-//example.org//feed//EN", "Roads"));
 * store.update(feed -> feed.announce(anomaly, clock));
 * }</pre>
 *
 * <p>What is written has no error that was not there before, of those that {@link
 * dev.qose.core.feed.lint.FeedLint} finds, and no DTSTART that its rule does not hit. What a
 * stranger wrote and the change does not concern stays as it is, to the octet, faults and all.
 *
 * <p>Processes keep each other off by a {@link LockFile}, which is there only while the feed is
 * being changed.
 *
 * <p>Thread-safe. Cost: an update reads and writes the whole file, and forces it to the disk.
 *
 * @since 0.1
 */
public final class FeedStore {

  private final Path file;
  private final AnomalyFeed initial;
  private final LocalZone localZone;

  private FeedStore(Path file, AnomalyFeed initial, LocalZone localZone) {
    this.file = file;
    this.initial = initial;
    this.localZone = localZone;
  }

  /**
   * Names a file.
   *
   * @param file where the feed is, or will be at the first update; its folder must be there
   * @param initial the feed while there is no file
   * @return the store
   */
  public static FeedStore at(Path file, AnomalyFeed initial) {
    return new FeedStore(file, initial, LocalZone.UNSAID);
  }

  /**
   * Says whose time it is that the feed does not say.
   *
   * @param zone the zone of dates, and of times by any clock
   * @return the same store, which reads that way
   */
  public FeedStore in(LocalZone zone) {
    return new FeedStore(file, initial, zone);
  }

  /**
   * Reads the feed. It need not wait for those who change it.
   *
   * @return the feed
   * @throws IOException if the file cannot be read, or holds no feed
   */
  public AnomalyFeed read() throws IOException {
    return feed(bytes());
  }

  /** Empty while there is no file. */
  private Optional<byte[]> bytes() throws IOException {
    try {
      return Optional.of(FeedReader.bytes(file));
    } catch (NoSuchFileException e) {
      if (Files.isSymbolicLink(file)) {
        throw e; // it leads to nowhere
      }
      return Optional.empty();
    }
  }

  private AnomalyFeed feed(Optional<byte[]> ics) throws FileSystemException {
    try {
      return ics.map(bytes -> FeedReader.read(bytes, localZone).feed()).orElse(initial);
    } catch (IcsException e) {
      FileSystemException failure =
          new FileSystemException(file.toString(), null, "holds no feed: " + e.getMessage());
      failure.initCause(e);
      throw failure;
    }
  }

  /**
   * Changes the feed, waiting for others who do. If the change throws, the feed stays as it was.
   *
   * @param change makes the new feed of the one at hand; it should be quick, and not use this store
   * @return the new feed, which has been written
   * @throws IOException if the file cannot be read or written, or holds no feed; then it stays as
   *     it was
   * @throws IllegalArgumentException if an event that is new or changed has an error that was not
   *     there before; the message is what {@link dev.qose.core.feed.lint.FeedLint} says
   */
  public AnomalyFeed update(UnaryOperator<AnomalyFeed> change) throws IOException {
    return update(change, Along.NOTHING);
  }

  /**
   * Something that has to change along with a feed, such as a document that speaks of it: both
   * change, or none.
   *
   * @since 0.1
   */
  public interface Along {

    /** Nothing. */
    Along NOTHING =
        new Along() {
          @Override
          public void write() {}

          @Override
          public void undo() {}
        };

    /**
     * Changes it, all or nothing.
     *
     * @throws IOException if it cannot be changed; then the feed is not, either
     */
    void write() throws IOException;

    /**
     * Takes the change back, since the feed could not be written.
     *
     * @throws IOException if that fails as well
     */
    void undo() throws IOException;
  }

  /**
   * Changes the feed and something along with it, waiting for others who change the feed. What goes
   * along is written first, when the new feed is known, and taken back if the feed cannot be
   * written. Only a crash between the two leaves one without the other.
   *
   * @param change as in {@link #update(UnaryOperator)}
   * @param along what changes along with the feed
   * @return the new feed, which has been written
   * @throws IOException as {@link #update(UnaryOperator)} does, or as {@code along} does
   */
  public AnomalyFeed update(UnaryOperator<AnomalyFeed> change, Along along) throws IOException {
    // Threads that share this store need not ask the file system whose turn it is.
    synchronized (this) {
      try (LockFile lock = LockFile.of(file)) {
        Optional<byte[]> before = bytes();
        AnomalyFeed feed = feed(before);
        AnomalyFeed changed = change.apply(feed);
        byte[] ics = FeedWriter.write(changed);
        WrittenEvents.of(feed, changed).requireSound(before, ics);
        lock.requireHeld();
        along.write();
        try {
          AtomicFile.write(file, ics);
        } catch (IOException | RuntimeException e) {
          takeBack(along, e);
          throw e;
        }
        return changed;
      }
    }
  }

  private static void takeBack(Along along, Exception cause) {
    try {
      along.undo();
    } catch (IOException | RuntimeException e) {
      cause.addSuppressed(e);
    }
  }
}
