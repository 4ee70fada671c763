package dev.qose.validate.rules;

import dev.qose.core.model.OperatingInfo;
import dev.qose.core.schedule.OperatingSchedule;
import dev.qose.core.schedule.OperatingWindow;
import dev.qose.validate.document.Element;
import java.util.List;

/**
 * What a block says of operating hours, and where.
 *
 * @param infos all operating information
 * @param windows the windows of each
 * @param schedule what it means
 */
record OperatingTimetable(
    List<Located<OperatingInfo>> infos, List<List<Element>> windows, OperatingSchedule schedule) {

  static OperatingTimetable of(Element block) {
    List<Located<OperatingInfo>> infos = BlockReading.operatingInfos(block);
    return new OperatingTimetable(
        infos,
        infos.stream().map(info -> BlockReading.windows(info.element())).toList(),
        OperatingSchedule.of(infos.stream().map(Located::value).toList()));
  }

  /** The element of a window: its ByDaysOfWeek, or the OperatingInfo that has the times itself. */
  Element element(OperatingWindow window) {
    return window.hours().isPresent()
        ? windows.get(window.info()).get(window.hours().getAsInt())
        : infos.get(window.info()).element();
  }
}
