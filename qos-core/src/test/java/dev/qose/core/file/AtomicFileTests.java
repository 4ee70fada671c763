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
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertThat(permissions(file)).isEqualTo("rw-r-----");
    assertOnlyFiles("a.txt", "link.txt");
  }

  @Test
  void makes_what_a_link_leads_to() throws IOException {
    Files.createDirectory(folder.resolve("there"));
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("there/a.txt"));
    write(link, "one");
    assertThat(link).isSymbolicLink().hasContent("one");
    assertThat(folder.resolve("there/a.txt")).hasContent("one");
  }

  @Test
  void does_not_follow_links_for_ever() throws IOException {
    Path link = folder.resolve("link.txt");
    Files.createSymbolicLink(link, link);
    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> write(link, "one"))
        .withMessage(link + ": is a link that leads nowhere");
  }

  @Test
  void leaves_other_names_the_old_content() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "one");
    Path other = Files.createLink(folder.resolve("b.txt"), file);
    write(file, "two");
    assertThat(file).hasContent("two");
    assertThat(other).hasContent("one");
  }

  /** Only root can give a file away; others see that nothing changes. */
  @Test
  void keeps_owner_and_group() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "one");
    try {
      Files.setAttribute(file, "unix:gid", 12);
      Files.setAttribute(file, "unix:uid", 34);
    } catch (FileSystemException e) {
      assertThat(Files.getAttribute(file, "unix:uid")).isNotEqualTo(0);
    }
    Map<String, Object> before = Files.readAttributes(file, "unix:uid,gid,permissions");
    write(file, "two");
    assertThat(file).hasContent("two");
    assertThat(Files.readAttributes(file, "unix:uid,gid,permissions")).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"rw-------, rw-------", "rw-r--r--, rw-------", "rw-rw-rw-, rw-------"})
  void is_private_while_it_is_being_written(String permissions, String meanwhile)
      throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "one");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    AtomicFile.write(
        file,
        channel -> {
          try (Stream<Path> files = Files.list(folder)) {
            Path temporary = files.filter(each -> !each.equals(file)).findFirst().orElseThrow();
            assertThat(permissions(temporary)).isEqualTo(meanwhile);
          }
        });
    assertThat(permissions(file)).isEqualTo(permissions);
  }

  /** INT does the same, but a process that was started in the background ignores it. */
  @Test
  void leaves_nothing_when_told_to_end() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "one");
    Process process = EndlessWriter.start(file, folder.resolve("a.log"));
    while (count(folder) < 3) {
      assertThat(process.isAlive()).isTrue();
      Thread.sleep(5);
    }
    new ProcessBuilder("kill", "-TERM", Long.toString(process.pid())).start().waitFor();
    process.waitFor();
    assertThat(file).hasContent("one");
    assertOnlyFiles("a.txt", "a.log");
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
        .withMessage(file + ": no more");
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
  void names_the_file_for_which_there_is_no_space() {
    Path full = Path.of("/dev/full");
    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> write(full, "one"))
        .satisfies(e -> assertThat(e.getFile()).isEqualTo(full.toString()));
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

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static long count(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  private void assertOnlyFiles(String... names) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(names);
    }
  }
}
