package dev.qose.schema;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The QoSE schemas hold the components of the published ones, no more and no fewer, each with
 * documentation.
 */
class QosSchemaTests {

  private static final Map<String, String> COMMON =
      Map.ofEntries(
          entry(
              "type QualityOfServiceMetadataType",
              "(qos:OperatingInfo : qos:OperatingInfoType*, ref qos:QualityOfServiceStatement*,"
                  + " qos:RepresentativeOperation : qos:AssessedOperationType*,"
                  + " qos:OperationAnomalyFeed : ows:ReferenceType*)"),
          entry(
              "type OperatingInfoType",
              "(qos:OperationalStatus : ows:ReferenceType?, qos:Description : xs:string?,"
                  + " (qos:ByDaysOfWeek : (qos:On : qos:dayOfWeekListType, qos:StartTime :"
                  + " xs:time?, qos:EndTime : xs:time?)* | (qos:StartTime : xs:time?, qos:EndTime :"
                  + " xs:time?)))"),
          entry(
              "type AssessedOperationType",
              "(ref qos:_Operation*, ref qos:QualityOfServiceStatement*)"),
          entry("element _Operation", "abstract qos:AbstractOperationType"),
          entry(
              "type AbstractOperationType",
              "abstract (ref ows:DCP*, qos:Constraint : ows:DomainType*)"),
          entry(
              "element GetCapabilitiesOperation",
              "qos:GetCapabilitiesOperationType substitutes qos:_Operation"),
          entry(
              "type GetCapabilitiesOperationType",
              "extends qos:AbstractOperationType (ref ows:DCP*, qos:Constraint : ows:DomainType*)"),
          entry("element QualityOfServiceStatement", "qos:QualityOfServiceStatementType"),
          entry(
              "type QualityOfServiceStatementType",
              "(qos:Metric : ows:ReferenceType+, (qos:Value : xs:string"
                  + " | qos:LessThanOrEqual : qos:numberWithUnitType"
                  + " | qos:MoreThanOrEqual : qos:numberWithUnitType))"),
          entry(
              "type LimitedAreaRequestConstraintsType",
              "(ref qos:AreaConstraint*, ref qos:RequestParameterConstraint*)"),
          entry("element RequestParameterConstraint", "ows:DomainType"),
          entry("element AreaConstraint", "qos:AreaConstraintType"),
          entry(
              "type AreaConstraintType",
              "((qos:LowerCorner : qos:doubleList, qos:UpperCorner : qos:doubleList) |) @srsName :"
                  + " xs:anyURI"),
          entry(
              "type dayOfWeekListType",
              "list of xs:string {Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
                  + " EveryDay}"),
          entry("type numberWithUnitType", "extends xs:double @uom : xs:anySimpleType?"),
          entry("type doubleList", "list of xs:double"));

  private static final String OPERATION =
      "extends qos:AbstractOperationType ((ref ows:DCP*, qos:Constraint : ows:DomainType*), ";

  private static final String LIMITS =
      "((ref qos:AreaConstraint*, ref qos:RequestParameterConstraint*), ";

  private static final Map<String, String> WMS =
      Map.of(
          "element QualityOfServiceMetadata",
          "qos:QualityOfServiceMetadataType substitutes wms:_ExtendedCapabilities",
          "element GetMapOperation",
          "qos-wms:GetMapOperationType substitutes qos:_Operation",
          "type GetMapOperationType",
          OPERATION + "(qos-wms:RequestOption : qos:LimitedAreaRequestConstraintsType+))",
          "element GetFeatureInfoOperation",
          "qos-wms:GetFeatureInfoOperationType substitutes qos:_Operation",
          "type GetFeatureInfoOperationType",
          OPERATION + "(qos-wms:RequestOption : qos:LimitedAreaRequestConstraintsType+))");

  private static final Map<String, String> WFS =
      Map.of(
          "element QualityOfServiceMetadata",
          "qos:QualityOfServiceMetadataType",
          "element GetFeatureOperation",
          "qos-wfs:GetFeatureOperationType substitutes qos:_Operation",
          "type GetFeatureOperationType",
          OPERATION
              + "((qos-wfs:AdHocQueryConstraints : qos-wfs:AdHocQueryConstraintsType*"
              + " | qos-wfs:StoredQueryConstraints : qos-wfs:StoredQueryConstraintsType*)))",
          "type AdHocQueryConstraintsType",
          "extends qos:LimitedAreaRequestConstraintsType "
              + LIMITS
              + "(qos-wfs:TypeNames : fes:TypeNamesListType?))",
          "type StoredQueryConstraintsType",
          "extends qos:LimitedAreaRequestConstraintsType "
              + LIMITS
              + "(qos-wfs:StoredQueryId : xs:anyURI?))");

  @Test
  void commonComponentsAreThePublishedOnes() {
    assertThat(components(SchemaDocument.QOS)).containsExactlyInAnyOrderEntriesOf(COMMON);
  }

  @Test
  void wmsComponentsAreThePublishedOnes() {
    assertThat(components(SchemaDocument.QOS_WMS)).containsExactlyInAnyOrderEntriesOf(WMS);
  }

  @Test
  void wfsComponentsAreThePublishedOnes() {
    assertThat(components(SchemaDocument.QOS_WFS)).containsExactlyInAnyOrderEntriesOf(WFS);
  }

  @ParameterizedTest
  @EnumSource(
      value = SchemaDocument.class,
      names = {"QOS", "QOS_WMS", "QOS_WFS"})
  void everyComponentIsDocumented(SchemaDocument schema) throws Exception {
    Set<String> components =
        Set.of("schema", "element", "attribute", "complexType", "simpleType", "enumeration");
    List<String> bare = new ArrayList<>();
    NodeList all = parse(schema).getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (components.contains(element.getLocalName()) && documentation(element).isBlank()) {
        bare.add(
            element.getLocalName()
                + " "
                + element.getAttribute("name")
                + element.getAttribute("value"));
      }
    }
    assertThat(all.getLength()).isGreaterThan(10);
    assertThat(bare).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = SchemaDocument.class,
      names = {"QOS", "QOS_WMS", "QOS_WFS"})
  void onlyElementsAreQualified(SchemaDocument schema) throws Exception {
    Element root = parse(schema).getDocumentElement();
    assertThat(root.getAttribute("targetNamespace")).isEqualTo(schema.namespace());
    assertThat(root.getAttribute("elementFormDefault")).isEqualTo("qualified");
    assertThat(root.getAttribute("attributeFormDefault")).isEqualTo("unqualified");
  }

  private static Map<String, String> components(SchemaDocument schema) {
    return Components.of(Components.load(schema), schema.namespace());
  }

  private static Document parse(SchemaDocument schema) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(schema.url().toString());
  }

  private static String documentation(Element component) {
    for (Node child = component.getFirstChild(); child != null; child = child.getNextSibling()) {
      if ("annotation".equals(child.getLocalName())) {
        return child.getTextContent();
      }
    }
    return "";
  }
}
