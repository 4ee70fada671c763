package dev.qose.core.rules.operation;

import static dev.qose.core.rules.Hosts.layer;
import static dev.qose.core.rules.Hosts.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Rule;
import dev.qose.core.rules.Checked;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** QOS-R12. */
class OfferedFormatsTests {

  private static final Rule FORMATS = new OfferedFormats();

  private static final String TYPE_NAMES = "<qos-wfs:TypeNames>t:Road</qos-wfs:TypeNames>";

  @ParameterizedTest
  @CsvSource({
    "FORMAT, image/png, ",
    "FORMAT, Image/PNG, ",
    "OutputFormat, image/png;mode=8bit, ",
    "FORMAT, image/png;mode=24bit, image/png; mode=8bit",
    "FORMAT, image/pgn, image/png",
    "FORMAT, image/gif, image/png",
    "FORMAT, text/html, 'image/png\", \"image/png; mode=8bit'",
    "FORMAT, '', 'image/png\", \"image/png; mode=8bit'",
  })
  void compares_formats_of_maps(String name, String value, @Nullable String suggestion) {
    check(
        check(
            Services.map(
                parameter("LAYERS", "roads") + parameter(name, value), layer("roads", ""))),
        suggestion);
  }

  @ParameterizedTest
  @CsvSource({
    "'', XML, ",
    "'', INIMAGE, ",
    "'', BLANK, ",
    "'', xml, XML warning",
    "'', banana, 'XML\", \"INIMAGE\", \"BLANK warning'",
    "XML, XML, ",
    "XML, INIMAGE, XML info",
    "XML, application/vnd.ogc.se_inimage, XML warning",
    "JSON, JSON, ",
    "JSON, XML, ",
    "JSON, json, JSON warning",
    "text/xml, TEXT/XML, ",
  })
  void compares_formats_of_exceptions(String offered, String value, @Nullable String expected) {
    String listed =
        offered.isEmpty() ? "" : "<Exception><Format>%s</Format></Exception>".formatted(offered);
    String constraint = parameter("exceptions", value);
    for (String document : List.of(Services.map(constraint, ""), Services.info(constraint, ""))) {
      List<Problem> problems = check(document.replace("</Request>", "</Request>" + listed));

      if (expected == null) {
        assertThat(problems).isEmpty();
      } else {
        int end = expected.lastIndexOf(' ');
        check(problems, expected.substring(0, end));
        assertThat(problems.get(0).severity().orElseThrow())
            .hasToString(expected.substring(end + 1));
      }
    }
  }

  @Test
  void takes_formats_of_exceptions_in_earlier_versions_from_the_service() {
    String document = Services.oldMap(parameter("EXCEPTIONS", "application/vnd.ogc.se_xml"), "");

    assertThat(check(document)).isEmpty();
    assertThat(
            check(
                document.replace(
                    "</Request>",
                    "</Request><Exception><Format>application/vnd.ogc.se_xml</Format></Exception>")))
        .isEmpty();
    assertThat(
            check(
                document.replace(
                    "</Request>", "</Request><Exception><Format>x</Format></Exception>")))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "INFO_FORMAT, text/html, ",
    "OutputFormat, text/html, ",
    "INFO_FORMAT, text/xml; subtype=gml/3.2, ",
    "INFO_FORMAT, image/png, 'text/html\", \"text/xml;subtype=\"gml/3.2\"'",
    "FORMAT, image/png, ",
    "FORMAT, text/html, 'image/png\", \"image/png; mode=8bit'",
  })
  void compares_formats_of_feature_info(String name, String value, @Nullable String suggestion) {
    check(check(Services.info(parameter(name, value), "")), suggestion);
  }

  @ParameterizedTest
  @CsvSource({
    "outputFormat, application/json, ",
    "OUTPUTFORMAT, 'text/xml; subtype=gml/3.1.1', ",
    "FORMAT, SHAPE-zip, ",
    "outputFormat, application/jsn, application/json",
    "outputFormat, GML2, 'application/json\", \"text/xml;subtype=gml/3.1.1\", \"SHAPE-ZIP'",
  })
  void compares_formats_of_features(String name, String value, @Nullable String suggestion) {
    String offered =
        Services.offered(
            "outputFormat", "application/json", "text/xml;subtype=gml/3.1.1", "SHAPE-ZIP");

    check(check(Services.features("2.0.0", parameter(name, value), offered, "")), suggestion);
    check(check(Services.storedQuery(parameter("outputFormat", value), offered)), suggestion);
  }

  @Test
  void adds_formats_of_feature_types() {
    String types =
        "<FeatureType><Name>t:Road</Name><OutputFormats><Format>text/csv</Format></OutputFormats></FeatureType>";
    String csv = parameter("outputFormat", "text/csv") + TYPE_NAMES;
    String json = parameter("outputFormat", "application/json") + TYPE_NAMES;
    String gml = parameter("outputFormat", "application/gml+xml;version=3.2") + TYPE_NAMES;
    String offered = Services.offered("outputFormat", "application/json");

    assertThat(check(Services.features("2.0.0", csv, offered, types))).isEmpty();
    assertThat(check(Services.features("2.0.0", json, offered, types))).isEmpty();
    assertThat(check(Services.features("2.0.0", csv, "", types))).isEmpty();
    assertThat(check(Services.features("2.0.0", gml, "", types))).isEmpty();
    assertThat(check(Services.features("2.0.0", json, "", types))).hasSize(1);
  }

  @Test
  void lets_services_have_any_format() {
    String any = "<ows:Parameter name='outputFormat'><ows:AnyValue/></ows:Parameter>";
    String types =
        "<FeatureType><Name>t:Road</Name><OutputFormats><Format>text/csv</Format></OutputFormats></FeatureType>";

    assertThat(
            check(
                Services.features(
                    "2.0.0", parameter("outputFormat", "x") + TYPE_NAMES, any, types)))
        .isEmpty();
    assertThat(check(Services.features("2.0.0", parameter("outputFormat", "x"), "", ""))).isEmpty();
  }

  private static void check(List<Problem> problems, @Nullable String suggestion) {
    if (suggestion == null) {
      assertThat(problems).isEmpty();
    } else {
      assertThat(problems)
          .singleElement()
          .satisfies(problem -> assertThat(problem.rule()).isEqualTo("QOS-R12"))
          .satisfies(
              problem ->
                  assertThat(problem.suggestion().orElseThrow())
                      .contains("\"" + suggestion + "\""));
    }
  }

  private static List<Problem> check(String document) {
    return Checked.by(FORMATS, document).problems();
  }
}
