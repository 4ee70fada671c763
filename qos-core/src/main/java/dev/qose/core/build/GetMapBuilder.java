package dev.qose.core.build;

import dev.qose.core.model.GetMapOperation;
import dev.qose.core.model.Operation;

/**
 * Describes representative GetMap requests.
 *
 * <pre>{@code
 * getMap().layers("roads").crs("EPSG:3067").width(256).height(256).format("image/png")
 * }</pre>
 *
 * @since 0.1
 */
public final class GetMapBuilder extends MapRequestBuilder<GetMapBuilder> {

  /** Starts with nothing said: any request stands for the operation. */
  public GetMapBuilder() {}

  @Override
  GetMapBuilder self() {
    return this;
  }

  @Override
  Operation build() {
    return new GetMapOperation(dcp(), constraints(), options());
  }
}
