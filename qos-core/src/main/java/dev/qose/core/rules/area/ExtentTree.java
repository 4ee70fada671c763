package dev.qose.core.rules.area;

import dev.qose.core.crs.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Extents of one kind. Those that lie together are asked together, so that a question about all of
 * them takes a look at few.
 */
final class ExtentTree {

  private final Extent greatest;
  private final Optional<Extent> least;
  private final Found all;
  private final @Nullable ExtentTree left;
  private final @Nullable ExtentTree right;

  private ExtentTree(Extent extent, Found all) {
    this.greatest = extent;
    this.least = Optional.of(extent);
    this.all = all;
    this.left = null;
    this.right = null;
  }

  private ExtentTree(ExtentTree left, ExtentTree right) {
    this.greatest = left.greatest.around(right.greatest);
    this.least = left.least.flatMap(one -> right.least.flatMap(one::common));
    this.all = left.all.and(right.all);
    this.left = left;
    this.right = right;
  }

  /**
   * Arranges extents.
   *
   * @param extents the extents, one or more, and what has each of them
   */
  static ExtentTree of(Map<Extent, Found> extents) {
    List<ExtentTree> leaves = new ArrayList<>();
    extents.forEach((extent, found) -> leaves.add(new ExtentTree(extent, found)));
    return of(leaves, true);
  }

  private static ExtentTree of(List<ExtentTree> leaves, boolean isByX) {
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    ToDoubleFunction<Box> twiceTheMiddle =
        isByX ? box -> box.minX() + box.maxX() : box -> box.minY() + box.maxY();
    leaves.sort(
        Comparator.comparingDouble(tree -> twiceTheMiddle.applyAsDouble(tree.greatest.bounds())));
    int half = leaves.size() / 2;
    return new ExtentTree(
        of(leaves.subList(0, half), !isByX), of(leaves.subList(half, leaves.size()), !isByX));
  }

  /** Finds what a question is answered with yes for. */
  Found find(Question question) {
    return switch (question.about(greatest, least)) {
      case ALL -> all;
      case NONE -> Found.NOTHING;
      case SOME ->
          left == null || right == null
              ? Found.NOTHING
              : left.find(question).and(right.find(question));
    };
  }
}
