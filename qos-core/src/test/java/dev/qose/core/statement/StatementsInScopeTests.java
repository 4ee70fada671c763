package dev.qose.core.statement;

import static dev.qose.core.Qos.atLeast;
import static dev.qose.core.Qos.atMost;
import static dev.qose.core.codelist.Metric.AVAILABILITY_MONTHLY;
import static dev.qose.core.codelist.Metric.MINIMUM_REQUEST_RESPONSE_PERFORMANCE;
import static dev.qose.core.codelist.Metric.RESPONSE_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.qose.core.model.Bound;
import dev.qose.core.model.Bound.LessThanOrEqual;
import dev.qose.core.model.Bound.MoreThanOrEqual;
import dev.qose.core.model.Bound.Value;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.QualityOfServiceStatement;
import dev.qose.core.model.RepresentativeOperation;
import dev.qose.core.model.ServiceKind;
import dev.qose.core.statement.MetricStatement.Origin;
import dev.qose.core.unit.Unit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StatementsInScopeTests {

  private static final RepresentativeOperation OPERATION =
      new RepresentativeOperation(
          List.of(),
          List.of(
              new QualityOfServiceStatement(
                  List.of(RESPONSE_TIME), atMost(Duration.ofMillis(800)))));

  private static final QosMetadata QOS =
      new QosMetadata(
          ServiceKind.WMS,
          List.<OperatingInfo>of(),
          List.of(
              new QualityOfServiceStatement(
                  List.of(AVAILABILITY_MONTHLY), atLeast(99, Unit.PERCENT)),
              new QualityOfServiceStatement(
                  List.of(RESPONSE_TIME, MINIMUM_REQUEST_RESPONSE_PERFORMANCE),
                  atMost(2, Unit.SECOND)),
              new QualityOfServiceStatement(
                  List.of(MINIMUM_REQUEST_RESPONSE_PERFORMANCE), atMost(1500, Unit.MILLISECOND))),
          List.of(OPERATION),
          List.of());

  @Test
  void lets_an_operation_override_the_service_metric_by_metric() {
    StatementsInScope scope = StatementsInScope.of(QOS, OPERATION);

    assertThat(scope.inForce())
        .extracting(s -> s.metric().conceptName().orElse(""), s -> s.origin(), s -> s.index())
        .containsExactly(
            tuple("ResponseTime", Origin.OPERATION, 0),
            tuple("AvailabilityMonthly", Origin.SERVICE, 0),
            tuple("MinimumRequestResponsePerformance", Origin.SERVICE, 1),
            tuple("MinimumRequestResponsePerformance", Origin.SERVICE, 2));
    assertThat(scope.overridden())
        .extracting(s -> s.metric().conceptName().orElse(""), s -> s.index())
        .containsExactly(tuple("ResponseTime", 1));
  }

  @Test
  void holds_all_of_the_service_for_the_service() {
    assertThat(StatementsInScope.of(QOS).inForce()).hasSize(4);
    assertThat(StatementsInScope.of(QOS).overridden()).isEmpty();
  }

  @Test
  void finds_the_strictest_promise() {
    StatementsInScope scope = StatementsInScope.of(QOS);

    assertThat(scope.strictest(MINIMUM_REQUEST_RESPONSE_PERFORMANCE).orElseThrow().index())
        .isEqualTo(2);
    assertThat(scope.responseTimeLimit())
        .returns(Optional.of(Duration.ofMillis(1500)), ResponseTimeLimit::limit)
        .returns(List.of(), ResponseTimeLimit::unusable)
        .returns(List.of("MinimumRequestResponsePerformance of 2 s"), ResponseTimeLimit::others);
    assertThat(scope.strictest(AVAILABILITY_MONTHLY).orElseThrow().amountIn(Unit.of("1")))
        .hasValue(0.99);
    assertThat(scope.strictest(AVAILABILITY_MONTHLY).orElseThrow().amountIn(Unit.SECOND)).isEmpty();
  }

  private static MetricStatement limit(Bound bound, Origin origin) {
    return new MetricStatement(MINIMUM_REQUEST_RESPONSE_PERFORMANCE, bound, origin, 0);
  }

  private static Bound atMostOne(String uom) {
    return new LessThanOrEqual(1, Optional.of(Unit.of(uom)));
  }

  @ParameterizedTest
  @CsvSource({
    "s, 1000000000",
    "ms, 1000000",
    "min, 60000000000",
    "http://www.opengis.net/def/uom/SI/second, 1000000000",
    "http://www.opengis.net/def/uom/UCUM/0/ms, 1000000",
    "urn:ogc:def:uom:UCUM::ms, 1000000",
    "ps, 0"
  })
  void reads_limits_in_units_of_any_name(String uom, long nanos) {
    StatementsInScope scope =
        new StatementsInScope(List.of(limit(atMostOne(uom), Origin.SERVICE)), List.of());

    assertThat(scope.responseTimeLimit()).isEqualTo(ResponseTimeLimit.of(Duration.ofNanos(nanos)));
  }

  static Stream<Arguments> unusable() {
    return Stream.of(
        arguments(
            new LessThanOrEqual(500, Optional.empty()),
            "MinimumRequestResponsePerformance of 500 has no uom; write ms or s."),
        arguments(
            atMostOne("sec"),
            "MinimumRequestResponsePerformance of 1 sec is no amount in ms or s; write uom=\"s\"."),
        arguments(
            atMostOne("%"),
            "MinimumRequestResponsePerformance of 1 % is no amount in ms or s; write ms or s."),
        arguments(
            new LessThanOrEqual(Double.NaN, Optional.of(Unit.SECOND)),
            "MinimumRequestResponsePerformance of NaN s is no amount that can be kept; write 0 or"
                + " more."),
        arguments(
            new LessThanOrEqual(-1, Optional.of(Unit.SECOND)),
            "MinimumRequestResponsePerformance of -1 s is no amount that can be kept; write 0 or"
                + " more."),
        arguments(
            new MoreThanOrEqual(1, Optional.of(Unit.SECOND)),
            "MinimumRequestResponsePerformance of 1 s is MoreThanOrEqual, which promises the"
                + " contrary; write LessThanOrEqual."),
        arguments(
            atMostOne("s\n::error title=x::"),
            "MinimumRequestResponsePerformance of 1 s\\n::error title=x:: is no amount in ms or s;"
                + " write ms or s."),
        arguments(
            new Value("fast"),
            "MinimumRequestResponsePerformance is \"fast\", not a number; write LessThanOrEqual"
                + " with a number of ms or s."));
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void tells_why_a_limit_cannot_be_used_whatever_the_service_states(Bound bound, String reason) {
    StatementsInScope scope =
        new StatementsInScope(
            List.of(limit(bound, Origin.OPERATION)),
            List.of(limit(atMost(2, Unit.SECOND), Origin.SERVICE)));

    assertThat(scope.responseTimeLimit())
        .returns(Optional.empty(), ResponseTimeLimit::limit)
        .returns(List.of(reason), ResponseTimeLimit::unusable)
        .returns(List.of("MinimumRequestResponsePerformance of 2 s"), ResponseTimeLimit::others);
    assertThat(scope.strictest(MINIMUM_REQUEST_RESPONSE_PERFORMANCE)).isEmpty();
  }

  @Test
  void takes_the_strictest_of_those_that_can_be_used() {
    StatementsInScope scope =
        new StatementsInScope(
            List.of(
                limit(atMostOne("sec"), Origin.SERVICE),
                limit(atMost(2, Unit.SECOND), Origin.SERVICE),
                limit(atMost(700, Unit.MILLISECOND), Origin.SERVICE)),
            List.of());

    assertThat(scope.responseTimeLimit().limit()).contains(Duration.ofMillis(700));
    assertThat(scope.responseTimeLimit().unusable()).hasSize(1);
    assertThat(scope.responseTimeLimit().others())
        .containsExactly("MinimumRequestResponsePerformance of 2 s");
    assertThat(new StatementsInScope(List.of(), List.of()).responseTimeLimit())
        .isEqualTo(ResponseTimeLimit.UNSTATED);
  }

  @Test
  void reads_numbers_as_the_decimals_that_were_written() {
    MetricStatement statement =
        new MetricStatement(AVAILABILITY_MONTHLY, atLeast(0.999, Unit.of("1")), Origin.SERVICE, 0);

    assertThat(statement.decimalIn(Unit.PERCENT).orElseThrow()).isEqualByComparingTo("99.9");
    assertThat(statement.decimalIn(Unit.SECOND)).isEmpty();
    assertThat(limit(atMost(1e300, Unit.SECOND), Origin.SERVICE).duration().orElseThrow().toNanos())
        .isEqualTo(Long.MAX_VALUE);
  }
}
