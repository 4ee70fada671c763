package dev.qose.core.offering;

import java.util.Map;
import java.util.Set;

/**
 * Which parts of a capabilities document rules and {@link Offering} read: the one table of what a
 * tree of it has to hold. Elements are told by their local names, for the namespaces of WMS, WFS
 * and OWS differ by version.
 *
 * @since 0.1
 */
public final class OfferingParts {

  /** What is read of an element that has much else in it, too. */
  private static final Map<String, Set<String>> READ =
      Map.of(
          "Layer",
          Set.of(
              "Layer",
              "Name",
              "Title",
              "Abstract",
              "CRS",
              "SRS",
              "EX_GeographicBoundingBox",
              "LatLonBoundingBox",
              "BoundingBox",
              "Dimension",
              "Extent",
              "Style",
              "MinScaleDenominator",
              "MaxScaleDenominator",
              "ScaleHint"),
          "Style",
          Set.of("Name", "Title", "Abstract", "LegendURL"),
          "LegendURL",
          Set.of("Format", "OnlineResource"),
          "FeatureType",
          Set.of(
              "Name",
              "Title",
              "Abstract",
              "DefaultCRS",
              "OtherCRS",
              "DefaultSRS",
              "OtherSRS",
              "SRS",
              "NoCRS",
              "OutputFormats",
              "WGS84BoundingBox",
              "LatLongBoundingBox"));

  /** Parts of documents that nothing is read of. */
  private static final Set<String> NOT_READ =
      Set.of(
          "KeywordList",
          "Keywords",
          "Filter_Capabilities",
          "Contents",
          "ContentMetadata",
          "ObservationOfferingList",
          "ProcessOfferings",
          "Themes");

  private OfferingParts() {}

  /**
   * Tells whether an element is a layer or a feature type: there may be very many, of which only
   * those are looked at that a block names.
   *
   * @param parent local name of the element that it is in
   * @param localName its own
   * @return true if it is
   */
  public static boolean isItem(String parent, String localName) {
    return switch (localName) {
      case "Layer" -> parent.equals("Layer") || parent.equals("Capability");
      case "FeatureType" -> parent.equals("FeatureTypeList");
      default -> false;
    };
  }

  /**
   * Tells whether an element is read.
   *
   * @param parent local name of the element that it is in, of which that is true too
   * @param localName its own
   * @return false where nothing is lost without it
   */
  public static boolean isRead(String parent, String localName) {
    Set<String> read = READ.get(parent);
    return read == null ? !NOT_READ.contains(localName) : read.contains(localName);
  }
}
