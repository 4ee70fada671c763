package dev.qose.core.model;

import java.util.List;
import java.util.Optional;

/**
 * A kind of stored query ({@code StoredQueryConstraintsType}).
 *
 * @param areas the areas that a query may lie in
 * @param parameters the parameters that it has
 * @param storedQueryId the stored query's URI
 * @since 0.1
 */
public record StoredQueryConstraints(
    List<AreaConstraint> areas,
    List<RequestParameterConstraint> parameters,
    Optional<String> storedQueryId)
    implements QueryConstraints {

  public StoredQueryConstraints {
    areas = List.copyOf(areas);
    parameters = List.copyOf(parameters);
  }
}
