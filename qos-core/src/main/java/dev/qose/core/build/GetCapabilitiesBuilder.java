package dev.qose.core.build;

import dev.qose.core.model.GetCapabilitiesOperation;
import dev.qose.core.model.Operation;

/**
 * Describes the GetCapabilities request.
 *
 * @since 0.1
 */
public final class GetCapabilitiesBuilder extends OperationBuilder<GetCapabilitiesBuilder> {

  /** Starts with nothing said. */
  public GetCapabilitiesBuilder() {}

  @Override
  GetCapabilitiesBuilder self() {
    return this;
  }

  @Override
  Operation build() {
    return new GetCapabilitiesOperation(dcp(), constraints());
  }
}
