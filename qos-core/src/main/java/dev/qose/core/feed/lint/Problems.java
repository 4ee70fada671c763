package dev.qose.core.feed.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects problems: no more than anybody will read. */
final class Problems {

  private static final int MAX = 1000;

  private static final int MAX_VALUE = 80;

  private final List<FeedProblem> problems = new ArrayList<>();

  void add(FeedRule rule, int line, String message, String suggestion) {
    add(rule, Optional.of(line), message, suggestion);
  }

  void add(FeedRule rule, Optional<Integer> line, String message, String suggestion) {
    if (problems.size() < MAX) {
      problems.add(new FeedProblem(rule, line, message, suggestion));
    }
  }

  /** A value for a message: not all of a long one. */
  static String shown(String value) {
    return value.length() <= MAX_VALUE ? value : value.substring(0, MAX_VALUE) + "…";
  }

  List<FeedProblem> inOrder() {
    return problems.stream()
        .sorted(Comparator.comparingInt(problem -> problem.line().orElse(Integer.MAX_VALUE)))
        .toList();
  }
}
