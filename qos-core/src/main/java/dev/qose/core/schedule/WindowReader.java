package dev.qose.core.schedule;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.model.OperatingDay;
import dev.qose.core.model.OperatingHours;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.model.OperatingTimes.ByDaysOfWeek;
import dev.qose.core.model.OperatingTimes.EveryDay;
import dev.qose.core.model.XsdTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads operating information as windows. */
final class WindowReader {

  private static final Duration DAY = Duration.ofDays(1);

  /** What times without an offset are in. */
  private final Optional<ZoneId> zone;

  private final List<OperatingWindow> windows = new ArrayList<>();
  private final List<UnreadWindow> unread = new ArrayList<>();

  WindowReader(Optional<ZoneId> zone) {
    this.zone = zone;
  }

  List<OperatingWindow> windows() {
    return windows;
  }

  List<UnreadWindow> unread() {
    return unread;
  }

  void read(List<OperatingInfo> infos) {
    for (int i = 0; i < infos.size(); i++) {
      OperatingInfo info = infos.get(i);
      if (info.times() instanceof EveryDay times) {
        OperatingHours hours =
            new OperatingHours(List.of(OperatingDay.EVERY_DAY), times.startTime(), times.endTime());
        read(info, i, OptionalInt.empty(), hours);
      } else if (info.times() instanceof ByDaysOfWeek times) {
        for (int j = 0; j < times.hours().size(); j++) {
          read(info, i, OptionalInt.of(j), times.hours().get(j));
        }
      }
    }
  }

  private void read(OperatingInfo info, int index, OptionalInt hoursIndex, OperatingHours hours) {
    Optional<XsdTime> start = hours.startTime();
    Optional<XsdTime> end = hours.endTime();
    Optional<String> problem = problem(start, end);
    if (problem.isPresent()) {
      unread.add(new UnreadWindow(index, hoursIndex, problem.get()));
      return;
    }
    // A side that is not written is that day's midnight in the other's offset.
    Optional<ZoneOffset> startOffset = start.or(() -> end).flatMap(XsdTime::offset);
    Optional<ZoneOffset> endOffset = end.or(() -> start).flatMap(XsdTime::offset);
    Duration ahead = ahead(startOffset).minus(ahead(endOffset));
    Duration from = start.flatMap(XsdTime::sinceMidnight).orElse(Duration.ZERO);
    Duration written = end.flatMap(XsdTime::sinceMidnight).orElse(DAY);
    Duration to = toEndOfMinute(written);
    while (to.plus(ahead).compareTo(from) <= 0) {
      to = to.plus(DAY);
    }
    OperatingWindow window =
        new OperatingWindow(
            index,
            hoursIndex,
            info.operationalStatus().map(WindowReader::normal),
            days(hours.on()),
            from,
            to,
            startOffset.<ZoneId>map(offset -> offset).or(() -> zone),
            endOffset.<ZoneId>map(offset -> offset).or(() -> zone),
            written.plus(ahead).compareTo(from) <= 0,
            hoursIndex.isEmpty() && start.isEmpty() && end.isEmpty());
    windows.add(
        !window.isPlaced() && window.isRoundTheClock() ? window.in(ZoneOffset.UTC) : window);
  }

  /** Without its title, which makes no other status of it. */
  private static OperationalStatus normal(OperationalStatus status) {
    return status.known().orElse(OperationalStatus.of(status.href()));
  }

  private static Optional<String> problem(Optional<XsdTime> start, Optional<XsdTime> end) {
    return Stream.of(start, end)
        .flatMap(Optional::stream)
        .filter(time -> !time.isValid())
        .findFirst()
        .map("\"%s\" is no time of day"::formatted)
        .or(
            () ->
                start.isPresent()
                        && end.isPresent()
                        && start.get().offset().isPresent() != end.get().offset().isPresent()
                    ? Optional.of(
                        "only one of StartTime \"%s\" and EndTime \"%s\" has an offset"
                            .formatted(start.get(), end.get()))
                    : Optional.empty());
  }

  private static Duration ahead(Optional<ZoneOffset> offset) {
    return Duration.ofSeconds(offset.map(ZoneOffset::getTotalSeconds).orElse(0));
  }

  /** People who write 17:59:59 mean until 18:00. */
  private static Duration toEndOfMinute(Duration time) {
    return time.toSecondsPart() == 59 ? Duration.ofMinutes(time.toMinutes()).plusMinutes(1) : time;
  }

  private static List<DayOfWeek> days(List<OperatingDay> on) {
    return on.stream().flatMap(day -> day.daysOfWeek().stream()).distinct().sorted().toList();
  }
}
