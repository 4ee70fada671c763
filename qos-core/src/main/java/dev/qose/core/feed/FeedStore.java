package dev.qose.core.feed;

import dev.qose.core.feed.ics.IcsException;
import dev.qose.core.file.AtomicFile;
import dev.qose.core.file.LockFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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

  private FeedStore(Path file, AnomalyFeed initial) {
    this.file = file;
    this.initial = initial;
  }

  /**
   * Names a file.
   *
   * @param file where the feed is, or will be at the first update; its folder must be there
   * @param initial the feed while there is no file
   * @return the store
   */
  public static FeedStore at(Path file, AnomalyFeed initial) {
    return new FeedStore(file, initial);
  }

  /**
   * Reads the feed. It need not wait for those who change it.
   *
   * @return the feed
   * @throws IOException if the file cannot be read, or holds no feed
   */
  public AnomalyFeed read() throws IOException {
    try {
      return FeedReader.read(file).feed();
    } catch (NoSuchFileException e) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw e; // a link to nowhere
      }
      return initial;
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
        AnomalyFeed changed = change.apply(read());
        byte[] ics = FeedWriter.write(changed);
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
