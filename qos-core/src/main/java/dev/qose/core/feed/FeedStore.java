package dev.qose.core.feed;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.qose.core.feed.ics.IcsException;
import dev.qose.core.file.AtomicFile;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
 * <p>Beside the file there is an empty one, of the same name with {@code .lock}, that processes
 * lock while they change the feed; it stays. On network file systems this is as safe as their
 * locks.
 *
 * <p>Thread-safe. Cost: an update reads and writes the whole file, and forces it to the disk.
 *
 * @since 0.1
 */
public final class FeedStore {

  private static final int RETRY_MILLIS = 2;

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
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path lockFile = target.resolveSibling(target.getFileName() + ".lock");
    // Threads of one process cannot wait for each other in a lock of the file.
    synchronized (this) {
      try (FileChannel channel = FileChannel.open(lockFile, CREATE, WRITE);
          FileLock lock = lock(channel)) {
        AnomalyFeed changed = change.apply(read());
        requireHeld(lock);
        byte[] ics = FeedWriter.write(changed);
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

  private void requireHeld(FileLock lock) throws FileSystemException {
    if (!lock.isValid()) {
      throw new FileSystemException(file.toString(), null, "its lock was lost");
    }
  }

  /** Waits for other processes, and for other stores of the same file in this one. */
  private static FileLock lock(FileChannel channel) throws IOException {
    Optional<FileLock> lock = tryLock(channel);
    while (lock.isEmpty()) {
      try {
        Thread.sleep(RETRY_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while waiting for the feed's lock");
      }
      lock = tryLock(channel);
    }
    return lock.get();
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.of(channel.lock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty(); // held in this process
    }
  }
}
