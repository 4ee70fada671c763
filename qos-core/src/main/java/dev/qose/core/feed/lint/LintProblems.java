package dev.qose.core.feed.lint;

import dev.qose.core.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects problems: of each rule and severity no more than anybody will read. */
final class LintProblems {

  private static final int MAX_OF_A_KIND = 200;

  private static final int MAX_VALUE = 80;

  private static final Comparator<FeedProblem> BY_LINE =
      Comparator.comparingInt(problem -> problem.line().orElse(Integer.MAX_VALUE));

  private final List<FeedProblem> problems = new ArrayList<>();
  private final Map<Kind, Integer> counts = new LinkedHashMap<>();

  private record Kind(FeedRule rule, Severity severity) {}

  void add(FeedRule rule, int line, String message, String suggestion) {
    add(rule, rule.severity(), line, message, suggestion);
  }

  void add(FeedRule rule, Severity severity, int line, String message, String suggestion) {
    add(new FeedProblem(rule, severity, Optional.of(line), message, suggestion));
  }

  void addOfWhatIsGone(FeedRule rule, String message, String suggestion) {
    add(new FeedProblem(rule, rule.severity(), Optional.empty(), message, suggestion));
  }

  void add(FeedProblem problem) {
    int count = counts.merge(new Kind(problem.rule(), problem.severity()), 1, Integer::sum);
    if (count <= MAX_OF_A_KIND) {
      problems.add(problem);
    }
  }

  /** A value for a message: not all of a long one. */
  static String shown(String value) {
    return value.length() <= MAX_VALUE ? value : value.substring(0, MAX_VALUE) + "…";
  }

  /** All that are kept, by their lines; last, how many of which rule are not. */
  List<FeedProblem> inOrder() {
    List<FeedProblem> inOrder = new ArrayList<>(problems);
    inOrder.sort(BY_LINE);
    counts.forEach(
        (kind, count) -> {
          if (count > MAX_OF_A_KIND) {
            inOrder.add(
                new FeedProblem(
                    kind.rule(),
                    kind.severity(),
                    Optional.empty(),
                    (count - MAX_OF_A_KIND) + " more problems of this rule are not told.",
                    "Mend those that are told, and check again."));
          }
        });
    return List.copyOf(inOrder);
  }
}
