package dev.qose.core.rules.operation;

import static dev.qose.core.rules.Hosts.crs;
import static dev.qose.core.rules.Hosts.layer;
import static dev.qose.core.rules.Hosts.parameter;
import static dev.qose.core.rules.Hosts.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Rule;
import dev.qose.core.rules.Checked;
import dev.qose.core.rules.Hosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Type names and systems that representative requests ask for. */
class RequestRulesTests {

  private static final Rule TYPE_NAMES = new FeatureTypeNames();
  private static final Rule CRS = new RequestedCrs();

  private static final String TYPES =
      type("t:Road", "urn:ogc:def:crs:EPSG::3067", "19 59", "32 71")
          + type("t:Bridge", "urn:ogc:def:crs:EPSG::4326", "19 59", "32 71")
          + type("plain", "urn:ogc:def:crs:EPSG::4326", "19 59", "32 71");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<qos-wfs:TypeNames>t:Road t:Bridge</qos-wfs:TypeNames>",
        "<qos-wfs:TypeNames> schema-element(t:Road) </qos-wfs:TypeNames>",
        "<qos-wfs:TypeNames xmlns:x='http://example.org/transport'>x:Road</qos-wfs:TypeNames>",
        "<qos-wfs:TypeNames xmlns='http://example.org/transport'>Road</qos-wfs:TypeNames>",
        "<qos-wfs:TypeNames xmlns=''>plain</qos-wfs:TypeNames>",
        "<qos-wfs:TypeNames/>",
        "",
      })
  void finds_types_by_their_namespaces(String typeNames) {
    assertThat(Checked.by(TYPE_NAMES, Hosts.wfs("2.0.0", typeNames, TYPES)).problems()).isEmpty();
  }

  @Test
  void reads_types_out_of_parameters() {
    String parameters = parameter("TYPENAMES", "t:Road", "(t:Road,t:Bridge)", "plain");

    assertThat(Checked.by(TYPE_NAMES, Hosts.wfs("2.0.0", parameters, TYPES)).problems()).isEmpty();
    assertThat(
            Checked.by(TYPE_NAMES, Hosts.wfs("2.0.0", parameter("typeName", "t:Lane"), TYPES))
                .rules())
        .containsExactly("QOS-R10");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t:Quay|Give the Name of a FeatureType in this document.",
        "t:Roads|Did you mean \"t:Road\" in namespace http://example.org/transport?",
        "t:road|Did you mean \"t:Road\" in namespace http://example.org/transport?",
        "Road|Did you mean \"t:Road\" in namespace http://example.org/transport?",
        "qos:Road|Did you mean \"t:Road\" in namespace http://example.org/transport?",
      })
  void suggests_the_type_that_was_meant(String name, String suggestion) {
    String typeNames = "<qos-wfs:TypeNames>%s</qos-wfs:TypeNames>".formatted(name);

    assertThat(Checked.by(TYPE_NAMES, Hosts.wfs("2.0.0", typeNames, TYPES)).only())
        .satisfies(problem -> assertThat(problem.suggestion()).contains(suggestion))
        .satisfies(problem -> assertThat(problem.message()).contains("\"" + name + "\""));
  }

  @Test
  void does_not_miss_types_where_none_are_listed() {
    String document =
        Hosts.wfs("2.0.0", "<qos-wfs:TypeNames>t:Road</qos-wfs:TypeNames>", "")
            .replaceAll("<FeatureTypeList></FeatureTypeList>", "");

    Checked checked = Checked.by(TYPE_NAMES, document);

    assertThat(checked.problems()).isEmpty();
    assertThat(checked.skipped()).containsExactly("QOS-R10: the document lists no feature types");
  }

  @ParameterizedTest
  @CsvSource({
    "EPSG:3067, true",
    "urn:ogc:def:crs:EPSG::3067, true",
    "http://www.opengis.net/def/crs/EPSG/0/3067, true",
    "http://www.opengis.net/gml/srs/epsg.xml#3067, true",
    "epsg:3067, true",
    "OGC:CRS84, true",
    "'AUTO2:42001,1,25,60', true",
    "EPSG:4326, false",
    "EPSG:30671, false",
    "EPSG:67, false",
    "foo, false",
  })
  void compares_systems_by_what_they_are(String name, boolean isSupported) {
    String option = parameter("LAYERS", "roads") + parameter("CRS", name);
    String layers = crs("EPSG:3067", "AUTO2:42001") + layer("roads", crs("CRS:84"));

    assertThat(Checked.by(CRS, Hosts.wms(option, layers)).problems()).hasSize(isSupported ? 0 : 1);
  }

  @Test
  void wants_every_layer_to_support_it() {
    String layers =
        layer("roads", crs("EPSG:3067", "EPSG:4326"))
            + layer("relief", crs("EPSG:3067") + layer("hills", crs("EPSG:3035")));
    String both = parameter("LAYERS", "roads,hills");

    assertThat(Checked.by(CRS, Hosts.wms(both + parameter("CRS", "EPSG:3067"), layers)).problems())
        .isEmpty();
    assertThat(
            Checked.by(CRS, Hosts.wms(both + parameter("CRS", "EPSG:4326", "EPSG:3035"), layers))
                .problems())
        .extracting(problem -> problem.message())
        .containsExactly(
            "The coordinate reference system \"EPSG:4326\" is not supported by the layer"
                + " \"hills\".",
            "The coordinate reference system \"EPSG:3035\" is not supported by the layer"
                + " \"roads\".");
  }

  @Test
  void knows_the_systems_of_types_in_all_versions() {
    String names = "<qos-wfs:TypeNames>t:Road</qos-wfs:TypeNames>";
    String old =
        "<FeatureType><Name>t:Road</Name><DefaultSRS>EPSG:3067</DefaultSRS>"
            + "<OtherSRS>EPSG:4326</OtherSRS></FeatureType>";
    String right = parameter("srsName", "urn:ogc:def:crs:EPSG::4326") + names;
    String wrong = parameter("srsName", "urn:ogc:def:crs:EPSG::3035") + names;

    assertThat(Checked.by(CRS, Hosts.wfs("1.1.0", right, old)).problems()).isEmpty();
    assertThat(Checked.by(CRS, Hosts.wfs("1.1.0", wrong, old)).rules()).containsExactly("QOS-R13");
    assertThat(Checked.by(CRS, Hosts.wfs("2.0.0", right, TYPES)).rules())
        .containsExactly("QOS-R13");
  }
}
