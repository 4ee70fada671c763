package dev.qose.core.file;

import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Replaces files so that a reader, and a crash, see the old content or the new, never half of it.
 *
 * <pre>{@code
 * AtomicFile.write(Path.of("qos_wms.json"), text.getBytes(UTF_8));
 * }</pre>
 *
 * <p>The content goes to a temporary file beside the target, which nobody may read who may not read
 * the target, and which then takes its place. Nothing is left behind if anything fails, or if the
 * JVM is told to end (SIGINT, SIGTERM).
 *
 * <p>The file stays as it was in all else. Symbolic links stay, and what they lead to is written,
 * or made. Owner, group and POSIX permissions are kept; where the user may not give the new file to
 * the old one's owner or group, the old one is overwritten instead, once the new content is
 * complete on the disk: only a crash in that moment is then seen. Other names of the file (hard
 * links) keep the old content. What is no regular file, such as a pipe or {@code /dev/stdout}, is
 * opened once and written to.
 *
 * <p>Stateless and thread-safe; of several writers the last one wins. Cost: the file is forced to
 * the disk once.
 *
 * @since 0.1
 */
public final class AtomicFile {

  /** As many as Linux follows. */
  private static final int MOST_LINKS = 40;

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
    try {
      replace(file, content);
    } catch (IOException e) {
      // What the system says of a full disk does not name the file.
      throw e.getClass() == IOException.class ? named(file, e) : e;
    }
  }

  private static FileSystemException named(Path file, IOException e) {
    FileSystemException named = new FileSystemException(file.toString(), null, e.getMessage());
    named.initCause(e);
    return named;
  }

  private static void replace(Path file, Content content) throws IOException {
    boolean exists = Files.exists(file);
    if (exists) {
      requireWritable(file);
    }
    if (exists && !Files.isRegularFile(file)) {
      try (FileChannel channel = FileChannel.open(file, WRITE)) {
        content.writeTo(channel);
      }
      return;
    }
    Path target = target(file);
    try (TemporaryFile temporary = TemporaryFile.beside(target)) {
      @Nullable PosixFileAttributes kept = exists ? posix(target) : null;
      try (FileChannel channel =
          kept == null ? temporary.create() : temporary.create(owners(kept))) {
        content.writeTo(channel);
        boolean alike = kept == null || give(temporary.path(), kept);
        channel.force(true);
        if (alike) {
          temporary.replace(target);
        } else {
          overwrite(target, channel);
        }
      }
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

  /** Where symbolic links lead, also where nothing is there but a folder for it. */
  static Path target(Path file) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : follow(file);
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(file.toString(), null, "there is no folder " + folder);
    }
    return target;
  }

  private static Path follow(Path file) throws IOException {
    Path path = file.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(path); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemException(file.toString(), null, "is a link that leads nowhere");
      }
      path = path.resolveSibling(Files.readSymbolicLink(path));
    }
    return path;
  }

  /** What a file system tells of owners and permissions; null for one that knows none. */
  private static @Nullable PosixFileAttributes posix(Path file) throws IOException {
    @Nullable PosixFileAttributeView view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return view == null ? null : view.readAttributes();
  }

  /** What the owner may do with a file; until the new one has its group, nobody else may. */
  private static Set<PosixFilePermission> owners(PosixFileAttributes file) {
    Set<PosixFilePermission> owners = EnumSet.of(OWNER_READ, OWNER_WRITE);
    owners.retainAll(file.permissions());
    return owners;
  }

  /** Gives a file owner, group and permissions of another; false if not all of it may be done. */
  private static boolean give(Path file, PosixFileAttributes wanted) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    PosixFileAttributes own = view.readAttributes();
    try {
      if (!own.group().equals(wanted.group())) {
        view.setGroup(wanted.group());
      }
      if (!own.owner().equals(wanted.owner())) {
        view.setOwner(wanted.owner());
      }
      view.setPermissions(wanted.permissions());
      return true;
    } catch (FileSystemException e) {
      return false;
    }
  }

  private static void overwrite(Path target, FileChannel content) throws IOException {
    try (FileChannel channel = FileChannel.open(target, WRITE, TRUNCATE_EXISTING)) {
      for (long at = 0; at < content.size(); ) {
        at += content.transferTo(at, content.size() - at, channel);
      }
      channel.force(true);
    }
  }
}
