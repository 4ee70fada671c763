package dev.qose.jaxb;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Replaces a file as a whole: readers see the old content or the new, never half of it. */
final class AtomicFile {

  private AtomicFile() {}

  static void write(Path path, byte[] content) throws IOException {
    Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    Path temporary = newSibling(target);
    try {
      Files.write(temporary, content, StandardOpenOption.TRUNCATE_EXISTING);
      if (Files.exists(target)) {
        copyPermissions(target, temporary);
      }
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Made like any other file, with the permissions such files get. */
  private static Path newSibling(Path target) throws IOException {
    for (int number = 0; ; number++) {
      try {
        return Files.createFile(target.resolveSibling("." + target.getFileName() + "." + number));
      } catch (FileAlreadyExistsException e) {
        if (number == 1_000) {
          throw e;
        }
      }
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    PosixFileAttributeView copy = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (source != null && copy != null) {
      copy.setPermissions(source.readAttributes().permissions());
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
