package dev.qose.core.check;

import dev.qose.core.model.AreaConstraint;
import dev.qose.core.model.ServiceKind;
import java.util.List;
import java.util.Optional;

/** Areas: A01 to A04 and A09, as far as the name of the CRS tells. */
final class AreaChecks {

  private AreaChecks() {}

  static void check(ServiceKind service, AreaConstraint area, Problems problems) {
    Optional<Crs> crs = Crs.parse(service, area.srsName());
    if (crs.isEmpty()) {
      problems.add(
          "srsName \"%s\" names no coordinate reference system; write EPSG:3067, CRS:84 or urn:ogc:def:crs:EPSG::3067"
              .formatted(area.srsName()));
      return;
    }
    List<Double> lower = area.lowerCorner();
    List<Double> upper = area.upperCorner();
    int most = crs.get().maxDimension();
    if (lower.size() != upper.size() || lower.size() < 2 || lower.size() > most) {
      problems.add(
          "LowerCorner %s and UpperCorner %s must have a number for each axis of %s"
              .formatted(lower, upper, area.srsName()));
      return;
    }
    for (int axis = 0; axis < lower.size(); axis++) {
      checkAxis(area, crs.get(), axis, problems);
    }
  }

  private static void checkAxis(AreaConstraint area, Crs crs, int axis, Problems problems) {
    double lower = area.lowerCorner().get(axis);
    double upper = area.upperCorner().get(axis);
    double limit = crs.limit(axis);
    if (!Double.isFinite(lower) || !Double.isFinite(upper)) {
      problems.add(
          "axis %d runs from %s to %s; give finite numbers".formatted(axis + 1, lower, upper));
    } else if (Math.abs(lower) > limit || Math.abs(upper) > limit) {
      problems.add(
          "axis %d runs from %s to %s degrees, beyond %.0f; the axes of %s are %s"
              .formatted(axis + 1, lower, upper, limit, area.srsName(), crs.axisOrder()));
    } else if (lower > upper && !crs.mayWrap(axis)) {
      problems.add(
          "LowerCorner is above UpperCorner on axis %d (%s, %s); swap them"
              .formatted(axis + 1, lower, upper));
    }
  }
}
