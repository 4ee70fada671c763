package dev.qose.validate.schematron;

import static dev.qose.validate.assertj.QosAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.qose.core.element.Namespaces;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.Rule;
import dev.qose.core.rule.RuleDescription;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.validate.QosValidator;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.ValidationReport;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
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
