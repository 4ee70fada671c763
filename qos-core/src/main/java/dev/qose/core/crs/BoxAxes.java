package dev.qose.core.crs;

import java.util.Optional;

/**
 * How versions of services read the order of axes of a box. The same name may mean two orders: in
 * WMS 1.1.1, a box in {@code EPSG:4326} is longitude, latitude; in WMS 1.3.0 it is the reverse.
 *
 * @since 0.1
 */
public enum BoxAxes {
  /** WMS 1.0.0 to 1.1.1 and WFS 1.0.0: x comes first, always (OGC 01-068r3, 6.5.6). */
  EAST_FIRST,
  /** WMS 1.3.0: as the authority defines it, always (OGC 06-042, 6.7.3.3). */
  AUTHORITY,
  /**
   * WFS 1.1.0 and 2.0: as the authority defines it for URNs and URLs; for other names no standard
   * tells, and software puts x first.
   */
  BY_FORM;

  /**
   * Tells the order of the numbers of a box.
   *
   * @param name the name of its system
   * @param facts what is known of the system
   * @return the order
   */
  public AxisOrder of(CrsName name, Optional<CrsFacts> facts) {
    if (this == EAST_FIRST || name.authority().startsWith("AUTO")) {
      return AxisOrder.XY;
    }
    AxisOrder authority = facts.map(CrsFacts::order).orElse(AxisOrder.UNKNOWN);
    boolean isLoose = name.form() == CrsName.Form.SHORT || name.form() == CrsName.Form.GML;
    return this == BY_FORM && isLoose && authority != AxisOrder.XY
        ? AxisOrder.XY_BY_CUSTOM
        : authority;
  }
}
