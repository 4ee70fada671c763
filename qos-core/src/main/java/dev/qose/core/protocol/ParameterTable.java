package dev.qose.core.protocol;

import static dev.qose.core.protocol.ParameterName.Standing.EARLIER_VERSION;
import static dev.qose.core.protocol.ParameterName.Standing.EXAMPLES;
import static dev.qose.core.protocol.ParameterName.Standing.OTHER;
import static dev.qose.core.protocol.ParameterName.Standing.PROTOCOL;
import static dev.qose.core.protocol.RequestKind.AD_HOC_QUERY;
import static dev.qose.core.protocol.RequestKind.GET_FEATURE_INFO;
import static dev.qose.core.protocol.RequestKind.GET_MAP;
import static dev.qose.core.protocol.RequestKind.STORED_QUERY;

import dev.qose.core.protocol.ParameterName.Standing;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The one table of parameters' names, in upper case: those of the protocols, and the aliases by
 * which published QoS metadata calls them.
 */
final class ParameterTable {

  private static final Map<RequestKind, Map<String, ParameterName>> NAMES =
      new EnumMap<>(RequestKind.class);

  static {
    for (RequestKind kind : RequestKind.values()) {
      add(EnumSet.range(Parameter.SERVICE, Parameter.LANGUAGE), kind);
    }
    for (RequestKind kind : EnumSet.complementOf(EnumSet.of(STORED_QUERY))) {
      add(EnumSet.of(Parameter.BBOX), kind);
    }
    for (RequestKind map : EnumSet.of(GET_MAP, GET_FEATURE_INFO)) {
      add(EnumSet.range(Parameter.LAYERS, Parameter.SLD_BODY), map);
      add("LAYERNAME", map, Parameter.LAYERS, EXAMPLES);
      add("IMAGEWIDTH", map, Parameter.WIDTH, EXAMPLES);
      add("IMAGEHEIGHT", map, Parameter.HEIGHT, EXAMPLES);
      add("SRS", map, Parameter.CRS, EARLIER_VERSION);
      add("SRSNAME", map, Parameter.CRS, OTHER);
    }
    add("OUTPUTFORMAT", GET_MAP, Parameter.FORMAT, EXAMPLES);

    add(EnumSet.range(Parameter.QUERY_LAYERS, Parameter.J), GET_FEATURE_INFO);
    add("OUTPUTFORMAT", GET_FEATURE_INFO, Parameter.INFO_FORMAT, EXAMPLES);
    add("X", GET_FEATURE_INFO, Parameter.I, EARLIER_VERSION);
    add("Y", GET_FEATURE_INFO, Parameter.J, EARLIER_VERSION);

    add(EnumSet.range(Parameter.TYPENAMES, Parameter.RESOLVETIMEOUT), AD_HOC_QUERY);
    add("CRS", AD_HOC_QUERY, Parameter.SRSNAME, EXAMPLES);
    add("SRS", AD_HOC_QUERY, Parameter.SRSNAME, OTHER);
    add("FORMAT", AD_HOC_QUERY, Parameter.OUTPUTFORMAT, OTHER);
    add("RESOLVEREFERENCES", AD_HOC_QUERY, Parameter.RESOLVE, EXAMPLES);
    add("TYPENAME", AD_HOC_QUERY, Parameter.TYPENAMES, EARLIER_VERSION);
    add("MAXFEATURES", AD_HOC_QUERY, Parameter.COUNT, EARLIER_VERSION);
    add("FEATUREID", AD_HOC_QUERY, Parameter.RESOURCEID, EARLIER_VERSION);
    add("NAMESPACE", AD_HOC_QUERY, Parameter.NAMESPACES, EARLIER_VERSION);
    add("TRAVERSEXLINKDEPTH", AD_HOC_QUERY, Parameter.RESOLVEDEPTH, EARLIER_VERSION);
    add("TRAVERSEXLINKEXPIRY", AD_HOC_QUERY, Parameter.RESOLVETIMEOUT, EARLIER_VERSION);

    // What a stored query calls its own parameters is its own affair: no name of one is an alias.
    add(EnumSet.range(Parameter.STOREDQUERY_ID, Parameter.RESOLVETIMEOUT), STORED_QUERY);
  }

  private ParameterTable() {}

  private static void add(Set<Parameter> parameters, RequestKind kind) {
    parameters.forEach(parameter -> add(parameter.key(), kind, parameter, PROTOCOL));
  }

  private static void add(String name, RequestKind kind, Parameter parameter, Standing standing) {
    NAMES
        .computeIfAbsent(kind, any -> new HashMap<>())
        .put(name, new ParameterName(parameter, standing));
  }

  /** The names of the parameters of a kind of request. */
  static Map<String, ParameterName> of(RequestKind kind) {
    return Collections.unmodifiableMap(NAMES.getOrDefault(kind, Map.of()));
  }
}
