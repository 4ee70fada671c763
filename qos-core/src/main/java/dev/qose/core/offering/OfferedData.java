package dev.qose.core.offering;

import dev.qose.core.crs.Box;
import dev.qose.core.crs.CrsName;
import dev.qose.core.element.Element;
import java.util.List;
import java.util.Optional;

/**
 * What requests ask a service for by name: a layer of a map service or a feature type, with all
 * that it inherits. Immutable and thread-safe; what takes work is found out when it is first asked
 * for.
 *
 * @since 0.1
 */
public sealed interface OfferedData permits MapLayer, FeatureType {

  /**
   * Returns the name by which requests ask for it.
   *
   * @return the name as the document writes it; empty for a layer that is but a heading
   */
  String name();

  /**
   * Returns the element that describes it.
   *
   * @return the {@code Layer} or {@code FeatureType}
   */
  Element element();

  /**
   * Returns the title, which is for people.
   *
   * @return the title; empty: none, or a blank one
   */
  default Optional<String> title() {
    return HostTexts.text(element(), "Title");
  }

  /**
   * Returns what is said of it.
   *
   * @return the abstract; empty: none, or a blank one
   */
  default Optional<String> abstractText() {
    return HostTexts.text(element(), "Abstract");
  }

  /**
   * Returns the coordinate reference systems that requests may be in.
   *
   * @return the names that can be read, in the order of the document, its own before those around
   *     it
   */
  List<CrsName> crs();

  /**
   * Tells whether the document says at all which systems there are.
   *
   * @return true if it names one or more, be it by a name that cannot be read
   */
  boolean namesCrs();

  /**
   * Tells whether requests may be in a system, under whatever name the document has it. One look
   * into a hash table for each layer around this one.
   *
   * @param crs the system
   * @return true if the layer, one around it, or the feature type lists it
   */
  boolean supports(CrsName crs);

  /**
   * Returns the extent in a system, as the document states it.
   *
   * @param crs the system
   * @return a box whose x is the number of the first axis and y of the second; empty: it is not
   *     stated
   */
  Optional<Box> extent(CrsName crs);

  /**
   * Tells whether the document states an extent at all, in whatever system.
   *
   * @return true if it does
   */
  boolean statesExtent();

  /**
   * Returns the extent in longitudes and latitudes (degrees, WGS 84).
   *
   * @return one box or more; of one across the antimeridian the greatest longitude is above 180;
   *     none: the document does not say
   */
  List<Box> geographicExtent();
}
