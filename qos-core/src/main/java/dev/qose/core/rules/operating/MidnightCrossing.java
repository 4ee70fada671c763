package dev.qose.core.rules.operating;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.model.OperatingDay;
import dev.qose.core.model.XsdTime;
import dev.qose.core.rule.Edit;
import dev.qose.core.rule.Fix;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.schedule.OperatingWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** O01: a window that ends before it starts, which is read as one that crosses midnight. */
final class MidnightCrossing extends CatalogueRule {

  private static final String ID = "QOS-O01";

  MidnightCrossing() {
    super(ID);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Element block : input.document().blocks()) {
      OperatingTimetable.of(block, ID, reporter).ifPresent(timetable -> check(timetable, reporter));
    }
  }

  private static void check(OperatingTimetable timetable, Reporter reporter) {
    for (OperatingWindow window : timetable.schedule().windows()) {
      if (window.endsNotAfterStart()) {
        check(timetable.element(window), window, reporter);
      }
    }
  }

  private static void check(Element element, OperatingWindow window, Reporter reporter) {
    Optional<Element> start = element.child(Namespaces.QOS, "StartTime");
    Optional<Element> end = element.child(Namespaces.QOS, "EndTime");
    String message =
        "EndTime %s is not after StartTime %s, so the window is taken to end on the next day."
            .formatted(text(end, "24:00 (not written)"), text(start, "00:00 (not written)"));
    Problem problem = Problem.of(ID, end.or(() -> start).orElse(element), message);
    if (start.isEmpty() || end.isEmpty() || window.days().isEmpty()) {
      reporter.report(problem.suggest("Write both times, the end after the start."));
      return;
    }
    XsdTime from = new XsdTime(start.get().text());
    XsdTime to = new XsdTime(end.get().text());
    if (!from.offset().equals(to.offset())) {
      reporter.report(
          problem.suggest("Write both times with the same offset, and split the window there."));
      return;
    }
    Split split = new Split(element, window.days(), from, to);
    reporter.report(
        problem
            .suggest("Split it at midnight: %s.".formatted(split.inWords()))
            .fix(new Fix("split the window at midnight", split.edits(start.get(), end.get()))));
  }

  private static String text(Optional<Element> time, String otherwise) {
    return time.map(Element::text).orElse(otherwise);
  }

  /**
   * The window until midnight, and the one that goes on from there on the next day.
   *
   * @param element the ByDaysOfWeek, or the OperatingInfo that has the times itself
   */
  private record Split(Element element, List<DayOfWeek> days, XsdTime from, XsdTime to) {

    /** The end of that minute: of all ways to write midnight the one that all software reads. */
    private static final String LAST_MINUTE = "23:59:59";

    private boolean endsAtMidnight() {
      return to.sinceMidnight().equals(Optional.of(Duration.ZERO));
    }

    private String offset() {
      return from.offset().map(ZoneOffset::getId).orElse("");
    }

    String inWords() {
      String first = "%s %s to %s".formatted(on(0), from, LAST_MINUTE + offset());
      return endsAtMidnight()
          ? first
          : first + ", then %s %s to %s".formatted(on(1), "00:00:00" + offset(), to);
    }

    private String on(int shift) {
      return days.size() == 7
          ? OperatingDay.EVERY_DAY.xmlName()
          : days.stream()
              .map(day -> day.plus(shift))
              .sorted()
              .map(day -> OperatingDay.of(day).xmlName())
              .collect(Collectors.joining(" "));
    }

    List<Edit> edits(Element start, Element end) {
      if (endsAtMidnight()) {
        return List.of(new Edit.SetText(end.location(), LAST_MINUTE + offset()));
      }
      boolean hasDays = element.is(Namespaces.QOS, "ByDaysOfWeek");
      Element replaced = hasDays ? element : start;
      String lineEnd = "\n" + " ".repeat(Math.max(0, replaced.location().column().orElse(1) - 1));
      String windows =
          window(on(0), from.toString(), LAST_MINUTE + offset(), lineEnd)
              + lineEnd
              + window(on(1), "00:00:00" + offset(), to.toString(), lineEnd);
      Edit split = new Edit.Replace(replaced.location(), windows);
      return hasDays ? List.of(split) : List.of(split, new Edit.Replace(end.location(), ""));
    }

    private String window(String on, String start, String end, String lineEnd) {
      return xml(
          "ByDaysOfWeek",
          lineEnd
              + "  "
              + xml("On", on)
              + lineEnd
              + "  "
              + xml("StartTime", start)
              + lineEnd
              + "  "
              + xml("EndTime", end)
              + lineEnd);
    }

    private String xml(String localName, String content) {
      String name = element.sibling(localName);
      return "<" + name + ">" + content + "</" + name + ">";
    }
  }
}
