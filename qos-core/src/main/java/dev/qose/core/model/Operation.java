package dev.qose.core.model;

import dev.qose.core.ows.Dcp;
import dev.qose.core.ows.Domain;
import java.util.List;

/**
 * One operation of a service, perhaps narrowed to certain requests ({@code _Operation}).
 *
 * @since 0.1
 */
public sealed interface Operation
    permits GetCapabilitiesOperation,
        GetMapOperation,
        GetFeatureInfoOperation,
        GetFeatureOperation {

  /**
   * Returns where and how the operation is called.
   *
   * @return none: as the capabilities document advertises
   */
  List<Dcp> dcp();

  /**
   * Returns what else the operation must keep to.
   *
   * @return constraints that are no request parameters
   */
  List<Domain> constraints();

  /**
   * Returns the operation's element name in the schema.
   *
   * @return such as {@code GetMapOperation}
   */
  default String elementName() {
    return getClass().getSimpleName();
  }
}
