package dev.qose.core.file;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * A file that is gone once it is closed, and also once the JVM ends by SIGINT, SIGTERM or {@link
 * System#exit}. Only SIGKILL, or a crash, leaves it.
 *
 * <pre>{@code
 * try (TemporaryFile document = TemporaryFile.of(System.in)) {
 *   capabilities.detect(document.path());
 * }
 * }</pre>
 *
 * <p>For one thread at a time.
 *
 * @since 0.1
 */
public final class TemporaryFile implements AutoCloseable {

  private final Path path;
  private final Thread atExit = new Thread(this::abandon, "qose-temporary-file");
  private boolean abandoned;

  private TemporaryFile(Path path) {
    this.path = path;
    try {
      Runtime.getRuntime().addShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The JVM is ending already, and whoever writes now does so because of that.
    }
  }

  /**
   * Keeps what a stream has to say, in the system's folder for temporary files and for the owner
   * only.
   *
   * @param content the content, which is read to its end and not closed
   * @return the file
   * @throws IOException if the content cannot be read, or the file not be written; then it is gone
   */
  public static TemporaryFile of(InputStream content) throws IOException {
    TemporaryFile file = new TemporaryFile(Path.of(System.getProperty("java.io.tmpdir"), name()));
    try (OutputStream out =
        Channels.newOutputStream(file.create(Set.of(OWNER_READ, OWNER_WRITE)))) {
      content.transferTo(out);
      return file;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Names one in the folder of another file. */
  static TemporaryFile beside(Path other) {
    return new TemporaryFile(other.resolveSibling(name()));
  }

  private static String name() {
    return ".qose-" + UUID.randomUUID() + ".tmp";
  }

  /**
   * Tells where it is.
   *
   * @return its path
   */
  public Path path() {
    return path;
  }

  /** Makes the file, as readable as any other. */
  synchronized FileChannel create() throws IOException {
    requireWanted();
    return FileChannel.open(path, CREATE_NEW, READ, WRITE);
  }

  /** Makes the file, for nobody to use in other ways, where the file system knows of such. */
  synchronized FileChannel create(Set<PosixFilePermission> permissions) throws IOException {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return create();
    }
    requireWanted();
    return FileChannel.open(
        path, Set.of(CREATE_NEW, READ, WRITE), PosixFilePermissions.asFileAttribute(permissions));
  }

  /** Gives the file the name of another, whose place it takes. */
  synchronized void replace(Path other) throws IOException {
    requireWanted();
    try {
      Files.move(path, other, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(path, other, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void requireWanted() throws InterruptedIOException {
    if (abandoned) {
      throw new InterruptedIOException("the program was told to end");
    }
  }

  private synchronized void abandon() {
    abandoned = true;
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes the file, if it is there. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // It runs, or has run.
    }
  }
}
