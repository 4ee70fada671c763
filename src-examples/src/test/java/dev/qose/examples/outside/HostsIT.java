package dev.qose.examples.outside;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.examples.testing.Program;
import dev.qose.examples.testing.Program.Result;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Applications with libraries of their own: ours, added behind them, leave them the XML parsers and
 * settings that they had, say nothing, and work with the versions that the application brings.
 */
@TestInstance(Lifecycle.PER_CLASS)
class HostsIT {

  private static final String OURS =
      """
      <dependency> <groupId>dev.qose</groupId> <artifactId>qos-jaxb</artifactId> </dependency>
      <dependency> <groupId>dev.qose</groupId> <artifactId>qos-validate</artifactId> </dependency>
      """;

  /** What an application has: what it imports, and what it depends on. */
  record Host(String name, List<String> imports, List<String> dependencies) {

    static Host of(String name, String... dependencies) {
      return new Host(name, List.of(), List.of(dependencies));
    }

    static Host springBoot(String version) {
      return new Host(
          "spring-boot-" + version,
          List.of("org.springframework.boot:spring-boot-dependencies:" + version),
          List.of(
              "org.springframework.boot:spring-boot-starter-web",
              "com.fasterxml.jackson.dataformat:jackson-dataformat-xml",
              "org.glassfish.jaxb:jaxb-runtime"));
    }

    String pom(boolean withOurs, String version) {
      return """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>org.example</groupId>
        <artifactId>%s</artifactId>
        <version>1</version>
        <dependencyManagement> <dependencies>
        %s
        </dependencies> </dependencyManagement>
        <dependencies>
        %s
        %s
        </dependencies>
      </project>
      """
          .formatted(
              folder(withOurs),
              Stream.concat(imports.stream(), Stream.of("dev.qose:qose-bom:" + version))
                  .map(bom -> dependency(bom, "<type>pom</type> <scope>import</scope>"))
                  .collect(joining("\n")),
              dependencies.stream().map(what -> dependency(what, "")).collect(joining("\n")),
              withOurs ? OURS : "");
    }

    private static String dependency(String coordinates, String more) {
      String[] parts = coordinates.split(":", -1);
      return "<dependency> <groupId>%s</groupId> <artifactId>%s</artifactId> %s %s </dependency>"
          .formatted(
              parts[0],
              parts[1],
              parts.length > 2 ? "<version>" + parts[2] + "</version>" : "",
              more);
    }

    String folder(boolean withOurs) {
      return name + (withOurs ? "-with-ours" : "");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private Path folder;
  private Path classes;

  static Stream<Host> hosts() {
    return Stream.of(
        Host.of("jdk"),
        Host.springBoot("3.0.13"),
        Host.springBoot("3.2.12"),
        Host.springBoot("3.5.16"),
        Host.springBoot("4.1.2"),
        Host.of("woodstox", "com.fasterxml.woodstox:woodstox-core:6.5.0"),
        Host.of("saxon", "net.sf.saxon:Saxon-HE:12.9"),
        Host.of("old-xerces", "xerces:xercesImpl:2.9.1", "xml-apis:xml-apis:1.3.04"),
        Host.of("javax-jaxb", "javax.xml.bind:jaxb-api:2.3.1", "com.sun.xml.bind:jaxb-impl:2.3.9"),
        Host.of("old-jackson", "com.fasterxml.jackson.core:jackson-core:2.13.5"));
  }

  /** One run of Maven tells the class paths of all. */
  @BeforeAll
  void resolveClassPaths(@TempDir Path temporary) throws Exception {
    folder = temporary;
    classes = Files.createDirectory(folder.resolve("classes"));
    StringBuilder modules = new StringBuilder();
    String version = Maven.versionOf("qose-parent");
    for (Host host : hosts().toList()) {
      for (boolean withOurs : new boolean[] {false, true}) {
        Path module = Files.createDirectory(folder.resolve(host.folder(withOurs)));
        Files.writeString(module.resolve("pom.xml"), host.pom(withOurs, version));
        modules.append("<module>%s</module>%n".formatted(host.folder(withOurs)));
      }
    }
    Files.writeString(
        folder.resolve("pom.xml"),
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>org.example</groupId>
          <artifactId>hosts</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <modules>
          %s
          </modules>
        </project>
        """
            .formatted(modules));
    Maven.run(
            folder,
            "org.apache.maven.plugins:maven-dependency-plugin:%s:build-classpath"
                .formatted(Maven.versionOf("maven-dependency-plugin")),
            "-Dmdep.outputFile=class-path")
        .output();
    for (String file : List.of("Factories.java", "Use.java", "own.sch")) {
      copy("/host/" + file);
    }
    for (String file : List.of("mapserver-8.0.0-wms-1.3.0.xml", "qos_wms.json")) {
      copy("/dev/qose/examples/quickstart/" + file);
    }
    compile("Factories.java", "Use.java");
  }

  private void copy(String resource) throws IOException {
    try (InputStream in = HostsIT.class.getResourceAsStream(resource)) {
      Files.copy(
          Objects.requireNonNull(in, resource),
          folder.resolve(resource.substring(resource.lastIndexOf('/') + 1)));
    }
  }

  /** Against our own jars alone, as a host's own libraries were not there. */
  private void compile(String... sources) throws IOException {
    String[] arguments =
        Stream.concat(
                Stream.of("-cp", classPath(hosts().findFirst().orElseThrow(), true)),
                Stream.concat(
                    Stream.of("-d", classes.toString()),
                    Stream.of(sources).map(source -> folder.resolve(source).toString())))
            .toArray(String[]::new);
    int status =
        ToolProvider.findFirst("javac").orElseThrow().run(System.out, System.err, arguments);
    assertThat(status).isZero();
  }

  private String classPath(Host host, boolean withOurs) throws IOException {
    return Files.readString(folder.resolve(host.folder(withOurs)).resolve("class-path"))
        + File.pathSeparator
        + classes;
  }

  @ParameterizedTest
  @MethodSource("hosts")
  void have_the_parsers_and_settings_that_they_had(Host host) throws IOException {
    Result alone = run(host, false, "Factories");

    assertThat(alone.output().lines()).hasSize(9);
    assertThat(run(host, true, "Factories")).isEqualTo(alone);
  }

  @ParameterizedTest
  @MethodSource("hosts")
  void can_write_check_and_mend(Host host) throws IOException {
    assertThat(run(host, true, "Use", "mapserver-8.0.0-wms-1.3.0.xml", "qos_wms.json", "own.sch"))
        .isEqualTo(new Result(0, "valid\n", ""));
  }

  private Result run(Host host, boolean withOurs, String... arguments) throws IOException {
    return Program.java(folder, "-XX:TieredStopAtLevel=1", "-cp", classPath(host, withOurs))
        .run(arguments);
  }
}
