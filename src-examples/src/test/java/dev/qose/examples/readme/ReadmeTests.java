package dev.qose.examples.readme;

import static dev.qose.validate.assertj.QosAssertions.assertThatQos;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.qose.core.evaluation.Evaluation;
import dev.qose.core.evaluation.Sample;
import dev.qose.core.evaluation.TimeRange;
import dev.qose.core.feed.Impact;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.schedule.OperatingSchedule;
import dev.qose.jaxb.QosXml;
import dev.qose.jaxb.capabilities.Capabilities;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Holds what the README shows against what the code does. Its commands are run by {@code
 * ReadmeCommandsIT}, and its dependencies, with the source files, in a project of their own by
 * {@code OutsideProjectIT}.
 */
class ReadmeTests {

  private static final Pattern SNIPPET =
      Pattern.compile("// README: \\w+\n(.*?)\\s*// end", Pattern.DOTALL);

  private static final Instant MONDAY = Instant.parse("2026-01-12T10:00:00Z");

  private static Readme readme;
  private static QosMetadata qos;

  @TempDir private Path folder;

  @BeforeAll
  static void compileSourceFiles(@TempDir Path classes) throws Exception {
    readme = Readme.read();
    for (Readme.Block file : readme.sourceFiles()) {
      Files.writeString(classes.resolve(file.className() + ".java"), file.text());
    }
    compile(classes);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      var block = loader.loadClass("Roads").getDeclaredField("QOS");
      block.setAccessible(true);
      qos = (QosMetadata) block.get(null);
    }
  }

  private static void compile(Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        Stream<Path> sources = Files.list(folder)) {
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  files,
                  null,
                  List.of("-proc:none", "-d", folder.toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(sources.toList()))
              .call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
  }

  @Test
  void begins_with_the_command_that_runs_and_the_one_that_tests() {
    assertThat(readme.blocks()).first().extracting(Readme.Block::language).isEqualTo("");
    assertThat(readme.in("")).hasSize(2).first().asString().contains("QuickStart");
    assertThat(readme.in("").get(1)).isEqualTo("mvn -B -ntp verify\n");
  }

  @Test
  void shows_nothing_that_no_test_tries() {
    assertThat(readme.blocks())
        .extracting(Readme.Block::language)
        .allMatch(List.of("", "text", "xml", "java", "sh")::contains);
    assertThat(readme.sourceFiles())
        .extracting(Readme.Block::className)
        .containsExactly("Roads", "RoadsTest");
    assertThat(readme.in("sh"))
        .allMatch(block -> block.startsWith("qos ") || block.contains("mvn "));
  }

  @Test
  void shows_the_code_that_is_compiled_here() throws IOException {
    String code =
        Files.readString(Path.of("src/test/java/dev/qose/examples/readme/ReadmeCode.java"));
    List<String> compiled =
        SNIPPET.matcher(code).results().map(match -> squeeze(match.group(1))).toList();

    assertThat(readme.in("java").stream().map(ReadmeTests::squeeze))
        .isNotEmpty()
        .containsExactlyElementsOf(compiled);
  }

  @Test
  void names_the_version_that_this_is() throws IOException {
    String pom = Files.readString(Path.of("../pom.xml"));
    String version = pom.substring(pom.indexOf("<version>"), pom.indexOf("</version>"));

    assertThat(readme.in("xml").get(0)).contains(version);
  }

  @Test
  void shows_what_a_report_says() throws IOException {
    Path document = copy("mapserver-8.0.0-wms-1.3.0.xml");
    Path wrong = folder.resolve("wrong.xml");
    String injected =
        new Capabilities()
            .inject(
                Files.readString(document), ReadmeCode.configure(copy("qos_wms.json")).metadata());
    Files.writeString(wrong, injected.replace("#AvailabilityMonthly", "#AvailabiltyMonthly"));

    List<String> shown = readme.in("text").get(0).lines().map(String::strip).toList();

    assertThat(ReadmeCode.check(wrong).get(0).lines().map(String::strip)).containsAll(shown);
  }

  @Test
  void shows_a_block_in_which_nothing_is_found() throws IOException {
    Path out = folder.resolve("out.xml");
    new Capabilities().inject(copy("mapserver-8.0.0-wms-1.3.0.xml"), qos, out);

    assertThatQos(out).isValidQos().hasNoFindings();
    assertThatQos(QosXml.pretty().toXml(qos)).hasNoFindings();
  }

  @Test
  void shows_how_to_write_check_and_mend() throws IOException, SAXException {
    Path document = copy("mapserver-8.0.0-wms-1.3.0.xml");
    Path out = folder.resolve("out.xml");
    new Capabilities().inject(document, qos, out);

    assertThat(ReadmeCode.write(qos, new DefaultHandler())).contains("AvailabilityMonthly");
    assertThat(ReadmeCode.check(out)).first().asString().contains("(WMS 1.3.0): valid");
    assertThat(ReadmeCode.check(out)).last().isEqualTo("");
    assertThat(ReadmeCode.configure(copy("qos_wms.json")).metadata().statements()).hasSize(2);
  }

  @Test
  void shows_how_to_serve() throws IOException {
    HttpServer server = ReadmeCode.serve(0, copy("mapserver-8.0.0-wms-1.3.0.xml"), qos);
    try (InputStream served =
        URI.create("http://localhost:%d/wms".formatted(server.getAddress().getPort()))
            .toURL()
            .openStream()) {
      assertThat(new Capabilities().read(served)).contains(qos);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void shows_how_to_tell_hours_and_judge() throws IOException {
    Instant end = MONDAY.plus(Duration.ofDays(30));
    List<Sample> samples =
        Stream.iterate(MONDAY, time -> time.isBefore(end), time -> time.plusSeconds(60))
            .map(time -> Sample.valid(time, Duration.ofMillis(80), Duration.ofMillis(120)))
            .toList();
    Clock clock = Clock.fixed(MONDAY.minus(Duration.ofDays(1)), ZoneOffset.UTC);
    Evaluation evaluation = Evaluation.sampledEvery(Duration.ofMinutes(1));

    assertThat(ReadmeCode.tellHours(qos, MONDAY)).isEqualTo("open, 100.0");
    assertThat(
            ReadmeCode.judge(
                qos, samples, OperatingSchedule.of(qos.operatingInfo()), MONDAY, MONDAY, end))
        .anyMatch(reason -> reason.startsWith("PASS: "))
        .noneMatch(reason -> reason.startsWith("FAIL: "));
    assertThat(
            ReadmeCode.excuse(
                    evaluation,
                    new TimeRange(MONDAY, end),
                    folder.resolve("roads.ics"),
                    MONDAY,
                    MONDAY.plusSeconds(3600),
                    clock)
                .announcements())
        .anyMatch(announced -> announced.impact() == Impact.OUTAGE);
  }

  /** White space says nothing here, nor comments: the formatter has its own mind. */
  private static String squeeze(String code) {
    return code.lines()
        .map(line -> line.replaceAll("//.*", ""))
        .collect(joining())
        .replaceAll("\\s+", "");
  }

  private Path copy(String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in =
        ReadmeTests.class.getResourceAsStream("/dev/qose/examples/quickstart/" + name)) {
      Files.copy(Objects.requireNonNull(in), file);
    }
    return file;
  }
}
