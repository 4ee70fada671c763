package dev.qose.examples.outside;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.examples.readme.Readme;
import dev.qose.examples.testing.Program;
import dev.qose.examples.testing.Program.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project made of what the README shows, in a folder of its own, with what was installed. */
class OutsideProjectIT {

  private static final Path ROADS = Path.of("src/test/resources/capabilities/roads.xml");

  private Path project;

  @BeforeEach
  void createProject(@TempDir Path temporary) throws IOException {
    project = temporary;
    createFiles();
  }

  @Test
  void writes_checks_and_fails_with_what_would_be_right(@TempDir Path repository)
      throws IOException {
    Program maven = Maven.apart(project, repository);

    assertThat(shell(maven).output()).isNotNull();
    assertThat(project.resolve(ROADS)).content().contains("AvailabilityMonthly");
    assertThat(maven.run("test").output()).contains("Tests run: 3, Failures: 0, Errors: 0");

    Path document = project.resolve(ROADS);
    Files.writeString(
        document,
        Files.readString(document).replace("#AvailabilityMonthly", "#AvailabiltyMonthly"));
    Result failed = maven.run("test");

    assertThat(failed.status()).isOne();
    assertThat(failed.out())
        .contains("QOS-C03", "Name http://def.opengeospatial.org/codelist/qos/metrics/1.0/")
        .contains("metrics.rdf#AvailabilityMonthly");
  }

  private void createFiles() throws IOException {
    Readme readme = Readme.read();
    Files.writeString(project.resolve("pom.xml"), pinned(readme.in("xml").get(0)));
    for (Readme.Block file : readme.sourceFiles()) {
      String folder = file.className().endsWith("Test") ? "src/test/java" : "src/main/java";
      Path sources = Files.createDirectories(project.resolve(folder));
      Files.writeString(sources.resolve(file.className() + ".java"), file.text());
    }
    try (InputStream in =
        OutsideProjectIT.class.getResourceAsStream(
            "/dev/qose/examples/quickstart/mapserver-8.0.0-wms-1.3.0.xml")) {
      Files.copy(Objects.requireNonNull(in), project.resolve("capabilities.xml"));
    }
  }

  /** Maven's own plugins as our build has them, so that none need be fetched. */
  private static String pinned(String pom) throws IOException {
    StringBuilder plugins = new StringBuilder("<pluginManagement> <plugins>\n");
    for (String plugin : new String[] {"maven-compiler-plugin", "maven-resources-plugin"}) {
      plugins.append(
          "<plugin> <artifactId>%s</artifactId> <version>%s</version> </plugin>%n"
              .formatted(plugin, Maven.versionOf(plugin)));
    }
    return pom.replace("<pluginManagement> <plugins>", plugins);
  }

  /** Runs the lines of the README that call {@code mvn}. */
  private Result shell(Program maven) throws IOException {
    String mvn = maven.command().stream().map("'%s'"::formatted).collect(joining(" "));
    String lines =
        Readme.read().in("sh").stream().filter(block -> block.contains("mvn ")).collect(joining());
    String script = "set -eu%nmvn() { %s \"$@\"; }%n%s".formatted(mvn, lines);
    return new Program(List.of("bash", "-c", script), project, maven.environment()).run();
  }
}
