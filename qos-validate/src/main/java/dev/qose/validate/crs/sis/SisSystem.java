package dev.qose.validate.crs.sis;

import dev.qose.core.crs.AxisOrder;
import dev.qose.core.crs.Box;
import dev.qose.core.crs.CrsFacts;
import dev.qose.core.crs.CrsKind;
import java.util.Optional;
import javax.measure.IncommensurableException;
import javax.measure.UnconvertibleException;
import javax.measure.Unit;
import org.apache.sis.measure.Units;
import org.apache.sis.referencing.CRS;
import org.jspecify.annotations.Nullable;
import org.opengis.referencing.crs.CoordinateReferenceSystem;
import org.opengis.referencing.crs.GeographicCRS;
import org.opengis.referencing.crs.ProjectedCRS;
import org.opengis.referencing.crs.SingleCRS;
import org.opengis.referencing.cs.AxisDirection;
import org.opengis.referencing.cs.CoordinateSystemAxis;
import org.opengis.referencing.operation.MathTransform;
import org.opengis.referencing.operation.TransformException;

/**
 * A system of EPSG. Transforms between it and its own longitudes and latitudes, whose datum counts
 * for no more than some hundred metres; so no look for the best of many operations is needed.
 *
 * @param facts what is known of it
 * @param project makes x and y of longitude and latitude; empty: it is not known how
 * @param unproject the reverse
 */
record SisSystem(
    CrsFacts facts, Optional<MathTransform> project, Optional<MathTransform> unproject) {

  /** Describes a system; empty: it is none of places on the ground. */
  static Optional<SisSystem> of(CoordinateReferenceSystem crs) throws IncommensurableException {
    SingleCRS horizontal = CRS.getHorizontalComponent(crs);
    if (horizontal == null) {
      return Optional.empty();
    }
    int dimension = crs.getCoordinateSystem().getDimension();
    CoordinateSystemAxis first = horizontal.getCoordinateSystem().getAxis(0);
    CrsKind kind =
        horizontal instanceof GeographicCRS geographic && isInDegrees(geographic)
            ? CrsKind.GEOGRAPHIC
            : CrsKind.PROJECTED;
    CrsFacts facts =
        new CrsFacts(
            kind,
            order(first),
            dimension,
            metres(first.getUnit()),
            kind == CrsKind.GEOGRAPHIC ? Optional.of(Box.WORLD) : Optional.empty());
    Optional<MathTransform> project = project(horizontal);
    return Optional.of(new SisSystem(facts, project, project.flatMap(SisSystem::inverse)));
  }

  Optional<Box> fromGeographic(Box box) {
    return facts.isGeographic() ? Optional.of(box) : transform(project, box, true);
  }

  Optional<Box> toGeographic(Box box) {
    return facts.isGeographic() ? Optional.of(box) : transform(unproject, box, false);
  }

  /** The data set has latitude first; the system's own order is what it says. */
  private Optional<Box> transform(Optional<MathTransform> by, Box box, boolean isFromDegrees) {
    boolean isNorthFirst = facts.order() == AxisOrder.YX;
    boolean swapBefore = isFromDegrees || isNorthFirst;
    boolean swapAfter = !isFromDegrees || isNorthFirst;
    return by.map(
            transform ->
                box.through(
                    point -> swapped(apply(transform, swapped(point, swapBefore)), swapAfter)))
        .filter(
            there -> Double.isFinite(there.minX() + there.minY() + there.maxX() + there.maxY()));
  }

  private static double[] swapped(double[] point, boolean swap) {
    return swap ? new double[] {point[1], point[0]} : point;
  }

  private static double[] apply(MathTransform transform, double[] point) {
    double[] there = new double[2];
    try {
      transform.transform(point, 0, there, 0, 1);
    } catch (TransformException e) {
      return new double[] {Double.NaN, Double.NaN};
    }
    return there;
  }

  private static Optional<MathTransform> project(SingleCRS horizontal) {
    if (!(horizontal instanceof ProjectedCRS projected)) {
      return Optional.empty();
    }
    GeographicCRS base = projected.getBaseCRS();
    boolean isLatitudeFirst =
        AxisDirection.NORTH.equals(base.getCoordinateSystem().getAxis(0).getDirection());
    return isLatitudeFirst && isInDegrees(base)
        ? Optional.of(projected.getConversionFromBase().getMathTransform())
        : Optional.empty();
  }

  private static Optional<MathTransform> inverse(MathTransform transform) {
    try {
      return Optional.of(transform.inverse());
    } catch (TransformException e) {
      return Optional.empty();
    }
  }

  /** Whether it has degrees, east of Greenwich. */
  private static boolean isInDegrees(GeographicCRS crs) {
    return crs.getCoordinateSystem().getAxis(0).getUnit().equals(Units.DEGREE)
        && CRS.getGreenwichLongitude(crs) == 0;
  }

  private static AxisOrder order(CoordinateSystemAxis first) {
    AxisDirection direction = first.getDirection();
    if (direction.equals(AxisDirection.EAST) || direction.equals(AxisDirection.WEST)) {
      return AxisOrder.XY;
    }
    if (direction.equals(AxisDirection.NORTH) || direction.equals(AxisDirection.SOUTH)) {
      return AxisOrder.YX;
    }
    // Around a pole all is north or south; the axes' names tell which goes to the right.
    return switch (first.getAbbreviation()) {
      case "E", "X" -> AxisOrder.XY;
      case "N", "Y" -> AxisOrder.YX;
      default -> AxisOrder.UNKNOWN;
    };
  }

  private static Optional<Double> metres(@Nullable Unit<?> unit) throws IncommensurableException {
    if (unit == null) {
      return Optional.empty();
    }
    try {
      return unit.isCompatible(Units.METRE)
          ? Optional.of(unit.getConverterToAny(Units.METRE).convert(1.0))
          : unit.isCompatible(Units.DEGREE)
              ? Optional.of(
                  unit.getConverterToAny(Units.DEGREE).convert(1.0) * CrsFacts.METRES_PER_DEGREE)
              : Optional.empty();
    } catch (UnconvertibleException e) {
      return Optional.empty();
    }
  }
}
