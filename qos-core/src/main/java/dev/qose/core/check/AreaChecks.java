package dev.qose.core.check;

import dev.qose.core.crs.AxisOrder;
import dev.qose.core.crs.AxisRange;
import dev.qose.core.crs.BoxAxes;
import dev.qose.core.crs.CrsFacts;
import dev.qose.core.crs.CrsName;
import dev.qose.core.crs.WellKnownCrs;
import dev.qose.core.model.AreaConstraint;
import dev.qose.core.model.ServiceKind;
import java.util.List;
import java.util.Optional;

/** Areas: A01 to A04 and A09, as far as the name of the CRS tells. */
final class AreaChecks {

  /** The most axes that a system may have of which nothing is known. */
  private static final int MOST_AXES = 3;

  private AreaChecks() {}

  static void check(ServiceKind service, AreaConstraint area, Problems problems) {
    Optional<CrsName> crs =
        CrsName.parse(area.srsName()).filter(n -> !WellKnownCrs.INSTANCE.isNone(n));
    if (crs.isEmpty()) {
      problems.add(
          "srsName \"%s\" names no coordinate reference system; write EPSG:3067, CRS:84 or urn:ogc:def:crs:EPSG::3067"
              .formatted(area.srsName()));
      return;
    }
    Optional<CrsFacts> facts = WellKnownCrs.INSTANCE.find(crs.get());
    List<Double> lower = area.lowerCorner();
    List<Double> upper = area.upperCorner();
    int most = facts.map(CrsFacts::dimension).orElse(MOST_AXES);
    int least = facts.map(CrsFacts::dimension).orElse(2);
    if (lower.size() != upper.size() || lower.size() < least || lower.size() > most) {
      problems.add(
          "LowerCorner %s and UpperCorner %s must have a number for each axis of %s"
              .formatted(lower, upper, area.srsName()));
      return;
    }
    BoxAxes axes = service == ServiceKind.WMS ? BoxAxes.AUTHORITY : BoxAxes.BY_FORM;
    AxisOrder order = axes.of(crs.get(), facts);
    for (int axis = 0; axis < lower.size(); axis++) {
      int index = axis;
      Optional<AxisRange> range = facts.map(known -> known.range(order, index));
      String words = order.words(facts.map(CrsFacts::isGeographic).orElse(false));
      checkAxis(area, axis, range, words, problems);
    }
  }

  private static void checkAxis(
      AreaConstraint area, int axis, Optional<AxisRange> range, String order, Problems problems) {
    double lower = area.lowerCorner().get(axis);
    double upper = area.upperCorner().get(axis);
    if (!Double.isFinite(lower) || !Double.isFinite(upper)) {
      problems.add(
          "axis %d runs from %s to %s; give finite numbers".formatted(axis + 1, lower, upper));
    } else if (range.isPresent() && !(range.get().holds(lower) && range.get().holds(upper))) {
      problems.add(
          "axis %d runs from %s to %s, which is not between %.0f and %.0f; the axes of %s are %s"
              .formatted(
                  axis + 1,
                  lower,
                  upper,
                  range.get().least(),
                  range.get().greatest(),
                  area.srsName(),
                  order));
    } else if (lower > upper && !range.map(AxisRange::isRound).orElse(false)) {
      problems.add(
          "LowerCorner is above UpperCorner on axis %d (%s, %s); swap them"
              .formatted(axis + 1, lower, upper));
    }
  }
}
