package dev.qose.validate;

import static dev.qose.validate.Documents.block;
import static dev.qose.validate.Documents.capture;
import static dev.qose.validate.Documents.inWms;
import static dev.qose.validate.assertj.QosAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.qose.validate.report.Finding;
import dev.qose.validate.report.NotChecked;
import dev.qose.validate.report.ValidationReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written to cost memory or time ends in a finding, soon. */
class HostileDocumentTests {

  private static final List<QosValidator> VALIDATORS =
      List.of(
          QosValidator.builder().engine(new XercesEngine()).build(),
          QosValidator.builder().engine(new JdkEngine()).build());

  private static final String FORMAT =
      """
      <qos:OperationAnomalyFeed xlink:href="http://example.org/feed">
      <ows:Format>%s</ows:Format>
      </qos:OperationAnomalyFeed>\
      """;

  static List<QosValidator> validators() {
    return VALIDATORS;
  }

  /** More of one thing than fits into memory; it is not read to its end. */
  static List<InputStream> endless() {
    return List.of(
        endless("<a b='"),
        endless("<a><!-- "),
        endless("<a><?p "),
        endless("<a"),
        endless("<a>"),
        endless("<a><![CDATA["),
        endless("<!DOCTYPE a [<!-- "),
        endless("<!DOCTYPE a [<!ENTITY e '"));
  }

  @ParameterizedTest
  @MethodSource("endless")
  void stops_at_what_does_not_end(InputStream endless) throws IOException {
    Limits limits = Limits.DEFAULT.withBytes(1 << 22);
    QosValidator validator = QosValidator.builder().limits(limits).build();

    ValidationReport report = validator.validate(endless, "endless");

    assertThat(report).isNotValid().hasFinding("QOS-LIMIT");
    assertThat(report.findings()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("validators")
  void stops_at_a_text_that_a_pattern_would_take_minutes_for(QosValidator validator) {
    String document = format("application/" + "a".repeat(1_000_000));

    Finding finding = validator.validate(document).findings().get(0);

    assertThat(finding.rule()).isEqualTo("QOS-LIMIT");
    assertThat(finding.message()).contains("Format").contains("65536 characters");
  }

  @ParameterizedTest
  @MethodSource("validators")
  void stops_at_entities_that_grow_by_repetition(QosValidator validator) {
    String dtd = "<!DOCTYPE a [<!ENTITY e '" + "x".repeat(50_000) + "'>]>";

    assertThat(validator.validate(dtd + "<a>" + "&e;".repeat(900) + "</a>"))
        .hasFinding("QOS-LIMIT");
    assertThat(validator.validate(dtd + "<a b='" + "&e;".repeat(900) + "'/>"))
        .hasFinding("QOS-LIMIT");
    assertThat(validator.validate(dtd.replace("x", "") + "<a>" + "&e;".repeat(900) + "</a>"))
        .hasNoFinding("QOS-LIMIT");
  }

  /** Found by chance: one engine throws a NullPointerException, the other loses its state. */
  @ParameterizedTest
  @MethodSource("validators")
  void reports_a_document_over_which_a_parser_stumbles(QosValidator validator) {
    for (String document :
        List.of("<!DOCTYPE a [<!NOTATION p:/x>]><a/>", "<a><!DOCTYPE a [ ]></a>")) {
      assertThat(validator.validate(document)).isNotValid().hasFinding("QOS-PARSE");
    }
  }

  @Test
  void stops_when_the_time_is_up() {
    Limits limits = Limits.DEFAULT.withTime(Duration.ofMillis(200));
    QosValidator hasty = QosValidator.builder().limits(limits).build();
    String slow = FORMAT.formatted("application/" + ";a=b".repeat(5000) + "&#10;");
    String document = block("wms", slow.repeat(500), "QualityOfServiceMetadata");

    Finding finding = hasty.validate(document).findings().get(0);

    assertThat(finding.rule()).isEqualTo("QOS-LIMIT");
    assertThat(finding.message()).contains("200 ms");
  }

  @ParameterizedTest
  @MethodSource("validators")
  void bounds_attributes(QosValidator validator) {
    String document = "<a>\n<b c='" + "x".repeat(70_000) + "'/></a>";

    Finding finding = validator.validate(document).findings().get(0);

    assertThat(finding.rule()).isEqualTo("QOS-LIMIT");
    assertThat(finding.location().line()).hasValue(2);
    assertThat(finding.message()).contains("Attribute c of element b");
  }

  @ParameterizedTest
  @MethodSource("validators")
  void keeps_both_ends_of_a_long_message(QosValidator validator) {
    Finding finding =
        Documents.schemaPart(
                validator.validate(format("no/" + "x".repeat(5000) + "😀".repeat(2000))))
            .findings()
            .get(0);

    assertThat(finding.message())
        .hasSizeLessThan(1010)
        .startsWith("Value 'no/xxx")
        .contains("x…")
        .contains("is not facet-valid with respect to pattern")
        .matches(text -> text.codePoints().noneMatch(c -> c >= 0xD800 && c < 0xE000), "no halves");
  }

  @ParameterizedTest
  @MethodSource("validators")
  void does_not_repeat_long_names(QosValidator validator) {
    String document =
        inWms(
            capture(Documents.WMS),
            "<v:x xmlns:v='urn:v'/><%1$s:x xmlns:%1$s='urn:%1$s'/>".formatted("v".repeat(900)));

    ValidationReport report = validator.validate(document);

    NotChecked last = report.notChecked().get(report.notChecked().size() - 1);
    assertThat(last.location().xpath().orElse(""))
        .isEqualTo("/wms:WMS_Capabilities/wms:Capability[1]/*[5]");
  }

  @ParameterizedTest
  @MethodSource("validators")
  void counts_siblings_of_very_many_names_together(QosValidator validator) {
    String names =
        IntStream.range(0, 40).mapToObj(i -> "<n" + i + "/>").collect(Collectors.joining());

    ValidationReport report =
        validator.validate(block("wms", names + "<n0/><n39/>", "QualityOfServiceMetadata"));

    assertThat(report.findings())
        .last()
        .extracting(f -> f.location().xpath().orElse(""))
        .isEqualTo("/qos-wms:QualityOfServiceMetadata/n0[1]");
  }

  @Test
  void refuses_limits_that_allow_nothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> Limits.DEFAULT.withChars(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Limits.DEFAULT.withTime(Duration.ZERO));
  }

  private static String format(String format) {
    return block("wms", FORMAT.formatted(format), "QualityOfServiceMetadata");
  }

  private static InputStream endless(String start) {
    InputStream letters =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) 'x');
            return length;
          }
        };
    return new SequenceInputStream(
        new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)), letters);
  }
}
