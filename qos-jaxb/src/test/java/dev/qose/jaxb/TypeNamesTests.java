package dev.qose.jaxb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.qose.core.model.AdHocQueryConstraints;
import dev.qose.core.model.GetFeatureOperation;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.RepresentativeOperation;
import dev.qose.core.model.ServiceKind;
import dev.qose.core.model.TypeName;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class TypeNamesTests {

  private static final XMLInputFactory STAX = XMLInputFactory.newDefaultFactory();

  /** A block with its own declarations taken out, in a document that makes them. */
  private static final String OUTSIDE =
      """
      <host xmlns="urn:default" xmlns:demo="urn:demo" xmlns:qos="http://www.opengis.net/qos/1.0"
          xmlns:qos-wfs="http://www.opengis.net/qos/wfs/1.0"><inner xmlns:demo="urn:nearer">\
      <qos-wfs:QualityOfServiceMetadata><qos:RepresentativeOperation><qos-wfs:GetFeatureOperation>
        <qos-wfs:AdHocQueryConstraints><qos-wfs:TypeNames>
          roads demo:areas schema-element(demo:any)
        </qos-wfs:TypeNames></qos-wfs:AdHocQueryConstraints>
      </qos-wfs:GetFeatureOperation></qos:RepresentativeOperation></qos-wfs:QualityOfServiceMetadata>\
      </inner></host>\
      """;

  private static final QosMetadata READ_FROM_OUTSIDE =
      model(
          new TypeName("urn:default", "", "roads", false),
          new TypeName("urn:nearer", "demo", "areas", false),
          new TypeName("urn:nearer", "demo", "any", true));

  private static QosMetadata model(List<List<TypeName>> queries) {
    return new QosMetadata(
        ServiceKind.WFS,
        List.of(),
        List.of(),
        List.of(
            new RepresentativeOperation(
                List.of(
                    new GetFeatureOperation(
                        List.of(),
                        List.of(),
                        List.copyOf(
                            queries.stream()
                                .map(
                                    names -> new AdHocQueryConstraints(List.of(), List.of(), names))
                                .toList()))),
                List.of())),
        List.of());
  }

  static QosMetadata model(TypeName... names) {
    return model(List.of(List.of(names)));
  }

  private static List<TypeName> names(QosMetadata model) {
    GetFeatureOperation operation =
        (GetFeatureOperation) model.representativeOperations().get(0).operations().get(0);
    return operation.queries().stream()
        .flatMap(query -> ((AdHocQueryConstraints) query).typeNames().stream())
        .toList();
  }

  @Test
  void dom_knows_the_prefixes_around_the_block() throws Exception {
    Element host =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(OUTSIDE)))
            .getDocumentElement();

    assertThat(QosXml.read(host.getFirstChild().getFirstChild())).isEqualTo(READ_FROM_OUTSIDE);
  }

  @Test
  void a_stax_stream_knows_the_prefixes_around_the_block() throws Exception {
    XMLStreamReader reader = STAX.createXMLStreamReader(new StringReader(OUTSIDE));
    reader.nextTag();
    reader.nextTag();
    reader.nextTag();

    assertThat(QosXml.read(reader)).isEqualTo(READ_FROM_OUTSIDE);
  }

  @Test
  void stax_events_know_the_prefixes_around_the_block() throws Exception {
    XMLEventReader reader = STAX.createXMLEventReader(new StringReader(OUTSIDE));
    reader.nextEvent();
    reader.nextTag();
    reader.nextTag();

    assertThat(QosXml.read(reader)).isEqualTo(READ_FROM_OUTSIDE);
  }

  @Test
  void prefixes_are_declared_at_the_root_and_default_namespaces_at_the_list() {
    QosMetadata model =
        model(
            List.of(
                List.of(TypeName.of("urn:demo", "demo:roads"), TypeName.of("urn:d", "lakes")),
                List.of(TypeName.of("", "nowhere"))));

    assertThat(QosXml.compact().toXml(model))
        .contains(
            " xmlns:demo=\"urn:demo\"><qos:",
            "<qos-wfs:TypeNames xmlns=\"urn:d\">demo:roads lakes<",
            "<qos-wfs:TypeNames xmlns=\"\">nowhere<");
    assertThat(QosXml.read(QosXml.compact().toXml(model))).isEqualTo(model);
  }

  @Test
  void clashing_prefixes_are_exchanged() {
    QosMetadata model =
        model(
            TypeName.of("urn:1", "a:one"),
            TypeName.of("urn:2", "a:two"),
            TypeName.of("urn:2", "b:three"),
            TypeName.of("urn:3", "qos:four"),
            TypeName.of("urn:4", "xmlns:five"),
            TypeName.of("urn:5", "1 x:six"),
            TypeName.of("http://www.opengis.net/ows/2.0", "o:seven"),
            TypeName.of("http://www.w3.org/XML/1998/namespace", "x:eight"));

    String xml = QosXml.compact().toXml(model);

    assertThat(xml)
        .contains(
            ">a:one ns1:two b:three ns2:four ns3:five ns4:six ows:seven xml:eight<",
            "xmlns:ows=\"http://www.opengis.net/ows/2.0\"");
    assertThat(names(QosXml.read(xml)))
        .extracting(TypeName::namespace)
        .containsExactlyElementsOf(names(model).stream().map(TypeName::namespace).toList());
  }

  @Test
  void two_default_namespaces_in_one_list_cannot_both_be() {
    QosMetadata model =
        model(TypeName.of("urn:1", "one"), TypeName.of("urn:2", "two"), TypeName.of("", "three"));

    String xml = QosXml.compact().toXml(model);

    assertThat(xml).contains("<qos-wfs:TypeNames xmlns=\"\">ns1:one ns2:two three<");
    assertThat(names(QosXml.read(xml)))
        .extracting(TypeName::namespace)
        .containsExactly("urn:1", "urn:2", "");
  }

  @Test
  void what_is_no_name_is_refused() {
    assertThatExceptionOfType(QosXmlException.class)
        .isThrownBy(() -> QosXml.compact().toXml(model(TypeName.of("urn:1", "a:b c"))))
        .withMessage("qos-wfs:TypeNames: \"b c\" is no XML name without prefix");
  }

  @Test
  void names_that_cannot_be_resolved_are_reported() {
    String xml =
        QosXml.compact().toXml(model(TypeName.of("urn:1", "a:b"), TypeName.of("urn:1", "a:c")));

    ReadResult result = QosXml.readResult(xml.replace("a:b", "x:b a:b:c schema-element(a:d"));

    assertThat(names(result.metadata())).containsExactly(TypeName.of("urn:1", "a:c"));
    assertThat(result.problems())
        .containsExactly(
            "qos-wfs:TypeNames: \"x:b\" has a prefix that is not declared; declare xmlns:x;"
                + " left out (line 1)",
            "qos-wfs:TypeNames: \"a:b:c\" is no feature type; write prefix:name or"
                + " schema-element(prefix:name); left out (line 1)",
            "qos-wfs:TypeNames: \"schema-element(a:d\" is no feature type; write prefix:name or"
                + " schema-element(prefix:name); left out (line 1)");
  }
}
