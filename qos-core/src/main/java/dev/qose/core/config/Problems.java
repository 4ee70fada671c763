package dev.qose.core.config;

import dev.qose.core.config.JsonTree.Position;
import dev.qose.core.config.QosConfigException.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Collects what is wrong with one document; keeps a hundred problems and counts the rest. */
final class Problems {

  private static final int KEPT = 100;

  private final String source;
  private final List<Problem> kept = new ArrayList<>();
  private int count;

  Problems(String source) {
    this.source = source;
  }

  void add(JsonPath path, Position at, String message) {
    add(path, at, () -> message);
  }

  /** Words the message only where it is kept. */
  void add(JsonPath path, Position at, Supplier<String> message) {
    count++;
    if (kept.size() < KEPT) {
      kept.add(new Problem(path.toString(), at.line(), at.column(), message.get()));
    }
  }

  int count() {
    return count;
  }

  /**
   * Ends a reading that met problems.
   *
   * @throws QosConfigException if there are any
   */
  void throwIfAny() {
    if (count > 0) {
      List<Problem> ordered = new ArrayList<>(kept);
      ordered.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
      throw new QosConfigException(source, ordered, count - kept.size());
    }
  }
}
