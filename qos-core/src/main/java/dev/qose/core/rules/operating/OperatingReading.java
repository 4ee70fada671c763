package dev.qose.core.rules.operating;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.model.OperatingDay;
import dev.qose.core.model.OperatingHours;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.model.OperatingTimes;
import dev.qose.core.model.XsdTime;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.Located;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads operating information into the model, leaving out what is no value of its kind: the XSD
 * layer says that.
 */
final class OperatingReading {

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private OperatingReading() {}

  /** The operating information of a block, each with its element. */
  static List<Located<OperatingInfo>> operatingInfos(Element block, RuleInput input) {
    return block.children(Namespaces.QOS, "OperatingInfo").stream()
        .peek(info -> input.checkTime())
        .map(e -> new Located<>(operatingInfo(e), e))
        .toList();
  }

  /** The windows of an OperatingInfo, in the order in which the model has them. */
  static List<Element> windows(Element operatingInfo) {
    return operatingInfo.children(Namespaces.QOS, "ByDaysOfWeek");
  }

  private static OperatingInfo operatingInfo(Element element) {
    Optional<OperationalStatus> status =
        element
            .child(Namespaces.QOS, "OperationalStatus")
            .map(
                e ->
                    OperationalStatus.of(e.attribute(Namespaces.XLINK, "href").orElse("").strip()));
    List<OperatingHours> hours = windows(element).stream().map(OperatingReading::hours).toList();
    OperatingTimes times =
        hours.isEmpty()
            ? new OperatingTimes.EveryDay(time(element, "StartTime"), time(element, "EndTime"))
            : new OperatingTimes.ByDaysOfWeek(hours);
    return new OperatingInfo(
        status, element.child(Namespaces.QOS, "Description").map(Element::text), times);
  }

  private static OperatingHours hours(Element window) {
    List<OperatingDay> days =
        window.child(Namespaces.QOS, "On").map(OperatingReading::days).orElse(List.of());
    return new OperatingHours(days, time(window, "StartTime"), time(window, "EndTime"));
  }

  /** The days that an On names, as often as it does. */
  static List<OperatingDay> days(Element on) {
    return WHITE_SPACE
        .splitAsStream(on.text())
        .flatMap(word -> OperatingDay.ofXmlName(word).stream())
        .toList();
  }

  private static Optional<XsdTime> time(Element parent, String name) {
    return parent.child(Namespaces.QOS, name).map(e -> new XsdTime(e.text()));
  }
}
