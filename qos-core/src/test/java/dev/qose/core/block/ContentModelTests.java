package dev.qose.core.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.element.Element;
import dev.qose.core.element.MarkupReader;
import dev.qose.core.element.MarkupWriter;
import dev.qose.core.testing.RichModels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentModelTests {

  private static Element element(String uri, String localName) {
    return MarkupReader.read("<" + localName + " xmlns='" + uri + "'/>");
  }

  @Test
  void what_may_stand_in_an_element_is_known_in_order() {
    ContentModel content =
        ContentModel.of(element("http://www.opengis.net/qos/1.0", "OperatingInfo")).orElseThrow();

    assertThat(content.names())
        .extracting(ExpandedName::toString)
        .containsExactly(
            "qos:OperationalStatus",
            "qos:Description",
            "qos:ByDaysOfWeek",
            "qos:StartTime",
            "qos:EndTime");
    assertThat(content.rank(element("http://www.opengis.net/qos/1.0", "Description"))).isOne();
    assertThat(content.rank(element("urn:x", "Description"))).isEqualTo(-1);
  }

  @Test
  void alternatives_have_the_same_rank() {
    ContentModel content =
        ContentModel.of(element("http://www.opengis.net/ows/2.0", "AllowedValues")).orElseThrow();

    assertThat(content.rank(element("http://www.opengis.net/ows/2.0", "Value"))).isZero();
    assertThat(content.rank(element("http://www.opengis.net/ows/2.0", "Range"))).isZero();
  }

  @Test
  void namespaces_that_were_meant_will_do() {
    assertThat(ContentModel.of(element("https://www.opengis.net/qos/1.0/", "AreaConstraint")))
        .isPresent();
    assertThat(ContentModel.of(element("urn:x", "AreaConstraint"))).isEmpty();
    assertThat(ContentModel.of(element("http://www.opengis.net/qos/1.0", "On"))).isEmpty();
  }

  @Test
  void every_element_that_is_written_stands_where_its_parent_wants_it() {
    for (var model : List.of(RichModels.WMS, RichModels.WFS)) {
      QosBlock.write(model)
          .element()
          .selfAndDescendants()
          .forEach(
              element ->
                  ContentModel.of(element)
                      .ifPresent(
                          content ->
                              assertThat(element.children())
                                  .extracting(content::rank)
                                  .doesNotContain(-1)
                                  .isSorted()));
    }
    assertThat(MarkupWriter.write(QosBlock.write(RichModels.WFS).element(), StandardCharsets.UTF_8))
        .startsWith("<qos-wfs:QualityOfServiceMetadata xmlns:qos-wfs=");
  }
}
