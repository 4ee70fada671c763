package dev.qose.core.evaluation;

import dev.qose.core.schedule.OperatingSchedule;
import java.time.Duration;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * By what samples are judged.
 *
 * <pre>{@code
 * Evaluation evaluation = Evaluation.sampledEvery(Duration.ofMinutes(1))
 *     .during(OperatingSchedule.of(qos.operatingInfo()))
 *     .excusing(announcements, MaintenancePolicy.WIS2)
 *     .in(ZoneId.of("Europe/Helsinki"))
 *     .naming(YearMonth.of(2026, 2));
 * }</pre>
 *
 * @param interval how far samples are meant to be apart, unless they say so themselves; each stands
 *     for one and a half of it at most
 * @param schedule when the service is meant to run
 * @param announcements announced maintenance, in any order
 * @param policy how far it excuses
 * @param zone whose months and years are meant, and where times without an offset are
 * @param months calendar months that promises about months are judged by, instead of any 30 days
 * @param years calendar years likewise
 * @param criteria how strictly to judge
 * @since 0.1
 */
public record Evaluation(
    Duration interval,
    OperatingSchedule schedule,
    List<Announcement> announcements,
    MaintenancePolicy policy,
    EvaluationZone zone,
    List<YearMonth> months,
    List<Year> years,
    Criteria criteria) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if the interval is not positive
   */
  public Evaluation {
    if (interval.isNegative() || interval.isZero()) {
      throw new IllegalArgumentException("Samples %s apart; give more than 0.".formatted(interval));
    }
    announcements = List.copyOf(announcements);
    months = List.copyOf(months);
    years = List.copyOf(years);
  }

  /**
   * Starts with a service that runs round the clock without maintenance, and verdicts as measured.
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
        EvaluationZone.UTC,
        List.of(),
        List.of(),
        Criteria.AS_MEASURED);
  }

  /**
   * Says when the service is meant to run. The zone of the schedule is the one that the service
   * declares, if no other is named.
   *
   * @param schedule its hours
   * @return the same with them
   */
  public Evaluation during(OperatingSchedule schedule) {
    EvaluationZone declared =
        zone.isKnown()
            ? zone
            : EvaluationZone.of(Optional.empty(), Optional.empty(), schedule.zone());
    return new Evaluation(
        interval, schedule, announcements, policy, declared, months, years, criteria);
  }

  /**
   * Says what maintenance was announced.
   *
   * @param announcements all that is known of, in any order
   * @param policy how far it excuses
   * @return the same with it
   */
  public Evaluation excusing(Collection<Announcement> announcements, MaintenancePolicy policy) {
    return new Evaluation(
        interval, schedule, List.copyOf(announcements), policy, zone, months, years, criteria);
  }

  /**
   * Says whose months and years are meant, and where times without an offset are.
   *
   * @param zone the zone
   * @return the same with it
   */
  public Evaluation in(ZoneId zone) {
    return in(EvaluationZone.of(Optional.of(zone), Optional.empty(), Optional.empty()));
  }

  /**
   * Says whose months and years are meant, and where times without an offset are.
   *
   * @param zone the zone, and who named it
   * @return the same with it
   */
  public Evaluation in(EvaluationZone zone) {
    return new Evaluation(interval, schedule, announcements, policy, zone, months, years, criteria);
  }

  /**
   * Names calendar months: promises about months are judged by each of them as a whole, be it of 28
   * or of 31 days, instead of by any 30 days.
   *
   * @param months the months
   * @return the same with them, instead of others
   */
  public Evaluation naming(YearMonth... months) {
    return new Evaluation(
        interval, schedule, announcements, policy, zone, Arrays.asList(months), years, criteria);
  }

  /**
   * Names calendar years: promises about months are judged by each of them as a whole, instead of
   * by any 30 days.
   *
   * @param years the years
   * @return the same with them, instead of others
   */
  public Evaluation naming(Year... years) {
    return new Evaluation(
        interval, schedule, announcements, policy, zone, months, Arrays.asList(years), criteria);
  }

  /**
   * Says how strictly to judge.
   *
   * @param criteria what counts as kept
   * @return the same with them
   */
  public Evaluation by(Criteria criteria) {
    return new Evaluation(interval, schedule, announcements, policy, zone, months, years, criteria);
  }
}
