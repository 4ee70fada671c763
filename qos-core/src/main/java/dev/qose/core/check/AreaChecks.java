package dev.qose.core.check;

import dev.qose.core.crs.AxisOrder;
import dev.qose.core.crs.Box;
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
    Limits limits = new Limits(facts.filter(CrsFacts::isGeographic), axes.of(crs.get(), facts));
    for (int axis = 0; axis < lower.size(); axis++) {
      checkAxis(area, limits, axis, problems);
    }
  }

  private static void checkAxis(AreaConstraint area, Limits limits, int axis, Problems problems) {
    double lower = area.lowerCorner().get(axis);
    double upper = area.upperCorner().get(axis);
    double limit = limits.of(axis);
    if (!Double.isFinite(lower) || !Double.isFinite(upper)) {
      problems.add(
          "axis %d runs from %s to %s; give finite numbers".formatted(axis + 1, lower, upper));
    } else if (Math.abs(lower) > limit || Math.abs(upper) > limit) {
      problems.add(
          "axis %d runs from %s to %s degrees, beyond %.0f; the axes of %s are %s"
              .formatted(axis + 1, lower, upper, limit, area.srsName(), limits.axisOrder()));
    } else if (lower > upper && limit != Box.WORLD.maxX()) {
      problems.add(
          "LowerCorner is above UpperCorner on axis %d (%s, %s); swap them"
              .formatted(axis + 1, lower, upper));
    }
  }

  /** How far the axes of a geographic system go; a box may run on where its longitudes end. */
  private record Limits(Optional<CrsFacts> geographic, AxisOrder order) {

    /** The greatest absolute value on an axis, in degrees; infinity where it cannot be told. */
    double of(int axis) {
      if (geographic.isEmpty() || axis > 1) {
        return Double.POSITIVE_INFINITY;
      }
      return switch (order) {
        case XY -> axis == 0 ? 180 : 90;
        case YX -> axis == 0 ? 90 : 180;
        // Servers differ: the builder must not refuse what is right for this one.
        case XY_BY_CUSTOM, UNKNOWN -> 180;
      };
    }

    String axisOrder() {
      return order == AxisOrder.XY ? "longitude, latitude" : "latitude, longitude";
    }
  }
}
