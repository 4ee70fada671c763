package dev.qose.validate.schematron;

import static dev.qose.validate.assertj.QosAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.Rule;
import dev.qose.core.rule.RuleDescription;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.validate.Limits;
import dev.qose.validate.QosValidator;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.ValidationReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnRulesTests {

  private static final String LAYER =
      "/wms:WMS_Capabilities/wms:Capability[1]/wms:Layer[1]/wms:Layer[2]";

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"", "xslt", "xslt2", "xslt3"})
  void find_places_in_all_of_the_document(String binding) throws IOException {
    Path rules =
        write(
            "own.sch",
            """
            <schema xmlns="http://purl.oclc.org/dsdl/schematron"%s>
              <ns prefix="wms" uri="http://www.opengis.net/wms"/>
              <pattern>
                <rule context="wms:Layer[wms:Name]">
                  <assert id="ACME-1" role="warning" see="our handbook, 3" test="@queryable = 1"
                      diagnostics="how">layer <value-of select="wms:Name"/> is not queryable</assert>
                  <report id="ACME-2" role="info" test="wms:Name = 'relief'">relief is here</report>
                </rule>
              </pattern>
              <diagnostics><diagnostic id="how">write queryable="1"</diagnostic></diagnostics>
            </schema>
            """
                .formatted(binding.isEmpty() ? "" : " queryBinding=\"" + binding + "\""));

    ValidationReport report = QosValidator.builder().rules(rules).build().validate(document());

    assertThat(report.findings())
        .extracting(Finding::rule, Finding::severity, Finding::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "ACME-1", Severity.WARNING, "layer relief is not queryable"),
            org.assertj.core.groups.Tuple.tuple("ACME-2", Severity.INFO, "relief is here"));
    Finding first = report.findings().get(0);
    assertThat(first.location().xpath()).contains(LAYER);
    assertThat(first.location().line()).hasValue(lineOf("<Name>relief") - 1);
    assertThat(first.suggestion()).contains("write queryable=\"1\"");
    assertThat(first.reference()).contains("our handbook, 3");
  }

  @Test
  void may_be_in_several_files_of_a_folder() throws IOException {
    Files.createDirectories(folder.resolve("parts"));
    write("parts/service.sch", pattern("wms:Service", "false()"));
    Path rules = write("own.sch", schema("<include href=\"parts/service.sch\"/>"));

    assertThat(QosValidator.builder().rules(rules).build().validate(document()))
        .hasFinding("ACME-9");
  }

  @Test
  void cannot_include_what_is_elsewhere() throws IOException {
    Files.createDirectories(folder.resolve("inner"));
    write("secret.sch", pattern("wms:Service", "false()"));
    Path rules = write("inner/own.sch", schema("<include href=\"../secret.sch\"/>"));

    assertThatExceptionOfType(SchematronException.class)
        .isThrownBy(() -> SchematronCompiler.compile(rules))
        .withMessageContaining("own.sch")
        .withMessageContaining("not in the schema's own folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xslt", "xslt2"})
  void cannot_read_files(String binding) throws IOException {
    Path secret = write("secret.xml", "<secret/>");
    Path rules =
        write(
            "own.sch",
            schema(pattern("wms:Service", "document('" + secret.toUri() + "')/secret"))
                .replace("<schema ", "<schema queryBinding=\"" + binding + "\" "));

    ValidationReport report = QosValidator.builder().rules(rules).build().validate(document());

    assertThat(report).hasFinding("QOS-RULE");
    assertThat(report.isValid()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java:java.lang.System.exit(3)",
        "Q{java:java.lang.System}exit(3)",
        "system-property('user.home') != ''",
        "unparsed-text-available('file:///etc/passwd')"
      })
  void cannot_reach_java_or_the_system(String test) throws IOException {
    for (String binding : List.of("xslt", "xslt3")) {
      Path rules =
          write(
              "own.sch",
              schema(pattern("wms:Service", test))
                  .replace("<schema ", "<schema queryBinding=\"" + binding + "\" ")
                  .replace(
                      "<ns ",
                      "<ns prefix=\"java\" uri=\"http://xml.apache.org/xalan/java\"/><ns "));
      try {
        // What is allowed to run answers no, so that the assertion fails.
        assertThat(QosValidator.builder().rules(rules).build().validate(document()).isValid())
            .isFalse();
      } catch (SchematronException e) {
        assertThat(e).hasMessageContaining("own.sch");
      }
    }
  }

  @Test
  void must_be_schemas() throws IOException {
    assertThatExceptionOfType(SchematronException.class)
        .isThrownBy(() -> SchematronCompiler.compile(write("a.sch", "<schema/>")))
        .withMessageContaining("the root element is schema");
    assertThatExceptionOfType(SchematronException.class)
        .isThrownBy(
            () -> SchematronCompiler.compile(write("b.sch", "<schema>\n<pattern></schema>")))
        .withMessageContaining("b.sch, line 2");
    assertThatExceptionOfType(SchematronException.class)
        .isThrownBy(
            () -> SchematronCompiler.compile(write("c.sch", schema(pattern("wms:Service", "1 +")))))
        .withMessageContaining("c.sch");
    assertThatExceptionOfType(SchematronException.class)
        .isThrownBy(
            () ->
                SchematronCompiler.compile(
                    write(
                        "d.sch", schema("").replace("<schema ", "<schema queryBinding=\"stx\" "))))
        .withMessageContaining("\"stx\"");
  }

  /** What takes much longer than the time, element by element. */
  private static final String SLOW = "count(//*[count(//*[count(//*) > 1]) > 1]) = 0";

  @Test
  @Timeout(120)
  void that_take_too_long_are_given_up_and_stop_where_they_can() throws Exception {
    Path rules = write("own.sch", schema(pattern("*", SLOW.replace(">", "&gt;"))));
    Limits limits = Limits.DEFAULT.withTime(Duration.ofSeconds(1));

    ValidationReport report =
        QosValidator.builder().rules(rules).limits(limits).build().validate(document());

    assertThat(report.isValid()).isFalse();
    assertThat(message(report, "QOS-LIMIT")).endsWith(" takes longer than the limit of 1000 ms.");
    while (isAtWork(rules)) { // what writes a report asks for each element whether to go on
      Thread.sleep(10);
    }
  }

  /** They would take some seconds; longer ones would disturb the tests that follow. */
  @ParameterizedTest
  @ValueSource(strings = {"xslt2", "xslt3"})
  void that_hear_nothing_are_left_behind(String binding) throws Exception {
    Path rules = write("own.sch", withFunctions(binding, "f:recurs(1) = 0"));
    CompiledSchema schema = SchematronCompiler.compile(rules);
    Element root = root();
    AtomicInteger times = new AtomicInteger();

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                schema.check(
                    root,
                    1,
                    () -> {
                      if (times.incrementAndGet() > 1) {
                        throw new IllegalStateException("the time is up");
                      }
                    }))
        .withMessage("the time is up");
  }

  @Test
  @Timeout(120)
  void heed_an_interruption() throws Exception {
    Path rules = write("own.sch", schema(pattern("*", SLOW.replace(">", "&gt;"))));
    QosValidator validator = QosValidator.builder().rules(rules).build();
    ExecutorService thread = Executors.newSingleThreadExecutor();
    Future<ValidationReport> report = thread.submit(() -> validator.validate(document()));
    while (!isAtWork(rules)) {
      Thread.sleep(1);
    }
    thread.shutdownNow();

    assertThat(message(report.get(), "QOS-LIMIT")).endsWith("was interrupted.");
  }

  /** What rules see of the document. */
  private static Element root() throws IOException {
    AtomicReference<Element> root = new AtomicReference<>();
    Rule looking =
        new Rule() {
          @Override
          public List<RuleDescription> rules() {
            return List.of();
          }

          @Override
          public void check(RuleInput input, Reporter reporter) {
            root.set(input.document().root());
          }
        };
    QosValidator.builder().rule(looking).build().validate(document());
    return Objects.requireNonNull(root.get());
  }

  private static boolean isAtWork(Path rules) {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("qose-" + rules));
  }

  @Test
  void speak_in_findings_only() throws IOException {
    PrintStream err = System.err;
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    System.setErr(new PrintStream(raw, true, UTF_8));
    try {
      for (String test : List.of("f:said(1) = 1", "f:last-words(1) = 1")) {
        Path rules = write("own.sch", withFunctions("xslt2", test));
        ValidationReport report = QosValidator.builder().rules(rules).build().validate(document());
        if (test.contains("last")) {
          assertThat(message(report, "QOS-RULE")).contains("terminated").endsWith("(farewell 1)");
        } else {
          assertThat(report).hasNoFindingsAbove(Severity.INFO);
        }
      }
    } finally {
      System.setErr(err);
    }
    assertThat(raw.toString(UTF_8)).isEmpty();
  }

  @Test
  void are_not_nested_without_end() throws IOException {
    Path deep = write("deep.sch", schema("<x>".repeat(20_000) + "</x>".repeat(20_000)));
    Path round = write("round.sch", schema("<include href=\"round.sch\"/>"));
    for (Path file : List.of(deep, round)) {
      assertThatExceptionOfType(SchematronException.class)
          .isThrownBy(() -> SchematronCompiler.compile(file))
          .withMessage(
              file + ": its elements or expressions are nested too deeply, or it includes itself");
    }
  }

  private static String withFunctions(String binding, String test) {
    String functions =
        binding.equals("xslt")
            ? ""
            : """
            <ns prefix="f" uri="urn:f"/>
            <xsl:function name="f:recurs"><xsl:param name="n"/>
              <xsl:sequence select="if ($n gt 3000000) then 0 else f:recurs($n + 1)"/>
            </xsl:function>
            <xsl:function name="f:said"><xsl:param name="n"/>
              <xsl:message>said <xsl:value-of select="$n"/></xsl:message>
              <xsl:sequence select="$n"/></xsl:function>
            <xsl:function name="f:last-words"><xsl:param name="n"/>
              <xsl:message terminate="yes">farewell <xsl:value-of select="$n"/></xsl:message>
              <xsl:sequence select="$n"/></xsl:function>
            """
                .replace("\u001b", "");
    return schema(
            functions + pattern("wms:Service", test.replace("<", "&lt;").replace(">", "&gt;")))
        .replace(
            "<schema ",
            "<schema queryBinding=\""
                + binding
                + "\" xmlns:f=\"urn:f\""
                + " xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\" ");
  }

  private static String message(ValidationReport report, String rule) {
    return report.findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(Finding::message)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void in_java_are_found_as_services() throws IOException {
    Path services = folder.resolve("META-INF/services");
    Files.createDirectories(services);
    Files.writeString(services.resolve(Rule.class.getName()), NoFeed.class.getName());
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {

      ValidationReport report =
          QosValidator.builder().rulesFrom(loader).build().validate(document());

      assertThat(report).hasFinding("ACME-3").atLine(lineOf("<qos:OperationAnomalyFeed"));
    }
  }

  @Test
  void that_throw_are_findings() throws IOException {
    Rule broken =
        new Rule() {
          @Override
          public List<RuleDescription> rules() {
            return List.of();
          }

          @Override
          public void check(RuleInput input, Reporter reporter) {
            throw new IllegalStateException("out of ideas");
          }
        };

    ValidationReport report = QosValidator.builder().rule(broken).build().validate(document());

    assertThat(report).hasFinding("QOS-RULE");
    assertThat(report.findings().get(0).message()).contains("out of ideas");
  }

  /** A rule as a user writes it. */
  public static final class NoFeed implements Rule {

    @Override
    public List<RuleDescription> rules() {
      return List.of(RuleDescription.of("ACME-3", Severity.ERROR, "There is a feed"));
    }

    @Override
    public void check(RuleInput input, Reporter reporter) {
      input.document().blocks().stream()
          .flatMap(block -> block.children(Namespaces.QOS, "OperationAnomalyFeed").stream())
          .forEach(feed -> reporter.report(Problem.of("ACME-3", feed, "no feeds, please")));
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String schema(String content) {
    return """
    <schema xmlns="http://purl.oclc.org/dsdl/schematron">
      <ns prefix="wms" uri="http://www.opengis.net/wms"/>
    %s</schema>
    """
        .formatted(content);
  }

  private static String pattern(String context, String test) {
    return """
    <pattern xmlns="http://purl.oclc.org/dsdl/schematron">
      <rule context="%s"><assert id="ACME-9" test="%s">no</assert></rule>
    </pattern>
    """
        .formatted(context, test);
  }

  private static byte[] document() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            OwnRulesTests.class.getResourceAsStream("/dev/qose/schema/rules/base/wms.xml"))) {
      return in.readAllBytes();
    }
  }

  private static int lineOf(String text) throws IOException {
    String document = new String(document(), java.nio.charset.StandardCharsets.UTF_8);
    return (int) document.substring(0, document.indexOf(text)).lines().count();
  }
}
