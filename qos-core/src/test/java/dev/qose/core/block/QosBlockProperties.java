package dev.qose.core.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.element.Element;
import dev.qose.core.element.MarkupReader;
import dev.qose.core.element.MarkupWriter;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.testing.ModelArbitraries;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QosBlockProperties {

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void what_is_written_is_read_back_equal(@ForAll("models") QosMetadata model) {
    for (QosBlock written : List.of(QosBlock.write(model), QosBlock.writeIndented(model))) {
      assertThat(written.omissions()).isEmpty();

      QosBlock read = QosBlock.read(written.element());

      assertThat(read.omissions()).isEmpty();
      assertThat(read.metadata()).isEqualTo(model);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void text_is_read_back_equal(@ForAll("models") QosMetadata model) {
    String text =
        MarkupWriter.write(QosBlock.writeIndented(model).element(), StandardCharsets.UTF_8);

    Element read = MarkupReader.read(text);

    assertThat(QosBlock.read(read).metadata()).isEqualTo(model);
    assertThat(MarkupWriter.write(read, StandardCharsets.UTF_8)).isEqualTo(text);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void nothing_that_the_schemas_allow_is_a_fault(@ForAll("models") QosMetadata model) {
    List<String> faults = new ArrayList<>();
    QosBlock.write(model).eachFault((element, fault) -> faults.add(element + " " + fault));

    assertThat(faults).isEmpty();
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void each_part_knows_its_element_and_each_element_its_part(@ForAll("models") QosMetadata model) {
    QosBlock written = QosBlock.write(model);
    QosBlock read = QosBlock.read(written.element());

    assertThat(written.partOf(written.element())).containsSame(model);
    assertThat(read.elementOf(read.metadata())).containsSame(written.element());
    for (int i = 0; i < model.statements().size(); i++) {
      Element element = read.elementOf(read.metadata().statements().get(i).bound()).orElseThrow();
      assertThat(written.partOf(element)).containsSame(model.statements().get(i).bound());
      assertThat(element.location().xpath().orElseThrow())
          .matches(".*/qos:QualityOfServiceStatement\\[" + (i + 1) + "\\]/qos:\\w+\\[1\\]");
    }
  }

  @Provide
  Arbitrary<QosMetadata> models() {
    return ModelArbitraries.qosMetadata();
  }
}
