package dev.qose.core.check;

import java.util.Locale;
import java.util.Map;

/** The names that request parameters have in published QoS documents, and in the protocols. */
final class ParameterNames {

  /** Names seen in use, in lower case, to the protocol's name, in upper case. */
  private static final Map<String, String> ALIASES =
      Map.of(
          "layername", "LAYERS",
          "imagewidth", "WIDTH",
          "imageheight", "HEIGHT",
          "outputformat", "FORMAT",
          "srsname", "CRS",
          "resolvereferences", "RESOLVE");

  private ParameterNames() {}

  /** The one name that all spellings of a parameter share; upper case. */
  static String protocolName(String name) {
    String alias = ALIASES.get(name.toLowerCase(Locale.ROOT));
    return alias == null ? name.toUpperCase(Locale.ROOT) : alias;
  }
}
