package dev.qose.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.evaluation.ResponseTimes.Quantiles;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ResponseTallyTests {

  private static final BigDecimal NINETY = BigDecimal.valueOf(90);
  private static final int OPEN = Basis.GROSS.bit() | Basis.NET.bit() | Basis.IN_HOURS.bit();
  private static final int CLOSED = Basis.GROSS.bit() | Basis.NET.bit();

  private static Duration ms(long millis) {
    return Duration.ofMillis(millis);
  }

  @Test
  void gives_quantiles_within_a_thousandth() {
    ResponseTally tally = new ResponseTally(new long[] {ms(700).toNanos()});
    for (int i = 1000; i >= 1; i--) {
      tally.addValid(ms(i), OPEN);
    }

    ResponseTimes times = tally.times(Basis.GROSS, BigDecimal.valueOf(75));
    Quantiles quantiles = times.quantiles().orElseThrow();
    assertThat(times.samples()).isEqualTo(1000);
    assertThat(tally.within(0, Basis.GROSS)).isEqualTo(700);
    assertThat(quantiles.p50()).isBetween(ms(500), Duration.ofNanos(500_501_000));
    assertThat(quantiles.p90()).isBetween(ms(900), Duration.ofNanos(900_901_000));
    assertThat(quantiles.p95()).isBetween(ms(950), Duration.ofNanos(950_951_000));
    assertThat(quantiles.p99()).isBetween(ms(990), Duration.ofNanos(990_991_000));
    assertThat(quantiles.judged()).isBetween(ms(750), Duration.ofNanos(750_751_000));
    assertThat(quantiles.max()).isEqualTo(ms(1000));
  }

  @Test
  void counts_exactly_against_each_bound() {
    ResponseTally tally = new ResponseTally(new long[] {ms(500).toNanos(), 0, Long.MAX_VALUE});
    tally.addValid(ms(500), OPEN);
    tally.addValid(ms(500).plusNanos(1), CLOSED);
    tally.addValid(Duration.ZERO, CLOSED);

    assertThat(tally.within(0, Basis.NET)).isEqualTo(2);
    assertThat(tally.within(0, Basis.IN_HOURS)).isEqualTo(1);
    assertThat(tally.within(1, Basis.GROSS)).isEqualTo(1);
    assertThat(tally.within(2, Basis.GROSS)).isEqualTo(3);
  }

  @Test
  void leaves_out_failures_and_announced_maintenance() {
    ResponseTally tally = new ResponseTally(new long[0]);
    tally.addValid(ms(10), OPEN);
    tally.addValid(ms(9000), OPEN | CountedTime.SUSPENDED);
    tally.addInvalid(CLOSED | CountedTime.SUSPENDED);
    tally.addInvalid(CLOSED);

    assertThat(tally.times(Basis.GROSS, NINETY))
        .returns(1L, ResponseTimes::samples)
        .returns(1L, ResponseTimes::invalid)
        .returns(2L, ResponseTimes::suspended);
    assertThat(tally.times(Basis.IN_HOURS, NINETY))
        .returns(1L, ResponseTimes::samples)
        .returns(0L, ResponseTimes::invalid)
        .returns(1L, ResponseTimes::suspended);
  }

  @Test
  void has_no_quantiles_of_nothing() {
    assertThat(new ResponseTally(new long[0]).times(Basis.GROSS, NINETY).quantiles()).isEmpty();
  }

  @Test
  void takes_what_takes_for_ever() {
    ResponseTally tally = new ResponseTally(new long[] {0});
    tally.addValid(Duration.ofSeconds(Long.MAX_VALUE), OPEN);

    assertThat(tally.times(Basis.GROSS, NINETY).quantiles().orElseThrow().max())
        .isEqualTo(Duration.ofNanos(Long.MAX_VALUE));
  }
}
