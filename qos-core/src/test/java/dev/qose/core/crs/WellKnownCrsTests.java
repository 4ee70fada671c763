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

  @Test
  void transforms_nothing_else() {
    Box box = new Box(300_000, 6_700_000, 400_000, 6_800_000);

    assertThat(LIBRARY.toGeographic(name("EPSG:3067"), box)).isEmpty();
    assertThat(LIBRARY.fromGeographic(name("EPSG:3067"), Box.WORLD)).isEmpty();
    assertThat(LIBRARY.toGeographic(name("EPSG:4258"), Box.WORLD)).contains(Box.WORLD);
  }

  private static CrsName name(String text) {
    return CrsName.parse(text).orElseThrow();
  }
}
