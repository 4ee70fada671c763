package dev.qose.core.check;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.model.OperatingHours;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.model.OperatingTimes;
import dev.qose.core.model.OperatingTimes.ByDaysOfWeek;
import dev.qose.core.model.OperatingTimes.EveryDay;
import dev.qose.core.model.XsdTime;
import dev.qose.core.schedule.OperatingSchedule;
import dev.qose.core.schedule.OperatingWindow;
import dev.qose.core.schedule.Overlap;
import java.util.List;
import java.util.Optional;

/** Operating information: C01, O02, O06, O08, O14. */
final class OperatingChecks {

  private OperatingChecks() {}

  static void check(List<OperatingInfo> infos, Problems problems) {
    for (int i = 0; i < infos.size(); i++) {
      Problems here = problems.at("OperatingInfo", i);
      OperatingInfo info = infos.get(i);
      info.operationalStatus().ifPresent(s -> checkStatus(s, here.at("OperationalStatus")));
      checkTimes(info.times(), here);
    }
    checkContradictions(infos, problems);
  }

  private static void checkStatus(OperationalStatus status, Problems problems) {
    ReferenceChecks.checkDetails(status.reference(), problems);
    if (status.known().isEmpty()) {
      problems.add(
          "\"%s\" is no concept of the status code list; use Operational, PreOperational or NonOperational of %s"
              .formatted(status.href(), OperationalStatus.CODE_LIST));
    }
  }

  private static void checkTimes(OperatingTimes times, Problems problems) {
    if (times instanceof EveryDay everyDay) {
      checkWindow(everyDay.startTime(), everyDay.endTime(), problems);
    } else if (times instanceof ByDaysOfWeek byDays) {
      for (int i = 0; i < byDays.hours().size(); i++) {
        OperatingHours hours = byDays.hours().get(i);
        Problems here = problems.at("ByDaysOfWeek", i);
        if (hours.on().isEmpty()) {
          here.at("On").add("no day is named, so the window never opens; name days or EveryDay");
        }
        checkWindow(hours.startTime(), hours.endTime(), here);
      }
    }
  }

  private static void checkWindow(
      Optional<XsdTime> start, Optional<XsdTime> end, Problems problems) {
    start.ifPresent(time -> checkTime(time, problems.at("StartTime")));
    end.ifPresent(time -> checkTime(time, problems.at("EndTime")));
    if (start.isPresent() && end.isPresent() && start.get().isValid() && end.get().isValid()) {
      boolean startHasOffset = start.get().offset().isPresent();
      if (startHasOffset != end.get().offset().isPresent()) {
        problems.add(
            "only one of StartTime \"%s\" and EndTime \"%s\" has an offset; give both one, or neither"
                .formatted(start.get(), end.get()));
      }
    }
  }

  private static void checkTime(XsdTime time, Problems problems) {
    if (!time.isValid()) {
      problems.add(
          "\"%s\" is no time of day; write hh:mm:ss and Z or an offset, as in 06:00:00+03:00"
              .formatted(time));
    }
  }

  private static void checkContradictions(List<OperatingInfo> infos, Problems problems) {
    for (Overlap overlap : OperatingSchedule.of(infos).week().contradictions()) {
      problems.add(
          "%s and %s hold at the same time; let their hours not overlap"
              .formatted(name(overlap.first()), name(overlap.second())));
    }
  }

  private static String name(OperatingWindow window) {
    return "OperatingInfo[%d] (%s)"
        .formatted(
            window.info() + 1,
            window.status().map(s -> s.reference().title().orElse(s.href())).orElse(""));
  }
}
