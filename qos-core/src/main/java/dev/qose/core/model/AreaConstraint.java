package dev.qose.core.model;

import java.util.List;

/**
 * A box that requests lie in ({@code AreaConstraintType}).
 *
 * <p>The corners are in the axis order that a BBOX of that service version has for this CRS: WMS
 * 1.3.0 {@code EPSG:n} and any {@code urn:ogc:def:crs:EPSG::n} follow the authority (EPSG:4326 is
 * latitude, longitude; EPSG:3067 is easting, northing), {@code CRS:84} is longitude, latitude.
 *
 * @param srsName the coordinate reference system
 * @param lowerCorner the least coordinates, one an axis
 * @param upperCorner the greatest coordinates, one an axis
 * @since 0.1
 */
public record AreaConstraint(String srsName, List<Double> lowerCorner, List<Double> upperCorner) {

  public AreaConstraint {
    lowerCorner = List.copyOf(lowerCorner);
    upperCorner = List.copyOf(upperCorner);
  }
}
