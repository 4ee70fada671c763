package dev.qose.examples.outside;

import dev.qose.examples.testing.Program;
import dev.qose.examples.testing.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Maven that builds us, run on projects outside. */
final class Maven {

  /** Where the build at hand has installed our artifacts. */
  private static final Path INSTALLED = Path.of(property("localRepository"));

  private Maven() {}

  /** Runs Maven on the local repository that our artifacts were installed to. */
  static Result run(Path project, String... arguments) {
    return maven(project, "-Dmaven.repo.local=" + INSTALLED).run(arguments);
  }

  /**
   * Prepares Maven with a local repository of its own, which is filled from that of the build and
   * from nowhere else.
   */
  static Program apart(Path project, Path repository) throws IOException {
    Path settings = project.resolve("settings.xml");
    Files.writeString(
        settings,
        """
        <settings>
          <mirrors>
            <mirror>
              <id>central-installed</id> <mirrorOf>central</mirrorOf> <url>%1$s</url>
            </mirror>
          </mirrors>
          <profiles>
            <profile>
              <id>installed</id>
              <repositories>
                <repository>
                  <id>installed</id> <url>%1$s</url>
                  <releases> <checksumPolicy>ignore</checksumPolicy> </releases>
                  <snapshots> <enabled>true</enabled> <checksumPolicy>ignore</checksumPolicy> </snapshots>
                </repository>
              </repositories>
            </profile>
          </profiles>
          <activeProfiles> <activeProfile>installed</activeProfile> </activeProfiles>
        </settings>
        """
            .formatted(INSTALLED.toUri()));
    return maven(project, "-Dmaven.repo.local=" + repository, "-s", settings.toString());
  }

  private static Program maven(Path project, String... options) {
    String[] command = new String[options.length + 3];
    command[0] = Path.of(property("maven.home"), "bin", "mvn").toString();
    command[1] = "-B";
    command[2] = "-ntp";
    System.arraycopy(options, 0, command, 3, options.length);
    return Program.of(project, command)
        .with("JAVA_HOME", property("java.home"))
        .with("MAVEN_OPTS", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1");
  }

  /** Returns the version of a plugin or dependency that our own build uses. */
  static String versionOf(String artifactId) throws IOException {
    Matcher version =
        Pattern.compile("<artifactId>%s</artifactId>\\s*<version>([^<]+)".formatted(artifactId))
            .matcher(Files.readString(Path.of("../pom.xml")));
    if (!version.find()) {
      throw new IllegalStateException("No " + artifactId + " in our pom.xml");
    }
    return version.group(1);
  }

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), name);
  }
}
