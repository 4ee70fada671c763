package dev.qose.core.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WellKnownCrsTests {

  private static final CrsLibrary LIBRARY = WellKnownCrs.INSTANCE;

  @ParameterizedTest
  @CsvSource({
    // Helsinki, Reykjavik (zone 27), Sydney (zone 56 south), Paris, Warsaw, Zurich, Auckland
    "EPSG:3067, 385000, 6672000",
    "EPSG:3047, 385000, 6672000",
    "EPSG:3879, 25496000, 6672000",
    "EPSG:32627, 455000, 7112000",
    "EPSG:32756, 334000, 6252000",
    "EPSG:2154, 652000, 6862000",
    "EPSG:2180, 637000, 487000",
    "EPSG:2056, 2683000, 1248000",
    "EPSG:2193, 1757000, 5920000",
    "EPSG:25832, 691000, 5336000",
  })
  void has_places_within_the_bounds(String crs, double east, double north) {
    CrsFacts facts = LIBRARY.find(name(crs)).orElseThrow();

    assertThat(facts.bounds().orElseThrow().meets(new Box(east, north, east, north))).isTrue();
    assertThat(facts.isGeographic()).isFalse();
    assertThat(facts.metresPerUnit()).contains(1.0);
  }

  @Test
  void knows_what_is_no_code_of_epsg() {
    assertThat(LIBRARY.isNone(name("EPSG:999999"))).isTrue();
    assertThat(LIBRARY.isNone(name("EPSG:900913"))).isTrue();
    assertThat(LIBRARY.isNone(name("EPSG:WGS84"))).isTrue();
    assertThat(LIBRARY.isNone(name("EPSG:5678"))).isFalse();
    assertThat(LIBRARY.isNone(name("EPSG:3067+5717"))).isFalse();
    assertThat(LIBRARY.isNone(name("IGNF:LAMB93"))).isFalse();
  }

  /** The extent that a server wrote for 10 W to 30 E, 35 N to 65 N. */
  @Test
  void transforms_web_mercator() {
    Box degrees = new Box(-10, 35, 30, 65);
    Box metres = LIBRARY.fromGeographic(name("EPSG:3857"), degrees).orElseThrow();

    assertThat(metres.minX()).isEqualTo(-1113194.908, within(0.001));
    assertThat(metres.minY()).isEqualTo(4163881.144, within(0.001));
    assertThat(metres.maxX()).isEqualTo(3339584.724, within(0.001));
    assertThat(metres.maxY()).isEqualTo(9608371.51, within(0.001));
    Box back = LIBRARY.toGeographic(name("EPSG:3857"), metres).orElseThrow();
    assertThat(back.minY()).isEqualTo(35, within(1e-9));
    assertThat(back.maxX()).isEqualTo(30, within(1e-9));
  }

  /** Corners of zones as EPSG's own bounds have them, and the corner of a sheet of Finland's. */
  @ParameterizedTest
  @CsvSource({
    // the equator, three degrees off the middle: UTM is as wide as this
    "EPSG:32635, 24, 0, 166021.443, 0",
    "EPSG:32635, 30, 84, 534994.655, 9329005.182",
    "EPSG:32735, 24, -80, 441867.784, 1116915.044",
    "EPSG:3067, 27, 60, 500000, 6651411.190",
  })
  void transforms_zones(String crs, double longitude, double latitude, double east, double north) {
    Box degrees = new Box(longitude, latitude, longitude, latitude);

    Box metres = LIBRARY.fromGeographic(name(crs), degrees).orElseThrow();

    assertThat(metres.minX()).isEqualTo(east, within(0.01));
    assertThat(metres.minY()).isEqualTo(north, within(0.01));
    Box back = LIBRARY.toGeographic(name(crs), metres).orElseThrow();
    assertThat(back.minX()).isEqualTo(longitude, within(1e-7));
    assertThat(back.minY()).isEqualTo(latitude, within(1e-7));
  }

  @Test
  void follows_curved_edges() {
    // The parallel of 60 N is farthest south where the zone has its middle.
    Box metres = LIBRARY.fromGeographic(name("EPSG:3067"), new Box(21, 60, 33, 61)).orElseThrow();

    assertThat(metres.minY()).isEqualTo(6_651_411.190, within(0.01));
    assertThat(metres.maxX() - 500_000).isEqualTo(500_000 - metres.minX(), within(0.01));
  }

  @Test
  void transforms_nothing_else_and_nothing_out_of_reach() {
    Box box = new Box(300_000, 6_700_000, 400_000, 6_800_000);

    assertThat(LIBRARY.toGeographic(name("EPSG:3035"), box)).isEmpty();
    assertThat(LIBRARY.fromGeographic(name("EPSG:3035"), Box.WORLD)).isEmpty();
    assertThat(LIBRARY.fromGeographic(name("EPSG:3067"), Box.WORLD)).isEmpty();
    assertThat(LIBRARY.toGeographic(name("EPSG:3067"), box.shifted(9e6))).isEmpty();
    assertThat(LIBRARY.toGeographic(name("EPSG:4258"), Box.WORLD)).contains(Box.WORLD);
  }

  private static CrsName name(String text) {
    return CrsName.parse(text).orElseThrow();
  }
}
