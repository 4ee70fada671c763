package dev.qose.core.model;

import dev.qose.core.ows.Dcp;
import dev.qose.core.ows.Domain;
import java.util.List;

/**
 * Asking for the capabilities document ({@code GetCapabilitiesOperationType}); any service.
 *
 * @param dcp where and how it is called
 * @param constraints what else it must keep to
 * @since 0.1
 */
public record GetCapabilitiesOperation(List<Dcp> dcp, List<Domain> constraints)
    implements Operation {

  public GetCapabilitiesOperation {
    dcp = List.copyOf(dcp);
    constraints = List.copyOf(constraints);
  }
}
