package dev.qose.core.crs;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The coordinate reference systems that most services use: a short table, without the data set of
 * any authority. Transforms longitudes and latitudes, whatever their datum (which shifts them by
 * some hundred metres at most), Web Mercator, and the zones of transverse Mercator; not more.
 *
 * @since 0.1
 */
public final class WellKnownCrs implements CrsLibrary {

  /** Codes of EPSG end here (EPSG guidance note 7-1); what is above is of others' making. */
  private static final int LAST_EPSG_CODE = 32_767;

  /** Geographic systems of EPSG, all latitude first. */
  private static final Set<String> GEOGRAPHIC =
      Set.of(
          "4123", "4149", "4150", "4167", "4171", "4173", "4180", "4230", "4258", "4267", "4269",
          "4275", "4277", "4283", "4289", "4312", "4313", "4314", "4322", "4326", "4490", "4612",
          "4617", "4619", "4661", "4669", "4674", "4759", "6318", "6668", "7844");

  /** Geographic systems of EPSG with a height. */
  private static final Set<String> GEOGRAPHIC_3D = Set.of("4937", "4979");

  /**
   * Projected systems of EPSG in metres. Each line: code, axis that comes first, and roughly where
   * it is used, in kilometres: least east and north, greatest east and north.
   */
  private static final String PROJECTED =
      """
      2056 E 2480 1070 2840 1300
      2100 E 90 3850 900 4640
      2154 E -380 6000 1330 7240
      2157 E 420 510 790 970
      2169 N 40 50 110 140
      2176 N 5430 5560 5610 6140
      2177 N 6390 5470 6610 6210
      2178 N 7390 5430 7610 6050
      2179 N 8390 5420 8520 6040
      2180 N 140 120 880 910
      2193 N 980 4730 2120 6230
      2393 N 3060 6620 3760 7800
      3006 N 180 6090 1090 7690
      3031 E -3340 -3340 3340 3340
      3034 N -590 -230 7610 6870
      3035 N -150 190 7830 6980
      3059 N 180 160 770 450
      3067 E 40 6500 770 7800
      3301 N 280 6370 760 6660
      3346 N 170 5970 690 6270
      3395 E -20038 -20038 20038 20038
      3413 E -3340 -3340 3340 3340
      3577 E -2160 -4930 2440 -1030
      3763 E -130 -310 180 280
      3765 E 240 4680 750 5170
      3794 E 370 30 630 200
      3812 E 510 520 800 750
      3844 N 110 210 1020 780
      3857 E -20038 -20049 20038 20049
      3978 E -3900 -1230 4440 4330
      3995 E -3340 -3340 3340 3340
      5070 E -2920 150 2950 3260
      5514 E -910 -1240 -160 -930
      21781 E 480 70 840 300
      23700 E 420 40 950 370
      25884 N 170 5970 780 6670
      27700 E -110 -20 690 1260
      28992 E -50 300 290 870
      31287 N 100 270 700 580
      31370 E 10 20 300 250
      31466 N 2480 5440 2620 5970
      31467 N 3380 5230 3620 6110
      31468 N 4380 5250 4620 6060
      31469 N 5380 5370 5420 5430
      """;

  private static final Box UTM_NORTH = new Box(160_000, 0, 840_000, 9_340_000);
  private static final Box UTM_SOUTH = new Box(160_000, 1_100_000, 840_000, 10_000_000);

  /** The radius of the sphere of Web Mercator. */
  private static final double RADIUS = 6_378_137;

  /** The latitude at which Web Mercator is square. */
  private static final double MERCATOR_LATITUDE = 85.06;

  /** The only one: it never changes. */
  public static final CrsLibrary INSTANCE = new WellKnownCrs();

  private final Map<String, CrsFacts> epsg = new HashMap<>();
  private final Map<String, TransverseMercator> zones = new HashMap<>();

