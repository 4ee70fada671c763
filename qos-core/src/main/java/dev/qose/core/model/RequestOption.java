package dev.qose.core.model;

import java.util.List;

/**
 * A kind of GetMap or GetFeatureInfo request ({@code RequestOption}).
 *
 * @param areas the areas that a request may lie in
 * @param parameters the parameters that it has
 * @since 0.1
 */
public record RequestOption(List<AreaConstraint> areas, List<RequestParameterConstraint> parameters)
    implements LimitedAreaConstraints {

  public RequestOption {
    areas = List.copyOf(areas);
    parameters = List.copyOf(parameters);
  }
}
