package dev.qose.jaxb.capabilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTests {

  private final Capabilities capabilities = new Capabilities();
  private final byte[] original = Samples.capture("qgis-3.22.16-wms-1.3.0.xml");
  private Path directory;
  private Path file;

  @BeforeEach
  void write(@TempDir Path directory) throws IOException {
    this.directory = directory;
    file = Files.write(directory.resolve("wms.xml"), original);
  }

  private void assertOnlyFiles(String... names) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder(names);
    }
  }

  @Test
  void writes_another_file_or_the_same() throws IOException {
    Path other = directory.resolve("other.xml");
    capabilities.inject(file, Samples.WMS_FRAGMENT, other);
    assertThat(file).hasBinaryContent(original);
    assertThat(capabilities.detect(other)).hasToString("WMS 1.3.0");
    assertThat(capabilities.extract(file)).isEmpty();
    assertThat(capabilities.extract(other)).isPresent();

    capabilities.inject(file, Samples.WMS_FRAGMENT, file);
    assertThat(file).hasSameBinaryContentAs(other);
    assertThat(capabilities.remove(file, file)).isTrue();
    assertThat(file).hasBinaryContent(original);
    assertThat(capabilities.remove(file, other)).isFalse();
    assertThat(other).hasBinaryContent(original);
    assertOnlyFiles("wms.xml", "other.xml");
  }

  @Test
  void leaves_the_old_file_alone_if_anything_fails() throws IOException {
    assertThatExceptionOfType(CapabilitiesException.class)
        .isThrownBy(() -> capabilities.inject(file, "<wrong/>", file));
    byte[] truncated = java.util.Arrays.copyOf(original, original.length - 20);
    Path bad = Files.write(directory.resolve("bad.xml"), truncated);
    assertThatExceptionOfType(CapabilitiesException.class)
        .isThrownBy(() -> capabilities.inject(bad, Samples.WMS_FRAGMENT, file))
        .withMessageContaining("ends before </WMS_Capabilities>");
    assertThat(file).hasBinaryContent(original);
    assertOnlyFiles("wms.xml", "bad.xml");
  }

  @Test
  void follows_a_link_and_keeps_permissions() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link.xml"), file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    capabilities.inject(link, Samples.WMS_FRAGMENT, link);
    assertThat(link).isSymbolicLink();
    assertThat(capabilities.extract(file)).isPresent();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertOnlyFiles("wms.xml", "link.xml");
  }

  @Test
  void says_what_cannot_be_read_or_written() throws IOException {
    Path missing = directory.resolve("missing.xml");
    assertThatThrownBy(() -> capabilities.detect(missing)).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> capabilities.extract(directory)).isInstanceOf(IOException.class);
    assertThatThrownBy(
            () ->
                capabilities.inject(
                    file, Samples.WMS_FRAGMENT, directory.resolve("missing").resolve("x.xml")))
        .isInstanceOfAny(NoSuchFileException.class, FileNotFoundException.class);
    assertThatThrownBy(() -> capabilities.inject(file, Samples.WMS_FRAGMENT, directory))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("is a directory");
    assertOnlyFiles("wms.xml");
  }
}
