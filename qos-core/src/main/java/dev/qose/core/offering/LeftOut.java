package dev.qose.core.offering;

import java.util.Set;

/**
 * What is known of the layers and feature types that a tree of a large document does not hold,
 * since no block names them. Immutable and thread-safe.
 *
 * @param names their names, as far as they were kept
 * @param dimensions the names of their dimensions, in lower case
 * @param innerDimensions of these names those that stand in a layer that a block names
 * @since 0.1
 */
public record LeftOut(Set<String> names, Set<String> dimensions, Set<String> innerDimensions) {

  /** Nothing was left out. */
  public static final LeftOut NOTHING = new LeftOut(Set.of(), Set.of(), Set.of());

  public LeftOut {
    names = Set.copyOf(names);
    dimensions = Set.copyOf(dimensions);
    innerDimensions = Set.copyOf(innerDimensions);
  }
}
