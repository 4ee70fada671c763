package dev.qose.core.crs;

import java.util.Optional;

/**
 * Knows coordinate reference systems. Implementations are thread-safe and fetch nothing.
 *
 * @since 0.1
 */
public interface CrsLibrary {

  /**
   * Returns what is known of a system.
   *
   * @param name its name
   * @return the facts; empty: the system is not known here
   */
  Optional<CrsFacts> find(CrsName name);

  /**
   * Tells whether there certainly is no such system.
   *
   * @param name a name
   * @return true if its authority has none of this code; false: it has, or nobody here knows
   */
  boolean isNone(CrsName name);

  /**
   * Returns where a box is on the globe.
   *
   * @param name the name of the box's system
   * @param box the box
   * @return the least box of longitudes and latitudes that holds it; empty: the system is not known
   *     here, or the box is not within its reach
   */
  Optional<Box> toGeographic(CrsName name, Box box);

  /**
   * Returns where a box of longitudes and latitudes is in a system.
   *
   * @param name the name of the system
   * @param box a box of longitudes and latitudes
   * @return the least box of that system that holds it; empty: the system is not known here, or the
   *     box is not within its reach
   */
  Optional<Box> fromGeographic(CrsName name, Box box);
}
