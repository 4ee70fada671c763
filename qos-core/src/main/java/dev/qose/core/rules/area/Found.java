package dev.qose.core.rules.area;

import dev.qose.core.offering.OfferedData;
import dev.qose.core.rules.common.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Some of what is asked for.
 *
 * @param size how many there are
 * @param first the first of them, as many as a message names
 */
record Found(int size, List<Asked> first) {

  static final Found NOTHING = new Found(0, List.of());

  /**
   * What is asked for.
   *
   * @param place where it stands among all that is asked for
   * @param data the layer or feature type
   * @param extent where it is
   */
  record Asked(int place, OfferedData data, Extent extent) {}

  static Found of(Asked asked) {
    return new Found(1, List.of(asked));
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** These and others. */
  Found and(Found others) {
    if (isEmpty() || others.isEmpty()) {
      return isEmpty() ? others : this;
    }
    return new Found(
        size + others.size,
        Stream.concat(first.stream(), others.first.stream())
            .sorted(Comparator.comparingInt(Asked::place))
            .limit(Wording.FEW)
            .toList());
  }

  /** What they are, for a message. */
  String inWords() {
    return Wording.of(first.stream().map(Asked::data).toList(), size);
  }

  /** Where they are, each extent once. */
  String extents(Area area) {
    return Wording.few(first.stream().map(each -> each.extent().inWords(area)).distinct().toList());
  }
}
