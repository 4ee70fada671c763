package dev.qose.validate;

import static dev.qose.validate.assertj.QosAssertions.assertThat;

import dev.qose.validate.profile.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The layers and feature types that a block names are there when rules ask for them. */
class NamedLayersTests {

  private static final QosValidator VALIDATOR = QosValidator.create();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my layer",
        "main_roads,my layer",
        "my layer,main_roads",
        "main_roads, my layer ,main_roads",
        "\n my\n  layer \n"
      })
  void names_of_layers_may_have_blanks(String value) {
    String document = base("wms").replace("<Name>relief</Name>", "<Name>my layer</Name>");

    assertThat(VALIDATOR.validate(withLayers(document, value))).hasNoFinding("QOS-R09");
    assertThat(VALIDATOR.validate(withLayers(document, value.replace("my", "your"))))
        .hasFinding("QOS-R09");
  }

  @Test
  void are_there_for_a_block_that_comes_after_them() {
    String document = base("wms");
    String end = "</qos-wms:QualityOfServiceMetadata>";
    String block =
        document.substring(
            document.indexOf("<qos-wms:QualityOfServiceMetadata"),
            document.indexOf(end) + end.length());
    String late = document.replace(block, "").replace("</Capability>", block + "</Capability>");

    assertThat(VALIDATOR.validate(withLayers(late, "main_roads"))).hasNoFinding("QOS-R09");
    assertThat(VALIDATOR.validate(withLayers(late, "nowhere"))).hasFinding("QOS-R09");
  }

  @Test
  void blanks_do_not_end_the_name_of_a_layer() {
    assertThat(VALIDATOR.validate(withLayers(base("wms"), "main_roads relief")))
        .hasFinding("QOS-R09");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"t:Bridge", "t:Road t:Bridge", "t:Road,t:Bridge", "schema-element(t:Bridge)"})
  void lists_of_types_are_taken_apart(String typeNames) {
    QosValidator hints = QosValidator.builder().profile(Profile.HINTS).build();
    String document =
        base("wfs").replace("<wfs:Abstract>Bridges of public roads</wfs:Abstract>", "");

    assertThat(hints.validate(document)).hasNoFinding("QOS-E02");
    assertThat(
            hints.validate(
                document.replace("TypeNames>t:Road<", "TypeNames>%s<".formatted(typeNames))))
        .hasFinding("QOS-E02")
        .atPathEndingIn("/wfs:FeatureType[2]");
  }

  private static String withLayers(String document, String value) {
    return document.replace(
        "<ows:Value>main_roads</ows:Value>", "<ows:Value>" + value + "</ows:Value>");
  }

  private static String base(String name) {
    try (InputStream in =
        NamedLayersTests.class.getResourceAsStream(
            "/dev/qose/schema/rules/base/" + name + ".xml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
