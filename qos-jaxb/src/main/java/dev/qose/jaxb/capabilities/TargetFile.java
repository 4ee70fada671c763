package dev.qose.jaxb.capabilities;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** Writes a file so that it is there in full or not at all. */
final class TargetFile {

  private TargetFile() {}

  /**
   * Writes to a temporary file beside the target, which then takes its place. A symbolic link is
   * followed, permissions are kept. What is no regular file, a pipe for example, is written to
   * directly.
   */
  static void write(Path path, Splice splice) throws IOException {
    boolean exists = Files.exists(path);
    Path target = exists ? path.toRealPath() : path.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new FileSystemException(path.toString(), null, "is a directory");
    }
    if (exists && !Files.isWritable(target)) {
      throw new AccessDeniedException(path.toString());
    }
    if (exists && !Files.isRegularFile(target)) {
      try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
        splice.writeTo(channel);
      }
      return;
    }
    Path temporary = target.resolveSibling(".qose-" + UUID.randomUUID() + ".tmp");
    try {
      try (WritableByteChannel channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        splice.writeTo(channel);
      }
      if (exists) {
        copyPermissions(target, temporary);
      }
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
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
