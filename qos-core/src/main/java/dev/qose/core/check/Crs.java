package dev.qose.core.check;

import dev.qose.core.model.ServiceKind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a coordinate reference system tells by itself.
 *
 * @param axes the axes, in order, of the geographic systems that everybody uses
 */
record Crs(Axes axes) {

  /** The order of axes. */
  enum Axes {
    /** Longitude, latitude; in degrees. */
    LONGITUDE_LATITUDE,
    /** Latitude, longitude; in degrees. */
    LATITUDE_LONGITUDE,
    /** Degrees, in an order that differs between servers. */
    EITHER,
    /** Cannot be told from the name. */
    UNKNOWN
  }

  /** How a name is written; the value tells whether the authority's axis order holds. */
  private static final Map<Pattern, Boolean> FORMS =
      Map.of(
          // urn:ogc:def:crs:EPSG::3067; some omit the version, some say x-ogc
          Pattern.compile("(?i:urn:(?:x-)?ogc:def:crs:)([^:\\s]+):(?:[^:\\s]*:)?([^:\\s]+)"), true,
          // http://www.opengis.net/def/crs/EPSG/0/3067
          Pattern.compile(
                  "(?i:https?://www\\.opengis\\.net/def/crs/)([^/\\s]+)/[^/\\s]+/([^/\\s]+)"),
              true,
          // http://www.opengis.net/gml/srs/epsg.xml#3067
          Pattern.compile("(?i:https?://www\\.opengis\\.net/gml/srs/)(\\w+)\\.xml#(\\w+)"), false,
          // EPSG:3067, CRS:84, AUTO2:42001,1,25,60, IGNF:LAMB93
          Pattern.compile("((?!(?i:urn:|https?:))[A-Za-z]\\w*):([^\\s:/#]+)"), false);

  private static final Set<String> GEOGRAPHIC_EPSG = Set.of("4326", "4258", "4269");
  private static final Set<String> GEOGRAPHIC_OGC =
      Set.of("CRS:84", "CRS:83", "CRS:27", "OGC:CRS84", "OGC:CRS83", "OGC:CRS27");

  /** Reads the name of a CRS; empty where the text is none. */
  static Optional<Crs> parse(ServiceKind service, String srsName) {
    for (Map.Entry<Pattern, Boolean> form : FORMS.entrySet()) {
      Matcher matcher = form.getKey().matcher(srsName.strip());
      if (matcher.matches()) {
        boolean authorityOrder = form.getValue() || service == ServiceKind.WMS;
        return Optional.of(new Crs(axesOf(matcher.group(1), matcher.group(2), authorityOrder)));
      }
    }
    return Optional.empty();
  }

  private static Axes axesOf(String authority, String code, boolean authorityOrder) {
    String name = (authority + ":" + code).toUpperCase(Locale.ROOT);
    if (GEOGRAPHIC_OGC.contains(name)) {
      return Axes.LONGITUDE_LATITUDE;
    }
    if (name.startsWith("EPSG:") && GEOGRAPHIC_EPSG.contains(code)) {
      return authorityOrder ? Axes.LATITUDE_LONGITUDE : Axes.EITHER;
    }
    return Axes.UNKNOWN;
  }

  /** The greatest absolute value on an axis, in degrees; infinity where it cannot be told. */
  double limit(int axis) {
    return switch (axes) {
      case LONGITUDE_LATITUDE -> axis == 0 ? 180 : 90;
      case LATITUDE_LONGITUDE -> axis == 0 ? 90 : 180;
      case EITHER -> 180;
      case UNKNOWN -> Double.POSITIVE_INFINITY;
    };
  }

  /** Whether a box may run from a greater to a lesser value: across the antimeridian. */
  boolean mayWrap(int axis) {
    return limit(axis) == 180;
  }

  /** How many numbers a corner may have. */
  int maxDimension() {
    return axes == Axes.UNKNOWN ? 3 : 2;
  }

  /** The order of axes, for messages. */
  String axisOrder() {
    return axes == Axes.LONGITUDE_LATITUDE ? "longitude, latitude" : "latitude, longitude";
  }
}
