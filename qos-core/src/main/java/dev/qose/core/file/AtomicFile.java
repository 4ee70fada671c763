package dev.qose.core.file;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Replaces files so that a reader, and a crash, see the old content or the new, never half of it.
 *
 * <pre>{@code
 * AtomicFile.write(Path.of("qos_wms.json"), text.getBytes(UTF_8));
 * }</pre>
 *
 * <p>The content goes to a temporary file beside the target, which then takes its place and leaves
 * nothing behind if anything fails. A symbolic link is followed, and POSIX permissions are kept.
 * What is no regular file, such as a pipe or {@code /dev/stdout}, is written to directly.
 *
 * <p>Stateless and thread-safe; of several writers the last one wins. Cost: the file is forced to
 * the disk once.
 *
 * @since 0.1
 */
public final class AtomicFile {

  private AtomicFile() {}

  /**
   * What is written to a file.
   *
   * @since 0.1
   */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes all of it.
     *
     * @param channel where to
     * @throws IOException if it cannot be read or written
     */
    void writeTo(WritableByteChannel channel) throws IOException;
  }

  /**
   * Writes a file.
   *
   * @param file the file, which need not be there; its folder must be
   * @param content its content
   * @throws IOException as {@link #write(Path, Content)} does
   */
  public static void write(Path file, byte[] content) throws IOException {
    write(
        file,
        channel -> {
          ByteBuffer bytes = ByteBuffer.wrap(content);
          while (bytes.hasRemaining()) {
            channel.write(bytes);
          }
        });
  }

  /**
   * Writes a file.
   *
   * @param file the file, which need not be there; its folder must be
   * @param content its content, which may be read from the same file
   * @throws IOException if the file is a directory, its folder is missing, or either may not be
   *     written to; or if the content cannot be written
   */
  public static void write(Path file, Content content) throws IOException {
    boolean exists = Files.exists(file);
    Path target = exists ? file.toRealPath() : file.toAbsolutePath();
    if (exists) {
      requireWritable(file);
    }
    if (exists && !Files.isRegularFile(target)) {
      try (FileChannel channel = FileChannel.open(target, WRITE)) {
        content.writeTo(channel);
      }
      return;
    }
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(file.toString(), null, "there is no folder " + folder);
    }
    // Not Files.createTempFile: its files are for the owner only, and would stay so.
    Path temporary = folder.resolve(".qose-" + UUID.randomUUID() + ".tmp");
    try {
      try (FileChannel channel = FileChannel.open(temporary, CREATE_NEW, WRITE)) {
        content.writeTo(channel);
        channel.force(true);
      }
      if (exists) {
        copyPermissions(target, temporary);
      }
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Moving would replace also what may not be written to. */
  private static void requireWritable(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "is a directory");
    }
    if (!Files.isWritable(file)) {
      throw new AccessDeniedException(file.toString());
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    @Nullable PosixFileAttributeView source =
        Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (source != null) {
      Files.setPosixFilePermissions(to, source.readAttributes().permissions());
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
