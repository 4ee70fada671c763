package dev.qose.core.rules;

import dev.qose.core.crs.Box;
import dev.qose.core.crs.CrsLibrary;
import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.OfferedData;
import dev.qose.core.rule.Edit;
import dev.qose.core.rule.Fix;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.common.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Where an area is, seen from the extents of all that is asked for: QOS-A06, A07 and A08. */
final class AreaPlacement {

  private final Area area;
  private final Box box;
  private final Optional<Box> swapped;
  private final Map<OfferedData, Extent> extents = new LinkedHashMap<>();
  private final List<OfferedData> unknown = new ArrayList<>();
  private final List<OfferedData> missed = new ArrayList<>();

  private AreaPlacement(Area area) {
    this.area = area;
    this.box = area.box();
    Box other = box.swapped();
    // An area across the antimeridian has no such form.
    this.swapped =
        other.minX() <= other.maxX() && other.minY() <= other.maxY()
            ? Optional.of(other)
            : Optional.empty();
  }

  static AreaPlacement of(Area area, List<OfferedData> offerings, CrsLibrary library) {
    AreaPlacement placement = new AreaPlacement(area);
    for (OfferedData offering : offerings) {
      Extent.of(offering, area, library)
          .ifPresentOrElse(
              extent -> placement.add(offering, extent), () -> placement.unknown.add(offering));
    }
    return placement;
  }

  private void add(OfferedData offering, Extent extent) {
    extents.put(offering, extent);
    if (extent.misses(box)) {
      missed.add(offering);
    }
  }

  /** QOS-A06. Returns whether the area is to be looked at further. */
  boolean checkSwapped(Reporter reporter) {
    boolean isSwapped =
        !missed.isEmpty()
            && missed.size() == extents.size()
            && swapped.isPresent()
            && isOnGlobe(swapped.get())
            && extents.values().stream().noneMatch(extent -> extent.misses(swapped.get()));
    if (!isSwapped) {
      return true;
    }
    Problem problem =
        Problem.of(
                "QOS-A06",
                area.element(),
                "The axes are swapped: %s misses the extent of %s, %s."
                    .formatted(area.inWords(), Wording.of(missed), extents(missed)))
            .suggest(
                "Swap the first two numbers of both corners: %s is %s."
                    .formatted(area.srsName(), area.axesInWords()));
    if (area.isOrderByCustom()) {
      reporter.report(problem.as(Severity.WARNING));
    } else if (extents.values().stream().allMatch(extent -> extent.matches(swapped.get()))) {
      reporter.report(problem.fix(swap()));
    } else {
      reporter.report(problem);
    }
    return false;
  }

  /** QOS-A07 and A08, and what could not be decided. */
  void check(Reporter reporter) {
    for (OfferedData offering : unknown) {
      String reason = reason(offering);
      for (String rule : List.of("QOS-A06", "QOS-A07", "QOS-A08")) {
        reporter.skip(rule, area.element(), reason);
      }
    }
    if (!missed.isEmpty()) {
      reporter.report(
          Problem.of(
                  "QOS-A07",
                  area.element(),
                  "%s is outside the extent of %s, %s."
                      .formatted(
                          Wording.sentence(area.inWords()), Wording.of(missed), extents(missed)))
              .suggest("Give an area in which each layer or type has something."));
    }
    List<OfferedData> left =
        extents.entrySet().stream()
            .filter(entry -> !missed.contains(entry.getKey()) && isLeft(entry.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    if (!left.isEmpty()) {
      reporter.report(
          Problem.of(
                  "QOS-A08",
                  area.element(),
                  "%s is partly outside the extent of %s, %s."
                      .formatted(Wording.sentence(area.inWords()), Wording.of(left), extents(left)))
              .suggest("Keep it within the extent, or accept that some responses are empty."));
    }
  }

  /** What the extents of some are, each once, and not of more than a few. */
  private String extents(List<OfferedData> offered) {
    return Wording.few(
        offered.stream()
            .limit(Wording.FEW)
            .map(each -> Objects.requireNonNull(extents.get(each)).inWords(area))
            .distinct()
            .toList());
  }

  private boolean isLeft(Extent extent) {
    boolean mayBeSwapped = area.isOrderByCustom() && swapped.isPresent();
    return extent.isLeftBy(box) && !(mayBeSwapped && !extent.isLeftBy(swapped.get()));
  }

  private boolean isOnGlobe(Box other) {
    return !area.isGeographic() || (Box.WORLD.meets(other) && Box.WORLD.holds(other));
  }

  private String reason(OfferedData offering) {
    return offering.geographicExtent().isEmpty()
        ? "the document tells no extent of the " + Wording.of(offering)
        : "without a library of coordinate transformations, an area in %s cannot be compared with longitudes and latitudes"
            .formatted(area.srsName());
  }

  private Fix swap() {
    return new Fix("swap the axes of the area", List.of(swap("LowerCorner"), swap("UpperCorner")));
  }

  private Edit swap(String name) {
    Element corner = area.element().child(Namespaces.QOS, name).orElseThrow();
    String[] numbers = corner.text().split("\\s+", -1);
    String first = numbers[0];
    numbers[0] = numbers[1];
    numbers[1] = first;
    return new Edit.SetText(corner.location(), String.join(" ", Arrays.asList(numbers)));
  }
}
