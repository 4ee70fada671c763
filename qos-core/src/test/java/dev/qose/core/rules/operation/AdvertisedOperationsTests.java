package dev.qose.core.rules.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Rule;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.Checked;
import dev.qose.core.rules.Hosts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** QOS-R03 to R05. */
class AdvertisedOperationsTests {

  private static final Rule OPERATIONS = new AdvertisedOperations();

  @Test
  void wants_operations_that_the_service_has() {
    String document = Services.info("", "");

    assertThat(check(document)).isEmpty();
    assertThat(only(check(document.replaceAll("(?s)<GetFeatureInfo>.*</GetFeatureInfo>", ""))))
        .satisfies(problem -> assertThat(problem.rule()).isEqualTo("QOS-R03"))
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .isEqualTo("The service does not advertise the operation GetFeatureInfo."))
        .satisfies(
            problem ->
                assertThat(problem.element().localName()).isEqualTo("GetFeatureInfoOperation"));
  }

  @Test
  void cannot_tell_where_no_operations_are_advertised() {
    Checked checked = Checked.by(OPERATIONS, Hosts.wms("", ""));

    assertThat(checked.problems()).isEmpty();
    assertThat(checked.skipped()).containsExactly("QOS-R03: the document advertises no operations");
    assertThat(Checked.by(OPERATIONS, Hosts.mapBlock("")).skipped()).isEmpty();
  }

  /** The document itself is the answer to it. */
  @Test
  void knows_that_there_is_get_capabilities() {
    String document =
        Services.map("", "")
            .replaceAll(
                "(?s)<qos-wms:GetMapOperation>.*</qos-wms:GetMapOperation>",
                "<qos:GetCapabilitiesOperation/>");

    assertThat(check(document)).isEmpty();
  }

  @Test
  void wants_methods_that_the_service_has() {
    assertThat(check(map("<ows20:Get xlink:href='https://example.org/wms'/>"))).isEmpty();
    assertThat(only(check(map("<ows20:Post xlink:href='https://example.org/wms'/>"))))
        .satisfies(problem -> assertThat(problem.rule()).isEqualTo("QOS-R04"))
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .isEqualTo("The service does not advertise Post for GetMap."))
        .satisfies(problem -> assertThat(problem.element().localName()).isEqualTo("Post"));
    assertThat(only(check(map(""))).message()).startsWith("HTTP names no method");
    assertThat(only(check(map("<ows20:Put/>"))).message())
        .isEqualTo("HTTP names Put, where only Get and Post may stand.");
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/wms, ",
    "https://example.org, ",
    "https://example.org?service=WMS, ",
    "https://example.org/other/path?map=a|b{c}, ",
    "HTTPS://Example.ORG:443/wms, ",
    "https://user@example.org/wms, ",
    "http://example.org/wms, INFO",
    "https://example.org:8443/wms, INFO",
    "https://example.org:/wms, ",
    "https://mirror.example.org/wms, WARNING",
    "https://example.org.evil.test/wms, WARNING",
    "https://example.com/example.org, WARNING",
    "'https://[2001:db8::1]:443/wms', WARNING",
    "/wms, WARNING",
    "htp://example.org/wms, WARNING",
    "ftp://example.org/wms, WARNING",
    "foo, WARNING",
  })
  void compares_scheme_host_and_port(String href, @Nullable Severity severity) {
    List<Problem> problems =
        check(map("<ows20:Get xlink:href='%s'/>".formatted(href.replace("&", "&amp;"))));

    if (severity == null) {
      assertThat(problems).isEmpty();
    } else {
      assertThat(only(problems))
          .satisfies(problem -> assertThat(problem.rule()).isEqualTo("QOS-R05"))
          .satisfies(problem -> assertThat(problem.severity()).contains(severity))
          .satisfies(problem -> assertThat(problem.message()).contains("\"" + href + "\""))
          .satisfies(
              problem ->
                  assertThat(problem.suggestion().orElseThrow())
                      .contains("https://example.org/wms?"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<ows20:Get/>", "<ows20:Get xlink:href=' '/>"})
  void takes_the_advertised_address_where_none_is_given(String get) {
    assertThat(only(check(map(get))))
        .satisfies(problem -> assertThat(problem.rule()).isEqualTo("QOS-R05"))
        .satisfies(problem -> assertThat(problem.severity()).isEmpty())
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .isEqualTo(
                        "Get has no URL; the advertised one is taken:"
                            + " \"https://example.org/wms?\"."));
  }

  private static String map(String http) {
    return Services.map("", "")
        .replace(
            "<qos-wms:GetMapOperation>",
            """
            <qos-wms:GetMapOperation><ows20:DCP xmlns:xlink="http://www.w3.org/1999/xlink">
            <ows20:HTTP>%s</ows20:HTTP></ows20:DCP>\
            """
                .formatted(http));
  }

  private static List<Problem> check(String document) {
    return Checked.by(OPERATIONS, document).problems();
  }

  private static Problem only(List<Problem> problems) {
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }
}
