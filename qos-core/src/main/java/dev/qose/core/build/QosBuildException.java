package dev.qose.core.build;

import dev.qose.core.text.CleanText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown by {@code build()} when what was described cannot be published; names all that is wrong.
 *
 * @since 0.1
 */
public final class QosBuildException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  QosBuildException(List<String> problems) {
    super(
        problems.stream()
            .map(CleanText::line)
            .collect(Collectors.joining("\n  - ", "This QoS block cannot be built:\n  - ", "")));
    this.problems = List.copyOf(problems);
  }

  /**
   * Returns what is wrong.
   *
   * @return one sentence for each problem, which names the element, the value and what would be
   *     right
   */
  public List<String> problems() {
    return problems;
  }
}
