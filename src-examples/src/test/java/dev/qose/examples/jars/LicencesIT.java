package dev.qose.examples.jars;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** Whoever passes on a jar of ours passes on the licences of all that is in it. */
class LicencesIT {

  private static final Path QOS_JAR = Path.of(property("qos.jar"));

  /** Such as {@code ucum (org.fhir): BSD 3-Clause License, in META-INF/licenses/ucum.txt}. */
  private static final Pattern PART =
      Pattern.compile("^ +([\\w-]+) \\([\\w.-]+\\).*: .+, in (META-INF/\\S+)$", Pattern.MULTILINE);

  @Test
  void command_names_all_that_is_in_it() throws IOException {
    List<String> parts = bundled().filter(jar -> !isOurs(jar)).map(LicencesIT::artifact).toList();
    assertThat(parts).contains("ucum", "picocli");

    assertNamed(QOS_JAR, parts);
  }

  @Test
  void command_keeps_what_others_want_to_be_said() throws IOException {
    String notice = text(QOS_JAR, "META-INF/NOTICE").orElseThrow();

    for (Path jar : bundled().toList()) {
      Optional<String> own = text(jar, "META-INF/NOTICE");
      if (own.isPresent()) {
        assertThat(notice).as(jar.toString()).contains(own.get().strip());
      }
    }
    assertThat(text(QOS_JAR, "META-INF/licenses/UCUM_short_license.txt").orElseThrow())
        .contains("©");
  }

  @Test
  void every_jar_of_ours_has_the_licences_of_its_parts() throws IOException {
    String licence = Files.readString(Path.of("..", "LICENSE"));
    List<Path> jars =
        Stream.concat(Stream.of(QOS_JAR), bundled().filter(LicencesIT::isOurs)).toList();
    assertThat(jars).hasSize(5);

    for (Path jar : jars) {
      assertThat(text(jar, "META-INF/LICENSE")).as(jar.toString()).contains(licence);
      assertNamed(jar, foreignParts(jar));
    }
  }

  /** By what Maven has left of them in the jar. */
  private static List<String> foreignParts(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.matches("META-INF/maven/(?!dev\\.qose/).*/pom\\.properties"))
          .map(name -> name.split("/", -1)[3])
          .toList();
    }
  }

  private static void assertNamed(Path jar, List<String> parts) throws IOException {
    if (parts.isEmpty()) {
      return;
    }
    List<MatchResult> named =
        PART.matcher(text(jar, "META-INF/NOTICE").orElse("")).results().toList();
    assertThat(named).as(jar.toString()).extracting(each -> each.group(1)).containsAll(parts);
    for (MatchResult each : named) {
      assertThat(text(jar, each.group(2))).as(jar + ": " + each.group(2)).isPresent();
    }
  }

  private static Stream<Path> bundled() {
    return Stream.of(property("bundled.jars").split(Pattern.quote(File.pathSeparator), -1))
        .map(Path::of);
  }

  private static boolean isOurs(Path jar) {
    return artifact(jar).startsWith("qos-");
  }

  /** Without the version. */
  private static String artifact(Path jar) {
    return String.valueOf(jar.getFileName()).replaceFirst("-\\d.*", "");
  }

  private static Optional<String> text(Path jar, String entry) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      ZipEntry found = file.getEntry(entry);
      if (found == null) {
        return Optional.empty();
      }
      try (InputStream in = file.getInputStream(found)) {
        return Optional.of(new String(in.readAllBytes(), UTF_8));
      }
    }
  }

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name));
  }
}
