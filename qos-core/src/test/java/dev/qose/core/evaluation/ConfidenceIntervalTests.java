package dev.qose.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceIntervalTests {

  @Test
  void estimates_by_wilson_on_one_side() {
    ConfidenceInterval interval = ConfidenceInterval.of(1 - 36.0 / 7200, 7200, 0.95);

    assertThat(interval.low()).isCloseTo(0.9934, within(0.00005));
    assertThat(interval.high()).isCloseTo(0.9962, within(0.00005));
    // 9 of 10 on both sides with 95 %, by the textbook: 0.5958 to 0.9821
    assertThat(ConfidenceInterval.of(0.9, 10, 0.975).low()).isCloseTo(0.5958, within(0.0001));
    assertThat(ConfidenceInterval.of(0.9, 10, 0.975).high()).isCloseTo(0.9821, within(0.0001));
  }

  @Test
  void estimates_by_the_rule_of_three_where_nothing_failed() {
    assertThat(ConfidenceInterval.of(1, 300, 0.95)).isEqualTo(new ConfidenceInterval(0.99, 1));
    assertThat(ConfidenceInterval.of(1, 240, 0.95)).isEqualTo(new ConfidenceInterval(0.9875, 1));
    assertThat(ConfidenceInterval.of(0, 300, 0.95)).isEqualTo(new ConfidenceInterval(0, 0.01));
    assertThat(ConfidenceInterval.of(1, 2, 0.95)).isEqualTo(new ConfidenceInterval(0, 1));
    assertThat(ConfidenceInterval.of(0.5, 0, 0.95)).isEqualTo(new ConfidenceInterval(0, 1));
    assertThat(ConfidenceInterval.of(1, 300, 0.99).low()).isCloseTo(0.98463, within(0.00001));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConfidenceInterval.of(Double.NaN, 1, 0.95));
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0",
    "0.9, 1.2815515655446004",
    "0.95, 1.6448536269514722",
    "0.975, 1.959963984540054",
    "0.999, 3.090232306167813",
    "0.05, -1.6448536269514722"
  })
  void knows_the_normal_distribution(double share, double quantile) {
    assertThat(Normal.quantile(share)).isCloseTo(quantile, within(1e-12));
  }

  @Property
  void is_surer_with_more_samples(
      @ForAll @IntRange(min = 0, max = 1000) int part,
      @ForAll @IntRange(min = 4, max = 1_000_000) int samples,
      @ForAll @DoubleRange(min = 0.6, max = 0.99) double confidence) {
    double share = part / 1000.0;
    ConfidenceInterval few = ConfidenceInterval.of(share, samples, confidence);
    ConfidenceInterval many = ConfidenceInterval.of(share, samples * 4L, confidence);

    assertThat(few.low()).isLessThanOrEqualTo(share + 1e-12);
    assertThat(few.high()).isGreaterThanOrEqualTo(share - 1e-12);
    assertThat(many.high() - many.low()).isLessThanOrEqualTo(few.high() - few.low());
    BigDecimal low = BigDecimal.valueOf(few.low());
    assertThat(few.isAtLeast(low)).isTrue();
    assertThat(few.isAtLeast(low.add(new BigDecimal("1e-20")))).isFalse();
  }
}
