package dev.qose.core.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stored queries of a WFS, as it tells of them.
 *
 * @param parameters of each query, by its identifier, the names of its parameters; empty where the
 *     query is listed but not described
 * @param problem why it is not known which queries there are
 * @since 0.1
 */
public record StoredQueries(
    Map<String, Optional<List<String>>> parameters, Optional<String> problem) {

  public StoredQueries {
    parameters = Map.copyOf(parameters);
  }

  /**
   * Joins what two responses tell.
   *
   * @param other another response
   * @return what both tell
   */
  public StoredQueries and(StoredQueries other) {
    Map<String, Optional<List<String>>> all = new LinkedHashMap<>(parameters);
    other.parameters.forEach((id, names) -> all.merge(id, names, (a, b) -> a.or(() -> b)));
    return new StoredQueries(all, problem.or(() -> other.problem));
  }
}
