package dev.qose.core.check;

import java.util.Locale;
import java.util.Map;

/**
 * The names that request parameters have in published QoS documents, and in the protocols: an
 * output format is FORMAT in GetMap and INFO_FORMAT in GetFeatureInfo.
 */
final class ParameterNames {
  /** Of GetMap. */
  static final ParameterNames MAP =
      new ParameterNames(
          Map.of(
              "LAYERNAME", "LAYERS",
              "IMAGEWIDTH", "WIDTH",
              "IMAGEHEIGHT", "HEIGHT",
              "OUTPUTFORMAT", "FORMAT",
              "SRSNAME", "CRS",
              "SRS", "CRS"));

  /** Of GetFeatureInfo, which has GetMap's within it, FORMAT among them. */
  static final ParameterNames INFO =
      new ParameterNames(
          Map.of(
              "LAYERNAME", "LAYERS",
              "IMAGEWIDTH", "WIDTH",
              "IMAGEHEIGHT", "HEIGHT",
              "OUTPUTFORMAT", "INFO_FORMAT",
              "SRSNAME", "CRS",
              "SRS", "CRS"));

  /** Of GetFeature with an ad hoc query. */
  static final ParameterNames FEATURE =
      new ParameterNames(
          Map.of(
              "CRS", "SRSNAME",
              "SRS", "SRSNAME",
              "FORMAT", "OUTPUTFORMAT",
              "RESOLVEREFERENCES", "RESOLVE",
              "TYPENAME", "TYPENAMES",
              "MAXFEATURES", "COUNT"));

  /** Of a stored query: what it calls its own parameters is its own affair. */
  static final ParameterNames STORED_QUERY = new ParameterNames(Map.of());

  /** Names seen in use to the protocol's name, all in upper case. */
  private final Map<String, String> aliases;

  private ParameterNames(Map<String, String> aliases) {
    this.aliases = aliases;
  }

  /** The one name that all spellings of a parameter share; upper case. */
  String protocolName(String name) {
    String upperCase = name.strip().toUpperCase(Locale.ROOT);
    return aliases.getOrDefault(upperCase, upperCase);
  }
}
