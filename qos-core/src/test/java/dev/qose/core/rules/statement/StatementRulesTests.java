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
import org.jspecify.annotations.Nullable;
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
    "RequestCapacity, requests per minute, min-1",
    "RequestCapacity, 1/hour, h-1",
    "RequestCapacityPerSecond, sec^-1, s-1",
    "RequestCapacityPerSecond, s⁻¹, s-1",
    "ResponseTime, sec, s",
    "ResponseTime, Seconds, s",
    "ResponseTime, msec, ms",
    "ResponseTime, milliseconds, ms",
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
    "RequestCapacity, m-1, min-1", // per metre
    "RequestCapacity, 1/m, min-1",
    "RequestCapacity, /m, min-1",
    "RequestCapacity, H-1, h-1", // per henry
    "RequestCapacityPerSecond, S-1, s-1", // per siemens
    "RequestCapacityPerSecond, 1/m, min-1", // which would be wrong as well
    "ResponseTime, S, s",
    "ResponseTime, MS, ms", // megasiemens
    "ResponseTime, Ms, ms", // megasecond
    "ResponseTime, mS, ms",
    "ResponseTime, H, h"
  })
  void units_of_something_else_are_told_and_not_mended(String metric, String uom, String alike) {
    Problem problem = units(metric, uom).get(0);

    assertThat(units(metric, uom)).hasSize(1);
    assertThat(problem.rule()).isEqualTo("QOS-S03");
    assertThat(problem.severity()).isEmpty();
    assertThat(problem.suggestion().orElse("")).contains("uom=\"" + alike + "\"");
    assertThat(problem.fix()).isEmpty();
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
        .containsExactly("QOS-S02");
  }

  /**
   * One fault reads as one: a number in a unit that is not meant, or that cannot be, says nothing.
   */
  @Test
  void what_one_rule_tells_no_other_does() {
    String henry = block(statement("ResponseTime", "≤ 3000 H"));
    String none =
        block(
            statement("MinimumRequestResponsePerformance", "≤ 0 ms")
                + statement("ResponseTime", "≤ 2 s"));

    assertThat(Checked.by(new PromisePlausibility(), henry).problems()).isEmpty();
    assertThat(units("ResponseTime", "H")).extracting(Problem::rule).containsExactly("QOS-S03");
    assertThat(units("RequestCapacityPerSecond", "rpm"))
        .extracting(Problem::rule)
        .containsExactly("QOS-S20");
    assertThat(Checked.by(new PromiseConsistency(), none).problems()).isEmpty();
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
  void statements_are_compared_however_many_there_are() {
    String many = statement("ResponseTime", "≤ 500 ms").repeat(2000);
    Checked checked =
        consistency(many, operation("").repeat(2000), statement("ResponseTime", "≥ 1 s"));

    assertThat(checked.problems()).hasSize(2000);
    assertThat(checked.problems().get(1999).severity()).isEmpty();
    assertThat(checked.skipped()).isEmpty();
  }

  private static String value(String metric, String text) {
    return """
    <qos:QualityOfServiceStatement>
      <qos:Metric xlink:href="%s"/>
      <qos:Value>%s</qos:Value>
    </qos:QualityOfServiceStatement>
    """
        .formatted(metric, text);
  }

  @Test
  void words_about_one_metric_do_not_contradict_each_other() {
    String metric = METRICS + "ServicePerformance";

    assertThat(consistency(value(metric, "good"), value(metric, "gut")).problems()).isEmpty();
    assertThat(consistency(value(metric, "good"), value(metric, " good ")).only().severity())
        .contains(Severity.WARNING);
    assertThat(
            consistency(value(METRICS + "ResponseTime", "fast"), statement("ResponseTime", "≤ 5 s"))
                .problems())
        .isEmpty();
  }

  @Test
  void another_place_is_named_by_its_line() {
    String half = statement("ResponseTime", "≤ 500 ms");
    Problem problem = consistency(half, statement("ResponseTime", "≥ 501 ms")).only();

    assertThat(problem.message())
        .isEqualTo("No service can keep ResponseTime ≥ 501 ms and ≤ 500 ms (line 6) too.");
  }

  private static Checked numbers(String metric, String bound) {
    return Checked.by(new BoundNumbers(), block(statement(metric, bound)));
  }

  @ParameterizedTest
  @CsvSource({
    "ResponseTime, ≤ NaN ms, QOS-S04",
    "ResponseTime, ≤ INF ms, QOS-S04",
    "ResponseTime, ≤ 1e400 ms, QOS-S04",
    "ResponseTime, ≤ 1e999 ms, QOS-S04",
    "AvailabilityMonthly, ≥ -INF %, QOS-S04",
    "AvailabilityMonthly, ≥ -1E400 %, QOS-S04",
    "ResponseTime, ≤ 0 ms, QOS-S05",
    "ResponseTime, ≤ -0.0E5 ms, QOS-S05",
    "ResponseTime, ≤ 1e-400 ms, QOS-S05",
    "ResponseTime, ≤ -1 ms, QOS-S05",
    "RequestCapacity, ≥ 0 min-1, QOS-S05",
    "AvailabilityMonthly, ≥ -99 %, QOS-S05",
    "AvailabilityMonthly, ≥ 100.5 %, QOS-S06",
    "AvailabilityMonthly, ≥ 1.001E+2 %, QOS-S06",
    "AvailabilityMonthly, ≥ 1001 [ppth], QOS-S06",
    "AvailabilityMonthly, ≥ 99.5 1, QOS-S06",
    "AvailabilityMonthly, ≥ 101 percent, QOS-S06",
    "AvailabilityMonthly, ≥ 101 urn:ogc:def:uom:OGC::percent, QOS-S06",
    "AvailabilityMonthly, ≥ 0.995 %, QOS-S18",
    "AvailabilityMonthly, ≥ 1 %, QOS-S18",
    "AvailabilityMonthly, ≥ 1e-400 %, QOS-S18",
    "AvailabilityMonthly, ≥ 9.95e-1 percent, QOS-S18"
  })
  void numbers_are_read_by_their_value(String metric, String bound, String rule) {
    assertThat(numbers(metric, bound).only().rule()).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "ResponseTime, ≤ +5.0E2 ms",
    "ResponseTime, ≤ 1e308 ms", // rule S19
    "AvailabilityMonthly, ≥ 100 %",
    "AvailabilityMonthly, ≥ 1.1 %",
    "AvailabilityMonthly, ≥ 995e-3 1",
    "AvailabilityMonthly, ≥ 995 [ppth]",
    "AvailabilityMonthly, ≥ 250 ms", // rule S02
    "ResponseTime, ≤ 250 %", // rule S02
    "RequestCapacity, ≥ 1E+2 min-1",
    "ResponseTime, ≤ +INF ms", // for the schema to say
    "ResponseTime, ≤ 0x10 ms",
    "ResponseTime, ≤ 5d ms"
  })
  void numbers_that_can_be_kept_are_right(String metric, String bound) {
    assertThat(numbers(metric, bound).problems()).isEmpty();
  }

  @Test
  void of_a_foreign_metric_only_a_known_quantity_is_positive() {
    String cold = statement("Cold", "≥ -5 Cel").replace(METRICS, "https://example.org/#");
    String late = statement("Late", "≤ -5 s").replace(METRICS, "https://example.org/#");

    assertThat(Checked.by(new BoundNumbers(), block(cold)).problems()).isEmpty();
    assertThat(Checked.by(new BoundNumbers(), block(late)).rules()).containsExactly("QOS-S05");
  }

  @Test
  void of_a_foreign_metric_a_percentage_is_a_share_all_the_same() {
    String share = statement("Errors", "≤ 250 %").replace(METRICS, "https://example.org/#");
    String count = statement("Errors", "≤ 250 1").replace(METRICS, "https://example.org/#");

    assertThat(Checked.by(new BoundNumbers(), block(share)).rules()).containsExactly("QOS-S06");
    assertThat(Checked.by(new BoundNumbers(), block(count)).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "AvailabilityMonthly, ≤ 99 %, QOS-S07",
    "RequestCapacity, ≤ 99 min-1, QOS-S07",
    "ResponseTime, ≥ 99 ms, QOS-S07",
    "MinimumRequestResponsePerformance, ≤ 3 s, QOS-S17",
    "MinimumRequestResponsePerformance, ≤ 3 http://www.opengis.net/def/uom/SI/second, ", // rule S03
    "MinimumRequestResponsePerformance, ≤ 3e6 us, QOS-S17",
    "MinimumRequestResponsePerformance, ≤ 3000 ms, ",
    "MinimumRequestResponsePerformance, ≤ 3000 urn:ogc:def:uom:UCUM::ms, ",
    "MinimumRequestResponsePerformance, ≤ 3 %, ", // rule S02
    "ResponseTime, ≥ 99 %, ", // rule S02
    "MinimumRequestResponsePerformance, ≤ 3 H, ", // rule S03
    "ResponseTime, ≤ 3 s, ",
    "NoSuchMetric, ≤ 3 s, "
  })
  void bounds_are_of_the_kind_that_the_metric_has(
      String metric, String bound, @Nullable String rule) {
    assertThat(Checked.by(new BoundKinds(), block(statement(metric, bound))).rules())
        .isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @Test
  void words_are_no_bound_of_a_quantity() {
    Checked quantity = Checked.by(new BoundKinds(), block(value(METRICS + "ResponseTime", "fast")));
    Checked quality =
        Checked.by(new BoundKinds(), block(value(METRICS + "ServicePerformance", "fast")));

    assertThat(quantity.rules()).containsExactly("QOS-S08");
    assertThat(quality.problems()).isEmpty();
  }

  private static List<String> premises(String... parts) {
    return Checked.by(new PromisePremises(), block(String.join("", parts))).rules();
  }

  @Test
  void availability_and_capacity_depend_on_a_limit_in_scope() {
    String share = statement("AvailabilityMonthly", "≥ 99 %");
    String rate = statement("RequestCapacity", "≥ 600 min-1");
    String limit = statement("MinimumRequestResponsePerformance", "≤ 3000 ms");

    assertThat(premises(share)).containsExactly("QOS-S11");
    assertThat(premises(share, rate, operation(rate))).containsExactly("QOS-S11");
    assertThat(premises(operation(rate), operation(share))).hasSize(2);
    assertThat(premises(limit, share, operation(rate))).isEmpty();
    assertThat(premises(rate, share, limit)).isEmpty();
    assertThat(premises(operation(rate + limit))).isEmpty();
    assertThat(premises(share, operation(limit))).containsExactly("QOS-S11");
    assertThat(premises(statement("ResponseTime", "≤ 5 s"))).isEmpty();
  }

  @Test
  void numbers_are_not_promised_of_what_never_operates() {
    String promise = statement("AvailabilityMonthly", "≥ 99 %");
    String limit = statement("MinimumRequestResponsePerformance", "≤ 3000 ms");

    assertThat(premises(operating("PreOperational", ""), limit, promise))
        .containsExactly("QOS-S22");
    assertThat(premises(operating("PreOrerational", ""), operation(limit)))
        .containsExactly("QOS-S22");
    assertThat(premises(operating("PreOperational", ""), operating("NonOperational", ""), limit))
        .containsExactly("QOS-S22");
    assertThat(premises(operating("NonOperational", ""), operating("Operational", ""), limit))
        .isEmpty();
    assertThat(premises(operating("Unheard", ""), limit)).isEmpty();
    assertThat(premises(operating("PreOperational", ""))).isEmpty();
    assertThat(premises(limit)).isEmpty();
  }

  @Test
  void more_than_the_hours_allow_is_worth_knowing_where_a_description_stands() {
    String weekdays = hours("Monday Tuesday Wednesday Thursday Friday", "00:00:00Z", "24:00:00Z");
    String described = "<qos:Description>99 % of these hours</qos:Description>" + weekdays;
    String promise = statement("AvailabilityMonthly", "≥ 99 %");

    assertThat(
            Checked.by(
                    new PromisePlausibility(), block(operating("Operational", weekdays) + promise))
                .only()
                .severity())
        .isEmpty();
    assertThat(
            Checked.by(
                    new PromisePlausibility(), block(operating("Operational", described) + promise))
                .only()
                .severity())
        .contains(Severity.INFO);
  }

  @Test
  void of_hours_on_no_day_availability_says_nothing() {
    Checked checked =
        Checked.by(
            new PromisePlausibility(),
            block(
                operating("Operational", hours("", "08:00:00Z", "16:00:00Z"))
                    + statement("AvailabilityMonthly", "≥ 99 %")));

    assertThat(checked.problems()).isEmpty();
    assertThat(checked.skipped()).singleElement().asString().startsWith("QOS-S16: ");
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
