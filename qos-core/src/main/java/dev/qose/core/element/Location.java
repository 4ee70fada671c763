package dev.qose.core.element;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where in a document something was found. What is not known is absent.
 *
 * <p>Line and column are where the element's start tag begins, both counted from 1, the column in
 * UTF-16 code units; of the root, just the line where its start tag ends. Where the document is not
 * well-formed they are where reading stopped.
 *
 * <p>The path is an XPath in which each step but the first has its position among siblings of the
 * same name: {@code /wms:WMS_Capabilities/wms:Capability[1]/wms:Layer[1]/wms:Layer[3]}. It uses the
 * prefixes of {@link #NAMESPACES}, whatever the document uses; other namespaces are written in
 * full, as XPath 3.1 does: {@code Q{http://…}name}. An element whose name is very long, or whose
 * siblings have very many names, is {@code *[n]}: the position is that among all siblings.
 *
 * @param line line of the document
 * @param column column in that line
 * @param xpath path of the element
 * @param file the file that this is in, where it is not the document itself but one that goes with
 *     it, such as its anomaly feed
 * @since 0.1
 */
public record Location(
    OptionalInt line, OptionalInt column, Optional<String> xpath, Optional<String> file) {

  /** The prefixes in paths, each with its namespace. */
  public static final Map<String, String> NAMESPACES =
      Map.of(
          "wms", "http://www.opengis.net/wms",
          "wfs", "http://www.opengis.net/wfs/2.0",
          "sld", "http://www.opengis.net/sld",
          "ows11", "http://www.opengis.net/ows/1.1",
          "ows20", "http://www.opengis.net/ows/2.0",
          "fes", "http://www.opengis.net/fes/2.0",
          "qos", "http://www.opengis.net/qos/1.0",
          "qos-wms", "http://www.opengis.net/qos/wms/1.0",
          "qos-wfs", "http://www.opengis.net/qos/wfs/1.0",
          "xlink", "http://www.w3.org/1999/xlink");

  /** Nowhere in particular: the document as a whole. */
  public static final Location NONE =
      new Location(OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());

  /**
   * Makes a location.
   *
   * @param line line, from 1; anything less: not known
   * @param column column, from 1; anything less: not known
   * @param xpath path of the element
   * @return the location
   */
  public static Location of(int line, int column, Optional<String> xpath) {
    return new Location(known(line), known(column), xpath, Optional.empty());
  }

  /**
   * Returns this place in a file that goes with the document.
   *
   * @param other the file's name
   * @return a copy
   */
  public Location in(String other) {
    return new Location(line, column, xpath, Optional.of(other));
  }

  /**
   * Tells whether this is a place in the document itself.
   *
   * @return false if it is in a file that goes with it
   */
  public boolean isInDocument() {
    return file.isEmpty();
  }

  private static OptionalInt known(int number) {
    return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
  }
}
