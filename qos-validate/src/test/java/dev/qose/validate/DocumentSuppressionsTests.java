package dev.qose.validate;

import static dev.qose.validate.Documents.block;
import static dev.qose.validate.Documents.capture;
import static dev.qose.validate.Documents.inWms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Severity;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.LayerResult;
import dev.qose.validate.report.LayerResult.Outcome;
import dev.qose.validate.report.Suppressed;
import dev.qose.validate.report.ValidationReport;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentSuppressionsTests {

  private static final QosValidator VALIDATOR = QosValidator.create();

  /** A time that is none. */
  private static final String VALUE = "cvc-datatype-valid.1.2.1";

  /** An attribute where none may be. */
  private static final String TYPE = "cvc-type.3.1.1";

  private static final String BOTH =
      "<!-- qos:suppress %s: known --><?qos-suppress %s known?>".formatted(VALUE, TYPE);

  private static final String BLOCK =
      block("wms", "noon").replace("<qos:StartTime>", "<qos:StartTime a=''>");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<qos-wms:QualityOfServiceMetadata | before",
        "<qos:OperatingInfo> | before",
        "<qos:ByDaysOfWeek> | before",
        "<qos:StartTime | before",
        "<qos:OperatingInfo> | within"
      })
  void is_about_the_next_element_and_what_is_in_it(String tag, String place) {
    String text = place.equals("before") ? BOTH + tag : tag + BOTH;
    ValidationReport report =
        VALIDATOR.validate(inWms(capture(Documents.WMS), BLOCK.replace(tag, text)));

    assertThat(findings(report)).isEmpty();
    assertThat(report.layers())
        .extracting(LayerResult::layer, LayerResult::outcome)
        .startsWith(tuple(Layer.PARSE, Outcome.PASSED), tuple(Layer.XSD, Outcome.PASSED));
    assertThat(report.suppressed())
        .extracting(s -> s.finding().rule(), Suppressed::origin, Suppressed::reason)
        .containsExactly(
            tuple(TYPE, Suppressed.Origin.DOCUMENT, "known"),
            tuple(VALUE, Suppressed.Origin.DOCUMENT, "known"));
  }

  @Test
  void is_not_about_others() {
    String two =
        BLOCK.replace(
            "</qos:OperatingInfo>",
            "</qos:OperatingInfo><qos:OperatingInfo><qos:StartTime a=''>late</qos:StartTime>"
                + "</qos:OperatingInfo>");

    ValidationReport first = VALIDATOR.validate(two.replaceFirst("<qos:ByDays", BOTH + "$0"));
    assertThat(findings(first)).extracting(Finding::rule).containsExactly(TYPE, VALUE);
    assertThat(findings(first).get(1).message()).contains("late");
    assertThat(first.suppressed()).hasSize(2);
  }

  @Test
  void first_in_the_block_it_is_about_all_of_it() {
    String two =
        BLOCK.replace(
            "</qos:OperatingInfo>",
            "</qos:OperatingInfo><qos:OperatingInfo><qos:StartTime a=''>late</qos:StartTime>"
                + "</qos:OperatingInfo>");

    ValidationReport report =
        VALIDATOR.validate(two.replaceFirst("<qos:OperatingInfo>", BOTH + "$0"));

    assertThat(findings(report)).isEmpty();
    assertThat(report.suppressed()).hasSize(4);
  }

  @Test
  void says_where_one_is_of_no_use() {
    ValidationReport report =
        VALIDATOR.validate(
            block("wms", "06:00:00")
                .replace("<qos:On>", "<!-- qos:suppress QOS-O02:\n  on & on -->\n<qos:On>"));

    assertThat(findings(report))
        .extracting(Finding::rule, Finding::severity, f -> f.location().line())
        .contains(tuple("QOS-SUPPRESS", Severity.INFO, OptionalInt.of(4)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- qos:suppress -->",
        "<!--qos:suppress QOS-A08-->",
        "<!-- qos:suppress QOS-A08: -->",
        "<?qos-suppress?>",
        "<?qos-suppress QOS-A08?>"
      })
  void has_no_effect_without_a_reason(String suppression) {
    ValidationReport report =
        VALIDATOR.validate(block("wms", "06:00:00").replace("<qos:On>", suppression + "<qos:On>"));

    assertThat(findings(report))
        .extracting(Finding::rule, Finding::severity)
        .containsExactly(tuple("QOS-SUPPRESS", Severity.WARNING));
  }

  @Test
  void needs_an_element_that_follows() {
    String suppression = "<!-- qos:suppress QOS-A08: why -->";

    for (String document :
        new String[] {
          block("wms", "06:00:00").replace("</qos:On>", suppression + "</qos:On>"),
          block("wms", "06:00:00") + suppression
        }) {
      assertThat(findings(VALIDATOR.validate(document)))
          .extracting(Finding::rule, Finding::severity)
          .containsExactly(tuple("QOS-SUPPRESS", Severity.WARNING));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!-- qos:suppressed -->", "<!-- a qos:suppress -->", "<?qos-x A b?>"})
  void other_comments_are_none(String comment) {
    assertThat(findings(VALIDATOR.validate(comment + block("wms", "06:00:00")))).isEmpty();
  }

  @Test
  void parse_errors_and_limits_cannot_be_suppressed() {
    String broken = "<!-- qos:suppress QOS-PARSE: no --><a><?qos-suppress QOS-PARSE no?><b></a>";

    ValidationReport report = VALIDATOR.validate(broken);

    assertThat(report.isValid()).isFalse();
    assertThat(report.suppressed()).isEmpty();
    assertThat(findings(report)).extracting(Finding::rule).containsExactly("QOS-PARSE");
  }

  @Test
  void only_so_many_have_an_effect() {
    String many = "<!-- qos:suppress %s: known -->".formatted(TYPE).repeat(100);
    ValidationReport report =
        VALIDATOR.validate(BLOCK.replace("<qos:StartTime", many + BOTH + "<qos:StartTime"));

    assertThat(report.suppressed()).extracting(s -> s.finding().rule()).containsExactly(TYPE);
    assertThat(findings(report))
        .filteredOn(f -> f.severity() != Severity.INFO)
        .extracting(Finding::rule)
        .containsExactly("QOS-SUPPRESS", VALUE);
  }

  @Test
  void may_be_forbidden() {
    ValidationReport report =
        QosValidator.builder().documentSuppressions(false).build().validate(BOTH + BLOCK);

    assertThat(report.suppressed()).isEmpty();
    assertThat(findings(report)).extracting(Finding::rule).containsExactly(TYPE, VALUE);
  }

  @Test
  void is_forgotten_before_the_next_document() {
    VALIDATOR.validate(BOTH + BLOCK);

    assertThat(findings(VALIDATOR.validate(BLOCK)))
        .extracting(Finding::location)
        .extracting(Location::line)
        .containsOnly(OptionalInt.of(5));
  }

  /** What parser and schemas found; the rules have tests of their own. */
  private static List<Finding> findings(ValidationReport report) {
    return report.findings().stream()
        .filter(finding -> finding.layer() == Layer.PARSE || finding.layer() == Layer.XSD)
        .toList();
  }
}
