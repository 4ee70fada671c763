package dev.qose.core.config;

import static dev.qose.core.config.Group.Member.inline;
import static dev.qose.core.config.Group.Member.optional;
import static dev.qose.core.config.Group.Member.required;
import static dev.qose.core.config.ListCodec.array;
import static dev.qose.core.config.Scalars.DAY;
import static dev.qose.core.config.Scalars.TEXT;
import static dev.qose.core.config.Scalars.TIME;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.config.Choice.Alternative;
import dev.qose.core.config.Group.Member;
import dev.qose.core.model.OperatingDay;
import dev.qose.core.model.OperatingHours;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.model.OperatingTimes;
import dev.qose.core.model.OperatingTimes.ByDaysOfWeek;
import dev.qose.core.model.OperatingTimes.EveryDay;
import dev.qose.core.model.XsdTime;
import java.util.List;
import java.util.Optional;

/** When a service is meant to run. */
final class OperatingInfoJson {

  private static final Member<OperatingHours, List<OperatingDay>> ON =
      required("on", array(DAY), OperatingHours::on);
  private static final Member<OperatingHours, XsdTime> START_TIME =
      optional("startTime", TIME, OperatingHours::startTime);
  private static final Member<OperatingHours, XsdTime> END_TIME =
      optional("endTime", TIME, OperatingHours::endTime);
  static final Group<OperatingHours> OPERATING_HOURS =
      Group.of(
          "operatingHours",
          in -> new OperatingHours(in.require(ON), in.get(START_TIME), in.get(END_TIME)),
          ON,
          START_TIME,
          END_TIME);

  private static final Member<EveryDay, XsdTime> DAILY_START_TIME =
      optional("startTime", TIME, EveryDay::startTime);
  private static final Member<EveryDay, XsdTime> DAILY_END_TIME =
      optional("endTime", TIME, EveryDay::endTime);
  private static final Group<EveryDay> EVERY_DAY =
      Group.of(
          "everyDay",
          in -> new EveryDay(in.get(DAILY_START_TIME), in.get(DAILY_END_TIME)),
          DAILY_START_TIME,
          DAILY_END_TIME);

  private static final Member<OperatingInfo, OperationalStatus> OPERATIONAL_STATUS =
      optional(
          "operationalStatus",
          ConceptJson.STATUSES.any().map(OperationalStatus::new, OperationalStatus::reference),
          OperatingInfo::operationalStatus);
  private static final Member<OperatingInfo, String> DESCRIPTION =
      optional("description", TEXT, OperatingInfo::description);
  private static final Member<OperatingInfo, OperatingTimes> TIMES =
      inline(
          Choice.of(
              new Alternative<>(
                  new Field<>("daysOfWeek", array(OPERATING_HOURS.object())),
                  OperatingInfoJson::times,
                  OperatingInfoJson::hours),
              new Alternative<>(EVERY_DAY, daily -> daily, Alternative.cast(EveryDay.class))),
          OperatingInfo::times);
  static final Group<OperatingInfo> OPERATING_INFO =
      Group.of(
          "operatingInfo",
          in ->
              new OperatingInfo(
                  in.get(OPERATIONAL_STATUS),
                  in.get(DESCRIPTION),
                  in.get(TIMES).orElse(OperatingTimes.ALWAYS)),
          OPERATIONAL_STATUS,
          DESCRIPTION,
          TIMES);

  private OperatingInfoJson() {}

  private static Optional<List<OperatingHours>> hours(OperatingTimes times) {
    return times instanceof ByDaysOfWeek days ? Optional.of(days.hours()) : Optional.empty();
  }

  private static OperatingTimes times(List<OperatingHours> hours) {
    return hours.isEmpty() ? OperatingTimes.ALWAYS : new ByDaysOfWeek(hours);
  }
}
