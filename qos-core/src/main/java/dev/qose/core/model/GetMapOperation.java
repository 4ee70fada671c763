package dev.qose.core.model;

import dev.qose.core.ows.Dcp;
import dev.qose.core.ows.Domain;
import java.util.List;

/**
 * Asking for a map ({@code GetMapOperationType}); WMS.
 *
 * @param dcp where and how it is called
 * @param constraints what else it must keep to
 * @param requestOptions one or more kinds of request, each of which stands for the operation
 * @since 0.1
 */
public record GetMapOperation(
    List<Dcp> dcp, List<Domain> constraints, List<RequestOption> requestOptions)
    implements Operation {

  public GetMapOperation {
    dcp = List.copyOf(dcp);
    constraints = List.copyOf(constraints);
    requestOptions = List.copyOf(requestOptions);
  }
}
