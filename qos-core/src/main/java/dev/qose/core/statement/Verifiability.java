package dev.qose.core.statement;

import dev.qose.core.codelist.Metric;
import dev.qose.core.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What it takes to find out whether an availability is kept.
 *
 * <pre>{@code
 * Verifiability daily = Verifiability.of(99.9, Duration.ofDays(1), 10);
 * daily.isVerifiable();    // false: 240 samples, of which one failure costs 0.42 %
 * daily.allowedDowntime(); // PT1M26.4S
 * }</pre>
 *
 * @param window the span of time that the promise is about
 * @param samples how many samples are taken in it
 * @param needed how many it takes to be allowed a single failure, {@code 1 / (1 - A)}; empty for
 *     100 %, which allows none
 * @param confident how many without failure give 95 % confidence, {@code 3 / (1 - A)}; empty for
 *     100 %, of which nothing can
 * @param allowedDowntime how long the service may be down
 * @since 0.1
 */
public record Verifiability(
    Duration window,
    long samples,
    OptionalLong needed,
    OptionalLong confident,
    Duration allowedDowntime) {

  /** The least samples an hour that the code list asks for. */
  public static final int SAMPLES_PER_HOUR = 10;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Works it out for an availability.
   *
   * @param percent the availability, 0 to 100
   * @param window the span of time that it is about
   * @param samplesPerHour how often it is sampled; 10 is the least that the code list asks for
   * @return the figures, exact
   * @throws IllegalArgumentException if the percentage is outside 0 to 100
   */
  public static Verifiability of(double percent, Duration window, double samplesPerHour) {
    if (!(percent >= 0 && percent <= 100)) {
      throw new IllegalArgumentException(
          "an availability of %s %%; give 0 to 100".formatted(percent));
    }
    BigDecimal failing = HUNDRED.subtract(BigDecimal.valueOf(percent)).movePointLeft(2);
    BigDecimal seconds =
        BigDecimal.valueOf(window.getSeconds()).add(BigDecimal.valueOf(window.getNano(), 9));
    BigDecimal samples =
        seconds
            .multiply(BigDecimal.valueOf(samplesPerHour))
            .divide(BigDecimal.valueOf(3600), MathContext.DECIMAL64);
    return new Verifiability(
        window,
        samples.setScale(0, RoundingMode.FLOOR).longValue(),
        ceilingOf(1, failing),
        ceilingOf(3, failing),
        Duration.ofNanos(
            seconds
                .multiply(failing)
                .movePointRight(9)
                .setScale(0, RoundingMode.FLOOR)
                .longValue()));
  }

  /**
   * Works it out for a statement, sampled as seldom as the code list allows.
   *
   * @param statement a statement
   * @return empty where it is not about availability over a window, or is no percentage
   */
  public static Optional<Verifiability> of(MetricStatement statement) {
    OptionalDouble percent = statement.amountIn(Unit.PERCENT);
    return percent.isPresent() && percent.getAsDouble() >= 0 && percent.getAsDouble() <= 100
        ? window(statement.metric())
            .map(window -> of(percent.getAsDouble(), window, SAMPLES_PER_HOUR))
        : Optional.empty();
  }

  /**
   * Returns the span of time over which a metric counts availability.
   *
   * @param metric a metric
   * @return 30 days or 24 hours; empty for metrics that are not of availability
   */
  public static Optional<Duration> window(Metric metric) {
    String key = MetricStatement.key(metric);
    if (key.equals(Metric.AVAILABILITY_DAILY.href())) {
      return Optional.of(Duration.ofDays(1));
    }
    return key.equals(Metric.AVAILABILITY_MONTHLY.href())
            || key.equals(Metric.CONTINUOUS_AVAILABILITY.href())
        ? Optional.of(Duration.ofDays(30))
        : Optional.empty();
  }

  /**
   * Tells whether a service that keeps the promise can fail one sample without seeming to break it.
   *
   * @return false if there are too few samples
   */
  public boolean isVerifiable() {
    return needed.isPresent() && samples >= needed.getAsLong();
  }

  /**
   * Tells whether samples without a failure show with 95 % confidence that the promise is kept.
   *
   * @return false if there are too few samples
   */
  public boolean isConfident() {
    return confident.isPresent() && samples >= confident.getAsLong();
  }

  private static OptionalLong ceilingOf(int times, BigDecimal failing) {
    return failing.signum() == 0
        ? OptionalLong.empty()
        : OptionalLong.of(
            BigDecimal.valueOf(times).divide(failing, 0, RoundingMode.CEILING).longValue());
  }
}
