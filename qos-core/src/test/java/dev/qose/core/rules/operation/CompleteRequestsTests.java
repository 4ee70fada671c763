package dev.qose.core.rules.operation;

import static dev.qose.core.rules.Hosts.area;
import static dev.qose.core.rules.Hosts.box;
import static dev.qose.core.rules.Hosts.extent;
import static dev.qose.core.rules.Hosts.layer;
import static dev.qose.core.rules.Hosts.parameter;
import static dev.qose.core.rules.Hosts.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Rule;
import dev.qose.core.rules.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QOS-R21. */
class CompleteRequestsTests {

  private static final Rule COMPLETE = new CompleteRequests();

  private static final String AREA = area("EPSG:3067", "1 1", "2 2");
  private static final String TYPE_NAMES = "<qos-wfs:TypeNames>t:Road</qos-wfs:TypeNames>";

  @Test
  void wants_maps_to_have_a_layer() {
    assertThat(only(Services.map(AREA + parameter("WIDTH", "1"), "")).message())
        .isEqualTo("RequestOption names no layer, so no request can be made of it.");
    assertThat(check(Services.map(AREA + parameter("LayerName", "roads"), ""))).isEmpty();
    assertThat(check(Services.map(AREA + parameter("SLD", "http://example.org/a.sld"), "")))
        .isEmpty();
    assertThat(check(Services.info(AREA + parameter("QUERY_LAYERS", "roads"), ""))).isEmpty();
    assertThat(check(Services.map("", ""))).isEmpty(); // QOS-R25 tells that
  }

  @Test
  void wants_an_area_or_an_extent() {
    String roads = parameter("LAYERS", "roads,relief");
    String bare = layer("roads", "") + layer("relief", "");

    assertThat(only(Services.map(roads, bare)).message())
        .isEqualTo(
            "RequestOption has no area, and the layers \"roads\", \"relief\" no extent, so no"
                + " limited request can be made of it.");
    assertThat(check(Services.map(roads + AREA, bare))).isEmpty();
    assertThat(check(Services.map(roads + parameter("bbox", "1,1,2,2"), bare))).isEmpty();
    assertThat(check(Services.map(parameter("LAYERS", "lakes"), bare))).isEmpty();
    for (String stated : List.of(extent(1, 1, 2, 2), box("EPSG:3067", "1 1 2 2"))) {
      assertThat(check(Services.map(roads, stated + bare))).isEmpty();
      assertThat(check(Services.map(roads, bare.replace("</Name>", "</Name>" + stated)))).isEmpty();
    }
  }

  @Test
  void wants_queries_to_have_a_type_and_an_extent() {
    String typed = type("t:Road", "EPSG:3067", "1 1", "2 2");
    String bare = "<FeatureType><Name>t:Road</Name></FeatureType>";

    assertThat(only(features(parameter("count", "1"), typed)).message())
        .contains("AdHocQueryConstraints names no feature type");
    assertThat(features(TYPE_NAMES, typed)).isEmpty();
    assertThat(features(parameter("typeName", "t:Road"), typed)).isEmpty();
    assertThat(features(parameter("resourceId", "road.1"), typed)).isEmpty();
    assertThat(only(features(TYPE_NAMES, bare)).message())
        .contains("no area, and the feature type \"t:Road\" no extent");
    for (String bound :
        List.of(
            AREA, parameter("BBOX", "1"), parameter("filter", "x"), parameter("resourceId", "a"))) {
      assertThat(features(bound + TYPE_NAMES, bare)).isEmpty();
    }
  }

  /** QOS-R06 tells of the name, and P03 of an element in a wrong namespace. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<qos:RequestParameterConstraint name='TypeNams'/>",
        "<qos:RequestParameterConstraint name=''/>",
        "<qos-wms:TypeNames"
            + " xmlns:qos-wms='http://www.opengis.net/qos/wms/1.0'>t:Road</qos-wms:TypeNames>"
      })
  void does_not_repeat_what_is_told_of_a_name(String constraint) {
    assertThat(features(AREA + constraint, "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<qos-wfs:StoredQueryId>urn:q</qos-wfs:StoredQueryId>", ""})
  void wants_stored_queries_to_have_a_name(String id) {
    List<Problem> problems = check(Services.storedQuery(parameter("id", "1") + id, ""));

    if (id.isEmpty()) {
      assertThat(problems).extracting(Problem::rule).containsExactly("QOS-R21");
    } else {
      assertThat(problems).isEmpty();
    }
    assertThat(check(Services.storedQuery(parameter("StoredQuery_ID", "urn:q"), ""))).isEmpty();
  }

  private static List<Problem> features(String constraints, String types) {
    return check(Services.features("2.0.0", constraints, "", types));
  }

  private static List<Problem> check(String document) {
    return Checked.by(COMPLETE, document).problems();
  }

  private static Problem only(String document) {
    return only(check(document));
  }

  private static Problem only(List<Problem> problems) {
    assertThat(problems).extracting(Problem::rule).containsExactly("QOS-R21");
    return problems.get(0);
  }
}
