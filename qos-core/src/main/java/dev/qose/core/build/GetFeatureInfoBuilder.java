package dev.qose.core.build;

import dev.qose.core.model.GetFeatureInfoOperation;
import dev.qose.core.model.Operation;

/**
 * Describes representative GetFeatureInfo requests.
 *
 * <pre>{@code
 * getFeatureInfo().layers("roads").crs("EPSG:3067").format("text/html")
 * }</pre>
 *
 * @since 0.1
 */
public final class GetFeatureInfoBuilder extends MapRequestBuilder<GetFeatureInfoBuilder> {

  /** Starts with nothing said: any request stands for the operation. */
  public GetFeatureInfoBuilder() {}

  @Override
  GetFeatureInfoBuilder self() {
    return this;
  }

  @Override
  Operation build() {
    return new GetFeatureInfoOperation(dcp(), constraints(), options());
  }
}
