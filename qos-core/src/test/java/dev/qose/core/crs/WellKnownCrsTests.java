package dev.qose.core.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WellKnownCrsTests {

  private static final CrsLibrary LIBRARY = WellKnownCrs.INSTANCE;

  static List<String> rows() {
    try (InputStream in = WellKnownCrsTests.class.getResourceAsStream("proj.csv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the table says, held against PROJ. */
  @Test
  void knows_axes_and_kinds() {
    for (String row : rows()) {
      String[] told = row.split(",", -1);
      CrsFacts facts = LIBRARY.find(name("EPSG:" + told[0])).orElseThrow();

      assertThat("%s,%s,%s,%d".formatted(told[0], facts.order(), facts.kind(), facts.dimension()))
          .isEqualTo(String.join(",", List.of(told).subList(0, 4)));
    }
  }

  /** The area of use of each system there and back, held against PROJ. */
  @Test
  void transforms_boxes() {
    int transformed = 0;
    for (String row : rows()) {
      String[] told = row.split(",", -1);
      if (told.length < 9) {
        continue;
      }
      CrsName name = name("EPSG:" + told[0]);
      Box degrees = box(told, 4);
      if (degrees.minX() > degrees.maxX()) {
        degrees = new Box(degrees.minX(), degrees.minY(), degrees.maxX() + 360, degrees.maxY());
      }
      Box expected = box(told, 8);

      Optional<Box> there = LIBRARY.fromGeographic(name, degrees);

      assertThat(there).as(row).isPresent();
      // All around a pole, a box is but roughly the least.
      double share = degrees.maxX() - degrees.minX() < 360 ? 0.003 : 0.02;
      double size = Math.max(expected.maxX() - expected.minX(), expected.maxY() - expected.minY());
      double tolerance = share * size + 5;
      assertThat(numbers(there.get()))
          .as(row)
          .usingElementComparator(
              (one, other) -> Math.abs(one - other) <= tolerance ? 0 : Double.compare(one, other))
          .containsExactlyElementsOf(numbers(expected));
      Optional<Box> back = LIBRARY.toGeographic(name, there.get());
      assertThat(back).as(row).isPresent();
      assertThat(back.get().grown(0.001).holds(near(degrees, back.get())))
          .as("%s: %s", row, back)
          .isTrue();
      assertThat(LIBRARY.find(name).orElseThrow().limits().orElseThrow().holds(there.get()))
          .as(row)
          .isTrue();
      transformed++;
    }
    assertThat(transformed).isGreaterThan(500);
  }

  private static Box near(Box box, Box other) {
    double turns =
        other.maxX() - other.minX() < 360 ? Math.rint((other.minX() - box.minX()) / 360) : 0;
    return box.shifted(360 * turns);
  }

  private static Box box(String[] row, int from) {
    return new Box(
        Double.parseDouble(row[from]),
        Double.parseDouble(row[from + 1]),
        Double.parseDouble(row[from + 2]),
        Double.parseDouble(row[from + 3]));
  }

  private static List<Double> numbers(Box box) {
    return List.of(box.minX(), box.minY(), box.maxX(), box.maxY());
  }

  @Test
  void knows_what_is_no_code_of_epsg() {
    assertThat(LIBRARY.isNone(name("EPSG:999999"))).isTrue();
    assertThat(LIBRARY.isNone(name("CRS:85"))).isTrue();
    assertThat(LIBRARY.isNone(name("urn:ogc:def:crs:OGC:1.3:CRS85"))).isTrue();
    assertThat(LIBRARY.isNone(name("EPSG:4326+3857"))).isTrue();
    assertThat(LIBRARY.isNone(name("EPSG:4936+5773"))).isTrue();
    assertThat(LIBRARY.isNone(name("EPSG:WGS84"))).isTrue();
    assertThat(LIBRARY.isNone(name("EPSG:4807"))).isFalse();
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
  void transforms_nothing_out_of_reach() {
    assertThat(LIBRARY.fromGeographic(name("EPSG:3067"), new Box(-160, 0, -150, 9))).isEmpty();
    assertThat(LIBRARY.toGeographic(name("EPSG:3067"), new Box(2e7, 0, 3e7, 1e6))).isEmpty();
    assertThat(LIBRARY.toGeographic(name("EPSG:3035"), new Box(2e7, 2e7, 3e7, 3e7))).isEmpty();
    assertThat(LIBRARY.toGeographic(name("EPSG:5514"), new Box(-5e5, -1e6, -4e5, -9e5))).isEmpty();
    assertThat(LIBRARY.toGeographic(name("EPSG:4258"), Box.WORLD)).contains(Box.WORLD);
  }

  @Test
  void goes_round_the_poles() {
    Box arctic =
        LIBRARY.toGeographic(name("EPSG:3995"), new Box(-1e6, -1e6, 2e6, 1e6)).orElseThrow();

    assertThat(arctic.maxY()).isEqualTo(90);
    assertThat(arctic.minX()).isEqualTo(-180);
    assertThat(arctic.maxX()).isEqualTo(180);
    // Beside the pole, across the antimeridian.
    Box beside =
        LIBRARY.toGeographic(name("EPSG:3995"), new Box(-1e5, 1e6, 1e5, 2e6)).orElseThrow();
    assertThat(beside.maxX() - beside.minX()).isLessThan(12);
    assertThat(Math.abs((beside.maxX() + beside.minX()) / 2)).isEqualTo(180, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "EPSG:4326+5773, GEOGRAPHIC, 3",
    "'urn:ogc:def:crs,crs:EPSG::4326,crs:EPSG::5773', GEOGRAPHIC, 3",
    "EPSG:3067+3900, PROJECTED, 3",
    "CRS:1, PICTURE, 2",
    "CRS:88, VERTICAL, 1",
    "CRS:27, GEOGRAPHIC, 2",
    "EPSG:900913, PROJECTED, 2",
    "EPSG:4936, GEOCENTRIC, 3",
    "'AUTO2:42001,1,25,60', PROJECTED, 2",
    "'AUTO:42001,9001,25,60', PROJECTED, 2",
  })
  void knows_more_than_codes(String crs, CrsKind kind, int dimension) {
    CrsFacts facts = LIBRARY.find(name(crs)).orElseThrow();

    assertThat(facts.kind()).isEqualTo(kind);
    assertThat(facts.dimension()).isEqualTo(dimension);
    assertThat(LIBRARY.isNone(name(crs))).isFalse();
  }

  @Test
  void knows_what_stands_in_place_of_a_system() {
    assertThat(LIBRARY.find(name("EPSG:3785")).orElseThrow().standing())
        .isEqualTo(CrsFacts.Standing.WITHDRAWN);
    assertThat(LIBRARY.find(name("EPSG:3785")).orElseThrow().successor()).contains("EPSG:3857");
    assertThat(LIBRARY.find(name("EPSG:900913")).orElseThrow().standing())
        .isEqualTo(CrsFacts.Standing.UNOFFICIAL);
    assertThat(LIBRARY.find(name("EPSG:3038")).orElseThrow().successor()).isEmpty();
  }

  @Test
  void takes_the_middle_that_a_request_says() {
    Box degrees = new Box(25, 60, 25, 60);

    Box utm = LIBRARY.fromGeographic(name("AUTO2:42001,1,25,60"), degrees).orElseThrow();
    Box there = LIBRARY.fromGeographic(name("EPSG:32635"), degrees).orElseThrow();
    assertThat(utm).isEqualTo(there);
    Box feet = LIBRARY.fromGeographic(name("AUTO:42001,9002,25,60"), degrees).orElseThrow();
    assertThat(feet.minX()).isEqualTo(utm.minX() / 0.3048, within(1e-6));
    assertThat(LIBRARY.fromGeographic(name("AUTO2:42001"), degrees)).isEmpty();
  }

  private static CrsName name(String text) {
    return CrsName.parse(text).orElseThrow();
  }
}
