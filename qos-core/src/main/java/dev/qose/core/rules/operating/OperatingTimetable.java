package dev.qose.core.rules.operating;

import dev.qose.core.block.QosBlock;
import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.BlockModels;
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

  private final List<OperatingInfo> infos;
  private final List<Element> elements;
  private final List<List<Element>> windows;
  private final OperatingSchedule schedule;
  private final OperatingWeek week;
  private final boolean namesDays;

  private OperatingTimetable(List<OperatingInfo> infos, QosBlock block) {
    this.infos = infos;
    elements = elements(infos, block);
    windows = elements.stream().map(info -> info.children(Namespaces.QOS, "ByDaysOfWeek")).toList();
    schedule = OperatingSchedule.of(infos);
    week = schedule.week();
    namesDays =
        windows.stream()
            .flatMap(List::stream)
            .flatMap(window -> window.child(Namespaces.QOS, "On").stream())
            .noneMatch(on -> on.text().isBlank());
  }

  private static List<Element> elements(List<?> parts, QosBlock block) {
    return parts.stream().map(part -> block.elementOf(part).orElse(block.element())).toList();
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
            element ->
                BlockModels.of(input, element)
                    .filter(read -> !read.metadata().operatingInfo().isEmpty())
                    .map(read -> new OperatingTimetable(read.metadata().operatingInfo(), read)));
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
        .anyMatch(info -> info.description().filter(text -> !text.isBlank()).isPresent());
  }

  /** Returns the element that says the first of it. */
  public Element first() {
    return elements.get(0);
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
        : elements.get(window.info());
  }

  /** The elements that have times: OperatingInfos, and the ByDaysOfWeek of each. */
  List<Element> holders() {
    List<Element> holders = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      holders.add(elements.get(i));
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
