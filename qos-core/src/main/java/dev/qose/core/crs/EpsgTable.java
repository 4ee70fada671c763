package dev.qose.core.crs;

import dev.qose.core.crs.CrsFacts.Standing;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The systems of EPSG that {@code epsg.txt} describes; that file explains how it is written. */
final class EpsgTable {

  private static final String FILE = "epsg.txt";

  /** Mercator's has no end; as doubles compute it, the pole is nearer than so many radii. */
  private static final double MERCATOR_HEIGHT = 39;

  private static final String UNIT = "unit=";

  /**
   * A system.
   *
   * @param facts what is known of it
   * @param plane how it is projected; empty: it is not, or not known how
   */
  record Entry(CrsFacts facts, Optional<Plane> plane) {}

  private final Map<String, Entry> entries = new HashMap<>();

  private EpsgTable() {}

  static EpsgTable read() {
    EpsgTable table = new EpsgTable();
    try (InputStream in = Objects.requireNonNull(EpsgTable.class.getResourceAsStream(FILE), FILE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split(" ", -1)))
          .sorted((one, other) -> Boolean.compare(isCompound(one), isCompound(other)))
          .forEach(table::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  /** Compound systems come last, when their parts are known. */
  private static boolean isCompound(List<String> row) {
    return row.size() == 2;
  }

  Optional<Entry> find(String code) {
    return Optional.ofNullable(entries.get(code));
  }

  private void add(List<String> row) {
    for (String codes : row.get(0).split(",", -1)) {
      int dash = codes.indexOf('-');
      int first = Integer.parseInt(dash < 0 ? codes : codes.substring(0, dash));
      int last = dash < 0 ? first : Integer.parseInt(codes.substring(dash + 1));
      for (int code = first; code <= last; code++) {
        entries.put(
            Integer.toString(code),
            isCompound(row) ? compound(row.get(1)) : entry(row, code - first));
      }
    }
  }

  private Entry compound(String parts) {
    String horizontal = parts.substring(0, parts.indexOf('+'));
    Entry base = Objects.requireNonNull(entries.get(horizontal), parts);
    return new Entry(base.facts().withHeight(), base.plane());
  }

  private static Entry entry(List<String> row, int index) {
    Entry entry = current(row, index);
    String axes = row.get(1);
    int mark = axes.indexOf('!');
    if (mark < 0) {
      return entry;
    }
    Optional<String> successor =
        Optional.of(axes.substring(mark + 1))
            .filter(code -> !code.isEmpty())
            .map(code -> "EPSG:" + (Integer.parseInt(code) + index));
    return new Entry(entry.facts().with(Standing.WITHDRAWN, successor), entry.plane());
  }

  private static Entry current(List<String> row, int index) {
    AxisOrder order = row.get(1).startsWith("NE") ? AxisOrder.YX : AxisOrder.XY;
    return switch (row.get(2)) {
      case "geographic" -> new Entry(CrsFacts.geographic(order, 2), Optional.empty());
      case "geographic+height" -> new Entry(CrsFacts.geographic(order, 3), Optional.empty());
      case "geocentric" -> new Entry(CrsFacts.elsewhere(CrsKind.GEOCENTRIC, 3), Optional.empty());
      case "height" -> new Entry(CrsFacts.elsewhere(CrsKind.VERTICAL, 1), Optional.empty());
      default -> projected(row, index, order);
    };
  }

  private static Entry projected(List<String> row, int index, AxisOrder order) {
    String method = row.get(2);
    Ellipsoid on = Ellipsoid.of(row.get(3));
    String end = row.get(row.size() - 1);
    boolean hasUnit = end.startsWith(UNIT);
    double unit = hasUnit ? Double.parseDouble(end.substring(UNIT.length())) : 1;
    double[] numbers =
        row.subList(4, row.size() - (hasUnit ? 1 : 0)).stream()
            .mapToDouble(number -> number(number, index))
            .toArray();
    Optional<MapProjection> projection = projection(method, on, numbers);
    double east = projection.isEmpty() ? 0 : numbers[numbers.length - 2];
    double north = projection.isEmpty() ? 0 : numbers[numbers.length - 1];
    Box reach = reach(method, on, projection);
    Box limits =
        new Box(
            (east + reach.minX()) / unit,
            (north + reach.minY()) / unit,
            (east + reach.maxX()) / unit,
            (north + reach.maxY()) / unit);
    return new Entry(
        new CrsFacts(CrsKind.PROJECTED, order, 2, Optional.of(unit), Optional.of(limits)),
        projection.map(p -> new Plane(p, numbers[0], east, north, unit)));
  }

  /** Reads a number that may grow: {@code -177+6}. */
  private static double number(String text, int index) {
    int sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
    return sign <= 0
        ? Double.parseDouble(text)
        : Double.parseDouble(text.substring(0, sign))
            + index * Double.parseDouble(text.substring(sign));
  }

  private static Optional<MapProjection> projection(String method, Ellipsoid on, double[] n) {
    double latitude = n.length > 1 ? Math.toRadians(n[1]) : 0;
    return switch (method) {
      case "tm" -> Optional.of(new TransverseMercator(on, latitude, n[2]));
      case "lcc" ->
          Optional.of(
              ConicProjection.conformal(on, latitude, Math.toRadians(n[2]), Math.toRadians(n[3])));
      case "lcc1" -> Optional.of(ConicProjection.conformal(on, latitude, n[2]));
      case "aea" ->
          Optional.of(
              ConicProjection.equalArea(on, latitude, Math.toRadians(n[2]), Math.toRadians(n[3])));
      case "laea" -> Optional.of(new EqualAreaAzimuthal(on, latitude));
      case "stere" ->
          Optional.of(PolarStereographic.ofParallel(on, latitude, Math.toRadians(n[2])));
      case "ups" -> Optional.of(PolarStereographic.ofScale(on, latitude, n[2]));
      case "merc" -> Optional.of(CylindricalProjection.conformal(on, n[1]));
      case "eqc" -> Optional.of(CylindricalProjection.equidistant(on, latitude));
      case "cea" -> Optional.of(CylindricalProjection.equalArea(on, latitude));
      case "sterea" -> Optional.of(GaussSphereProjection.stereographic(on, latitude, n[2]));
      case "somerc" -> Optional.of(GaussSphereProjection.cylindrical(on, latitude, n[2]));
      case "other" -> Optional.empty();
      default -> throw new IllegalStateException(FILE + " has no method " + method);
    };
  }

  /** What no place is beyond, in metres from the origin. */
  private static Box reach(String method, Ellipsoid on, Optional<MapProjection> projection) {
    double width = CrsFacts.HALF_WAY;
    double height = CrsFacts.HALF_WAY;
    switch (method) {
      case "laea" -> width = height = 2 * on.radius();
      case "merc" -> height = MERCATOR_HEIGHT * on.radius();
      case "eqc", "cea" -> {
        double[] corner = projection.orElseThrow().project(Math.PI, Math.PI / 2);
        width = corner[0];
        height = corner[1];
      }
      default -> {}
    }
    return new Box(-width, -height, width, height);
  }
}
