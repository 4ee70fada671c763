package dev.qose.core.rules.codelist;

import static dev.qose.core.rules.Checked.METRICS;
import static dev.qose.core.rules.Checked.STATUSES;
import static dev.qose.core.rules.Checked.block;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Edit;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules C03 and C06. */
class CodelistRulesTests {

  private static Checked metric(String attributes) {
    return Checked.by(
        new ConceptTitles(),
        block(
            "<qos:QualityOfServiceStatement><qos:Metric %s/></qos:QualityOfServiceStatement>"
                .formatted(attributes)));
  }

  @ParameterizedTest
  @CsvSource({
    "AvailabilityMonthly, 'Availability, monthly'",
    "AvailabilityMonthly, monthly availability",
    "AvailabilityMonthly, Käytettävyys kuukaudessa",
    "AvailabilityMonthly, Availability (30 days)",
    "InitialResponsePerformance, Initial response time",
    "RequestCapacityPerSecond, Capacity",
    "NoSuchMetric, Response time"
  })
  void titles_may_say_it_in_other_words(String metric, String title) {
    assertThat(
            metric("xlink:href='%s' xlink:title='%s'".formatted(METRICS + metric, title))
                .problems())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "AvailabilityMonthly, AvailabilityDaily",
    "AvailabilityMonthly, Daily availability",
    "RequestResponsePerformance, Response-time",
    "RequestCapacityPerSecond, Request capacity"
  })
  void titles_must_not_name_another_concept(String metric, String title) {
    Problem problem =
        metric("xlink:href='%s' xlink:title='%s'".formatted(METRICS + metric, title)).only();

    assertThat(problem.rule()).isEqualTo("QOS-C06");
    assertThat(problem.message()).contains(title).contains(metric);
    assertThat(problem.fix()).isEmpty();
  }

  @Test
  void titles_of_statuses_are_read_too() {
    String status =
        "<qos:OperatingInfo><qos:OperationalStatus xlink:href='%s'"
            + " xlink:title='%s'/></qos:OperatingInfo>";

    assertThat(
            Checked.by(
                    new ConceptTitles(),
                    block(status.formatted(STATUSES + "PreOperational", "Operational")))
                .rules())
        .containsExactly("QOS-C06");
    assertThat(
            Checked.by(
                    new ConceptTitles(),
                    block(status.formatted(STATUSES + "PreOrerational", "pre-operational")))
                .problems())
        .isEmpty();
  }

  @Test
  void a_missing_title_is_added_with_the_prefix_at_hand() {
    Problem problem = metric("xlink:href='%sAvailabilityDaily'".formatted(METRICS)).only();
    Problem foreign = metric("xlink:href='https://example.org/#X'").only();

    assertThat(problem.fix().orElseThrow().edits())
        .containsExactly(
            new Edit.SetAttribute(
                problem.element().location(), "xlink:title", "Daily availability"));
    assertThat(foreign.fix()).isEmpty();
  }

  private static Checked concept(String href) {
    return Checked.by(
        new MetricConcepts(),
        block(
            "<qos:QualityOfServiceStatement><qos:Metric xlink:href='%s'/></qos:QualityOfServiceStatement>"
                .formatted(href)));
  }

  @ParameterizedTest
  @CsvSource({
    "AvailabilityMonthy, AvailabilityMonthly",
    "availabilityDaily, AvailabilityDaily",
    "RequestCapacityPerSeconds, RequestCapacityPerSecond",
    "InitialResponseperformance, InitialResponsePerformance"
  })
  void a_concept_that_the_list_lacks_is_told_with_the_nearest(String written, String meant) {
    Problem problem = concept(METRICS + written).only();

    assertThat(problem.rule()).isEqualTo("QOS-C03");
    assertThat(problem.severity()).isEmpty();
    assertThat(problem.message()).contains("\"" + METRICS + written + "\"");
    assertThat(problem.suggestion()).hasValue("Name %s%s.".formatted(METRICS, meant));
  }

  @Test
  void where_no_concept_is_near_all_are_named() {
    assertThat(concept(METRICS + "ErrorRatio").only().suggestion().orElseThrow())
        .contains("ContinuousAvailability, AvailabilityMonthly, AvailabilityDaily");
    assertThat(concept(STATUSES + "Operational").only().severity()).isEmpty();
  }

  @Test
  void another_vocabulary_is_warned_of() {
    Problem problem = concept("https://example.org/metrics#AvailabilityMonthly").only();

    assertThat(problem.severity()).hasValue(Severity.WARNING);
    assertThat(problem.suggestion().orElseThrow()).contains(METRICS + "AvailabilityMonthly");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#AvailabilityMonthly", "metrics.rdf#AvailabilityMonthly", "/a:b"})
  void what_is_no_absolute_uri_is_for_another_rule_to_say(String href) {
    assertThat(concept(href).problems()).isEmpty();
  }

  @Test
  void both_schemes_name_the_same_concept() {
    assertThat(concept(METRICS + "ResponseTime").problems()).isEmpty();
    assertThat(concept(METRICS.replace("http:", "https:") + "ResponseTime").problems()).isEmpty();
  }
}
