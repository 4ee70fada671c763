package dev.qose.core.rules.operating;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.Located;
import dev.qose.core.schedule.OperatingSchedule;
import dev.qose.core.schedule.OperatingWeek;
import dev.qose.core.schedule.OperatingWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a block says of operating hours, and where. For one check by one thread. */
public final class OperatingTimetable {

  private static final Duration WEEK = Duration.ofDays(7);

  private final List<Located<OperatingInfo>> infos;
  private final List<List<Element>> windows;
  private final OperatingSchedule schedule;
  private final OperatingWeek week;
  private final boolean namesDays;

  private OperatingTimetable(List<Located<OperatingInfo>> infos) {
    this.infos = infos;
    windows = infos.stream().map(info -> OperatingReading.windows(info.element())).toList();
    schedule = OperatingSchedule.of(infos.stream().map(Located::value).toList());
    week = schedule.week();
    namesDays =
        windows.stream()
            .flatMap(List::stream)
            .flatMap(window -> window.child(Namespaces.QOS, "On").stream())
            .noneMatch(on -> on.text().isBlank());
  }

  /** The timetables of the blocks that were asked for. */
  private static final class Known {
    final Map<Element, Optional<OperatingTimetable>> byBlock = new HashMap<>();
  }

  /**
   * Returns a block's operating hours, which are read when they are first asked for.
   *
   * @param input the document
   * @param block a block of it
   * @return empty where there are none, which means round the clock
   */
  public static Optional<OperatingTimetable> of(RuleInput input, Element block) {
    return input
        .once(Known.class, i -> new Known())
        .byBlock
        .computeIfAbsent(
            block,
            element -> {
              List<Located<OperatingInfo>> infos = OperatingReading.operatingInfos(element, input);
              return infos.isEmpty()
                  ? Optional.empty()
                  : Optional.of(new OperatingTimetable(infos));
            });
  }

  /** Returns what it means in time. */
  public OperatingSchedule schedule() {
    return schedule;
  }

  /** Returns the week that is like any other. */
  public OperatingWeek week() {
    return week;
  }

  /** Tells whether hours of some status cover all of the week. */
  public boolean coversWeek() {
    return week.covered().compareTo(WEEK) >= 0;
  }

  /** Tells whether the service is in operation all the time. */
  public boolean isOpenAllWeek() {
    return week.open().compareTo(WEEK) >= 0;
  }

  /**
   * Tells why amounts of the week are only the least that they can be.
   *
   * @return the reason in words; empty: they are what the block says
   */
  public Optional<String> doubt() {
    if (!week.isComplete()) {
      return Optional.of("some operating times have no UTC offset, or cannot be read");
    }
    return namesDays ? Optional.empty() : Optional.of("some operating hours name no day");
  }

  /** Tells whether a Description says more than hours can. */
  public boolean isDescribed() {
    return infos.stream()
        .anyMatch(info -> info.value().description().filter(text -> !text.isBlank()).isPresent());
  }

  /** Returns the element that says the first of it. */
  public Element first() {
    return infos.get(0).element();
  }

  /**
   * Returns the element of a window.
   *
   * @param window a window of the schedule
   * @return its ByDaysOfWeek, or the OperatingInfo that has the times itself
   */
  public Element element(OperatingWindow window) {
    return window.hours().isPresent()
        ? windows.get(window.info()).get(window.hours().getAsInt())
        : infos.get(window.info()).element();
  }

  /** The elements that have times: OperatingInfos, and the ByDaysOfWeek of each. */
  List<Element> holders() {
    List<Element> holders = new ArrayList<>();
    for (int i = 0; i < infos.size(); i++) {
      holders.add(infos.get(i).element());
      holders.addAll(windows.get(i));
    }
    return holders;
  }

  /** All StartTimes and EndTimes, in document order. */
  List<Element> times() {
    List<Element> times = new ArrayList<>();
    for (Element holder : holders()) {
      for (Element child : holder.children()) {
        if (child.is(Namespaces.QOS, "StartTime") || child.is(Namespaces.QOS, "EndTime")) {
          times.add(child);
        }
      }
    }
    return times;
  }
}
