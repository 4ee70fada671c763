package dev.qose.core.protocol;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of request that QoS metadata can speak of, with the names of its parameters: those of the
 * protocol, and the aliases by which published QoS metadata calls them.
 *
 * <pre>{@code
 * RequestKind.GET_MAP.find("ImageWidth").orElseThrow().parameter(); // WIDTH
 * RequestKind.GET_MAP.dimension("DIM_RUN"); // run
 * }</pre>
 *
 * @since 0.1
 */
public enum RequestKind {
  /** A map (OGC 06-042, 7.3). */
  GET_MAP("GetMap"),
  /** What is at a place of a map (OGC 06-042, 7.4); it has the parameters of GetMap, too. */
  GET_FEATURE_INFO("GetFeatureInfo"),
  /** Features by an ad hoc query (OGC 09-025, 11 and 7.9.2). */
  AD_HOC_QUERY("GetFeature"),
  /** Features by a stored query (OGC 09-025, 11 and 7.9.3), which has parameters of its own. */
  STORED_QUERY("GetFeature");

  private static final String DIMENSION = "DIM_";

  private final String operation;

  RequestKind(String operation) {
    this.operation = operation;
  }

  /**
   * Returns the operation.
   *
   * @return its name, such as {@code GetMap}
   */
  public String operation() {
    return operation;
  }

  /**
   * Tells whether such requests are of a map service.
   *
   * @return true for GetMap and GetFeatureInfo
   */
  public boolean isOfMap() {
    return this == GET_MAP || this == GET_FEATURE_INFO;
  }

  /**
   * Returns the parameters that the protocol has for it, apart from dimensions.
   *
   * @return the parameters
   */
  public Set<Parameter> parameters() {
    Set<Parameter> parameters = EnumSet.noneOf(Parameter.class);
    ParameterTable.of(this).values().forEach(name -> parameters.add(name.parameter()));
    return Collections.unmodifiableSet(parameters);
  }

  /**
   * Returns the names of its parameters, those of the protocol and aliases.
   *
   * @return the names in upper case
   */
  public Set<String> names() {
    return ParameterTable.of(this).keySet();
  }

  /**
   * Tells which parameter a name means.
   *
   * @param name the name, in any case
   * @return the parameter, and whose name that is; empty: none of these, maybe a dimension
   */
  public Optional<ParameterName> find(String name) {
    return Optional.ofNullable(ParameterTable.of(this).get(upperCase(name)));
  }

  /**
   * Tells which dimension of a layer a name means (OGC 06-042, C.3.2).
   *
   * @param name the name, in any case
   * @return the dimension in lower case: {@code time}, {@code elevation}, or what follows {@code
   *     DIM_}; empty: it means none
   */
  public Optional<String> dimension(String name) {
    String upperCase = upperCase(name);
    if (!isOfMap()) {
      return Optional.empty();
    }
    if (upperCase.equals(Parameter.TIME.key()) || upperCase.equals(Parameter.ELEVATION.key())) {
      return Optional.of(upperCase.toLowerCase(Locale.ROOT));
    }
    return upperCase.startsWith(DIMENSION) && upperCase.length() > DIMENSION.length()
        ? Optional.of(upperCase.substring(DIMENSION.length()).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /**
   * Returns the name of the parameter that asks for values of a dimension.
   *
   * @param dimension the dimension's name, in any case
   * @return TIME, ELEVATION, or the name in upper case behind {@code DIM_}
   */
  public static String parameterOf(String dimension) {
    String name = upperCase(dimension);
    return name.equals(Parameter.TIME.key()) || name.equals(Parameter.ELEVATION.key())
        ? name
        : DIMENSION + name;
  }

  /**
   * Returns the one name that all names of a parameter share.
   *
   * @param name the name, in any case
   * @return the protocol's name in upper case, or of an unknown parameter the name in upper case
   */
  public String key(String name) {
    return find(name).map(known -> known.parameter().key()).orElseGet(() -> upperCase(name));
  }

  /**
   * Tells whether a service is of a version in which the earlier names are the protocol's.
   *
   * @param version the version of the service, such as {@code 1.1.1}
   * @return true for WMS before 1.3 and WFS before 2.0
   */
  public boolean isEarlierVersion(String version) {
    return isOfMap()
        ? version.startsWith("1.0") || version.startsWith("1.1")
        : version.startsWith("1.");
  }

  private static String upperCase(String name) {
    return name.strip().toUpperCase(Locale.ROOT);
  }
}
