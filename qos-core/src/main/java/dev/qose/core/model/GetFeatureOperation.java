package dev.qose.core.model;

import dev.qose.core.ows.Dcp;
import dev.qose.core.ows.Domain;
import java.util.List;

/**
 * Asking for features ({@code GetFeatureOperationType}); WFS.
 *
 * @param dcp where and how it is called
 * @param constraints what else it must keep to
 * @param queries kinds of query, each of which stands for the operation; all ad hoc or all stored
 * @since 0.1
 */
public record GetFeatureOperation(
    List<Dcp> dcp, List<Domain> constraints, List<QueryConstraints> queries) implements Operation {

  public GetFeatureOperation {
    dcp = List.copyOf(dcp);
    constraints = List.copyOf(constraints);
    queries = List.copyOf(queries);
  }
}
