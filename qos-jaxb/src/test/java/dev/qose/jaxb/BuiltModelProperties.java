package dev.qose.jaxb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.model.QosMetadata;
import dev.qose.core.testing.BuiltModels;
import dev.qose.schema.SchemaSet;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xml.sax.SAXException;

class BuiltModelProperties {

  private static final Schema SCHEMA = compile();

  @Property(tries = 500)
  void what_builders_make_is_written_validly_and_read_back_equal(
      @ForAll("blocks") QosMetadata block) throws IOException, SAXException {
    for (QosXml xml : new QosXml[] {QosXml.pretty(), QosXml.compact()}) {
      String text = xml.toXml(block);

      SCHEMA.newValidator().validate(new StreamSource(new StringReader(text)));
      assertThat(QosXml.read(text)).isEqualTo(block);
      assertThat(xml.toXml(block)).isEqualTo(text);
    }
  }

  @Provide
  Arbitrary<QosMetadata> blocks() {
    return BuiltModels.arbitrary();
  }

  private static Schema compile() {
    try {
      return SchemaSet.QOS.compile(SchemaFactory.newDefaultInstance());
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
