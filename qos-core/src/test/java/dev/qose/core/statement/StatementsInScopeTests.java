package dev.qose.core.statement;

import static dev.qose.core.Qos.atLeast;
import static dev.qose.core.Qos.atMost;
import static dev.qose.core.codelist.Metric.AVAILABILITY_MONTHLY;
import static dev.qose.core.codelist.Metric.MINIMUM_REQUEST_RESPONSE_PERFORMANCE;
import static dev.qose.core.codelist.Metric.RESPONSE_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.qose.core.model.OperatingInfo;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.QualityOfServiceStatement;
import dev.qose.core.model.RepresentativeOperation;
import dev.qose.core.model.ServiceKind;
import dev.qose.core.statement.MetricStatement.Origin;
import dev.qose.core.unit.Unit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

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
    assertThat(scope.responseTimeLimit()).contains(Duration.ofMillis(1500));
    assertThat(scope.strictest(AVAILABILITY_MONTHLY).orElseThrow().amountIn(Unit.of("1")))
        .hasValue(0.99);
    assertThat(scope.strictest(AVAILABILITY_MONTHLY).orElseThrow().amountIn(Unit.SECOND)).isEmpty();
  }
}
