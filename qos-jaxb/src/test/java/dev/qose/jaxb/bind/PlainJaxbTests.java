package dev.qose.jaxb.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.codelist.Metric;
import dev.qose.core.model.Bound;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.testing.RichModels;
import dev.qose.core.unit.Unit;
import dev.qose.jaxb.QosXml;
import dev.qose.jaxb.bind.ows.ReferenceType;
import dev.qose.jaxb.bind.qos.NumberWithUnitType;
import dev.qose.jaxb.bind.qos.QualityOfServiceMetadataType;
import dev.qose.jaxb.bind.qos.QualityOfServiceStatementType;
import dev.qose.jaxb.bind.wms.ObjectFactory;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlainJaxbTests {

  @Test
  void the_example_of_the_package_works() throws JAXBException {
    JAXBContext context = QosBinding.newContext();

    NumberWithUnitType percent = new NumberWithUnitType();
    percent.setValue(99.5);
    percent.setUom("%");
    ReferenceType metric = new ReferenceType();
    metric.setHref(Metric.AVAILABILITY_MONTHLY.href());
    QualityOfServiceStatementType statement = new QualityOfServiceStatementType();
    statement.getMetric().add(metric);
    statement.setMoreThanOrEqual(percent);
    QualityOfServiceMetadataType qos = new QualityOfServiceMetadataType();
    qos.getQualityOfServiceStatement().add(statement);

    StringWriter out = new StringWriter();
    Marshaller marshaller = context.createMarshaller();
    marshaller.marshal(new ObjectFactory().createQualityOfServiceMetadata(qos), out);

    QosMetadata read = QosXml.read(out.toString());
    assertThat(read.statements().get(0).bound())
        .isEqualTo(new Bound.MoreThanOrEqual(99.5, Optional.of(Unit.PERCENT)));
  }

  @Test
  void round_trips_lose_nothing_but_the_namespaces_of_feature_types() throws JAXBException {
    for (JAXBContext context :
        List.of(
            QosBinding.newContext(),
            JAXBContext.newInstance(
                QosBinding.CONTEXT_PATH, PlainJaxbTests.class.getClassLoader()))) {
      Object read =
          context
              .createUnmarshaller()
              .unmarshal(new StringReader(QosXml.compact().toXml(RichModels.WMS)));
      StringWriter out = new StringWriter();
      context.createMarshaller().marshal(read, out);

      assertThat(((JAXBElement<?>) read).getValue())
          .isInstanceOf(QualityOfServiceMetadataType.class);
      // JAXB keeps no blanks between foreign elements, and does not escape tabs in attributes.
      assertThat(QosXml.compact().toXml(QosXml.read(out.toString())))
          .isEqualTo(
              QosXml.compact()
                  .toXml(RichModels.WMS)
                  .replace("<child/> <child/>", "<child/><child/>")
                  .replace("&#9;", " "));
    }
  }

  @Test
  void the_model_becomes_jaxb_objects_and_back() {
    for (QosMetadata model : List.of(RichModels.WMS, RichModels.WFS)) {
      QosMetadata back = QosBinding.toModel(QosBinding.fromModel(model));

      // JAXB keeps no blanks between foreign elements.
      assertThat(QosXml.compact().toXml(back))
          .isEqualTo(
              QosXml.compact().toXml(model).replace("<child/> <child/>", "<child/><child/>"));
    }
  }

  @Test
  void feature_types_keep_their_prefixes() throws JAXBException {
    JAXBContext context = QosBinding.newContext();
    Object read =
        context
            .createUnmarshaller()
            .unmarshal(new StringReader(QosXml.compact().toXml(RichModels.WFS)));
    StringWriter out = new StringWriter();
    context.createMarshaller().marshal(read, out);

    assertThat(out.toString())
        .contains(">demo:areas schema-element(demo:roads) o:rivers<", ">nowhere<");
  }
}
