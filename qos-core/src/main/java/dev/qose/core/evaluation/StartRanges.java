package dev.qose.core.evaluation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.stream.Stream;

/** Places in a row, in order: each from a first to a last. */
final class StartRanges implements Serializable {

  private static final long serialVersionUID = 1;

  private final ArrayList<long[]> ranges = new ArrayList<>();

  void add(long first, long last) {
    long[] before =
        ranges.isEmpty() ? new long[] {0, Long.MIN_VALUE} : ranges.get(ranges.size() - 1);
    if (before[1] == first - 1) {
      before[1] = last;
    } else {
      ranges.add(new long[] {first, last});
    }
  }

  void addAll(StartRanges later) {
    later.ranges.forEach(range -> add(range[0], range[1]));
  }

  Stream<long[]> stream() {
    return ranges.stream();
  }
}
