package dev.qose.core.rules.area;

import dev.qose.core.element.Doubles;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.area.Area.Corner;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Wording;
import java.util.ArrayList;
import java.util.List;

/** The numbers of corners: QOS-A01, A02, A03 and A10. */
final class AreaCorners extends CatalogueRule {

  AreaCorners() {
    super("QOS-A01", "QOS-A02", "QOS-A03", "QOS-A10");
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Areas areas : Areas.of(input)) {
      boolean isOfMap = areas.requests().kind().isOfMap();
      for (Area area : areas.areas()) {
        input.checkTime();
        checkFinite(area.lower(), reporter);
        checkFinite(area.upper(), reporter);
        checkCounts(area, reporter);
        if (area.hasCorners()) {
          checkOrder(area, reporter);
          checkSize(area, isOfMap, reporter);
        }
      }
    }
  }

  /** QOS-A02. */
  private static void checkFinite(Corner corner, Reporter reporter) {
    if (!corner.isFinite()) {
      reporter.report(
          Problem.of(
                  "QOS-A02",
                  corner.element(),
                  "The %s \"%s\" holds a coordinate that is no finite number."
                      .formatted(corner.element().localName(), corner.element().text()))
              .suggest("Give a finite number for each axis."));
    }
  }

  /** QOS-A01. */
  private static void checkCounts(Area area, Reporter reporter) {
    if (!area.lower().isRead() || !area.upper().isRead() || !area.isOnGround()) {
      return; // the XSD layer says that, or QOS-A04
    }
    checkCount(area, area.lower(), reporter);
    checkCount(area, area.upper(), reporter);
    int lower = area.lower().numbers().size();
    int upper = area.upper().numbers().size();
    if (lower != upper && area.isComplete(area.lower()) && area.isComplete(area.upper())) {
      reporter.report(
          Problem.of(
                  "QOS-A01",
                  area.element(),
                  "LowerCorner has %s and UpperCorner %s.".formatted(count(lower), count(upper)))
              .suggest("Give both a number for each axis."));
    }
  }

  private static void checkCount(Area area, Corner corner, Reporter reporter) {
    if (area.isComplete(corner)) {
      return;
    }
    int least = area.leastAxes();
    int most = area.mostAxes();
    reporter.report(
        Problem.of(
                "QOS-A01",
                corner.element(),
                "%s has %s, and a corner in \"%s\" has %s."
                    .formatted(
                        corner.element().localName(),
                        count(corner.numbers().size()),
                        area.srsName(),
                        least == most ? Integer.toString(least) : least + " or " + most))
            .suggest("Give a number for each axis."));
  }

  private static String count(int numbers) {
    return numbers == 1 ? "1 number" : numbers + " numbers";
  }

  /** QOS-A03. */
  private static void checkOrder(Area area, Reporter reporter) {
    List<String> axes = new ArrayList<>();
    for (int axis = 0; axis < area.lower().numbers().size(); axis++) {
      if (!area.isInOrder(axis)) {
        axes.add(
            "on axis %d LowerCorner (%s) is above UpperCorner (%s)"
                .formatted(
                    axis + 1, Doubles.write(area.lower(axis)), Doubles.write(area.upper(axis))));
      }
    }
    if (axes.isEmpty()) {
      return;
    }
    Problem problem =
        Problem.of("QOS-A03", area.element(), Wording.sentence(String.join(", and ", axes)) + ".");
    if (area.isBox()) {
      reporter.report(
          problem
              .as(Severity.WARNING)
              .suggest(
                  "If the area crosses the antimeridian, divide it there into two"
                      + " AreaConstraints; if not, swap the two numbers."));
    } else {
      reporter.report(
          problem.suggest(axes.size() == 1 ? "Swap the two numbers." : "Swap the corners."));
    }
  }

  /** QOS-A10. */
  private static void checkSize(Area area, boolean isOfMap, Reporter reporter) {
    boolean isLine = area.lower(0) == area.upper(0);
    boolean isFlat = area.lower(1) == area.upper(1);
    if (isLine || isFlat) {
      int axis = isLine ? 0 : 1;
      reporter.report(
          Problem.of(
                  "QOS-A10",
                  area.element(),
                  isLine && isFlat
                      ? "The area is a point."
                      : "The area is a line: both corners have %s on axis %d."
                          .formatted(Doubles.write(area.lower(axis)), axis + 1))
              // OGC 06-042, 7.3.3.6: a service exception.
              .as(isOfMap ? Severity.ERROR : Severity.WARNING)
              .suggest("Give it width and height."));
    }
  }
}
