package dev.qose.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.SAXException;

/** The sets compile in full on every engine, and find what is wrong where it is. */
class SchemaSetTests {

  private static final String WMS =
      """
      <WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms" xmlns:xlink="http://www.w3.org/1999/xlink">
        <Service><Name>WMS</Name><Title>Maps</Title><OnlineResource xlink:href="http://example.com/"/></Service>
        <Capability>
          <Request>
            <GetCapabilities><Format>text/xml</Format>DCP</GetCapabilities>
            <GetMap><Format>image/png</Format>DCP</GetMap>
            <GetLegendGraphic xmlns="http://www.opengis.net/sld"><Format xmlns="http://www.opengis.net/wms">image/png</Format>DCP</GetLegendGraphic>
          </Request>
          <Exception><Format>XML</Format></Exception>
          <UserDefinedSymbolization xmlns="http://www.opengis.net/sld" SupportSLD="1"/>
          BLOCK
        </Capability>
      </WMS_Capabilities>
      """
          .replace(
              "DCP",
              "<DCPType xmlns='http://www.opengis.net/wms'><HTTP><Get><OnlineResource"
                  + " xlink:href='http://example.com/'/></Get></HTTP></DCPType>");

  private static final String WFS =
      """
      <WFS_Capabilities version="2.0.0" xmlns="http://www.opengis.net/wfs/2.0" xmlns:ows="http://www.opengis.net/ows/1.1">
        <ows:OperationsMetadata>
          <ows:Operation name="GetCapabilities"><ows:DCP><ows:HTTP/></ows:DCP></ows:Operation>
          <ows:Operation name="GetFeature"><ows:DCP><ows:HTTP/></ows:DCP></ows:Operation>
          <ows:ExtendedCapabilities>BLOCK</ows:ExtendedCapabilities>
        </ows:OperationsMetadata>
      </WFS_Capabilities>
      """
          .replace(
              "<ows:HTTP/>",
              "<ows:HTTP><ows:Get xlink:href='http://example.com/'"
                  + " xmlns:xlink='http://www.w3.org/1999/xlink'/></ows:HTTP>");

  private static final String BLOCK =
      """
      <q:QualityOfServiceMetadata xmlns:q="http://www.opengis.net/qos/KIND/1.0"
          xmlns:qos="http://www.opengis.net/qos/1.0" xmlns:xlink="http://www.w3.org/1999/xlink">
        <qos:OperatingInfo>
          <qos:ByDaysOfWeek><qos:On>Monday Friday</qos:On><qos:EndTime>24:00:00</qos:EndTime></qos:ByDaysOfWeek>
        </qos:OperatingInfo>
        <qos:QualityOfServiceStatement>
          <qos:Metric xlink:href="http://def.opengeospatial.org/codelist/qos/metrics/1.0/metrics.rdf#ResponseTime"/>
          <qos:LessThanOrEqual uom="ms">500</qos:LessThanOrEqual>
        </qos:QualityOfServiceStatement>
      </q:QualityOfServiceMetadata>
      """;

  private static final String WRONG_BLOCK = BLOCK.replace(">500<", ">fast<");

  @ParameterizedTest
  @EnumSource(Engine.class)
  void everySchemaCompilesInFull(Engine engine) throws Exception {
    for (SchemaDocument document : SchemaDocument.values()) {
      SchemaFactory factory = engine.strictFactory();
      factory.setResourceResolver(QosCatalog.standard().lsResourceResolver());
      assertThat(factory.newSchema(document.source())).as(document.name()).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void setsCompileInFull(Engine engine) throws Exception {
    for (SchemaSet set : SchemaSet.values()) {
      assertThat(set.compile(engine.strictFactory())).as(set.name()).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void blockIsCheckedInWms(Engine engine) throws Exception {
    Schema schema = SchemaSet.CAPABILITIES.compile(engine.strictFactory());
    String wms = BLOCK.replace("KIND", "wms");
    assertThatCode(() -> validate(schema, WMS.replace("BLOCK", wms))).doesNotThrowAnyException();
    assertThatThrownBy(
            () -> validate(schema, WMS.replace("BLOCK", WRONG_BLOCK.replace("KIND", "wms"))))
        .isInstanceOf(SAXException.class)
        .hasMessageContaining("fast");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void blockIsCheckedInTheLaxPlaceOfWfs(Engine engine) throws Exception {
    Schema schema = SchemaSet.CAPABILITIES.compile(engine.strictFactory());
    String wfs = BLOCK.replace("KIND", "wfs");
    assertThatCode(() -> validate(schema, WFS.replace("BLOCK", wfs))).doesNotThrowAnyException();
    assertThatThrownBy(
            () -> validate(schema, WFS.replace("BLOCK", WRONG_BLOCK.replace("KIND", "wfs"))))
        .isInstanceOf(SAXException.class)
        .hasMessageContaining("fast");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void blockIsCheckedOnItsOwn(Engine engine) throws Exception {
    Schema schema = SchemaSet.QOS.compile(engine.strictFactory());
    for (String kind : new String[] {"wms", "wfs"}) {
      assertThatCode(() -> validate(schema, BLOCK.replace("KIND", kind)))
          .doesNotThrowAnyException();
      assertThatThrownBy(() -> validate(schema, WRONG_BLOCK.replace("KIND", kind)))
          .isInstanceOf(SAXException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void factoryIsLeftAsItWas(Engine engine) throws Exception {
    SchemaFactory factory = engine.strictFactory();
    LSResourceResolver own = (type, namespace, publicId, systemId, base) -> null;
    factory.setResourceResolver(own);
    SchemaSet.QOS.compile(factory);
    assertThat(factory.getResourceResolver()).isSameAs(own);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aliasesOfOneSchemaAreOneDocument(Engine engine) throws Exception {
    String schema =
        """
        <schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.opengis.net/ows/2.0">
          <include schemaLocation="https://schemas.opengis.net/ows/2.0/owsAll.xsd"/>
          <include schemaLocation="http://schemas.opengis.net/ows/2.0/owsAll.xsd"/>
          <include schemaLocation="http://schemas.opengis.net/ows/2.0/./owsDomainType.xsd"/>
        </schema>
        """;
    SchemaFactory factory = engine.strictFactory();
    factory.setResourceResolver(QosCatalog.standard().lsResourceResolver());
    assertThat(factory.newSchema(new StreamSource(new StringReader(schema), "urn:test")))
        .isNotNull();
  }

  private static void validate(Schema schema, String document) throws Exception {
    schema.newValidator().validate(new StreamSource(new StringReader(document)));
  }
}
