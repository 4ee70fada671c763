package dev.qose.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.qose.core.model.ServiceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QosConfigSchemaTests {

  private static final JsonNode SCHEMA = SchemaChecker.document();

  @Test
  void the_schema_is_what_the_codecs_say() throws IOException {
    JsonNode derived = new ObjectMapper().valueToTree(ConfigSchema.derive());
    Files.writeString(Path.of("target/qos-config.schema.json"), derived.toPrettyString());

    assertThat(withoutWords(SCHEMA.deepCopy())).isEqualTo(derived);
  }

  /** What is for people alone. */
  private static JsonNode withoutWords(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      // Properties may have these names, too; what they hold is no text then.
      for (String word : List.of("title", "description")) {
        if (object.path(word).isTextual()) {
          object.remove(word);
        }
      }
    }
    schema.forEach(QosConfigSchemaTests::withoutWords);
    return schema;
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
          WMS | {operatingInfo: {operationalStatus: "Operationel"}}
          WMS | {operatingInfo: {operationalStatus: {href: "Trial"}}}
          WMS | {qualityOfServiceStatements: [{metricHref: "Availability", value: "x"}]}
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
          WMS | {qualityOfServiceStatements: [{metricHref: "urn:a"}]}
          WMS | {qualityOfServiceStatements: [{value: "a"}]}
          WMS | {qualityOfServiceStatements: [{metricTitle: "a", value: "a"}]}
          WMS | {qualityOfServiceStatements: [{metrics: [], value: "a"}]}
          WMS | {qualityOfServiceStatements: [{metrics: [{href: "a"}], metricTitle: "b", value: "a"}]}
          WMS | {qualityOfServiceStatements: [{metrics: [{href: "a"}], metricHref: "b", value: "a"}]}
          WMS | {qualityOfServiceStatements: [{metricHref: "urn:a", value: "a", lessThanOrEqual: {value: 1}}]}
          WMS | {qualityOfServiceStatements: [{metricHref: "urn:a", lessThanOrEqual: 500}]}
          WMS | {qualityOfServiceStatements: [{metricHref: "urn:a", lessThanOrEqual: {value: "fast"}}]}
          WMS | {qualityOfServiceStatements: [{metricHref: "urn:a", lessThanOrEqual: {uom: "ms"}}]}
          WMS | {qualityOfServiceStatements: [{metricHref: "urn:a", lessThanOrEqual: {value: 5, unit: "ms"}}]}
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
