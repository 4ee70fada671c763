package dev.qose.core.schedule;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.model.OperatingDay;
import dev.qose.core.model.OperatingHours;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.model.OperatingTimes;
import dev.qose.core.model.OperatingTimes.ByDaysOfWeek;
import dev.qose.core.model.XsdTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Operating information in few words: days by name, times as written, an empty one for none. */
final class Infos {

  private Infos() {}

  static OperatingInfo info(OperationalStatus status, OperatingHours... hours) {
    OperatingTimes times =
        hours.length == 0 ? OperatingTimes.ALWAYS : new ByDaysOfWeek(List.of(hours));
    return new OperatingInfo(Optional.of(status), Optional.empty(), times);
  }

  static OperatingInfo withoutStatus(OperatingHours... hours) {
    return new OperatingInfo(Optional.empty(), Optional.empty(), new ByDaysOfWeek(List.of(hours)));
  }

  static OperatingInfo daily(OperationalStatus status, String start, String end) {
    return new OperatingInfo(
        Optional.of(status), Optional.empty(), new OperatingTimes.EveryDay(time(start), time(end)));
  }

  static OperatingHours hours(String days, String start, String end) {
    List<OperatingDay> on =
        Stream.of(days.split(" "))
            .filter(day -> !day.isEmpty())
            .map(day -> OperatingDay.ofXmlName(day).orElseThrow())
            .toList();
    return new OperatingHours(on, time(start), time(end));
  }

  private static Optional<XsdTime> time(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty()).map(XsdTime::new);
  }
}
