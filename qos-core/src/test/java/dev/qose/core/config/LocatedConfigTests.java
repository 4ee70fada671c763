package dev.qose.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.codelist.Metric;
import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.element.Element;
import dev.qose.core.model.ServiceKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocatedConfigTests {

  private static List<ConfigFinding> findings(String json, String rule) {
    return QosConfigJson.readLocated(ServiceKind.WMS, json).findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .toList();
  }

  @Test
  void a_finding_of_a_rule_stands_at_the_line_of_the_value() {
    String json =
        """
        {
          "qualityOfServiceStatements": [
            {"metricHref": "AvailabilityMonthly",
             "moreThanOrEqual": {"value": 99.5, "uom": "%"}},
            {"metricHref": "AvailabilityMonthly",
             "moreThanOrEqual": {"value": 150, "uom": "ms"}}
          ]
        }
        """;

    assertThat(findings(json, "QOS-S02"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.place())
                  .isEqualTo(
                      new ConfigPlace("$.qualityOfServiceStatements[1].moreThanOrEqual", 6, 25));
              assertThat(finding.toString())
                  .startsWith(
                      "line 6, column 25, $.qualityOfServiceStatements[1].moreThanOrEqual: error: ")
                  .endsWith("(QOS-S02)");
            });
  }

  @Test
  void every_element_of_the_block_has_a_place_in_the_json() {
    for (String json : List.of(Examples.WMS, Examples.WMS_WRITTEN)) {
      LocatedConfig config = QosConfigJson.readLocated(ServiceKind.WMS, json);
      List<Element> elements = config.block().element().selfAndDescendants().toList();

      assertThat(config.placeOf(elements.get(0)).path()).isEqualTo("$");
      assertThat(elements.subList(1, elements.size()))
          .extracting(element -> config.placeOf(element).path())
          .allSatisfy(path -> assertThat(path).isNotEqualTo("$"));
    }
  }

  @Test
  void short_names_of_concepts_are_written_in_full() {
    String json =
        """
        {operatingInfo: {operationalStatus: "operational"},
         qualityOfServiceStatements: [
           {metricHref: "AvailabilityMonthly", moreThanOrEqual: {value: 99, uom: "%"}},
           {metrics: [{href: "ResponseTime", title: "Mine"}, "InitialResponsePerformance"],
            lessThanOrEqual: {value: 5, uom: "s"}}]}
        """;

    QosConfig config = QosConfigJson.read(ServiceKind.WMS, json);

    assertThat(config.metadata().operatingInfo().get(0).operationalStatus())
        .contains(OperationalStatus.OPERATIONAL);
    assertThat(config.metadata().statements())
        .extracting(statement -> statement.metrics())
        .containsExactly(
            List.of(Metric.AVAILABILITY_MONTHLY),
            List.of(
                Metric.of(Metric.RESPONSE_TIME.href(), "Mine"),
                Metric.INITIAL_RESPONSE_PERFORMANCE));
    assertThat(QosConfigJson.write(config))
        .contains(
            "\"metricHref\": \"" + Metric.AVAILABILITY_MONTHLY.href() + "\"",
            "\"metricTitle\": \"Monthly availability\"",
            "\"href\": \"" + OperationalStatus.OPERATIONAL.href() + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{operatingInfo: {operationalStatus: 'Operationel'}} | \"Operationel\" is no status; did"
            + " you mean Operational?",
        "{qualityOfServiceStatements: [{metricHref: 'AvailabilityMonthy', value: 1}]} |"
            + " \"AvailabilityMonthy\" is no metric; did you mean AvailabilityMonthly?",
        "{operatingInfo: {daysOfWeek: {on: 'Mondey'}}} | must be a day: Monday, Tuesday, Wednesday,"
            + " Thursday, Friday, Saturday, Sunday, EveryDay, but is the string \"Mondey\"; did you"
            + " mean Monday?"
      })
  void names_that_mean_nothing_are_refused_with_the_nearest(String json, String message) {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                    QosConfigException.class, () -> QosConfigJson.read(ServiceKind.WMS, json))
                .problems())
        .extracting(QosConfigException.Problem::message)
        .containsExactly(message);
  }

  @Test
  void names_of_other_vocabularies_and_relative_addresses_are_left_to_rules() {
    String json =
        "{qualityOfServiceStatements: [{metricHref: 'urn:x', value: 1}, {metricHref:"
            + " '#Availability', value: 1}]}";

    assertThat(QosConfigJson.read(ServiceKind.WMS, json).metadata().statements()).hasSize(2);
  }
}
