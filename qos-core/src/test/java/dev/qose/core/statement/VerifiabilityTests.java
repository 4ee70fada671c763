package dev.qose.core.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.qose.core.codelist.Metric;
import dev.qose.core.model.Bound.MoreThanOrEqual;
import dev.qose.core.statement.MetricStatement.Origin;
import dev.qose.core.unit.Unit;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifiabilityTests {

  @ParameterizedTest
  @CsvSource({
    "98, 50, 150, PT14H24M, PT28M48S",
    "99, 100, 300, PT7H12M, PT14M24S",
    "99.5, 200, 600, PT3H36M, PT7M12S",
    "99.9, 1000, 3000, PT43M12S, PT1M26.4S",
    "99.99, 10000, 30000, PT4M19.2S, PT8.64S",
    "0, 1, 3, PT720H, PT24H"
  })
  void works_out_what_it_takes(
      double percent, long needed, long confident, Duration monthly, Duration daily) {
    Verifiability month = Verifiability.of(percent, Duration.ofDays(30), 10);
    Verifiability day = Verifiability.of(percent, Duration.ofDays(1), 10);

    assertThat(month.samples()).isEqualTo(7200);
    assertThat(day.samples()).isEqualTo(240);
    assertThat(month.needed()).hasValue(needed);
    assertThat(month.confident()).hasValue(confident);
    assertThat(month.allowedDowntime()).isEqualTo(monthly);
    assertThat(day.allowedDowntime()).isEqualTo(daily);
    assertThat(day.isVerifiable()).isEqualTo(240 >= needed);
    assertThat(month.isConfident()).isEqualTo(7200 >= confident);
  }

  @Test
  void cannot_verify_that_nothing_ever_fails() {
    Verifiability always = Verifiability.of(100, Duration.ofDays(30), 3600);

    assertThat(always.needed()).isEmpty();
    assertThat(always.isVerifiable()).isFalse();
    assertThat(always.isConfident()).isFalse();
    assertThat(always.allowedDowntime()).isZero();
  }

  @Test
  void reads_statements() {
    assertThat(Verifiability.of(statement(Metric.AVAILABILITY_DAILY, 99.9, "%")).orElseThrow())
        .returns(240L, Verifiability::samples)
        .returns(false, Verifiability::isVerifiable);
    assertThat(Verifiability.of(statement(Metric.AVAILABILITY_MONTHLY, 0.999, "1")).orElseThrow())
        .returns(7200L, Verifiability::samples)
        .returns(true, Verifiability::isVerifiable);
    assertThat(Verifiability.of(statement(Metric.AVAILABILITY_MONTHLY, 250, "%"))).isEmpty();
    assertThat(Verifiability.of(statement(Metric.RESPONSE_TIME, 99, "%"))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Verifiability.of(100.1, Duration.ofDays(1), 10))
        .withMessageContaining("100.1");
  }

  private static MetricStatement statement(Metric metric, double value, String uom) {
    return new MetricStatement(
        metric, new MoreThanOrEqual(value, Optional.of(Unit.of(uom))), Origin.SERVICE, 0);
  }
}
