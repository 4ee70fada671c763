package dev.qose.validate.report;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Where the lines of a text begin, as XML counts them. */
final class LineStarts {

  /** The place of the first character of each line, and the end of the text. */
  private final int[] starts;

  private LineStarts(int[] starts) {
    this.starts = starts;
  }

  static LineStarts of(String text) {
    IntStream.Builder starts = IntStream.builder();
    starts.add(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
        starts.add(i + 1);
      }
    }
    starts.add(text.length());
    return new LineStarts(starts.build().toArray());
  }

  /** The line, from 1, that a place is in; of the end of the text, the last. */
  int lineOf(int place) {
    int found = Arrays.binarySearch(starts, 0, starts.length - 1, place);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column of a place, from 1. */
  int columnOf(int place) {
    return place - starts[lineOf(place) - 1] + 1;
  }

  /** Where a line begins; of one after the last, where the text ends. */
  int start(int line) {
    return starts[Math.min(line, starts.length) - 1];
  }
}
