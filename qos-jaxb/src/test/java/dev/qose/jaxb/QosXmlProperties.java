package dev.qose.jaxb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.model.QosMetadata;
import dev.qose.core.testing.ModelArbitraries;
import dev.qose.schema.SchemaSet;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xml.sax.SAXException;

class QosXmlProperties {

  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    try {
      return SchemaSet.QOS.compile(SchemaFactory.newDefaultInstance());
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  @Provide
  Arbitrary<QosMetadata> models() {
    return ModelArbitraries.qosMetadata();
  }

  @Property(tries = 300)
  void whatIsWrittenIsValidAndReadBackEqual(@ForAll("models") QosMetadata model) throws Exception {
    for (QosXml xml : new QosXml[] {QosXml.pretty(), QosXml.compact()}) {
      byte[] bytes = xml.toBytes(model);
      SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(bytes)));
      ReadResult result = QosXml.readResult(new StreamSource(new ByteArrayInputStream(bytes)));
      assertThat(result.problems()).isEmpty();
      assertThat(result.metadata()).isEqualTo(model);
      assertThat(xml.toBytes(result.metadata())).isEqualTo(bytes);
    }
  }

  @Property(tries = 100)
  void anyEncodingHoldsIt(@ForAll("models") QosMetadata model) {
    for (Charset encoding :
        new Charset[] {
          StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, Charset.forName("windows-1252")
        }) {

      byte[] bytes = QosXml.compact().withDeclaration().toBytes(model, encoding);
      assertThat(QosXml.read(bytes)).isEqualTo(model);
    }
  }
}
