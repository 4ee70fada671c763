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

import dev.qose.core.rule.Problem;
import dev.qose.core.rules.Checked;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileRulesTests {

  private static Checked inspire(InspireFigures figures, String... parts) {
    String block = block(String.join("", parts));
    return Checked.by(
        new InspireService(figures),
        figures == InspireFigures.DOWNLOAD
            ? block.replace("qos-wms", "qos-wfs").replace("/wms/", "/wfs/")
            : block);
  }

  /** What is found, but for criteria that are not declared, and kinds of services. */
  private static List<String> figures(InspireFigures figures, String... parts) {
    return inspire(figures, parts).rules().stream()
        .filter(rule -> !rule.equals("QOS-X09") && !rule.equals("QOS-X10"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "VIEW, AvailabilityMonthly, ≥ 99 %, ''",
    "VIEW, AvailabilityMonthly, ≥ 98.99 %, QOS-X01",
    "DOWNLOAD, AvailabilityDaily, ≥ 0.989 1, QOS-X01",
    "DISCOVERY, ContinuousAvailability, ≥ 99.5 %, ''",
    "SPATIAL_DATA, AvailabilityMonthly, ≥ 98 %, ''",
    "SPATIAL_DATA, AvailabilityMonthly, ≥ 97.9 %, QOS-X01",
    "SPATIAL_DATA, RequestCapacity, ≥ 1 h-1, ''",
    "SPATIAL_DATA, InitialResponsePerformance, ≤ 90 s, ''",
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
  void figures_are_those_of_the_regulations(
      InspireFigures figures, String metric, String bound, String rule) {
    assertThat(figures(figures, statement(metric, bound)))
        .containsExactly(rule.isEmpty() ? new String[0] : new String[] {rule});
  }

  @Test
  void the_best_that_covers_the_period_counts() {
    String month = statement("AvailabilityMonthly", "≥ 99.5 %");
    String day = statement("AvailabilityDaily", "≥ 95 %");
    String poor = statement("AvailabilityMonthly", "≥ 98 %");
    String perMinute = statement("RequestCapacity", "≥ 60 min-1");
    String perSecond = statement("RequestCapacityPerSecond", "≥ 25 s-1");

    assertThat(figures(InspireFigures.VIEW, day, month)).isEmpty();
    assertThat(figures(InspireFigures.VIEW, month, operation(day))).isEmpty();
    assertThat(figures(InspireFigures.VIEW, day, poor)).containsExactly("QOS-X01");
    assertThat(inspire(InspireFigures.VIEW, day, poor).problems())
        .filteredOn(problem -> problem.rule().equals("QOS-X01"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("AvailabilityMonthly"));
    assertThat(figures(InspireFigures.VIEW, month, operation(poor))).containsExactly("QOS-X01");
    assertThat(figures(InspireFigures.VIEW, poor, operation(""), operation("")))
        .containsExactly("QOS-X01");
    assertThat(figures(InspireFigures.VIEW, perMinute, perSecond)).isEmpty();
  }

  private static List<String> missing(InspireFigures figures, String... parts) {
    return inspire(figures, parts).problems().stream()
        .filter(problem -> problem.rule().equals("QOS-X09"))
        .map(problem -> problem.message().split(" ", -1)[1])
        .toList();
  }

  @Test
  void what_the_law_asks_for_is_declared() {
    String share = statement("AvailabilityDaily", "≥ 99 %");
    String rate = statement("RequestCapacity", "≥ 6000 min-1");
    String first = statement("InitialResponsePerformance", "≤ 500 ms");
    String whole = statement("ResponseTime", "≤ 500 ms");
    String limit = statement("MinimumRequestResponsePerformance", "≤ 3000 ms");

    assertThat(missing(InspireFigures.VIEW, share, rate, first)).isEmpty();
    assertThat(missing(InspireFigures.VIEW, share, rate, operation(whole))).isEmpty();
    assertThat(missing(InspireFigures.VIEW, limit))
        .containsExactly("performance", "capacity", "availability");
    assertThat(missing(InspireFigures.DOWNLOAD, share, first)).containsExactly("capacity");
    assertThat(missing(InspireFigures.SPATIAL_DATA, limit)).containsExactly("availability");
    assertThat(
            Checked.by(new HighValueDatasets(), block(limit + share)).problems().stream()
                .map(Problem::rule))
        .containsExactly("QOS-X09", "QOS-X09");
    assertThat(Checked.by(new HighValueDatasets(), block(share + rate + whole)).problems())
        .isEmpty();
  }

  @Test
  void what_is_declared_and_of_no_use_is_not_decided() {
    String share = statement("AvailabilityDaily", "≥ 99 ms");
    String rate = statement("RequestCapacity", "≤ 6000 min-1");
    String whole = statement("ResponseTime", "≤ 500 ms");
    Checked checked = inspire(InspireFigures.VIEW, share, rate, whole);

    assertThat(checked.problems()).isEmpty();
    assertThat(checked.skipped())
        .extracting(skipped -> skipped.substring(0, 7))
        .containsExactly("QOS-X01", "QOS-X02", "QOS-X03", "QOS-X06");
  }

  @ParameterizedTest
  @CsvSource({
    "VIEW, wms, false",
    "VIEW, wfs, true",
    "DOWNLOAD, wfs, false",
    "DOWNLOAD, wms, true",
    "DISCOVERY, wms, true",
    "DISCOVERY, wfs, true",
    "SPATIAL_DATA, wms, false",
    "SPATIAL_DATA, wfs, false"
  })
  void a_profile_is_for_one_kind_of_service(InspireFigures figures, String base, boolean isOther) {
    List<String> rules = Checked.by(new InspireService(figures), base(base)).rules();

    assertThat(rules.contains("QOS-X10")).isEqualTo(isOther);
    if (isOther && figures != InspireFigures.DISCOVERY) {
      assertThat(rules).containsExactly("QOS-X10");
    }
  }

  @Test
  void an_operations_own_figure_counts() {
    String slow = statement("InitialResponsePerformance", "≤ 9 s");
    String fast = statement("InitialResponsePerformance", "≤ 4 s");

    assertThat(figures(InspireFigures.VIEW, slow, operation(""))).containsExactly("QOS-X02");
    assertThat(figures(InspireFigures.VIEW, slow, operation("") + operation("")))
        .containsExactly("QOS-X02");
    assertThat(figures(InspireFigures.VIEW, slow, operation(fast))).isEmpty();
    assertThat(figures(InspireFigures.VIEW, fast, operation(slow))).containsExactly("QOS-X02");
  }

  @Test
  void metadata_of_a_download_come_within_ten_seconds_and_of_a_map_whenever() {
    String metadata =
        "<qos:RepresentativeOperation><qos:GetCapabilitiesOperation/>%s</qos:RepresentativeOperation>"
            .formatted(statement("InitialResponsePerformance", "≤ 11 s"));

    assertThat(figures(InspireFigures.DOWNLOAD, metadata)).containsExactly("QOS-X02");
    assertThat(figures(InspireFigures.VIEW, metadata)).isEmpty();
  }

  @Test
  void the_service_runs_around_the_clock() {
    String office = operating("Operational", hours("Monday", "08:00:00Z", "16:00:00Z"));
    String closedAtNight =
        operating("Operational", hours("EveryDay", "04:00:00Z", "24:00:00Z"))
            + operating("NonOperational", hours("EveryDay", "00:00:00Z", "04:00:00Z"));

    assertThat(hoursOf(office)).contains("8 of 168 hours");
    assertThat(hoursOf(closedAtNight)).contains("140 of 168 hours");
    assertThat(figures(InspireFigures.VIEW, operating("Operational", ""))).isEmpty();
    assertThat(figures(InspireFigures.VIEW)).isEmpty();
    assertThat(figures(InspireFigures.VIEW, operating("Operational", hours("", "", "")))).isEmpty();
  }

  private static String hoursOf(String operating) {
    return inspire(InspireFigures.VIEW, operating).problems().stream()
        .filter(problem -> problem.rule().equals("QOS-X05"))
        .map(Problem::message)
        .findFirst()
        .orElse("");
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

  private static Checked wis2(Wis2Service rule, String... parts) {
    return Checked.by(rule, block(String.join("", parts)));
  }

  private static final Wis2Service GUIDE =
      new Wis2Service(99.5, Optional.empty(), OptionalDouble.empty());

  private static final Wis2Service AGREED =
      new Wis2Service(98, Optional.of(Duration.ofHours(4)), OptionalDouble.of(50));

  @Test
  void wis2_has_a_floor_of_availability() {
    assertThat(wis2(GUIDE, statement("AvailabilityMonthly", "≥ 99.5 %")).problems()).isEmpty();
    assertThat(wis2(GUIDE, statement("AvailabilityMonthly", "≥ 99.4 %")).rules())
        .containsExactly("QOS-X08");
    assertThat(
            wis2(
                    GUIDE,
                    statement("AvailabilityDaily", "≥ 90 %"),
                    statement("AvailabilityMonthly", "≥ 99.5 %"))
                .problems())
        .isEmpty();
    assertThat(wis2(GUIDE).skipped()).hasSize(1);
  }

  @Test
  void the_figures_of_wis2_are_the_callers() {
    String promise = statement("AvailabilityMonthly", "≥ 98 %");

    assertThat(wis2(AGREED, promise, statement("RequestCapacityPerSecond", "≥ 50 s-1")).problems())
        .isEmpty();
    assertThat(wis2(AGREED, promise, statement("RequestCapacity", "≥ 2999 min-1")).only().message())
        .contains("less than the 50 s-1");
    assertThat(wis2(AGREED, promise).skipped()).hasSize(1);
    assertThat(wis2(AGREED, statement("AvailabilityMonthly", "≥ 97.9 %")).only().message())
        .contains("less than the 98 %");
  }

  @Test
  void maintenance_of_wis2_is_limited_where_a_limit_is_set() {
    String promise = statement("AvailabilityMonthly", "≥ 99.5 %");
    String otherDays =
        hours("Monday Tuesday Wednesday Thursday Friday Saturday", "00:00:00Z", "24:00:00Z");
    String minutes48 =
        operating("Operational", otherDays + hours("Sunday", "00:48:00Z", "24:00:00Z"));
    String minutes49 =
        operating("Operational", otherDays + hours("Sunday", "00:49:00Z", "24:00:00Z"));

    // Five Sundays a month: 5 times 48 minutes are 4 hours.
    assertThat(wis2(AGREED, minutes48, promise).problems()).isEmpty();
    assertThat(wis2(AGREED, minutes49, promise).only().message()).contains("4.083333 hours");
    assertThat(wis2(GUIDE, minutes49, promise).problems()).isEmpty();
    assertThat(wis2(AGREED, operating("Operational", ""), promise).problems()).isEmpty();
  }
}
