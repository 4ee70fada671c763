package dev.qose.core.rules.profile;

import static dev.qose.core.rules.Hosts.layer;
import static dev.qose.core.rules.Hosts.mapBlock;
import static dev.qose.core.rules.Hosts.parameter;
import static dev.qose.core.rules.Hosts.range;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Rule;
import dev.qose.core.rules.Checked;
import dev.qose.core.rules.Hosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** QOS-X04. */
class InspireMapTests {

  private static final Rule MAP = new InspireMap();

  @ParameterizedTest
  @CsvSource({
    "256, 1024, closed, '', true",
    "800, 800, closed, '', true",
    "8e2, '', closed, '', true",
    "'', 800, closed, '', true",
    "256, 799, closed, '', false",
    "801, 1024, closed, '', false",
    "256, 800, closed-open, '', false",
    "256, 800, open-closed, '', true",
    "800, 1024, open, '', false",
    "256, 1024, closed, 32, true",
    "256, 1024, closed, 100, false",
    "low, high, closed, '', false",
  })
  void reads_ranges(
      String least, String greatest, String closure, String spacing, boolean isMeasured) {
    String width =
        range("WIDTH", least, greatest)
            .replace("Range>\n", "Range ows20:rangeClosure='%s'>\n".formatted(closure))
            .replace(
                "</ows20:MaximumValue>",
                "</ows20:MaximumValue><ows20:Spacing>%s</ows20:Spacing>".formatted(spacing));

    assertThat(isMeasured(mapBlock(width + parameter("ImageHeight", "600.0"))))
        .isEqualTo(isMeasured);
  }

  @ParameterizedTest
  @CsvSource({
    "a, true",
    "'', false",
    "'a,b', false",
    "'a, with comma', true",
    "'unknown,layers', false",
  })
  void wants_a_single_layer(String layers, boolean isMeasured) {
    String option =
        parameter("LAYERS", layers) + parameter("WIDTH", "800") + parameter("HEIGHT", "600");

    assertThat(isMeasured(Hosts.wms(option, layer("a", "") + layer("a, with comma", ""))))
        .isEqualTo(isMeasured);
  }

  @Test
  void wants_it_all_in_one_option() {
    String wide = parameter("WIDTH", "800") + parameter("HEIGHT", "512");
    String high = parameter("WIDTH", "512") + parameter("HEIGHT", "600");
    String any =
        parameter("WIDTH", "1")
            .replaceAll("(?s)<ows20:AllowedValues>.*</ows20:AllowedValues>", "<ows20:AnyValue/>");

    assertThat(isMeasured(mapBlock(wide, high))).isFalse();
    assertThat(isMeasured(mapBlock(wide, high, parameter("HEIGHT", "600")))).isTrue();
    assertThat(isMeasured(mapBlock(any))).isTrue();
    assertThat(isMeasured(mapBlock())).isFalse();
    assertThat(isMeasured(Hosts.wfs("2.0.0", "", ""))).isTrue(); // QOS-X10 tells that
    assertThat(
            isMeasured(mapBlock(parameter("LAYERS", "a")).replace("GetMapOp", "GetFeatureInfoOp")))
        .isFalse();
  }

  private static boolean isMeasured(String document) {
    return Checked.by(MAP, document).problems().isEmpty();
  }
}
