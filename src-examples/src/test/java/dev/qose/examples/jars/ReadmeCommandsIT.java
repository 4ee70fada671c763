package dev.qose.examples.jars;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.examples.readme.Readme;
import dev.qose.examples.testing.Program;
import dev.qose.examples.testing.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's commands, pasted into a shell one after the other, in a folder with a document. */
class ReadmeCommandsIT {

  /** Findings are fine, a command that could not do its work is not. */
  private static final String QOS =
      """
      set -eu
      qos() { "$JAVA" -XX:TieredStopAtLevel=1 -jar "$QOS_JAR" "$@" || [ $? = 1 ]; }
      """;

  @Test
  void work_as_they_stand(@TempDir Path folder) throws IOException {
    Files.move(
        Documents.copy(folder, "mapserver-8.0.0-wms-1.3.0.xml"),
        folder.resolve("capabilities.xml"));
    String commands =
        Readme.read().in("sh").stream()
            .filter(block -> block.startsWith("qos "))
            .collect(joining());

    Result result =
        Program.of(folder, "bash", "-c", QOS + commands)
            .with("QOS_JAR", Objects.requireNonNull(System.getProperty("qos.jar")))
            .with("JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString())
            .run();

    assertThat(result.status()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("with-qos.xml (WMS 1.3.0): valid", "QOS-A07", "Database upgrade");
    assertThat(folder.resolve("report.html")).isNotEmptyFile();
  }
}
