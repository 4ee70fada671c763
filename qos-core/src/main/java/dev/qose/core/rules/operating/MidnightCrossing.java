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
      OperatingTimetable.of(input, block).ifPresent(timetable -> check(timetable, input, reporter));
    }
  }

  private static void check(OperatingTimetable timetable, RuleInput input, Reporter reporter) {
    for (OperatingWindow window : timetable.schedule().windows()) {
      input.checkTime();
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
    reporter.report(
        start.isPresent() && end.isPresent() && !window.days().isEmpty()
            ? mended(problem, new Split(element, window, start.get(), end.get()))
            : problem.suggest("Write both times, the end after the start."));
  }

  private static Problem mended(Problem problem, Split split) {
    if (!split.hasOneOffset()) {
      return problem.suggest("Write both times with the same offset, the end after the start.");
    }
    if (!split.isCertain()) {
      return problem.suggest(
          "Write the end after the start or, if it is that of the next day, split the window at"
              + " midnight.");
    }
    return problem
        .suggest("Split it at midnight: %s.".formatted(split.inWords()))
        .fix(new Fix("split the window at midnight", split.edits()));
  }

  private static String text(Optional<Element> time, String otherwise) {
    return time.map(Element::text).orElse(otherwise);
  }

  /** The window until midnight, and the one that goes on from there on the next day. */
  private static final class Split {

    /** The end of that minute: of all ways to write midnight the one that all software reads. */
    private static final String LAST_MINUTE = "23:59:59";

    /** Longer than this is the night that begins at the end, rather than at the start. */
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private final Element element;
    private final OperatingWindow window;
    private final Element start;
    private final Element end;
    private final XsdTime from;
    private final XsdTime to;

    /**
     * @param element the ByDaysOfWeek, or the OperatingInfo that has the times itself
     */
    Split(Element element, OperatingWindow window, Element start, Element end) {
      this.element = element;
      this.window = window;
      this.start = start;
      this.end = end;
      from = new XsdTime(start.text());
      to = new XsdTime(end.text());
    }

    boolean hasOneOffset() {
      return from.offset().equals(to.offset());
    }

    /** Whether nobody can have meant the times the other way round. */
    boolean isCertain() {
      return endsAtMidnight() || window.to().minus(window.from()).compareTo(HALF_A_DAY) <= 0;
    }

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
      return window.days().size() == 7
          ? OperatingDay.EVERY_DAY.xmlName()
          : window.days().stream()
              .map(day -> day.plus(shift))
              .sorted()
              .map(day -> OperatingDay.of(day).xmlName())
              .collect(Collectors.joining(" "));
    }

    List<Edit> edits() {
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
