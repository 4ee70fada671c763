package dev.qose.core.offering;

import dev.qose.core.element.Element;
import java.util.Locale;
import java.util.Optional;

/**
 * A dimension of a layer beside the two of its maps, such as time (OGC 06-042, annex C; in WMS
 * 1.1.1, OGC 01-068r3, annex C, its values are in an Extent).
 *
 * @param name its name as the document writes it, such as {@code time}; case does not matter
 * @param units the unit or system of its values, such as {@code ISO8601} or {@code EPSG:5030};
 *     empty: not said
 * @param unitSymbol the unit's sign
 * @param extent its values as the document writes them: a value, a list, or intervals such as
 *     {@code 2020-01-01/2024-01-01/P1Y}; maybe very long
 * @param defaultValue the value of requests that give none; empty: they end in an exception
 * @param multipleValues whether requests may give several values
 * @param nearestValue whether requests may give values that are not in the extent, and get the
 *     nearest
 * @param current whether requests may ask for the newest data by {@code current}
 * @param element the element that states the extent
 * @since 0.1
 */
public record LayerDimension(
    String name,
    String units,
    Optional<String> unitSymbol,
    String extent,
    Optional<String> defaultValue,
    boolean multipleValues,
    boolean nearestValue,
    boolean current,
    Element element) {

  /**
   * Returns the name by which dimensions are compared.
   *
   * @return the name in lower case
   */
  public String key() {
    return key(name);
  }

  static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads what a layer states.
   *
   * @param declared the Dimension
   * @param stated the element with its values: the same, or in WMS 1.1.1 an Extent
   */
  static LayerDimension of(Element declared, Element stated) {
    return new LayerDimension(
        HostTexts.attribute(stated, "name").orElse(""),
        HostTexts.attribute(declared, "units").orElse(""),
        HostTexts.attribute(declared, "unitSymbol"),
        stated.text(),
        HostTexts.attribute(stated, "default"),
        flag(stated, "multipleValues"),
        flag(stated, "nearestValue"),
        flag(stated, "current"),
        stated);
  }

  private static boolean flag(Element element, String name) {
    return HostTexts.attribute(element, name).filter(HostTexts::isTrue).isPresent();
  }
}
