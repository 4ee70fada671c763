package dev.qose.core.rules.profile;

import static dev.qose.core.rules.Checked.METRICS;
import static dev.qose.core.rules.Checked.base;
import static dev.qose.core.rules.Checked.block;
import static dev.qose.core.rules.Checked.edit;
import static dev.qose.core.rules.Checked.hours;
import static dev.qose.core.rules.Checked.operating;
import static dev.qose.core.rules.Checked.operation;
import static dev.qose.core.rules.Checked.statement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Severity;
import dev.qose.core.rules.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileRulesTests {

  private static Checked inspire(InspireFigures figures, String... parts) {
    return Checked.by(new InspireService(figures), block(String.join("", parts)));
  }

  @ParameterizedTest
  @CsvSource({
    "VIEW, AvailabilityMonthly, ≥ 99 %, ''",
    "VIEW, AvailabilityMonthly, ≥ 98.99 %, QOS-X01",
    "DOWNLOAD, AvailabilityDaily, ≥ 0.989 1, QOS-X01",
    "DISCOVERY, ContinuousAvailability, ≥ 99.5 %, ''",
    "VIEW, InitialResponsePerformance, ≤ 5 s, ''",
    "VIEW, InitialResponsePerformance, ≤ 5001 ms, QOS-X02",
    "DISCOVERY, InitialResponsePerformance, ≤ 3 s, ''",
    "DISCOVERY, InitialResponsePerformance, ≤ 3.1 s, QOS-X02",
    "DOWNLOAD, InitialResponsePerformance, ≤ 30 s, ''",
    "DOWNLOAD, InitialResponsePerformance, ≤ 0.6 min, QOS-X02",
    "VIEW, RequestCapacityPerSecond, ≥ 20 s-1, ''",
    "VIEW, RequestCapacity, ≥ 1199 min-1, QOS-X03",
    "DISCOVERY, RequestCapacityPerSecond, ≥ 29 s-1, QOS-X03",
    "DOWNLOAD, RequestCapacityPerSecond, ≥ 10 s-1, ''",
    "DOWNLOAD, RequestCapacity, ≥ 9 s-1, QOS-X03"
  })
  void figures_are_those_of_the_regulation(
      InspireFigures figures, String metric, String bound, String rule) {
    assertThat(inspire(figures, statement(metric, bound)).rules())
        .containsExactly(rule.isEmpty() ? new String[0] : new String[] {rule});
  }

  @Test
  void what_is_not_promised_is_not_decided() {
    assertThat(inspire(InspireFigures.VIEW, statement("ResponseTime", "≤ 9 s")).skipped())
        .extracting(skipped -> skipped.substring(0, 7))
        .containsExactly("QOS-X01", "QOS-X02", "QOS-X03", "QOS-X06");
  }

  @Test
  void an_operations_own_figure_counts() {
    String slow = statement("InitialResponsePerformance", "≤ 9 s");
    String fast = statement("InitialResponsePerformance", "≤ 4 s");

    assertThat(inspire(InspireFigures.VIEW, slow, operation("")).rules())
        .containsExactly("QOS-X02");
    assertThat(inspire(InspireFigures.VIEW, slow, operation("") + operation("")).rules())
        .containsExactly("QOS-X02");
    assertThat(inspire(InspireFigures.VIEW, slow, operation(fast)).rules()).isEmpty();
    assertThat(inspire(InspireFigures.VIEW, fast, operation(slow)).rules())
        .containsExactly("QOS-X02");
  }

  @Test
  void metadata_of_a_download_come_within_ten_seconds_and_of_a_map_whenever() {
    String metadata =
        "<qos:RepresentativeOperation><qos:GetCapabilitiesOperation/>%s</qos:RepresentativeOperation>"
            .formatted(statement("InitialResponsePerformance", "≤ 11 s"));

    assertThat(inspire(InspireFigures.DOWNLOAD, metadata).rules()).containsExactly("QOS-X02");
    assertThat(inspire(InspireFigures.VIEW, metadata).rules()).isEmpty();
  }

  @Test
  void the_service_runs_around_the_clock() {
    String office = operating("Operational", hours("Monday", "08:00:00Z", "16:00:00Z"));
    String closedAtNight =
        operating("Operational", hours("EveryDay", "04:00:00Z", "24:00:00Z"))
            + operating("NonOperational", hours("EveryDay", "00:00:00Z", "04:00:00Z"));

    assertThat(inspire(InspireFigures.VIEW, office).only().message()).contains("8 of 168 hours");
    assertThat(inspire(InspireFigures.VIEW, closedAtNight).only().message())
        .contains("140 of 168 hours");
    assertThat(inspire(InspireFigures.VIEW, operating("Operational", "")).rules()).isEmpty();
    assertThat(inspire(InspireFigures.VIEW).rules()).isEmpty();
  }

  @Test
  void a_sustained_rate_takes_a_metric_of_ones_own() {
    String own =
        statement("Throughput", "≥ 0.6 MBy/s").replace(METRICS, "https://example.org/metrics#");
    String document = base("wfs");
    String withOwn =
        edit(document, "<qos:QualityOfServiceStatement>", own + "<qos:QualityOfServiceStatement>");

    assertThat(Checked.by(new SustainedRate(), document).only().element().localName())
        .isEqualTo("GetFeatureOperation");
    assertThat(Checked.by(new SustainedRate(), withOwn).problems()).isEmpty();
    assertThat(Checked.by(new SustainedRate(), base("wms")).problems()).isEmpty();
  }

  private static Checked wis2(String... parts) {
    return Checked.by(new Wis2Service(), block(String.join("", parts)));
  }

  @Test
  void wis2_has_floors_of_availability() {
    assertThat(wis2(statement("AvailabilityMonthly", "≥ 99.5 %")).problems()).isEmpty();
    assertThat(wis2(statement("AvailabilityMonthly", "≥ 99.4 %")).only().severity())
        .contains(Severity.WARNING);
    assertThat(wis2(statement("AvailabilityMonthly", "≥ 98 %")).only().severity())
        .contains(Severity.WARNING);
    assertThat(wis2(statement("AvailabilityMonthly", "≥ 97.9 %")).only().severity()).isEmpty();
    assertThat(wis2().skipped()).hasSize(1);
  }

  @Test
  void wis2_lets_four_hours_of_maintenance_a_month_pass() {
    String promise = statement("AvailabilityMonthly", "≥ 99.5 %");
    String otherDays =
        hours("Monday Tuesday Wednesday Thursday Friday Saturday", "00:00:00Z", "24:00:00Z");
    String minutes48 =
        operating("Operational", otherDays + hours("Sunday", "00:48:00Z", "24:00:00Z"));
    String minutes49 =
        operating("Operational", otherDays + hours("Sunday", "00:49:00Z", "24:00:00Z"));

    // Five Sundays a month: 5 times 48 minutes are 4 hours.
    assertThat(wis2(minutes48, promise).problems()).isEmpty();
    assertThat(wis2(minutes49, promise).only().message()).contains("4.083333 hours");
    assertThat(wis2(operating("Operational", ""), promise).problems()).isEmpty();
  }
}
