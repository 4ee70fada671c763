package dev.qose.core.rules.area;

import static dev.qose.core.rules.Hosts.area;
import static dev.qose.core.rules.Hosts.box;
import static dev.qose.core.rules.Hosts.layer;
import static dev.qose.core.rules.Hosts.parameter;
import static dev.qose.core.rules.Hosts.range;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Rule;
import dev.qose.core.rules.Checked;
import dev.qose.core.rules.Hosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scales at which representative requests draw layers. */
class MapScaleTests {

  private static final Rule SCALE = new MapScale();

  /** 100 km on 256 to 1024 pixels: 1:1395000 to 1:349000; boxes of a tenth: down to 1:34900. */
  @ParameterizedTest
  @CsvSource({
    "'', 1400000, 0",
    "'', 1300000, 1",
    "'', 300000, 1",
    "30000, '', 0",
    "34000, 1400000, 0",
    "36000, '', 1",
    "400000, '', 1",
    "2000000, '', 1",
    "'', '', 0",
  })
  void computes_scales(String least, String most, int problems) {
    String option =
        parameter("LAYERS", "roads")
            + area("EPSG:3067", "300000 6700000", "400000 6800000")
            + range("WIDTH", "256", "1024")
            + range("HEIGHT", "256", "1024");

    assertThat(Checked.by(SCALE, Hosts.wms(option, scales(least, most))).problems())
        .hasSize(problems);
  }

  /** A degree of longitude counts as 111319 m everywhere: 10 degrees on 1000 pixels: 1:3976000. */
  @Test
  void computes_scales_of_degrees() {
    String option =
        parameter("LAYERS", "roads")
            + area("EPSG:4326", "60 20", "65 30")
            + parameter("WIDTH", "1000")
            + parameter("HEIGHT", "500");

    assertThat(Checked.by(SCALE, Hosts.wms(option, scales("", "3980000"))).problems()).isEmpty();
    assertThat(Checked.by(SCALE, Hosts.wms(option, scales("", "3970000"))).only().message())
        .contains("always", "1:3980000", "up to 1:3970000");
  }

  @Test
  void reads_scale_hints_and_inherits_limits() {
    String option =
        parameter("LAYERS", "roads")
            + area("EPSG:3067", "300000 6700000", "400000 6800000")
            + parameter("WIDTH", "1000");
    // A pixel of 100 m is 1:357143, and 141.42 m long from corner to corner.
    String fits = "<ScaleHint min='0' max='142'/><Layer><Name>roads</Name></Layer>";
    String tooFar = "<ScaleHint min='0' max='141'/><Layer><Name>roads</Name></Layer>";

    assertThat(Checked.by(SCALE, Hosts.oldWms(option, fits)).problems()).isEmpty();
    assertThat(Checked.by(SCALE, Hosts.oldWms(option, tooFar)).rules()).containsExactly("QOS-R23");
  }

  @Test
  void says_nothing_of_scales_without_size_or_limits() {
    String area = parameter("LAYERS", "roads") + area("EPSG:3067", "0 0", "900000 900000");

    assertThat(Checked.by(SCALE, Hosts.wms(area, scales("", "1000"))))
        .satisfies(checked -> assertThat(checked.problems()).isEmpty())
        .satisfies(checked -> assertThat(checked.skipped()).isEmpty());
    String unknown =
        parameter("LAYERS", "roads") + area("EPSG:4807", "0 0", "9 9") + parameter("WIDTH", "256");
    assertThat(Checked.by(SCALE, Hosts.wms(unknown, scales("", "1000"))).skipped())
        .containsExactly("QOS-R23: the unit of length of EPSG:4807 is not known");
  }

  private static String scales(String least, String most) {
    return (least.isEmpty() ? "" : "<MinScaleDenominator>" + least + "</MinScaleDenominator>")
        + (most.isEmpty() ? "" : "<MaxScaleDenominator>" + most + "</MaxScaleDenominator>")
        + layer("roads", box("EPSG:3067", "0 0 9 9"));
  }
}
