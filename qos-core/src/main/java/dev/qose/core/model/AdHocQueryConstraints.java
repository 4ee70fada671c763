package dev.qose.core.model;

import java.util.List;

/**
 * A kind of ad hoc query ({@code AdHocQueryConstraintsType}).
 *
 * @param areas the areas that a query may lie in
 * @param parameters the parameters that it has
 * @param typeNames the feature types that it asks for
 * @since 0.1
 */
public record AdHocQueryConstraints(
    List<AreaConstraint> areas,
    List<RequestParameterConstraint> parameters,
    List<TypeName> typeNames)
    implements QueryConstraints {

  public AdHocQueryConstraints {
    areas = List.copyOf(areas);
    parameters = List.copyOf(parameters);
    typeNames = List.copyOf(typeNames);
  }
}
