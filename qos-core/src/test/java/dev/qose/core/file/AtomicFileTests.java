package dev.qose.core.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTests {

  private Path folder;

  @BeforeEach
  void set(@TempDir Path temporary) {
    folder = temporary;
  }

  @Test
  void makes_and_replaces_a_file() throws IOException {
    Path file = folder.resolve("a.txt");
    write(file, "one");
    assertThat(file).hasContent("one");
    write(file, "two");
    assertThat(file).hasContent("two");
    assertOnlyFiles("a.txt");
  }

  @Test
  void makes_files_as_readable_as_any_other() throws IOException {
    Path file = folder.resolve("a.txt");
    write(file, "one");
    Path other = Files.createFile(folder.resolve("b.txt"));
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
  }

  @Test
  void follows_a_link_and_keeps_permissions() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "one");
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    write(link, "two");
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("two");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertOnlyFiles("a.txt", "link.txt");
  }

  @Test
  void leaves_the_old_content_if_the_new_fails() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "one");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    channel -> {
                      channel.write(UTF_8.encode("tw"));
                      throw new IOException("no more");
                    }))
        .withMessage("no more");
    assertThat(file).hasContent("one");
    assertOnlyFiles("a.txt");
  }

  @Test
  void names_the_file_that_cannot_be_written() throws IOException {
    Path nowhere = folder.resolve("none").resolve("a.txt");
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> write(nowhere, "one"))
        .withMessage(nowhere + ": there is no folder " + nowhere.getParent());
    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> write(folder, "one"))
        .withMessage(folder + ": is a directory");
    assertOnlyFiles();
  }

  @Test
  void writes_into_a_pipe_instead_of_replacing_it() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    try (FileChannel reader = FileChannel.open(pipe, READ, WRITE)) {
      write(pipe, "one");
      assertThat(Files.isRegularFile(pipe)).isFalse();
      ByteBuffer bytes = ByteBuffer.allocate(3);
      reader.read(bytes);
      assertThat(new String(bytes.array(), UTF_8)).isEqualTo("one");
    }
  }

  private static void write(Path file, String text) throws IOException {
    AtomicFile.write(file, text.getBytes(UTF_8));
  }

  private void assertOnlyFiles(String... names) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(names);
    }
  }
}
