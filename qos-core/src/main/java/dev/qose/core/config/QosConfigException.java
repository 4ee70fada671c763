package dev.qose.core.config;

import dev.qose.core.text.CleanText;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says all that is wrong with a configuration, not just what was met first.
 *
 * <p>The message names the source and lists the problems, one a line.
 *
 * @since 0.1
 */
public final class QosConfigException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable List<Problem> problems;

  /** How many more problems there were. */
  private final int omitted;

  QosConfigException(String source, List<Problem> problems, int omitted) {
    super(message(source, problems, omitted));
    this.problems = List.copyOf(problems);
    this.omitted = omitted;
  }

  /**
   * Returns what is wrong.
   *
   * @return one or more problems, in the document's order; a hundred at most; none where the
   *     exception was serialised on its way, though the message still lists them
   */
  public List<Problem> problems() {
    return problems == null ? List.of() : problems;
  }

  /**
   * Tells how many more problems there were than {@link #problems()} lists.
   *
   * @return zero or more
   */
  public int omitted() {
    return omitted;
  }

  private static String message(String source, List<Problem> problems, int omitted) {
    int count = problems.size() + omitted;
    return problems.stream()
            .map(problem -> "\n  " + CleanText.line(problem.toString()))
            .collect(
                Collectors.joining(
                    "",
                    CleanText.line(source)
                        + ": "
                        + (count == 1 ? "1 problem" : count + " problems"),
                    ""))
        + (omitted == 0 ? "" : "\n  and " + omitted + " more");
  }

  /**
   * One thing that is wrong.
   *
   * @param path where in the document, such as {@code $.operatingInfo.daysOfWeek[0].startTime}
   * @param line line of the text, from 1
   * @param column column of the text in UTF-16 units, from 1
   * @param message what is wrong, and what would be right
   */
  public record Problem(String path, int line, int column, String message) {

    /** Returns all of it, as one line for people. */
    @Override
    public String toString() {
      return "line " + line + ", column " + column + ", " + path + ": " + message;
    }
  }
}
