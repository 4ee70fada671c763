package dev.qose.core.rules.statement;

import static dev.qose.core.rules.Checked.METRICS;
import static dev.qose.core.rules.Checked.block;
import static dev.qose.core.rules.Checked.hours;
import static dev.qose.core.rules.Checked.operating;
import static dev.qose.core.rules.Checked.operation;
import static dev.qose.core.rules.Checked.statement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Edit;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.Checked;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementRulesTests {

  private static List<Problem> units(String metric, String uom) {
    String bound = (metric.contains("Response") ? "≤" : "≥") + " 5 " + uom;
    return Checked.by(new UnitCodes(), block(statement(metric, bound))).problems();
  }

  @ParameterizedTest
  @CsvSource({
    "ResponseTime, ms",
    "ResponseTime, min",
    "ResponseTime, us",
    "ResponseTime, ns", // by UCUM's table
    "AvailabilityDaily, %",
    "AvailabilityDaily, 1",
    "AvailabilityDaily, '10*-2'",
    "RequestCapacity, min-1",
    "RequestCapacity, /h",
    "RequestCapacity, {request}/s",
    "RequestCapacityPerSecond, s-1",
    "RequestCapacityPerSecond, Hz",
    "RequestCapacityPerSecond, 1/s"
  })
  void units_of_the_metric_are_right(String metric, String uom) {
    assertThat(units(metric, uom)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "RequestCapacity, m-1, min-1",
    "RequestCapacity, H-1, h-1",
    "RequestCapacity, /m, min-1",
    "RequestCapacity, requests per minute, min-1",
    "RequestCapacity, 1/hour, h-1",
    "RequestCapacityPerSecond, S-1, s-1",
    "RequestCapacityPerSecond, sec^-1, s-1",
    "RequestCapacityPerSecond, s⁻¹, s-1",
    "ResponseTime, sec, s",
    "ResponseTime, Seconds, s",
    "ResponseTime, S, s",
    "ResponseTime, msec, ms",
    "ResponseTime, MS, ms",
    "ResponseTime, Ms, ms",
    "ResponseTime, mS, ms",
    "ResponseTime, milliseconds, ms",
    "ResponseTime, H, h",
    "AvailabilityMonthly, percent, %",
    "AvailabilityMonthly, Pct, %",
    "AvailabilityMonthly, per cent, %"
  })
  void units_that_are_certainly_slips_are_mended(String metric, String uom, String meant) {
    Problem problem = units(metric, uom).get(0);

    assertThat(units(metric, uom)).hasSize(1);
    assertThat(problem.rule()).isEqualTo("QOS-S03");
    assertThat(problem.severity()).isEmpty();
    assertThat(problem.fix().orElseThrow().edits())
        .containsExactly(new Edit.SetAttribute(problem.element().location(), "uom", meant));
  }

  @ParameterizedTest
  @CsvSource({
    "ResponseTime, http://www.opengis.net/def/uom/SI/second, s",
    "AvailabilityMonthly, urn:ogc:def:uom:OGC::percent, %",
    "AvailabilityMonthly, http://www.opengis.net/def/uom/OGC/1.0/unity, 1",
    "ResponseTime, urn:ogc:def:uom:UCUM::ms, ms",
    "RequestCapacityPerSecond, req/s, s-1",
    "RequestCapacityPerSecond, rps, s-1"
  })
  void names_of_other_vocabularies_are_understood_with_a_warning(
      String metric, String uom, String meant) {
    Problem problem = units(metric, uom).get(0);

    assertThat(units(metric, uom)).hasSize(1);
    assertThat(problem.severity()).contains(Severity.WARNING);
    assertThat(problem.fix().orElseThrow().title()).endsWith(" " + meant);
  }

  @ParameterizedTest
  @CsvSource({
    "ResponseTime, bananas, QOS-S03",
    "ResponseTime, %, QOS-S02",
    "ResponseTime, m, QOS-S02", // metres
    "AvailabilityMonthly, ms, QOS-S02",
    "RequestCapacity, ms, QOS-S02",
    "RequestCapacity, By/s, QOS-S02",
    "RequestCapacity, 1, QOS-S20",
    "RequestCapacity, {request}, QOS-S20",
    "RequestCapacityPerSecond, min-1, QOS-S20",
    "RequestCapacityPerSecond, kHz, QOS-S20"
  })
  void other_units_are_wrong(String metric, String uom, String rule) {
    assertThat(units(metric, uom)).extracting(Problem::rule).containsExactly(rule);
    assertThat(units(metric, uom)).allMatch(problem -> problem.fix().isEmpty());
  }

  @Test
  void a_slip_may_hide_a_unit_of_something_else() {
    assertThat(units("ResponseTime", "percent"))
        .extracting(Problem::rule)
        .containsExactly("QOS-S03", "QOS-S02");
  }

  @Test
  void of_a_foreign_metric_only_what_is_no_unit_is_wrong() {
    String foreign = block(statement("X", "≥ 5 m-1").replace(METRICS, "https://example.org/#"));
    String none = block(statement("X", "≥ 5 req/sec").replace(METRICS, "https://example.org/#"));

    assertThat(Checked.by(new UnitCodes(), foreign).problems()).isEmpty();
    assertThat(Checked.by(new UnitCodes(), none).rules()).containsExactly("QOS-S03");
  }

  private static Checked shared(String... metrics) {
    String all = "";
    for (String metric : metrics) {
      all += "<qos:Metric xlink:href='" + metric + "'/>";
    }
    return Checked.by(
        new SharedBounds(),
        block(
            "<qos:QualityOfServiceStatement>"
                + all
                + "<qos:LessThanOrEqual uom='ms'>5</qos:LessThanOrEqual>"
                + "</qos:QualityOfServiceStatement>"));
  }

  @Test
  void one_bound_is_for_one_metric() {
    String time = METRICS + "ResponseTime";
    String first = METRICS + "InitialResponsePerformance";
    String share = METRICS + "AvailabilityDaily";

    assertThat(shared(time).problems()).isEmpty();
    assertThat(shared(time, share).only().severity()).isEmpty();
    assertThat(shared(time, first).only().severity()).contains(Severity.WARNING);
    assertThat(shared(time, "https://example.org/#X").problems()).isEmpty();
    assertThat(shared(time, "https://example.org/#X").skipped()).hasSize(1);
    assertThat(shared(time, share, "https://example.org/#X").only().severity()).isEmpty();
  }

  private static Checked consistency(String... parts) {
    return Checked.by(new PromiseConsistency(), block(String.join("", parts)));
  }

  @Test
  void promises_of_one_metric_contradict_or_repeat_each_other() {
    String half = statement("ResponseTime", "≤ 500 ms");

    assertThat(consistency(half, statement("ResponseTime", "≥ 501 ms")).only().severity())
        .isEmpty();
    assertThat(consistency(half, statement("ResponseTime", "≥ 0.5 s")).problems()).isEmpty();
    assertThat(consistency(half, statement("ResponseTime", "≤ 0.5 s")).only().severity())
        .contains(Severity.WARNING);
    assertThat(consistency(half, statement("ResponseTime", "≤ 900 ms")).only().severity())
        .contains(Severity.WARNING);
    assertThat(consistency(half, statement("InitialResponsePerformance", "≤ 500 ms")).problems())
        .isEmpty();
    assertThat(consistency(half, half, statement("ResponseTime", "≥ 2 s")).problems())
        .extracting(Problem::severity)
        .containsExactly(Optional.of(Severity.WARNING), Optional.empty());
  }

  @Test
  void an_operation_overrides_the_service() {
    assertThat(
            consistency(
                    statement("ResponseTime", "≤ 500 ms"),
                    operation(statement("ResponseTime", "≤ 2 s")),
                    operation(statement("ResponseTime", "≤ 3 s")))
                .problems())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"501 ms, 1", "500 ms, 0", "0.5 s, 0", "0.501 s, 1"})
  void the_first_byte_comes_before_the_last(String first, int problems) {
    String initial = statement("InitialResponsePerformance", "≤ " + first);
    String total = statement("RequestResponsePerformance", "≤ 500 ms");

    assertThat(consistency(initial, total, operation("")).rules())
        .hasSize(problems)
        .allMatch("QOS-S12"::equals);
    assertThat(consistency(total, operation(initial)).problems()).hasSize(problems);
    assertThat(
            consistency(
                    total, operation(initial + statement("RequestResponsePerformance", "≤ 9 s")))
                .problems())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"3001 ms, 1", "3000 ms, 0", "3 s, 0"})
  void what_keeps_its_promise_is_available(String time, int problems) {
    String limit = statement("MinimumRequestResponsePerformance", "≤ 3000 ms");
    String response = statement("ResponseTime", "≤ " + time);

    assertThat(consistency(limit, operation(response)).rules())
        .hasSize(problems)
        .allMatch("QOS-S13"::equals);
    assertThat(
            consistency(
                    limit,
                    operation(response + statement("MinimumRequestResponsePerformance", "≤ 5 s")))
                .problems())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"98.9 %, 1", "99 %, 1", "99.1 %, 0", "0.99 1, 1", "0.991 1, 0"})
  void a_month_is_promised_more_than_a_day(String month, int problems) {
    assertThat(
            consistency(
                    statement("AvailabilityMonthly", "≥ " + month),
                    statement("AvailabilityDaily", "≥ 99 %"))
                .rules())
        .hasSize(problems)
        .allMatch("QOS-S14"::equals);
  }

  private static List<String> plausibility(String... parts) {
    return Checked.by(new PromisePlausibility(), block(String.join("", parts))).rules();
  }

  @ParameterizedTest
  @CsvSource({
    "AvailabilityMonthly, 99.98 %, ''",
    "AvailabilityMonthly, 99.99 %, QOS-S21",
    "AvailabilityMonthly, 99.995 %, QOS-S15 QOS-S21",
    "AvailabilityMonthly, 100 %, QOS-S15 QOS-S21",
    "AvailabilityMonthly, 101 %, ''", // rule S06
    "AvailabilityMonthly, 1 1, QOS-S15 QOS-S21",
    "AvailabilityDaily, 99.58 %, ''", // 239 of 240 samples are 99.583 %
    "AvailabilityDaily, 99.59 %, QOS-S21",
    "ContinuousAvailability, 99.9 %, ''",
    "ResponseTime, 1 ms, ''",
    "ResponseTime, 0.9 ms, QOS-S19",
    "ResponseTime, 0 ms, ''", // rule S05
    "ResponseTime, 10 min, ''",
    "ResponseTime, 600.1 s, QOS-S19",
    "ResponseTime, NaN s, ''",
    "RequestCapacityPerSecond, 1E5 s-1, ''",
    "RequestCapacityPerSecond, 100001 s-1, QOS-S19",
    "RequestCapacity, 6000001 min-1, QOS-S19"
  })
  void promises_are_credible(String metric, String bound, String rules) {
    String sign = metric.contains("Response") ? "≤ " : "≥ ";

    assertThat(plausibility(statement(metric, sign + bound)))
        .containsExactly(rules.isEmpty() ? new String[0] : rules.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource({"71, ''", "71.4, ''", "71.5, QOS-S16"}) // five days of seven are 71.43 %
  void availability_is_possible_in_operating_hours(String percent, String rule) {
    String weekdays =
        operating(
            "Operational",
            hours("Monday Tuesday Wednesday Thursday Friday", "00:00:00Z", "24:00:00Z"));
    String closed = operating("NonOperational", hours("Saturday Sunday", "00:00:00Z", "24:00:00Z"));
    String promise = statement("AvailabilityMonthly", "≥ " + percent + " %");
    String[] expected = rule.isEmpty() ? new String[0] : new String[] {rule};

    assertThat(plausibility(weekdays, promise)).containsExactly(expected);
    assertThat(plausibility(weekdays, closed, promise)).containsExactly(expected);
    assertThat(plausibility(weekdays, operation(promise))).containsExactly(expected);
    assertThat(plausibility(promise)).isEmpty();
  }

  @Test
  void what_operating_hours_allow_may_be_unknown() {
    Checked checked =
        Checked.by(
            new PromisePlausibility(),
            block(
                operating(
                        "Operational",
                        hours("Monday", "08:00:00Z", "16:00:00Z")
                            + hours("Tuesday", "08:00:00", "16:00:00"))
                    + statement("AvailabilityMonthly", "≥ 99 %")));

    assertThat(checked.problems()).isEmpty();
    assertThat(checked.skipped()).singleElement().asString().startsWith("QOS-S16: ");
  }

  @Test
  void statements_without_end_are_not_all_compared() {
    String many = statement("ResponseTime", "≤ 500 ms").repeat(600);
    Checked checked = consistency(many, operation("").repeat(600));

    assertThat(checked.problems()).hasSize(499);
    assertThat(checked.skipped()).hasSize(2).allMatch(s -> s.startsWith("QOS-S10: "));
  }

  @Test
  void a_unit_without_end_is_none() {
    assertThat(units("ResponseTime", "m/".repeat(100_000) + "s"))
        .extracting(Problem::rule)
        .containsExactly("QOS-S03");
    assertThat(units("ResponseTime", "urn:ogc:def:uom:" + "a:".repeat(100_000) + "/"))
        .extracting(Problem::rule)
        .containsExactly("QOS-S03");
  }
}
