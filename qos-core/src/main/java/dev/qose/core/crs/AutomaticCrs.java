package dev.qose.core.crs;

import dev.qose.core.crs.EpsgTable.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The systems of WMS whose middle each request says: {@code AUTO:42001,9001,lon,lat} (OGC 01-068r3,
 * annex E), {@code AUTO2:42001,factor,lon,lat} (OGC 06-042, annex B).
 */
final class AutomaticCrs {

  private static final double UTM_SCALE = 0.9996;
  private static final double UTM_EASTING = 500_000;
  private static final double SOUTH_NORTHING = 10_000_000;

  private AutomaticCrs() {}

  static Optional<Entry> of(CrsName name) {
    int code =
        name.code().length() == 5 && CrsName.isNumber(name.code())
            ? Integer.parseInt(name.code())
            : 0;
    if (code < 42_001 || code > 42_005) {
      return Optional.empty();
    }
    List<Double> numbers = numbers(name.parameters());
    boolean isOld = name.authority().equals("AUTO");
    Optional<Double> unit =
        numbers.isEmpty()
            ? Optional.empty()
            : isOld ? metres(numbers.get(0)) : Optional.of(numbers.get(0)).filter(n -> n > 0);
    CrsFacts facts =
        new CrsFacts(CrsKind.PROJECTED, AxisOrder.XY, 2, unit, limits(unit.orElse(1.0)));
    return Optional.of(
        new Entry(
            facts,
            unit.filter(u -> numbers.size() == 3)
                .flatMap(u -> plane(code, numbers.get(1), numbers.get(2), u))));
  }

  private static Optional<Box> limits(double unit) {
    double reach = CrsFacts.HALF_WAY / unit;
    return Optional.of(new Box(-reach, -reach, reach, reach));
  }

  private static List<Double> numbers(String parameters) {
    List<Double> numbers = new ArrayList<>();
    if (!parameters.isEmpty()) {
      for (String number : parameters.split(",", -1)) {
        numbers.add(Double.valueOf(number));
      }
    }
    return numbers;
  }

  /** The length of a unit of EPSG's list. */
  private static Optional<Double> metres(double unit) {
    return switch ((int) unit) {
      case 9001 -> Optional.of(1.0);
      case 9002 -> Optional.of(0.3048);
      case 9003 -> Optional.of(1200 / 3937.0);
      default -> Optional.empty();
    };
  }

  private static Optional<Plane> plane(int code, double longitude, double latitude, double unit) {
    Ellipsoid on = Ellipsoid.of("grs80");
    double north = latitude < 0 ? SOUTH_NORTHING : 0;
    return switch (code) {
      case 42_001 -> {
        double meridian = Math.min(Math.floor((longitude + 180) / 6), 59) * 6 - 177;
        yield Optional.of(
            new Plane(
                new TransverseMercator(on, 0, UTM_SCALE), meridian, UTM_EASTING, north, unit));
      }
      case 42_002 ->
          Optional.of(
              new Plane(
                  new TransverseMercator(on, 0, UTM_SCALE), longitude, UTM_EASTING, north, unit));
      default -> Optional.empty();
    };
  }
}