  private WellKnownCrs() {
    GEOGRAPHIC.forEach(code -> epsg.put(code, CrsFacts.geographic(AxisOrder.YX, 2)));
    GEOGRAPHIC_3D.forEach(code -> epsg.put(code, CrsFacts.geographic(AxisOrder.YX, 3)));
    PROJECTED.lines().map(line -> line.split(" ", -1)).forEach(this::addProjected);
    for (int zone = 1; zone <= 60; zone++) { // WGS 84
      addZone(32_600 + zone, AxisOrder.XY, UTM_NORTH, utm(zone, 0));
      addZone(32_700 + zone, AxisOrder.XY, UTM_SOUTH, utm(zone, 10_000_000));
    }
    for (int zone = 1; zone <= 23; zone++) { // NAD 83
      addZone(26_900 + zone, AxisOrder.XY, UTM_NORTH, utm(zone, 0));
    }
    for (int zone = 28; zone <= 38; zone++) { // ETRS 89, in either order
      addZone(25_800 + zone, AxisOrder.XY, UTM_NORTH, utm(zone, 0));
      if (zone <= 37) {
        addZone(3012 + zone, AxisOrder.YX, UTM_NORTH, utm(zone, 0));
      }
    }
    for (int zone = 48; zone <= 58; zone++) { // GDA 94
      addZone(28_300 + zone, AxisOrder.XY, UTM_SOUTH, utm(zone, 10_000_000));
    }
    for (int degree = 19; degree <= 31; degree++) { // Finland's own: the zone's number before x
      Box bounds = new Box(degree * 1e6 + 400_000, 6_600_000, degree * 1e6 + 600_000, 7_800_000);
      TransverseMercator zone = new TransverseMercator(degree, 1, degree * 1e6 + 500_000, 0);
      addZone(3854 + degree, AxisOrder.YX, bounds, zone);
    }
    zones.put("3067", utm(35, 0));
    zones.put("3006", utm(33, 0));
  }

  private static TransverseMercator utm(int zone, double falseNorthing) {
    return new TransverseMercator(6 * zone - 183, 0.9996, 500_000, falseNorthing);
  }

  private void addProjected(String[] line) {
    Box bounds =
        new Box(
            Double.parseDouble(line[2]) * 1000,
            Double.parseDouble(line[3]) * 1000,
            Double.parseDouble(line[4]) * 1000,
            Double.parseDouble(line[5]) * 1000);
    AxisOrder order = line[1].equals("E") ? AxisOrder.XY : AxisOrder.YX;
    epsg.put(line[0], CrsFacts.projected(order, bounds));
  }

  private void addZone(int code, AxisOrder order, Box bounds, TransverseMercator zone) {
    epsg.put(Integer.toString(code), CrsFacts.projected(order, bounds));
    zones.put(Integer.toString(code), zone);
  }

  @Override
  public Optional<CrsFacts> find(CrsName name) {
    return switch (name.authority()) {
      case "EPSG" -> Optional.ofNullable(epsg.get(name.code()));
      case "CRS" ->
          switch (name.code()) {
            case "27", "83", "84" -> Optional.of(CrsFacts.geographic(AxisOrder.XY, 2));
            default -> Optional.empty();
          };
      case "OGC" ->
          name.code().equals("CRS84H")
              ? Optional.of(CrsFacts.geographic(AxisOrder.XY, 3))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  @Override
  public boolean isNone(CrsName name) {
    if (!name.authority().equals("EPSG") || name.isCompound()) {
      return false;
    }
    String code = name.code();
    return !CrsName.isNumber(code) || code.length() > 5 || Integer.parseInt(code) > LAST_EPSG_CODE;
  }

  @Override
  public Optional<Box> toGeographic(CrsName name, Box box) {
    if (isWebMercator(name)) {
      return Optional.of(
          new Box(
              Math.toDegrees(box.minX() / RADIUS),
              latitude(box.minY()),
              Math.toDegrees(box.maxX() / RADIUS),
              latitude(box.maxY())));
    }
    Optional<TransverseMercator> zone = zone(name);
    return zone.isPresent()
        ? zone.filter(z -> z.reaches(box)).map(z -> box.through(z::toDegrees))
        : find(name).filter(CrsFacts::isGeographic).map(facts -> box);
  }

  @Override
  public Optional<Box> fromGeographic(CrsName name, Box box) {
    if (isWebMercator(name)) {
      return Optional.of(
          new Box(
              Math.toRadians(box.minX()) * RADIUS,
              northing(box.minY()),
              Math.toRadians(box.maxX()) * RADIUS,
              northing(box.maxY())));
    }
    Optional<TransverseMercator> zone = zone(name);
    return zone.isPresent()
        ? zone.filter(z -> z.reachesDegrees(box)).map(z -> box.through(z::fromDegrees))
        : find(name).filter(CrsFacts::isGeographic).map(facts -> box);
  }

  private Optional<TransverseMercator> zone(CrsName name) {
    return name.authority().equals("EPSG")
        ? Optional.ofNullable(zones.get(name.code()))
        : Optional.empty();
  }

  private static boolean isWebMercator(CrsName name) {
    return name.shortName().equals("EPSG:3857");
  }

  private static double latitude(double northing) {
    return Math.toDegrees(2 * Math.atan(Math.exp(northing / RADIUS)) - Math.PI / 2);
  }

  private static double northing(double latitude) {
    double within = Math.max(-MERCATOR_LATITUDE, Math.min(MERCATOR_LATITUDE, latitude));
    return RADIUS * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(within) / 2));
  }
}
