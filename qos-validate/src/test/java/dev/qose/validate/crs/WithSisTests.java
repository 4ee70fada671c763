package dev.qose.validate.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.qose.core.crs.AxisOrder;
import dev.qose.core.crs.Box;
import dev.qose.core.crs.CrsFacts;
import dev.qose.core.crs.CrsLibrary;
import dev.qose.core.crs.CrsName;
import dev.qose.core.crs.WellKnownCrs;
import dev.qose.validate.crs.sis.SisCrs;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The build runs these tests with Derby told where to write its log. */
class WithSisTests {

  private static final PrintStream ERR = System.err;
  private static final ByteArrayOutputStream WRITTEN = new ByteArrayOutputStream();

  @BeforeAll
  static void listen() {
    System.setErr(new PrintStream(WRITTEN, true, StandardCharsets.UTF_8));
  }

  @AfterAll
  static void says_nothing() {
    System.setErr(ERR);
    assertThat(WRITTEN.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(Path.of("derby.log")).doesNotExist();
    assertThat(Files.exists(Path.of(System.getProperty("derby.stream.error.file")))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "EPSG:3035, YX, 2, 1",
    "EPSG:3347, XY, 2, 1", // Statistics Canada Lambert
    "EPSG:2263, XY, 2, 0.3048006", // New York, in feet
    "EPSG:4617, YX, 2, 111319.49",
    "EPSG:7405, XY, 3, 1", // Great Britain with heights
  })
  void knows_axes_and_units(String crs, AxisOrder order, int dimension, double metres) {
    CrsFacts facts = new DocumentCrs().find(name(crs)).orElseThrow();

    assertThat(facts.dimension()).isEqualTo(dimension);
    assertThat(facts.metresPerUnit().orElseThrow()).isEqualTo(metres, within(0.01));
    assertThat(facts.order()).isEqualTo(order);
  }

  @Test
  void tells_what_is_none() {
    CrsLibrary library = new DocumentCrs();

    assertThat(library.isNone(name("EPSG:1"))).isTrue();
    assertThat(library.isNone(name("EPSG:3347"))).isFalse();
    // Deprecated, and one whose projection SIS does not know: they exist.
    assertThat(library.isNone(name("EPSG:31297"))).isFalse();
    assertThat(library.isNone(name("EPSG:5513"))).isFalse();
    assertThat(library.isNone(name("IGNF:LAMB93"))).isFalse();
  }

  /** Where x is 4321000 and y is 3210000, longitude is 10 and latitude 52: that is its origin. */
  @Test
  void transforms_areas() {
    CrsLibrary library = new DocumentCrs();
    Box metres = new Box(4_321_000, 3_210_000, 4_321_000, 3_210_000);

    Box degrees = library.toGeographic(name("EPSG:3035"), metres).orElseThrow();

    assertThat(degrees.minX()).isEqualTo(10, within(1e-6));
    assertThat(degrees.minY()).isEqualTo(52, within(1e-6));
    Box back = library.fromGeographic(name("EPSG:3035"), degrees).orElseThrow();
    assertThat(back.minX()).isEqualTo(4_321_000, within(0.01));
    assertThat(back.minY()).isEqualTo(3_210_000, within(0.01));
  }

  @Test
  void agrees_with_the_zones() {
    CrsLibrary epsg = SisCrs.find().orElseThrow();
    for (String crs :
        List.of("EPSG:3067", "EPSG:3047", "EPSG:3879", "EPSG:25832", "EPSG:32735", "EPSG:3006")) {
      Box area = new Box(24, -21, 25, 62);
      Box bounds = WellKnownCrs.INSTANCE.fromGeographic(name(crs), area).orElseThrow();

      Box here = WellKnownCrs.INSTANCE.toGeographic(name(crs), bounds).orElseThrow();
      Box there = epsg.toGeographic(name(crs), bounds).orElseThrow();

      assertThat(here.minX()).as(crs).isEqualTo(there.minX(), within(1e-6));
      assertThat(here.minY()).as(crs).isEqualTo(there.minY(), within(1e-6));
      assertThat(here.maxX()).as(crs).isEqualTo(there.maxX(), within(1e-6));
      assertThat(here.maxY()).as(crs).isEqualTo(there.maxY(), within(1e-6));
    }
  }

  private static CrsName name(String text) {
    return CrsName.parse(text).orElseThrow();
  }

  @Test
  void gives_no_more_than_a_few_systems_to_a_document() {
    CrsLibrary library = new DocumentCrs();
    long found =
        IntStream.rangeClosed(20_004, 20_032)
            .mapToObj(code -> library.find(name("EPSG:" + code)))
            .filter(Optional::isPresent)
            .count();

    assertThat(found).isLessThanOrEqualTo(20);
  }
}
