package dev.qose.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.qose.core.model.ServiceKind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QosConfigSchemaTests {

  private static final JsonNode SCHEMA = SchemaChecker.document();

  static Stream<Arguments> groups() {
    return Stream.of(
        Arguments.of("languageString", ReferenceJson.LANGUAGE_STRING),
        Arguments.of("code", ReferenceJson.CODE),
        Arguments.of("linkFields", ReferenceJson.XLINK),
        Arguments.of("reference", ReferenceJson.REFERENCE),
        Arguments.of("operatingHours", OperatingInfoJson.OPERATING_HOURS),
        Arguments.of("operatingInfo", OperatingInfoJson.OPERATING_INFO),
        Arguments.of("quantity", StatementJson.QUANTITY),
        Arguments.of("statement", StatementJson.STATEMENT),
        Arguments.of("range", DomainJson.RANGE),
        Arguments.of("named", DomainJson.DOMAIN_METADATA),
        Arguments.of("valuesReference", DomainJson.VALUES_REFERENCE),
        Arguments.of("domain", DomainJson.DOMAIN),
        Arguments.of("areaConstraint", RequestJson.AREA_CONSTRAINT),
        Arguments.of("requestOption", RequestJson.REQUEST_OPTION),
        Arguments.of("typeName", RequestJson.TYPE_NAME),
        Arguments.of("adHocQueryConstraints", RequestJson.AD_HOC_QUERY_CONSTRAINTS),
        Arguments.of("storedQueryConstraints", RequestJson.STORED_QUERY_CONSTRAINTS),
        Arguments.of("requestMethod", DcpJson.REQUEST_METHOD),
        Arguments.of("severalMethods", DcpJson.SEVERAL_METHODS),
        Arguments.of("getCapabilitiesOperation", OperationJson.GET_CAPABILITIES),
        Arguments.of("getMapOperation", OperationJson.GET_MAP),
        Arguments.of("getFeatureInfoOperation", OperationJson.GET_FEATURE_INFO),
        Arguments.of("getFeatureOperation", OperationJson.GET_FEATURE),
        Arguments.of("representativeOperation", QosMetadataJson.REPRESENTATIVE_OPERATION));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("groups")
  void the_schema_knows_the_fields_that_the_reader_knows(String definition, Group<?> group) {
    assertThat(propertyNames(SCHEMA.at("/$defs/" + definition)))
        .containsExactlyInAnyOrderElementsOf(group.names());
  }

  @Test
  void the_schema_knows_the_fields_of_the_whole_and_of_both_kinds_of_metadata() {
    assertThat(propertyNames(SCHEMA))
        .containsExactlyInAnyOrderElementsOf(QosMetadataJson.QOS_CONFIG.names());
    Set<String> metadata = new TreeSet<>(ReferenceJson.LINKED.names());
    metadata.addAll(ReferenceJson.ADDITIONAL_PARAMETERS.names());
    assertThat(propertyNames(SCHEMA.at("/$defs/metadata")))
        .containsExactlyInAnyOrderElementsOf(metadata);
  }

  /** Its own, and those of what it is based on. */
  private static List<String> propertyNames(JsonNode definition) {
    List<String> names = new ArrayList<>();
    definition.path("properties").fieldNames().forEachRemaining(names::add);
    if (definition.has("$ref")) {
      names.addAll(propertyNames(SCHEMA.at(definition.get("$ref").asText().substring(1))));
    }
    return names;
  }

  @Test
  void every_property_and_definition_has_a_title_and_a_description() {
    List<String> without = new ArrayList<>();
    collectUndescribed("", SCHEMA, without);

    assertThat(without).isEmpty();
    assertThat(SCHEMA.get("title")).isNotNull();
    assertThat(SCHEMA.get("description")).isNotNull();
  }

  private static void collectUndescribed(String path, JsonNode node, List<String> without) {
    Iterator<Map.Entry<String, JsonNode>> fields = node.fields();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      String fieldPath = path + "/" + field.getKey();
      boolean isDescribed =
          field.getValue().isBoolean()
              || (field.getValue().hasNonNull("title")
                  && field.getValue().hasNonNull("description"));
      if ((path.endsWith("/properties") || path.equals("/$defs")) && !isDescribed) {
        without.add(fieldPath);
      }
      collectUndescribed(fieldPath, field.getValue(), without);
    }
  }

  @Test
  void the_examples_are_valid() {
    assertThat(SchemaChecker.errors(Examples.WMS)).isEmpty();
    assertThat(SchemaChecker.errors(Examples.WMS_WRITTEN)).isEmpty();
    assertThat(SchemaChecker.errors(Examples.WFS)).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          WMS | 5
          WMS | {qosEnabled: "true"}
          WMS | {qosEnabled: null}
          WMS | {service: "wcs"}
          WMS | {qosenabled: true}
          WMS | {operatingInfo: "always"}
          WMS | {operatingInfo: {operationalStatus: "Operational"}}
          WMS | {operatingInfo: {operationalStatus: {title: "Operational"}}}
          WMS | {operatingInfo: {operationalStatus: {href: "a", show: "never"}}}
          WMS | {operatingInfo: {operationalStatus: {href: "a", type: "extended"}}}
          WMS | {operatingInfo: {operationalStatus: {href: "a", identifier: {codeSpace: "b"}}}}
          WMS | {operatingInfo: {startTime: "25:00:00"}}
          WMS | {operatingInfo: {startTime: "24:00:01"}}
          WMS | {operatingInfo: {startTime: "06:00:00+15:00"}}
          WMS | {operatingInfo: {startTime: 6}}
          WMS | {operatingInfo: {daysOfWeek: [{startTime: "06:00:00"}]}}
          WMS | {operatingInfo: {daysOfWeek: [{on: ["Mon"]}]}}
          WMS | {operatingInfo: {daysOfWeek: [{on: ["Monday"], from: "06:00:00"}]}}
          WMS | {operatingInfo: {daysOfWeek: [{on: ["Monday"]}], startTime: "06:00:00"}}
          WMS | {qualityOfServiceStatement: []}
          WMS | {qualityOfServiceStatements: [{}]}
          WMS | {qualityOfServiceStatements: [{metricHref: "a"}]}
          WMS | {qualityOfServiceStatements: [{value: "a"}]}
          WMS | {qualityOfServiceStatements: [{metricTitle: "a", value: "a"}]}
          WMS | {qualityOfServiceStatements: [{metrics: [], value: "a"}]}
          WMS | {qualityOfServiceStatements: [{metrics: [{href: "a"}], metricTitle: "b", value: "a"}]}
          WMS | {qualityOfServiceStatements: [{metrics: [{href: "a"}], metricHref: "b", value: "a"}]}
          WMS | {qualityOfServiceStatements: [{metricHref: "a", value: "a", lessThanOrEqual: {value: 1}}]}
          WMS | {qualityOfServiceStatements: [{metricHref: "a", lessThanOrEqual: 500}]}
          WMS | {qualityOfServiceStatements: [{metricHref: "a", lessThanOrEqual: {value: "fast"}}]}
          WMS | {qualityOfServiceStatements: [{metricHref: "a", lessThanOrEqual: {uom: "ms"}}]}
          WMS | {qualityOfServiceStatements: [{metricHref: "a", lessThanOrEqual: {value: 5, unit: "ms"}}]}
          WMS | {representativeOperation: {getMapOperations: [{}]}}
          WMS | {representativeOperation: {getMapOperations: [{requestOption: []}]}}
          WMS | {representativeOperation: {getMapOperations: [{requestOption: {layer: "a"}}]}}
          WMS | {representativeOperation: {getMapOperations: [{requestOption: {layerName: []}}]}}
          WMS | {representativeOperation: {getMapOperations: [{requestOption: {layerName: null}}]}}
          WMS | {representativeOperation: {getMapOperations: [{requestOption: {count: 5}}]}}
          WMS | {representativeOperation: {getMapOperations: [{requestOption: {imageWidth: {max: true}}}]}}
          WMS | {representativeOperation: {getMapOperations: [{requestOption: {imageWidth: {max: 5, closure: "half"}}}]}}
          WMS | {representativeOperation: {getMapOperations: [{requestOption: {areaConstraint: {srsName: "a"}}}]}}
          WMS | {representativeOperation: {getMapOperations: [{requestOption: {areaConstraint: {srsName: "a", lowerCorner: "1,2", upperCorner: "3 4"}}}]}}
          WMS | {representativeOperation: {getMapOperations: [{requestOption: {areaConstraint: {srsName: "a", lowerCorner: [true], upperCorner: [1]}}}]}}
          WMS | {representativeOperation: {getMapOperations: [{requestOption: {parameters: [{name: "a"}]}}]}}
          WMS | {representativeOperation: {getMapOperations: [{requestOption: {parameters: [{values: ["a"]}]}}]}}
          WMS | {representativeOperation: {getMapOperations: [{requestOption: {parameters: [{name: "a", anyValue: false}]}}]}}
          WMS | {representativeOperation: {getMapOperations: [{requestOption: {parameters: [{name: "a", anyValue: true, noValues: true}]}}]}}
          WMS | {representativeOperation: {getMapOperations: [{requestOption: {parameters: [{name: "a", valuesReference: {name: "b"}}]}}]}}
          WMS | {representativeOperation: {getMapOperations: [{requestOption: {parameters: [{name: "a", values: "b", uom: "m", referenceSystem: "c"}]}}]}}
          WMS | {representativeOperation: {getMapOperations: [{requestOption: {}, DCP: "ows:HTTP/ows:Put"}]}}
          WMS | {representativeOperation: {getMapOperations: [{requestOption: {}, DCP: {href: "a"}}]}}
          WMS | {representativeOperation: {getMapOperations: [{requestOption: {}, DCP: {HTTP: []}}]}}
          WMS | {representativeOperation: {getMapOperations: [{requestOption: {}, type: "GetMap"}]}}
          WMS | {representativeOperation: {operations: [{requestOption: {}}]}}
          WMS | {representativeOperation: {operations: [{type: "GetMaps", requestOption: {}}]}}
          WMS | {representativeOperation: {operations: [{type: "GetCapabilities", requestOption: {}}]}}
          WMS | {representativeOperation: {getCapabilitiesOperations: [{storedQueryConstraints: []}]}}
          WFS | {representativeOperation: {getFeatureOperations: [{requestOption: {}}]}}
          WFS | {representativeOperation: {getFeatureOperations: [{adHocQueryConstraints: {layerName: "a"}}]}}
          WFS | {representativeOperation: {getFeatureOperations: [{adHocQueryConstraints: {typeNames: ["demo:areas"]}}]}}
          WFS | {representativeOperation: {getFeatureOperations: [{adHocQueryConstraints: {typeNames: [{prefix: "demo"}]}}]}}
          WFS | {representativeOperation: {getFeatureOperations: [{adHocQueryConstraints: {storedQueryId: "a"}}]}}
          WFS | {representativeOperation: {getFeatureOperations: [{adHocQueryConstraints: {}, storedQueryConstraints: {}}]}}
          WMS | {operationAnomalyFeed: "feed.ics"}
          WMS | {operationAnomalyFeed: {abstract: "no address"}}
          WMS | {operationAnomalyFeed: {href: "a", abstract: {language: "en"}}}
          WMS | {operationAnomalyFeed: {href: "a", metadata: [{content: "<a/>", additionalParameters: ["<b/>"]}]}}
          WMS | {operationAnomalyFeed: {href: "a", metadata: [{additionalParameters: []}]}}
          """)
  void schema_and_reader_refuse_the_same(ServiceKind service, String json) {
    assertThat(SchemaChecker.errors(json)).isNotEmpty();
    assertThatThrownBy(() -> QosConfigJson.read(service, json))
        .isInstanceOf(QosConfigException.class);
  }
}
