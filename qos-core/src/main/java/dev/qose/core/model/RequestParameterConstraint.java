package dev.qose.core.model;

import dev.qose.core.ows.Domain;
import dev.qose.core.ows.PossibleValues;

/**
 * Which values a request parameter has in representative requests ({@code
 * RequestParameterConstraint}).
 *
 * @param domain the parameter's name and values
 * @since 0.1
 */
public record RequestParameterConstraint(Domain domain) {

  /**
   * Returns the parameter's name.
   *
   * @return such as {@code LayerName}
   */
  public String name() {
    return domain.name();
  }

  /**
   * Returns the values it has.
   *
   * @return any one of them
   */
  public PossibleValues values() {
    return domain.values();
  }
}
