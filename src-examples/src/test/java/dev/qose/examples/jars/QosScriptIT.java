package dev.qose.examples.jars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.examples.testing.Program;
import dev.qose.examples.testing.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in one file keeps what it has learnt in the cache, and works without. */
class QosScriptIT {

  private Path folder;
  private Path cache;
  private Program qos;

  @BeforeEach
  void install(@TempDir Path temporary) throws IOException {
    folder = temporary;
    cache = folder.resolve("the cache");
    Files.writeString(folder.resolve("a.xml"), "<a/>");
    Path script =
        Path.of(Objects.requireNonNull(System.getProperty("qos.jar"))).resolveSibling("qos");
    Path bin = Files.createDirectory(folder.resolve("a bin"));
    Files.createSymbolicLink(bin.resolve("qos"), script);
    qos =
        Program.of(folder, bin.resolve("qos").toString())
            .with("JAVA_HOME", System.getProperty("java.home"))
            .with("XDG_CACHE_HOME", cache.toString());
  }

  @Test
  void starts_from_an_archive_that_it_has_left() throws IOException {
    assertThat(qos.run("--version").output()).startsWith("qos ");
    assertThat(cache).doesNotExist();

    Result first = qos.run("validate", "a.xml");
    List<Path> archives = archives();
    Result second = qos.run("validate", "a.xml");

    assertThat(first.status()).isEqualTo(1);
    assertThat(first.out()).contains("not valid");
    assertThat(first.err()).isEmpty();
    assertThat(second).isEqualTo(first);
    assertThat(archives).hasSize(1).isEqualTo(archives());
    assertThat(qos.with("QOS_JAVA_OPTIONS", "-Xshare:on").run("validate", "a.xml"))
        .as("with an archive that must fit")
        .isEqualTo(first);
  }

  @Test
  void works_with_an_archive_that_is_none_and_without_any() throws IOException {
    Result usual = qos.run("validate", "a.xml");
    for (Path archive : archives()) {
      Files.delete(archive);
      Files.writeString(archive, "no archive");
    }

    assertThat(qos.run("validate", "a.xml")).isEqualTo(usual);
    assertThat(qos.with("XDG_CACHE_HOME", "/dev/null/none").run("validate", "a.xml"))
        .isEqualTo(usual);
    assertThat(qos.with("XDG_CACHE_HOME", "").with("HOME", "").run("validate", "a.xml"))
        .isEqualTo(usual);
  }

  @Test
  void says_that_there_is_no_java() {
    assertThat(qos.with("JAVA_HOME", "/none").run("validate", "a.xml"))
        .isEqualTo(
            new Result(
                2,
                "",
                "qos: /none/bin/java is not there: install Java 17 or newer, or say with JAVA_HOME"
                    + " where it is\n"));
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(cache.resolve("qos"))) {
      return files.toList();
    }
  }
}
