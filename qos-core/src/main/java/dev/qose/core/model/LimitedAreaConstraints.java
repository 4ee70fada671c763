package dev.qose.core.model;

import java.util.List;

/**
 * A kind of request: where it lies and which parameters it has ({@code
 * LimitedAreaRequestConstraintsType}).
 *
 * @since 0.1
 */
public sealed interface LimitedAreaConstraints permits RequestOption, QueryConstraints {

  /**
   * Returns the areas that a request may lie in.
   *
   * @return areas whose union it is; none: anywhere
   */
  List<AreaConstraint> areas();

  /**
   * Returns the parameters that a request has.
   *
   * @return constraints that all hold
   */
  List<RequestParameterConstraint> parameters();
}
