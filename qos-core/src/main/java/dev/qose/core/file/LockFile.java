package dev.qose.core.file;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a file to one at a time, among the threads and processes that ask for it: for who reads a
 * file, and writes it by what was read.
 *
 * <pre>{@code
 * try (LockFile lock = LockFile.of(feed)) {
 *   byte[] changed = change(Files.readAllBytes(feed));
 *   lock.requireHeld();
 *   AtomicFile.write(feed, changed);
 * }
 * }</pre>
 *
 * <p>What is locked is a file beside it, of the same name with {@code .lock}, which is there no
 * longer than the lock. One that a crash left is taken over, and goes as well. A JVM that is told
 * to end waits a moment for the lock to be given back. On network file systems this is as safe as
 * their locks.
 *
 * <p>For one thread.
 *
 * @since 0.1
 */
public final class LockFile implements AutoCloseable {

  private static final int RETRY_MILLIS = 2;
  private static final int GRACE_SECONDS = 5;
  private static final int MARKS = 1 << 16;

  private final Path file;
  private final Path lockFile;
  private final FileChannel channel;
  private final FileLock lock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread atExit = new Thread(this::awaitEnd, "qose-lock-file");

  private LockFile(Path file, Path lockFile, FileChannel channel, FileLock lock) {
    this.file = file;
    this.lockFile = lockFile;
    this.channel = channel;
    this.lock = lock;
    try {
      Runtime.getRuntime().addShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The JVM is ending already, and whoever locks now does so because of that.
    }
  }

  /**
   * Waits until nobody else has the lock, and takes it.
   *
   * @param file the file, which need not be there; its folder must be. Symbolic links are followed
   * @return the lock, to be closed
   * @throws IOException if the lock file cannot be made or locked
   * @throws InterruptedIOException if the thread is interrupted while it waits
   */
  public static LockFile of(Path file) throws IOException {
    Path target = AtomicFile.target(file);
    Path lockFile = target.resolveSibling(target.getFileName() + ".lock");
    while (true) {
      FileChannel channel = FileChannel.open(lockFile, CREATE, WRITE);
      try {
        Optional<Object> opened = key(lockFile);
        FileLock lock = lock(channel);
        if (opened.isPresent() && opened.equals(key(lockFile)) && isOurs(lockFile, channel)) {
          return new LockFile(file, lockFile, channel, lock);
        }
        channel.close(); // and with it the lock of a file that its owner has deleted meanwhile
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    }
  }

  /**
   * Whether a path leads to the open file that is locked. If that cannot be told, it is deleted.
   */
  private static boolean isOurs(Path lockFile, FileChannel channel) throws IOException {
    try {
      return isMarked(lockFile, channel);
    } catch (IOException e) {
      Files.deleteIfExists(lockFile); // whoever waits for it, or has it, looks whether it is there
      throw e.getClass() == IOException.class
          ? new FileSystemException(lockFile.toString(), null, e.getMessage())
          : e;
    }
  }

  /** Waits for other processes, and for others in this one. */
  private static FileLock lock(FileChannel channel) throws IOException {
    while (true) {
      try {
        return channel.lock();
      } catch (OverlappingFileLockException e) {
        pause(); // held in this process
      }
    }
  }

  private static void pause() throws InterruptedIOException {
    try {
      Thread.sleep(RETRY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the lock of a file");
    }
  }

  /** Which file a path leads to, if any. */
  private static Optional<Object> key(Path path) throws IOException {
    try {
      Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
      return Optional.of(key == null ? path : key);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Whether a path leads to the open file, and not to another that got the key of one deleted. */
  private static boolean isMarked(Path path, FileChannel channel) throws IOException {
    int mark = ThreadLocalRandom.current().nextInt(1, MARKS);
    channel.truncate(0).write(ByteBuffer.wrap(new byte[1]), mark - 1L);
    try {
      return Files.size(path) == mark; // to open it once more, and close it, would end the lock
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /**
   * Makes sure that the lock still holds, before what cannot be taken back.
   *
   * @throws FileSystemException if it was lost, as may happen on network file systems
   */
  public void requireHeld() throws FileSystemException {
    if (!lock.isValid()) {
      throw new FileSystemException(file.toString(), null, "its lock was lost");
    }
  }

  private void awaitEnd() {
    try {
      closed.await(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Gives the lock back, and deletes its file. */
  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(lockFile);
    } finally {
      closed.countDown();
      try {
        Runtime.getRuntime().removeShutdownHook(atExit);
      } catch (IllegalStateException e) {
        // It runs, or has run.
      }
    }
  }
}
