package dev.qose.core.protocol;

import java.util.Locale;

/**
 * The parameters that the protocols of WMS and WFS have for GetMap, GetFeatureInfo and GetFeature,
 * apart from dimensions, each of which is a parameter of its own: OGC 06-042 (WMS 1.3.0), tables 8
 * and 9; OGC 05-078r4 (SLD for WMS); OGC 09-025 (WFS 2.0), tables 7 to 10 and clause 7.9. LANGUAGE
 * is INSPIRE's.
 *
 * @since 0.1
 */
public enum Parameter {
  /** Which service. */
  SERVICE("service"),
  /** Which version of it. */
  VERSION("version"),
  /** Which operation. */
  REQUEST("request"),
  /** In which language. */
  LANGUAGE("LANGUAGE"),
  /** The area: four numbers, and maybe a system. */
  BBOX("BBOX", true),

  /** The layers of a map, from the bottom up. */
  LAYERS("LAYERS", true),
  /** A style for each layer; an empty one is the default. */
  STYLES("STYLES", true),
  /** The coordinate reference system of a map. */
  CRS("CRS"),
  /** The width of a map, in pixels. */
  WIDTH("WIDTH", Values.NUMBERS),
  /** The height of a map, in pixels. */
  HEIGHT("HEIGHT", Values.NUMBERS),
  /** The format of a map. */
  FORMAT("FORMAT"),
  /** Whether what lies below a map shows. */
  TRANSPARENT("TRANSPARENT"),
  /** The colour below a map. */
  BGCOLOR("BGCOLOR"),
  /** The format of exceptions. */
  EXCEPTIONS("EXCEPTIONS"),
  /** When: a dimension. */
  TIME("TIME", Values.OF_DIMENSION),
  /** How high or deep: a dimension. */
  ELEVATION("ELEVATION", Values.OF_DIMENSION),
  /** Where a style sheet is. */
  SLD("SLD"),
  /** A style sheet. */
  SLD_BODY("SLD_BODY"),
  /** The layers that are asked for what is at a place. */
  QUERY_LAYERS("QUERY_LAYERS", true),
  /** The format of what is told of a place. */
  INFO_FORMAT("INFO_FORMAT"),
  /** How many features are told of at most. */
  FEATURE_COUNT("FEATURE_COUNT", Values.NUMBERS),
  /** The column of the pixel that is asked for. */
  I("I", Values.NUMBERS),
  /** Its row. */
  J("J", Values.NUMBERS),

  /** The feature types, or joins of some. */
  TYPENAMES("typeNames", true),
  /** Other names for them. */
  ALIASES("aliases", true),
  /** What prefixes mean. */
  NAMESPACES("namespaces", true),
  /** The coordinate reference system of features. */
  SRSNAME("srsName"),
  /** The properties that are asked for. */
  PROPERTYNAME("propertyName", true),
  /** Which features. */
  FILTER("filter"),
  /** The language of the filter. */
  FILTER_LANGUAGE("filter_language"),
  /** Which features, by their identifiers. */
  RESOURCEID("resourceId", true),
  /** The order of features. */
  SORTBY("sortBy", true),
  /** Which stored query. */
  STOREDQUERY_ID("storedQuery_Id"),
  /** From which feature on. */
  STARTINDEX("startIndex", Values.NUMBERS),
  /** How many features at most. */
  COUNT("count", Values.NUMBERS),
  /** The format of features. */
  OUTPUTFORMAT("outputFormat"),
  /** Features, or how many there are. */
  RESULTTYPE("resultType"),
  /** Which references are resolved. */
  RESOLVE("resolve"),
  /** How deep. */
  RESOLVEDEPTH("resolveDepth"),
  /** For how many seconds. */
  RESOLVETIMEOUT("resolveTimeout", Values.NUMBERS);

  /** What the values of a parameter are, as far as that orders them. */
  public enum Values {
    /** Texts, or lists of them, in no order. */
    TEXTS,
    /** Numbers. */
    NUMBERS,
    /** What the dimension has: points in time, numbers, or texts. */
    OF_DIMENSION
  }

  private final String protocolName;
  private final Values values;
  private final boolean isList;

  Parameter(String protocolName) {
    this(protocolName, false);
  }

  Parameter(String protocolName, boolean isList) {
    this.protocolName = protocolName;
    this.values = Values.TEXTS;
    this.isList = isList;
  }

  Parameter(String protocolName, Values values) {
    this.protocolName = protocolName;
    this.values = values;
    this.isList = values == Values.OF_DIMENSION;
  }

  /**
   * Returns the name that the protocol gives it, in the latest version.
   *
   * @return the name; its case does not matter in requests
   */
  public String protocolName() {
    return protocolName;
  }

  /**
   * Returns what its values are.
   *
   * @return numbers, texts, or what a dimension has
   */
  public Values ofValues() {
    return values;
  }

  /**
   * Tells whether one value may be a list, with commas between.
   *
   * @return true if it may
   */
  public boolean isList() {
    return isList;
  }

  /** The name that tells parameters apart. */
  String key() {
    return protocolName.toUpperCase(Locale.ROOT);
  }
}
