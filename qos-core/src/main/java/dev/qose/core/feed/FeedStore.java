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
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path lockFile = target.resolveSibling(target.getFileName() + ".lock");
    // Threads of one process cannot wait for each other in a lock of the file.
    synchronized (this) {
      try (FileChannel channel = FileChannel.open(lockFile, CREATE, WRITE);
          FileLock lock = lock(channel)) {
        AnomalyFeed changed = change.apply(read());
        requireHeld(lock);
        AtomicFile.write(file, FeedWriter.write(changed));
        return changed;
      }
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
