package dev.qose.examples.jars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.examples.testing.Program;
import dev.qose.examples.testing.Program.Result;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our jars, and those that they bring, leave an application the XML parsers that it has. */
class HostFactoriesIT {

  private static final String LIBRARY = Objects.requireNonNull(System.getProperty("module.path"));

  @Test
  void gives_the_host_what_the_jdk_gives(@TempDir Path folder) throws URISyntaxException {
    Result alone = factories(folder, folder.toString());

    assertThat(alone.status()).isZero();
    assertThat(alone.out().lines()).hasSize(9).allMatch(name -> name.contains(".internal."));
    assertThat(alone.out()).contains("works").doesNotContain("Exception", "Error");
    assertThat(LIBRARY.split(File.pathSeparator))
        .anyMatch(jar -> jar.contains("qos-jaxb"))
        .anyMatch(jar -> jar.contains("qos-validate"));
    assertThat(factories(folder, LIBRARY)).isEqualTo(alone);
  }

  private static Result factories(Path folder, String classPath) throws URISyntaxException {
    Path source =
        Path.of(
            Objects.requireNonNull(HostFactoriesIT.class.getResource("/host/Factories.java"))
                .toURI());
    return Program.java(folder, "-cp", classPath).run(source.toString());
  }
}
