package dev.qose.core.rules.area;

import dev.qose.core.crs.AxisRange;
import dev.qose.core.crs.Box;
import dev.qose.core.crs.CrsFacts;
import dev.qose.core.crs.CrsName;
import dev.qose.core.element.Doubles;
import dev.qose.core.element.Element;
import dev.qose.core.element.XmlChars;
import dev.qose.core.rule.Edit;
import dev.qose.core.rule.Fix;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Wording;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where areas are, seen from the extents of all that is asked for and from the ends of the system:
 * QOS-A06 to A09.
 */
final class AreaPlaces extends CatalogueRule {

  /** Those that take an extent. */
  private static final List<String> OF_EXTENTS = List.of("QOS-A06", "QOS-A07", "QOS-A08");

  AreaPlaces() {
    super("QOS-A06", "QOS-A07", "QOS-A08", "QOS-A09");
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Areas areas : Areas.of(input)) {
      Map<String, AskedExtents> bySystem = new HashMap<>();
      for (Area area : areas.areas()) {
        input.checkTime();
        if (area.hasCorners() && area.isBox() && area.crs().isPresent()) {
          AskedExtents extents =
              bySystem.computeIfAbsent(
                  system(area), any -> new AskedExtents(areas.offered(), area, input));
          check(area, extents, reporter);
        }
      }
    }
  }

  /** What extents look the same from, however it is written. */
  private static String system(Area area) {
    CrsName crs = area.crs().orElseThrow();
    return crs.shortName() + "," + crs.parameters() + " " + area.order();
  }

  private static void check(Area area, AskedExtents extents, Reporter reporter) {
    Box box = area.box();
    Question isMissed = Question.ofLesser(extent -> extent.misses(box));
    Found missed = extents.find(isMissed);
    Optional<Box> swapped = swapped(area);
    boolean isSwapped =
        swapped.isPresent()
            && !missed.isEmpty()
            && missed.size() == extents.size()
            && extents.find(Question.ofLesser(it -> it.misses(swapped.get()))).isEmpty();
    if (isSwapped) {
      reporter.report(swapped(area, swapped.get(), missed, extents));
      return;
    }
    if (!checkRange(area, extents, reporter)) {
      return;
    }
    for (String reason : extents.reasons()) {
      OF_EXTENTS.forEach(rule -> reporter.skip(rule, area.element(), reason));
    }
    if (!missed.isEmpty()) {
      reporter.report(
          Problem.of(
                  "QOS-A07",
                  area.element(),
                  "%s is outside the extent of %s, %s."
                      .formatted(
                          Wording.sentence(area.inWords()), missed.inWords(), missed.extents(area)))
              .suggest("Give an area in which each layer or type has something."));
    }
    Question isLeft = Question.ofLesser(extent -> extent.isLeftBy(box)).and(isMissed.not());
    if (area.isOrderByCustom() && swapped.isPresent()) {
      isLeft = isLeft.and(Question.ofLesser(extent -> extent.isLeftBy(swapped.get())));
    }
    Found left = extents.find(isLeft);
    if (!left.isEmpty()) {
      reporter.report(
          Problem.of(
                  "QOS-A08",
                  area.element(),
                  "%s is partly outside the extent of %s, %s."
                      .formatted(
                          Wording.sentence(area.inWords()), left.inWords(), left.extents(area)))
              .suggest("Keep it within the extent, or accept that some responses are empty."));
    }
  }

  /** The area with its axes swapped; empty: it crosses the antimeridian, or leaves the globe. */
  private static Optional<Box> swapped(Area area) {
    Box box = area.box().swapped();
    boolean isInOrder = box.minX() <= box.maxX() && box.minY() <= box.maxY();
    return isInOrder && (!area.isGeographic() || (Box.WORLD.meets(box) && Box.WORLD.holds(box)))
        ? Optional.of(box)
        : Optional.empty();
  }

  /** QOS-A06. */
  private static Problem swapped(Area area, Box swapped, Found missed, AskedExtents extents) {
    Problem problem =
        Problem.of(
                "QOS-A06",
                area.element(),
                "The axes are swapped: %s misses the extent of %s, %s."
                    .formatted(area.inWords(), missed.inWords(), missed.extents(area)))
            .suggest(
                "Swap the first two numbers of both corners: %s is %s."
                    .formatted(area.srsName(), area.axesInWords()));
    if (area.isOrderByCustom()) {
      return problem.as(Severity.WARNING);
    }
    // Certain where the one lies wholly in the other.
    Question isDoubtful =
        Question.ofLesser(extent -> extent.isLeftBy(swapped))
            .and(Question.ofLesser(extent -> extent.isHeldBy(swapped)).not());
    return extents.find(isDoubtful).isEmpty() ? problem.fix(swap(area)) : problem;
  }

  private static Fix swap(Area area) {
    return new Fix(
        "swap the axes of the area",
        List.of(swap(area.lower().element()), swap(area.upper().element())));
  }

  private static Edit swap(Element corner) {
    String[] numbers = XmlChars.split(corner.text()).toArray(String[]::new);
    String first = numbers[0];
    numbers[0] = numbers[1];
    numbers[1] = first;
    return new Edit.SetText(corner.location(), String.join(" ", Arrays.asList(numbers)));
  }

  /** QOS-A09. Returns whether all numbers can be. */
  private static boolean checkRange(Area area, AskedExtents extents, Reporter reporter) {
    CrsName crs = area.crs().orElseThrow();
    if (area.facts().flatMap(CrsFacts::limits).isEmpty()) {
      if (!extents.isStated()) {
        reporter.skip("QOS-A09", area.element(), "the bounds of %s are not known".formatted(crs));
      }
      return true;
    }
    for (int axis = 0; axis < 2; axis++) {
      AxisRange range = area.range(axis).orElseThrow();
      String lower = Doubles.write(area.lower(axis));
      String upper = Doubles.write(area.upper(axis));
      if (!range.reaches(area.lower(axis)) || !range.reaches(area.upper(axis))) {
        String message =
            "On axis %d the area runs from %s to %s, and %s ends at %s and %s."
                .formatted(
                    axis + 1,
                    lower,
                    upper,
                    crs,
                    Doubles.write(range.least()),
                    Doubles.write(range.greatest()));
        reporter.report(
            Problem.of("QOS-A09", area.element(), message)
                .suggest(
                    "Give numbers within the system, in this order: %s."
                        .formatted(area.axesInWords())));
        return false;
      }
      if (!range.holds(area.lower(axis)) || !range.holds(area.upper(axis))) {
        reporter.report(
            Problem.of(
                    "QOS-A09",
                    area.element(),
                    "Longitudes from %s to %s go beyond 180 degrees.".formatted(lower, upper))
                .as(Severity.WARNING)
                .suggest("Divide the area at the antimeridian: not all services read it."));
      }
    }
    return true;
  }
}
