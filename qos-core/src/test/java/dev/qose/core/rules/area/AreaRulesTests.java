package dev.qose.core.rules.area;

import static dev.qose.core.rules.Hosts.area;
import static dev.qose.core.rules.Hosts.box;
import static dev.qose.core.rules.Hosts.crs;
import static dev.qose.core.rules.Hosts.extent;
import static dev.qose.core.rules.Hosts.layer;
import static dev.qose.core.rules.Hosts.mapBlock;
import static dev.qose.core.rules.Hosts.parameter;
import static dev.qose.core.rules.Hosts.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Edit;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.Checked;
import dev.qose.core.rules.Hosts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaRulesTests {

  /** Finland, in longitudes and latitudes only. */
  private static final String FINLAND =
      layer(
          "roads",
          crs("EPSG:3067", "EPSG:3047", "EPSG:4326", "CRS:84", "EPSG:3857", "EPSG:5514")
              + extent(19, 59, 32, 71));

  private static final String ROADS = parameter("LAYERS", "roads");

  private static Checked check(String document) {
    RuleInput input = RuleInput.of(Checked.document(document), Checked.NOW);
    List<Checked> all =
        Stream.of(new AreaSystems(), new AreaCorners(), new AreaPlaces())
            .map(rule -> Checked.by(rule, input))
            .toList();
    return new Checked(
        all.stream().flatMap(checked -> checked.problems().stream()).toList(),
        all.stream().flatMap(checked -> checked.skipped().stream()).toList());
  }

  /** Checks an area of a WMS that knows only longitudes and latitudes of its layer. */
  private static Checked inFinland(String crs, String lower, String upper) {
    return check(Hosts.wms(ROADS + area(crs, lower, upper), FINLAND));
  }

  @ParameterizedTest
  @CsvSource({
    "EPSG:4326, 60 23, 61 25",
    "CRS:84, 23 60, 25 61",
    "OGC:CRS84, 23 60, 25 61",
    "EPSG:3067, 300000 6700000, 400000 6800000",
    "EPSG:3047, 6700000 300000, 6800000 400000",
    "EPSG:3857, 2600000 8450000, 2700000 8550000",
    "urn:ogc:def:crs:EPSG::4326, 59 19, 71 32",
  })
  void finds_nothing_wrong_with_areas_in_the_extent(String crs, String lower, String upper) {
    Checked checked = inFinland(crs, lower, upper);

    assertThat(checked.problems()).isEmpty();
    assertThat(checked.skipped()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "EPSG:4326, 23 60, 25 61",
    "CRS:84, 60 23, 61 25",
    "EPSG:3067, 6700000 300000, 6800000 400000",
    "EPSG:3047, 300000 6700000, 400000 6800000",
    "EPSG:3857, 8450000 2600000, 8550000 2700000",
  })
  void finds_swapped_axes_and_swaps_them(String crs, String lower, String upper) {
    Problem problem = inFinland(crs, lower, upper).only();

    assertThat(problem.rule()).isEqualTo("QOS-A06");
    assertThat(problem.severity()).isEmpty();
    List<Edit> edits = problem.fix().orElseThrow().edits();
    String[] low = lower.split(" ", -1);
    String[] up = upper.split(" ", -1);
    assertThat(edits)
        .extracting(edit -> ((Edit.SetText) edit).text())
        .containsExactly(low[1] + " " + low[0], up[1] + " " + up[0]);
    assertThat(inFinland(crs, low[1] + " " + low[0], up[1] + " " + up[0]).problems()).isEmpty();
  }

  @Test
  void leaves_heights_where_they_are() {
    String layer = layer("roads", crs("EPSG:4979") + extent(19, 59, 32, 71));

    Problem problem =
        check(Hosts.wms(ROADS + area("EPSG:4979", "23 60 0", "25 61 1.50"), layer)).only();

    assertThat(problem.fix().orElseThrow().edits())
        .extracting(edit -> ((Edit.SetText) edit).text())
        .containsExactly("60 23 0", "61 25 1.50");
  }

  @Test
  void reads_boxes_as_the_version_of_the_service_does() {
    String layer =
        """
        <Layer><Name>roads</Name><SRS>EPSG:4326 EPSG:3067</SRS>
        <LatLonBoundingBox minx="19" miny="59" maxx="32" maxy="71"/></Layer>
        """;
    String right = ROADS + area("EPSG:4326", "23 60", "25 61");
    String wrong = ROADS + area("EPSG:4326", "60 23", "61 25");

    assertThat(check(Hosts.oldWms(right, layer)).problems()).isEmpty();
    assertThat(check(Hosts.oldWms(wrong, layer)).rules()).containsExactly("QOS-A06");
  }

  @Test
  void is_in_doubt_where_no_standard_tells_the_order() {
    String types = type("t:Road", "urn:ogc:def:crs:EPSG::4326", "19 59", "32 71");
    String names = "<qos-wfs:TypeNames>t:Road</qos-wfs:TypeNames>";

    String custom = area("EPSG:4326", "23 60", "25 61") + names;
    String other = area("EPSG:4326", "60 23", "61 25") + names;
    String urn = area("urn:ogc:def:crs:EPSG::4326", "23 60", "25 61") + names;

    assertThat(check(Hosts.wfs("2.0.0", custom, types)).problems()).isEmpty();
    Problem doubt = check(Hosts.wfs("2.0.0", other, types)).only();
    assertThat(doubt.rule()).isEqualTo("QOS-A06");
    assertThat(doubt.severity()).contains(Severity.WARNING);
    assertThat(doubt.fix()).isEmpty();
    assertThat(check(Hosts.wfs("2.0.0", urn, types)).only().fix()).isPresent();
  }

  @Test
  void does_not_trust_a_bounding_box_with_swapped_axes() {
    String layer =
        layer("roads", crs("EPSG:4326") + extent(19, 59, 32, 71) + box("EPSG:4326", "19 59 32 71"));

    assertThat(check(Hosts.wms(ROADS + area("EPSG:4326", "60 23", "61 25"), layer)).problems())
        .isEmpty();
    assertThat(check(Hosts.wms(ROADS + area("EPSG:4326", "23 60", "25 61"), layer)).rules())
        .containsExactly("QOS-A06");
  }

  @Test
  void looks_at_each_layer() {
    String option = parameter("LAYERS", "north,south") + area("EPSG:4326", "60 20", "61 21");
    String layers =
        crs("EPSG:4326")
            + layer("north", extent(19, 59, 32, 71))
            + layer("south", extent(60, 20, 61, 21));

    Problem problem = check(Hosts.wms(option, layers)).only();

    // Swapped it would fit the one, and no longer the other.
    assertThat(problem.rule()).isEqualTo("QOS-A07");
    assertThat(problem.message()).contains("\"south\"").doesNotContain("north");
  }

  @ParameterizedTest
  @CsvSource({
    // inside, on either side of the antimeridian and across it
    "175 -10, 178 -5, ''",
    "-178 -10, -175 -5, ''",
    "175 -10, -175 -5, QOS-A03",
    "170 -20, -170 0, QOS-A03",
    // half way round the globe, and over the edge
    "0 -10, 5 -5, QOS-A07",
    "165 -10, 175 -5, QOS-A08",
    "165 -10, -175 -5, QOS-A03 QOS-A08",
  })
  void knows_the_antimeridian(String lower, String upper, String rules) {
    String layer = layer("sea", crs("CRS:84") + extent(170, -20, -170, 0));
    String option = parameter("LAYERS", "sea") + area("CRS:84", lower, upper);

    assertThat(String.join(" ", check(Hosts.wms(option, layer)).rules())).isEqualTo(rules);
  }

  @ParameterizedTest
  @CsvSource({
    "CRS:84, 170 -10, -170 10, WARNING",
    "EPSG:4326, -10 170, 10 -170, WARNING",
    "CRS:84, 10 -10, 20 -20, ERROR",
    "EPSG:4326, 20 10, 10 20, ERROR",
    "EPSG:3067, 400000 6700000, 300000 6800000, ERROR",
    // of which nothing is known but that it may be in degrees
    "EPSG:4807, 170 -10, -170 10, WARNING",
    "EPSG:4807, 5000 0, 4000 10, ERROR",
    // Nothing goes round on a third axis, whatever its numbers look like.
    "EPSG:4979, 60 23 170, 61 25 -170, ERROR",
    "EPSG:4807, 1 2 170, 3 4 -170, ERROR",
  })
  void finds_corners_in_the_wrong_order(String crs, String lower, String upper, Severity severity) {
    Problem problem = check(mapBlock(area(crs, lower, upper))).only();

    assertThat(problem.rule()).isEqualTo("QOS-A03");
    assertThat(problem.severity().orElse(Severity.ERROR)).isEqualTo(severity);
  }

  @ParameterizedTest
  @CsvSource({
    "EPSG:3067, 1, 2, 2",
    "EPSG:3067, 1 2 3, 4 5 6, 2",
    "EPSG:4979, 60 23, 61 25, 2",
    "EPSG:3067, 1 2, 3, 1",
    "EPSG:4807, 1 2, 3 4 5, 1",
    "EPSG:4807, 1 2 3 4, 5 6 7 8, 2",
    "EPSG:4979, 60 23 0, 61 25 100, 0",
    "EPSG:4807, 1 2 3, 4 5 6, 0",
    "EPSG:3067+5717, 1 2 3, 4 5 6, 0",
  })
  void counts_numbers(String crs, String lower, String upper, int problems) {
    assertThat(check(mapBlock(area(crs, lower, upper))).rules())
        .hasSize(problems)
        .allMatch("QOS-A01"::equals);
  }

  @Test
  void reads_numbers_by_their_value() {
    Checked checked = check(mapBlock(area("EPSG:3067", "NaN 1", "2 1e400")));

    assertThat(checked.rules()).containsExactly("QOS-A02", "QOS-A02");
    assertThat(checked.problems())
        .extracting(problem -> problem.element().localName())
        .containsExactly("LowerCorner", "UpperCorner");
    assertThat(check(mapBlock(area("EPSG:3067", "1e-400 1.e0", "2 +3"))).problems()).isEmpty();
    assertThat(check(mapBlock(area("EPSG:3067", "1 2 -INF", "3 4"))).rules())
        .containsExactly("QOS-A02", "QOS-A01");
  }

  @Test
  void does_not_count_axes_of_what_no_area_is_in() {
    assertThat(check(mapBlock(area("CRS:88", "1 2", "3 4"))).rules()).containsExactly("QOS-A04");
    assertThat(check(mapBlock(area("CRS:88", "1", "3"))).rules()).containsExactly("QOS-A04");
    assertThat(check(mapBlock(area("EPSG:4978", "1 2", "3 4"))).rules()).containsExactly("QOS-A04");
  }

  @Test
  void tells_once_of_corners_that_are_swapped() {
    Problem problem = check(mapBlock(area("EPSG:3067", "4 8", "3 7"))).only();

    assertThat(problem.message())
        .isEqualTo(
            "On axis 1 LowerCorner (4) is above UpperCorner (3), and on axis 2 LowerCorner (8) is"
                + " above UpperCorner (7).");
    assertThat(problem.suggestion()).contains("Swap the corners.");
  }

  @Test
  void leaves_what_is_no_number_to_the_schemas() {
    assertThat(check(mapBlock(area("EPSG:3067", "a b", "c d"))).problems()).isEmpty();
    assertThat(check(mapBlock("<qos:AreaConstraint/>")).problems()).isEmpty();
    assertThat(check(mapBlock(area("EPSG:3067", "", ""))).rules())
        .containsExactly("QOS-A01", "QOS-A01");
  }

  @Test
  void knows_what_is_no_system() {
    assertThat(check(mapBlock(area("foo", "1 2", "3 4"))).rules()).containsExactly("QOS-A04");
    assertThat(check(mapBlock(area(" ", "1 2", "3 4"))).rules()).containsExactly("QOS-A04");
    for (String none :
        List.of(
            "EPSG:4326,EPSG:3857",
            "EPSG:4326 EPSG:3857",
            "CRS:85",
            "CRS:1",
            "CRS:88",
            "EPSG:5773",
            "EPSG:4326+3857")) {
      assertThat(check(mapBlock(area(none, "1 2", "3 4"))).rules()).as(none).contains("QOS-A04");
    }
    assertThat(check(mapBlock(area("EPSG:4936", "1 2", "3 4"))).problems())
        .anyMatch(problem -> problem.message().contains("geocentric"));
  }

  @Test
  void knows_names_that_one_should_not_use() {
    Problem problem = check(mapBlock(area("EPSG:900913", "1 2", "3 4"))).only();
    assertThat(problem.severity()).contains(Severity.WARNING);
    assertThat(problem.suggestion().orElse("")).contains("EPSG:3857");
    // The service has it, whoever else may not.
    String layer = layer("roads", crs("EPSG:900913") + box("EPSG:900913", "0 0 9 9"));
    assertThat(check(Hosts.wms(ROADS + area("EPSG:900913", "1 2", "3 4"), layer)).only().severity())
        .contains(Severity.INFO);
    Problem withdrawn = check(mapBlock(area("EPSG:3785", "1 2", "3 4"))).only();
    assertThat(withdrawn.severity()).contains(Severity.INFO);
    assertThat(withdrawn.suggestion().orElse("")).contains("EPSG:3857");
    Problem unknown = inFinland("IGNF:LAMB93", "1 2", "3 4").only();
    assertThat(unknown.severity()).contains(Severity.WARNING);
  }

  @Test
  void does_not_guess_at_systems_that_may_exist() {
    for (String crs : List.of("EPSG:4807", "IGNF:LAMB93")) {
      Checked checked = check(mapBlock(area(crs, "1 2", "3 4")));

      assertThat(checked.problems()).isEmpty();
      assertThat(checked.skipped())
          .anyMatch(reason -> reason.startsWith("QOS-A04: ") && reason.endsWith(crs))
          .anyMatch(reason -> reason.startsWith("QOS-A09: "));
    }
  }

  @Test
  void finds_systems_that_a_layer_lacks() {
    String option = parameter("LAYERS", "roads", "relief") + area("EPSG:3067", "1 1", "2 2");
    String outer = crs("CRS:84") + extent(19, 59, 32, 71) + box("EPSG:3067", "0 0 9 9");
    String layers = outer + layer("roads", crs("EPSG:3067")) + layer("relief", "");

    Problem problem = check(Hosts.wms(option, layers)).only();

    assertThat(problem.rule()).isEqualTo("QOS-A05");
    assertThat(problem.message()).contains("\"relief\"").doesNotContain("roads");
  }

  @Test
  void takes_the_extent_of_the_layers_within_a_group() {
    String group =
        layer(
            "group",
            crs("EPSG:4326")
                + layer("roads", extent(19, 59, 25, 71))
                + layer("relief", extent(25, 59, 32, 71)));
    String layers = parameter("LAYERS", "group", "roads", "relief");

    assertThat(check(Hosts.wms(layers + area("EPSG:4326", "60 24", "61 26"), group)).rules())
        .containsExactly("QOS-A08");
    assertThat(
            check(
                    Hosts.wms(
                        parameter("LAYERS", "group")
                            + parameter("STYLES", "roads", "relief")
                            + area("EPSG:4326", "60 24", "61 26"),
                        group))
                .problems())
        .isEmpty();
    assertThat(check(Hosts.wms(layers + area("EPSG:4326", "10 24", "11 26"), group)).rules())
        .containsExactly("QOS-A07");
  }

  @Test
  void prefers_the_nearest_extent() {
    String layers =
        crs("EPSG:3067")
            + extent(19, 59, 32, 71)
            + box("EPSG:3067", "40000 6500000 760000 7800000")
            + layer("roads", box("EPSG:3067", "300000 6700000 400000 6800000"));

    assertThat(
            check(Hosts.wms(ROADS + area("EPSG:3067", "300000 6700000", "400000 6800000"), layers))
                .problems())
        .isEmpty();
    assertThat(
            check(Hosts.wms(ROADS + area("EPSG:3067", "290000 6700000", "400000 6800000"), layers))
                .rules())
        .containsExactly("QOS-A08");
  }

  @ParameterizedTest
  @CsvSource({
    "EPSG:4326, 58.9 19, 71 32",
    "CRS:84, 19 59, 32 71.1",
    "EPSG:3067, 300000 6400000, 400000 6800000",
    "EPSG:3857, 2000000 8000000, 2700000 8550000",
  })
  void finds_areas_partly_outside(String crs, String lower, String upper) {
    assertThat(inFinland(crs, lower, upper).rules()).containsExactly("QOS-A08");
  }

  @Test
  void does_not_take_curved_edges_for_a_part_outside() {
    // The envelope of Finland's extent in EPSG:3067; its edges are curves in degrees.
    Checked checked = inFinland("EPSG:3067", "50000 6550000", "760000 7880000");

    assertThat(checked.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "EPSG:3067, 300000 5000000, 400000 5100000",
    "EPSG:3857, 100000 5000000, 200000 5100000",
    "EPSG:4326, 40 2, 42 4",
  })
  void finds_areas_outside(String crs, String lower, String upper) {
    assertThat(inFinland(crs, lower, upper).rules()).containsExactly("QOS-A07");
  }

  @ParameterizedTest
  @CsvSource({
    "EPSG:4326, 60 23, 95 25, ERROR",
    "CRS:84, 23 60, 25 91, ERROR",
    "CRS:84, 23 60, 181 61, WARNING",
    "CRS:84, 170 60, 190 61, WARNING",
    "CRS:84, 23 60, 361 61, ERROR",
    "EPSG:4326, 170 60, 171 61, ERROR",
    "EPSG:3857, 0 0, 30000000 1, ERROR",
    "EPSG:3067, 300000 6700000, 400000 96000000, ERROR",
  })
  void knows_where_systems_end(String crs, String lower, String upper, Severity severity) {
    Problem problem = check(mapBlock(area(crs, lower, upper))).only();

    assertThat(problem.rule()).isEqualTo("QOS-A09");
    assertThat(problem.severity().orElse(Severity.ERROR)).isEqualTo(severity);
  }

  @Test
  void finds_areas_without_extent() {
    assertThat(check(mapBlock(area("CRS:84", "23 60", "23 60"))).only().message())
        .contains("point");
    assertThat(check(mapBlock(area("CRS:84", "23 60", "23 61"))).only().message())
        .contains("line", "23", "axis 1");
    assertThat(check(mapBlock(area("EPSG:4979", "60 23 5", "61 25 5"))).problems()).isEmpty();
  }

  @Test
  void compares_the_area_with_the_requested_system() {
    String area = area("EPSG:4326", "60 23", "61 25");

    assertThat(check(mapBlock(area + parameter("CRS", "EPSG:3067"))).rules())
        .containsExactly("QOS-A11");
    assertThat(check(mapBlock(area + parameter("crs", "EPSG:3067", "urn:ogc:def:crs:EPSG::4326"))))
        .satisfies(checked -> assertThat(checked.problems()).isEmpty());
    assertThat(check(mapBlock(area("CRS:84", "23 60", "25 61") + parameter("SRS", "EPSG:4326"))))
        .satisfies(checked -> assertThat(checked.rules()).containsExactly("QOS-A11"));
    assertThat(check(mapBlock(area + parameter("CRS", "foo"))).problems()).isEmpty();
  }

  @Test
  void says_what_it_cannot_decide() {
    Checked flat = inFinland("EPSG:5514", "-500000 -1100000", "-400000 -1000000");
    assertThat(flat.problems()).isEmpty();
    assertThat(flat.skipped())
        .hasSize(3)
        .allMatch(reason -> reason.contains("EPSG:5514") && reason.contains("transformations"));

    String bare = layer("roads", "");
    assertThat(check(Hosts.wms(ROADS + area("EPSG:4326", "60 23", "61 25"), bare)).skipped())
        .hasSize(4)
        .anyMatch(reason -> reason.equals("QOS-A05: the layer \"roads\" names no CRS"))
        .anyMatch(
            reason ->
                reason.equals("QOS-A07: the document tells no extent of the layer \"roads\""));
  }

  @Test
  void reads_feature_types_of_older_versions() {
    String types =
        """
        <FeatureType><Name>t:Road</Name><DefaultSRS>urn:x-ogc:def:crs:EPSG:4326</DefaultSRS>
        <ows:WGS84BoundingBox><ows:LowerCorner>19 59</ows:LowerCorner>
        <ows:UpperCorner>32 71</ows:UpperCorner></ows:WGS84BoundingBox></FeatureType>
        """;
    String names = "<qos-wfs:TypeNames>t:Road</qos-wfs:TypeNames>";

    assertThat(
            check(
                    Hosts.wfs(
                        "1.1.0",
                        area("urn:ogc:def:crs:EPSG::4326", "60 23", "61 25") + names,
                        types))
                .problems())
        .isEmpty();
    assertThat(
            check(
                    Hosts.wfs(
                        "1.1.0",
                        area("urn:ogc:def:crs:EPSG::3067", "300000 6700000", "400000 6800000")
                            + names,
                        types))
                .rules())
        .containsExactly("QOS-A05");
  }

  @Test
  void shows_extent_and_area_in_the_order_of_the_area() {
    assertThat(inFinland("EPSG:4326", "40 2", "42 4").only().message())
        .isEqualTo(
            "The area from 40 2 to 42 4 (latitude, longitude, EPSG:4326) is outside the extent of"
                + " the layer \"roads\", 59 19 to 71 32 (latitude, longitude).");
    assertThat(inFinland("EPSG:3857", "-20007807 5000000", "-20000000 5100000").only().message())
        .contains("-20007807 5000000", "19 59 to 32 71 (longitude, latitude)");
  }

  /** The layer's own longitudes and latitudes, and a useless box of the layer around it. */
  @Test
  void prefers_what_a_layer_says_itself() {
    String layers =
        crs("EPSG:4326")
            + extent(-1, -1, -1, -1)
            + box("EPSG:4326", "-1 -1 -1 -1")
            + layer("roads", extent(-20, 30, 20, 60));
    String inside = ROADS + area("EPSG:4326", "40 -10", "56 10");

    assertThat(check(Hosts.wms(inside, layers)).problems()).isEmpty();
    assertThat(check(Hosts.wms(ROADS + area("EPSG:4326", "-2 -2", "1 1"), layers)).rules())
        .containsExactly("QOS-A07");
  }

  @Test
  void refuses_a_map_without_width() {
    assertThat(check(mapBlock(area("CRS:84", "23 60", "23 61"))).only().severity())
        .contains(Severity.ERROR);
    String types = type("t:Road", "urn:ogc:def:crs:EPSG::4326", "19 59", "32 71");
    String line =
        area("urn:ogc:def:crs:EPSG::4326", "60 23", "61 23")
            + "<qos-wfs:TypeNames>t:Road</qos-wfs:TypeNames>";
    assertThat(check(Hosts.wfs("2.0.0", line, types)).only().severity()).contains(Severity.WARNING);
  }

  @ParameterizedTest
  @CsvSource({
    "CRS:85, CRS:84",
    "EPSG3067, EPSG:3067",
    "ESPG:3067, EPSG:3067",
    "EPSG::4326, EPSG:4326",
    "http://www.opengis.net/def/crs/EPSG/3067, EPSG:3067",
  })
  void suggests_the_name_that_may_be_meant(String written, String meant) {
    assertThat(inFinland(written, "1 2", "3 4").problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.rule()).isEqualTo("QOS-A04");
              assertThat(problem.suggestion().orElse("")).contains("\"" + meant + "\"");
            });
  }

  @Test
  void lets_rounding_pass() {
    assertThat(check(mapBlock(area("EPSG:4326", "-90.00000000000001 -180", "90 180"))).problems())
        .isEmpty();
    assertThat(
            check(mapBlock(area("EPSG:3857", "-20037508.35 -20048966.2", "20037508.35 20048966.2")))
                .problems())
        .isEmpty();
  }
}
