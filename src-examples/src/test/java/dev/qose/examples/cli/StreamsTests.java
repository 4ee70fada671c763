package dev.qose.examples.cli;

import static dev.qose.examples.cli.Shell.qos;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.examples.cli.Shell.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command reads from and writes to, beyond plain files. */
class StreamsTests {

  private Path folder;
  private Path wms;
  private Path config;

  @BeforeEach
  void copyDocuments(@TempDir Path temporary) throws IOException {
    folder = temporary;
    wms = copy("mapserver-8.0.0-wms-1.3.0.xml");
    config = copy("qos_wms.json");
  }

  /** A pipe that is opened once more has nothing to say, and waits for ever. */
  @Timeout(60)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "validate",
        "validate --format html",
        "inject --config CONFIG",
        "remove",
        "fix --dry-run"
      })
  void opens_a_pipe_once(String line) throws Exception {
    Path pipe = folder.resolve("pipe.xml");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    String[] command = line.replace("CONFIG", config.toString()).split(" ");
    Process writer =
        new ProcessBuilder("sh", "-c", "cat \"$0\" > \"$1\"", wms.toString(), pipe.toString())
            .start();

    Result piped = qos(and(command, pipe));

    assertThat(writer.waitFor()).isZero();
    assertThat(piped.out().replace("pipe.xml", wms.getFileName().toString()))
        .isEqualTo(qos(and(command, wms)).out());
    assertThat(piped.status()).as(piped.toString()).isZero();
  }

  @Test
  void writes_to_what_is_open_already() {
    Result result = qos("inject", "--config", config.toString(), wms.toString(), "-o", "/dev/null");

    assertThat(result).isEqualTo(new Result(0, "", ""));
    assertThat(Path.of("/dev/null")).isReadable();
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
  }

  private static String[] and(String[] command, Path document) {
    return Stream.concat(Stream.of(command), Stream.of(document.toString())).toArray(String[]::new);
  }

  private Path copy(String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in =
        QosCommand.class.getResourceAsStream("/dev/qose/examples/quickstart/" + name)) {
      Files.copy(Objects.requireNonNull(in), file);
    }
    return file;
  }
}
