package dev.qose.core.model;

import dev.qose.core.ows.Dcp;
import dev.qose.core.ows.Domain;
import java.util.List;

/**
 * Asking what is at a place of a map ({@code GetFeatureInfoOperationType}); WMS.
 *
 * @param dcp where and how it is called
 * @param constraints what else it must keep to
 * @param requestOptions one or more kinds of request, each of which stands for the operation
 * @since 0.1
 */
public record GetFeatureInfoOperation(
    List<Dcp> dcp, List<Domain> constraints, List<RequestOption> requestOptions)
    implements Operation {

  public GetFeatureInfoOperation {
    dcp = List.copyOf(dcp);
    constraints = List.copyOf(constraints);
    requestOptions = List.copyOf(requestOptions);
  }
}
