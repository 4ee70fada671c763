package dev.qose.core.statement;

import dev.qose.core.schedule.OperatingSchedule;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/**
 * By what samples are judged.
 *
 * <pre>{@code
 * Evaluation evaluation = Evaluation.sampledEvery(Duration.ofMinutes(1))
 *     .during(OperatingSchedule.of(qos.operatingInfo()))
 *     .excusing(maintenance, MaintenancePolicy.WIS2);
 * }</pre>
 *
 * @param interval how far samples are meant to be apart; each stands for one and a half of it at
 *     most
 * @param schedule when the service is meant to run
 * @param maintenance announced maintenance, in any order
 * @param policy how far it excuses
 * @param calendar whose months and years are told
 * @param percentile of how many responses in a hundred the bound of a time is to hold
 * @since 0.1
 */
public record Evaluation(
    Duration interval,
    OperatingSchedule schedule,
    List<Maintenance> maintenance,
    MaintenancePolicy policy,
    ZoneId calendar,
    double percentile) {

  /** What "in a normal situation" means to INSPIRE: in 90 % of the time. */
  public static final double USUAL_PERCENTILE = 90;

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the interval is not positive, or the percentile not in 0 to
   *     100
   */
  public Evaluation {
    if (interval.isNegative() || interval.isZero()) {
      throw new IllegalArgumentException("samples %s apart; give more than 0".formatted(interval));
    }
    if (!(percentile > 0 && percentile <= 100)) {
      throw new IllegalArgumentException(
          "a percentile of %s; give more than 0, up to 100".formatted(percentile));
    }
    maintenance = List.copyOf(maintenance);
  }

  /**
   * Starts with a service that runs round the clock without maintenance, months in UTC, and the
   * 90th percentile.
   *
   * @param interval how far samples are meant to be apart
   * @return such an evaluation
   */
  public static Evaluation sampledEvery(Duration interval) {
    return new Evaluation(
        interval,
        OperatingSchedule.of(List.of()),
        List.of(),
        MaintenancePolicy.ALL_ANNOUNCED,
        ZoneOffset.UTC,
        USUAL_PERCENTILE);
  }

  /**
   * Says when the service is meant to run.
   *
   * @param schedule its hours
   * @return the same with them
   */
  public Evaluation during(OperatingSchedule schedule) {
    return new Evaluation(interval, schedule, maintenance, policy, calendar, percentile);
  }

  /**
   * Says what maintenance was announced.
   *
   * @param maintenance all that is known of, in any order
   * @param policy how far it excuses
   * @return the same with it
   */
  public Evaluation excusing(Collection<Maintenance> maintenance, MaintenancePolicy policy) {
    return new Evaluation(
        interval, schedule, List.copyOf(maintenance), policy, calendar, percentile);
  }

  /**
   * Says whose months and years are told.
   *
   * @param calendar the zone
   * @return the same with it
   */
  public Evaluation in(ZoneId calendar) {
    return new Evaluation(interval, schedule, maintenance, policy, calendar, percentile);
  }

  /**
   * Says of how many responses in a hundred the bound of a time is to hold.
   *
   * @param percentile more than 0, up to 100
   * @return the same with it
   */
  public Evaluation judging(double percentile) {
    return new Evaluation(interval, schedule, maintenance, policy, calendar, percentile);
  }
}
