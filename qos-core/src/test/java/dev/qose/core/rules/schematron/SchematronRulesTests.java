package dev.qose.core.rules.schematron;

import static dev.qose.core.rules.Checked.base;
import static dev.qose.core.rules.Checked.edit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Problem;
import dev.qose.core.rules.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules in Schematron, by the Java that the build makes of them. */
class SchematronRulesTests {

  private static final String BEGIN = "<ows:ExtendedCapabilities>";
  private static final String END = "</ows:ExtendedCapabilities>";

  private static Checked check(String document) {
    return Checked.by(new SchematronRules(), document);
  }

  @Test
  void a_block_that_is_wrapped_twice_is_found_by_nobody() {
    String document = base("wfs").replace(BEGIN, BEGIN + BEGIN).replace(END, END + END);
    Problem problem = check(document).only();

    assertThat(problem.rule()).isEqualTo("QOS-P04");
    assertThat(problem.element().localName()).isEqualTo("QualityOfServiceMetadata");
    assertThat(problem.message())
        .contains("is in ows:ExtendedCapabilities", "in ows:ExtendedCapabilities,");
  }

  @ParameterizedTest
  @CsvSource({
    "<x:E xmlns:x='urn:x'>, </x:E>",
    "<ows:Metadata>, </ows:Metadata>",
    "<qos-wfs:E xmlns:qos-wfs='http://www.opengis.net/qos/wfs/1.0'>, </qos-wfs:E>"
  })
  void a_block_stands_straight_in_the_part_for_extensions(String begin, String end) {
    String document = base("wfs").replace(BEGIN, BEGIN + begin).replace(END, end + END);

    assertThat(check(document).rules()).contains("QOS-P04");
  }

  @Test
  void the_wrapper_is_of_the_ows_version_of_its_host() {
    String other =
        base("wfs")
            .replace(BEGIN, "<o:ExtendedCapabilities xmlns:o='http://www.opengis.net/ows/2.0'>")
            .replace(END, "</o:ExtendedCapabilities>");

    assertThat(check(other).rules()).containsExactly("QOS-P04");
    assertThat(check(other).only().message()).contains("\"http://www.opengis.net/ows/2.0\"");
  }

  @ParameterizedTest
  @CsvSource({"before", "after"})
  void all_extensions_share_one_wrapper(String place) {
    String other = BEGIN + "<x:E xmlns:x='urn:x'/>" + END;
    String document =
        place.equals("before")
            ? edit(base("wfs"), BEGIN, other + BEGIN)
            : edit(base("wfs"), END, END + other);

    assertThat(check(document).only().message())
        .startsWith("There is another ExtendedCapabilities beside the one");
  }

  @Test
  void rules_say_in_the_order_of_the_document_what_is_wrong() {
    String document =
        base("wms")
            .replace("uom=\"%\"", "uom=\"\"")
            .replace(
                "<ows:Format>text/calendar</ows:Format>", "<ows:Format>text/html</ows:Format>");

    assertThat(check(document).rules()).containsExactly("QOS-S01", "QOS-F03");
  }
}
