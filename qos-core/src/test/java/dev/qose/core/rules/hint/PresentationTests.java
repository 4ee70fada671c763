package dev.qose.core.rules.hint;

import static dev.qose.core.rules.Hosts.layer;
import static dev.qose.core.rules.Hosts.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Rule;
import dev.qose.core.rules.Checked;
import dev.qose.core.rules.Hosts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** QOS-E01 and E02. */
class PresentationTests {

  private static final Rule HINTS = new Presentation();

  private static final String EXPLAINED =
      "<Title>Main"
          + " roads</Title><Abstract>Roads</Abstract><Style><Name>a</Name><LegendURL/></Style>";

  @ParameterizedTest
  @CsvSource({
    "Main roads, ",
    "Roads, ",
    "Maantiet (LiVi), ",
    "ÖPNV, ",
    "iPhone maps, ",
    "'', ",
    "roads_1, is no more than its name",
    "main_roads, looks technical",
    "mainRoads, looks technical",
    "straßenÄcker, looks technical",
  })
  void wants_titles_in_words(String title, String problem) {
    List<Problem> problems =
        check(
            "roads_1",
            layer("roads_1", EXPLAINED.replace("Main roads", title)) + layer("other_1", ""));

    assertThat(problems)
        .extracting(Problem::message)
        .containsExactlyElementsOf(
            problem == null
                ? List.of()
                : List.of(
                    "The title \"%s\" of the layer \"roads_1\" %s.".formatted(title, problem)));
    assertThat(problems)
        .allSatisfy(each -> assertThat(each.element().localName()).isEqualTo("Title"));
  }

  @Test
  void wants_abstracts_and_legends_of_what_the_block_names() {
    assertThat(check("a,b,a", layer("a", "") + layer("b", EXPLAINED)))
        .extracting(Problem::message)
        .containsExactly("The layer \"a\" has no abstract.", "The layer \"a\" has no legend.");
    assertThat(
            check(
                "a",
                "<Style><Name>s</Name><LegendURL/></Style>" + layer("a", "<Abstract>A</Abstract>")))
        .isEmpty();
  }

  @Test
  void looks_at_feature_types() {
    String typeNames = "<qos-wfs:TypeNames>t:Road</qos-wfs:TypeNames>";

    assertThat(
            Checked.by(
                    HINTS,
                    Hosts.wfs(
                        "2.0.0",
                        typeNames,
                        "<FeatureType><Name>t:Road</Name><Title>t:Road</Title></FeatureType>"))
                .problems())
        .extracting(Problem::rule)
        .containsExactly("QOS-E01", "QOS-E02");
  }

  @Test
  void looks_at_the_title_of_the_service() {
    String service = "<Service><Name>WMS</Name><Title>%s</Title></Service><Capability>";
    String document = Hosts.wms("", "");

    assertThat(titled(document, service.formatted("WMS"))).hasSize(1);
    assertThat(titled(document, service.formatted("my_wms"))).hasSize(1);
    assertThat(titled(document, service.formatted("WMS of roads"))).isEmpty();
    assertThat(titled(Hosts.oldWms("", ""), service.formatted("my_wms"))).hasSize(1);
  }

  private static List<Problem> titled(String document, String service) {
    return Checked.by(HINTS, document.replace("<Capability>", service)).problems();
  }

  private static List<Problem> check(String layers, String offered) {
    return Checked.by(HINTS, Hosts.wms(parameter("LAYERS", layers), offered)).problems();
  }
}
