package dev.qose.core.rules.operating;

import dev.qose.core.element.Element;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rules.common.Located;
import dev.qose.core.schedule.OperatingSchedule;
import dev.qose.core.schedule.OperatingWindow;
import java.util.List;
import java.util.Optional;

/**
 * What a block says of operating hours, and where.
 *
 * @param infos all operating information
 * @param windows the windows of each
 * @param schedule what it means
 */
public record OperatingTimetable(
    List<Located<OperatingInfo>> infos, List<List<Element>> windows, OperatingSchedule schedule) {

  /** More windows are none that a person wrote, and would take long to compare. */
  private static final int MOST_WINDOWS = 1000;

  /**
   * Reads a block's operating hours.
   *
   * @return empty where there are none, which means round the clock; or too many, and then the rule
   *     that asks counts as not decided
   */
  public static Optional<OperatingTimetable> of(Element block, String rule, Reporter reporter) {
    List<Located<OperatingInfo>> infos = OperatingReading.operatingInfos(block);
    List<List<Element>> windows =
        infos.stream().map(info -> OperatingReading.windows(info.element())).toList();
    int number = infos.size() + windows.stream().mapToInt(List::size).sum();
    if (number > MOST_WINDOWS) {
      reporter.skip(rule, block, "there are too many operating hours to compare them all");
      return Optional.empty();
    }
    return infos.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OperatingTimetable(
                infos, windows, OperatingSchedule.of(infos.stream().map(Located::value).toList())));
  }

  /** The element that says the first of it. */
  public Element first() {
    return infos.get(0).element();
  }

  /** The element of a window: its ByDaysOfWeek, or the OperatingInfo that has the times itself. */
  public Element element(OperatingWindow window) {
    return window.hours().isPresent()
        ? windows.get(window.info()).get(window.hours().getAsInt())
        : infos.get(window.info()).element();
  }
}
