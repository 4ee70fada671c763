package dev.qose.core.rules.operating;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.model.XsdTime;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * O02, O03 and O04: UTC offsets that are missing or differ. O11 and O16: ends that some software
 * reads otherwise. What is no time at all is for the schema to say.
 */
final class WindowTimes extends CatalogueRule {

  private static final Duration DAY = Duration.ofDays(1);

  /**
   * From here on an end is that of the day, which has no other spelling that all software reads.
   */
  private static final Duration LAST_SECOND = Duration.ofHours(24).minusSeconds(1);

  WindowTimes() {
    super("QOS-O02", "QOS-O03", "QOS-O04", "QOS-O11", "QOS-O16");
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Element block : input.document().blocks()) {
      List<Element> holders =
          OperatingTimetable.of(input, block).map(OperatingTimetable::holders).orElse(List.of());
      for (Element holder : holders) {
        input.checkTime();
        Optional<WrittenTime> start = time(holder, "StartTime");
        Optional<WrittenTime> end = time(holder, "EndTime");
        checkOffsets(start, end, reporter);
        start.ifPresent(
            time ->
                checkMidnight(time, "Write 00:00:00%s, and the day on which that is.", reporter));
        end.ifPresent(
            time ->
                checkMidnight(
                    time, "Write 23:59:59%s, which is read as the end of that minute.", reporter));
        end.ifPresent(time -> checkLastSecond(time, reporter));
      }
    }
  }

  /** A time, and the element that it is the text of. */
  private record WrittenTime(Element element, XsdTime time) {

    Optional<ZoneOffset> offset() {
      return time.offset();
    }

    Duration sinceMidnight() {
      return time.sinceMidnight().orElse(Duration.ZERO);
    }

    /** Its name and text, for a message. */
    @Override
    public String toString() {
      return "%s \"%s\"".formatted(element.localName(), time);
    }
  }

  private static Optional<WrittenTime> time(Element holder, String name) {
    return holder
        .child(Namespaces.QOS, name)
        .map(element -> new WrittenTime(element, new XsdTime(element.text())))
        .filter(written -> written.time().isValid());
  }

  private static void checkOffsets(
      Optional<WrittenTime> start, Optional<WrittenTime> end, Reporter reporter) {
    if (start.isPresent() && end.isPresent()) {
      checkOffsets(start.get(), end.get(), reporter);
    } else {
      start.or(() -> end).ifPresent(time -> checkHasOffset(time, reporter));
    }
  }

  private static void checkOffsets(WrittenTime start, WrittenTime end, Reporter reporter) {
    if (start.offset().isPresent() != end.offset().isPresent()) {
      boolean startIsLocal = start.offset().isEmpty();
      WrittenTime local = startIsLocal ? start : end;
      reporter.report(
          Problem.of(
                  "QOS-O02",
                  local.element(),
                  "%s has no UTC offset while %s has, so they cannot be compared."
                      .formatted(local, startIsLocal ? end : start))
              .suggest("Give both times a UTC offset, such as Z or +03:00."));
    } else if (start.offset().isEmpty()) {
      checkHasOffset(start, reporter);
    } else if (!start.offset().equals(end.offset())) {
      reporter.report(
          Problem.of(
                  "QOS-O03",
                  end.element(),
                  "%s and %s have different UTC offsets, which is usually a slip."
                      .formatted(start, end))
              .suggest("Give both times the same offset."));
    }
  }

  private static void checkHasOffset(WrittenTime time, Reporter reporter) {
    if (time.offset().isEmpty()) {
      reporter.report(
          Problem.of(
                  "QOS-O04",
                  time.element(),
                  "%s has no UTC offset, so whose time it is remains open.".formatted(time))
              .suggest("Add Z or the UTC offset, such as +03:00."));
    }
  }

  private static void checkLastSecond(WrittenTime end, Reporter reporter) {
    Duration time = end.sinceMidnight();
    if (time.toSecondsPart() == 59 && time.compareTo(LAST_SECOND) < 0) {
      reporter.report(
          Problem.of(
                  "QOS-O11",
                  end.element(),
                  "%s looks like the last second of the window; it is taken as the end of that minute."
                      .formatted(end))
              .suggest(
                  "Write the first instant that is outside the window, with :00 for the seconds."));
    }
  }

  private static void checkMidnight(WrittenTime time, String suggestion, Reporter reporter) {
    if (time.sinceMidnight().equals(DAY)) {
      reporter.report(
          Problem.of(
                  "QOS-O16",
                  time.element(),
                  "%s is taken by XML Schema for 00:00:00, and by some software for no time at all."
                      .formatted(time))
              .suggest(suggestion.formatted(time.offset().map(ZoneOffset::getId).orElse(""))));
    }
  }
}
