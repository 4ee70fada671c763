package dev.qose.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qose.core.build.QosBuildException;
import dev.qose.core.build.QosMetadataBuilder;
import dev.qose.core.config.ConfigFinding;
import dev.qose.core.config.LocatedConfig;
import dev.qose.core.config.QosConfigJson;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.ServiceKind;
import dev.qose.core.rule.Severity;
import dev.qose.jaxb.QosXml;
import dev.qose.validate.report.Finding;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Builders, the configuration and the validator say the same of the same block. */
class CoreAgreementTests {

  private static final QosValidator VALIDATOR = QosValidator.create();

  @ParameterizedTest(name = "{1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          WMS | -       | {name: "TIME", values: [{min: "2020-01-01", max: "2021-01-01"}]}
          WMS | -       | {name: "TIME", values: [{min: "2020-01-01", max: "2021-01-01", spacing: "P1M"}]}
          WMS | QOS-R15 | {name: "TIME", values: [{min: "2021-01-01", max: "2020-01-01"}]}
          WMS | -       | {name: "TIME", values: ["2020/2021/P1D", "current"]}
          WMS | -       | {name: "ELEVATION", values: [{min: -11000, max: "8.8e3"}]}
          WMS | -       | {name: "DIM_RUN", values: [{min: "a", max: "z"}]}
          WMS | -       | {name: "WIDTH", values: [{min: 256, max: 256}]}
          WMS | -       | {name: "WIDTH", values: [{min: 256, max: 258, closure: "open"}]}
          WMS | QOS-R15 | {name: "WIDTH", values: [{min: 256, max: 257, closure: "open"}]}
          WMS | QOS-R15 | {name: "WIDTH", values: [{min: 256, max: 256, closure: "open"}]}
          WMS | QOS-R15 | {name: "WIDTH", values: [{min: 256, max: 256, closure: "open-closed"}]}
          WMS | QOS-R15 | {name: "WIDTH", values: [{min: 256, max: 256, closure: "closed-open"}]}
          WMS | QOS-R15 | {name: "WIDTH", values: [{min: "1-2", max: 512}]}
          WMS | QOS-R15 | {name: "WIDTH", values: [{min: 512, max: 256}]}
          WMS | QOS-R20 | {name: "WIDTH", noValues: true}
          WFS | -       | {name: "count", values: [{min: 1, max: 100}]}
          WFS | QOS-R15 | {name: "count", values: [{min: "1-2", max: 100}]}
          WFS | QOS-R15 | {name: "count", values: [{min: 5, max: 5, closure: "open"}]}
          """)
  void ranges(ServiceKind service, @Nullable String rule, String parameter) {
    String request =
        service == ServiceKind.WMS
            ? "{getMapOperations: [{requestOption: {layerName: ['roads'], parameters: [%s]}}]}"
            : "{getFeatureOperations: [{adHocQueryConstraints: {typeNames: [{namespace: 'urn:n',"
                + " name: 'roads'}], parameters: [%s]}}]}";
    assertVerdict(
        service, rule, "{representativeOperation: %s}".formatted(request.formatted(parameter)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          -       | {metricHref: "AvailabilityMonthly", moreThanOrEqual: {value: 99.5, uom: "%"}}
          QOS-S02 | {metricHref: "AvailabilityMonthly", moreThanOrEqual: {value: 99.5, uom: "ms"}}
          QOS-S03 | {metricHref: "urn:x", moreThanOrEqual: {value: 1, uom: "bananas"}}
          QOS-S06 | {metricHref: "AvailabilityMonthly", moreThanOrEqual: {value: 985, uom: "%"}}
          QOS-S06 | {metricHref: "AvailabilityMonthly", moreThanOrEqual: {value: 1001, uom: "[ppth]"}}
          QOS-S07 | {metricHref: "AvailabilityMonthly", lessThanOrEqual: {value: 99, uom: "%"}}
          QOS-C03 | {metricHref: "http://def.opengeospatial.org/codelist/qos/metrics/1.0/metrics.rdf#Availabilty", value: "x"}
          """)
  void statements(@Nullable String rule, String statement) {
    assertVerdict(ServiceKind.WMS, rule, "{qualityOfServiceStatements: [%s]}".formatted(statement));
  }

  private static void assertVerdict(ServiceKind service, @Nullable String rule, String json) {
    LocatedConfig located = QosConfigJson.readLocated(service, json);
    QosMetadata model = located.config().metadata();
    Set<String> expected = Stream.ofNullable(rule).collect(Collectors.toSet());

    Set<String> told =
        located.findings().stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(ConfigFinding::rule)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> found =
        VALIDATOR.validate(QosXml.pretty().toXml(model)).findings().stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(Finding::rule)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(told).as("configuration").isEqualTo(expected);
    assertThat(found).as("validator").isEqualTo(expected);
    QosMetadataBuilder builder = new QosMetadataBuilder(service).include(model);
    if (rule == null) {
      assertThatCode(builder::build).as("builder").doesNotThrowAnyException();
    } else {
      assertThatThrownBy(builder::build)
          .as("builder")
          .isInstanceOf(QosBuildException.class)
          .hasMessageContaining(rule);
    }
  }
}
