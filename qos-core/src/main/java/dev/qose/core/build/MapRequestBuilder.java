package dev.qose.core.build;

import dev.qose.core.model.AreaConstraint;
import dev.qose.core.model.RequestOption;
import dev.qose.core.model.RequestParameterConstraint;
import java.util.List;

/**
 * Describes requests about a map: its layers and its size.
 *
 * @param <B> the builder itself, so that calls can be chained
 * @since 0.1
 */
public abstract sealed class MapRequestBuilder<B extends MapRequestBuilder<B>>
    extends RequestBuilder<B, RequestOption> permits GetMapBuilder, GetFeatureInfoBuilder {

  MapRequestBuilder() {}

  /**
   * Says which layers requests are about ({@code LayerName}).
   *
   * @param names names of layers, one of these
   * @return this builder
   */
  public B layers(String... names) {
    return given("layers", "name", "LayerName", names);
  }

  /**
   * Says how wide the map is ({@code ImageWidth}).
   *
   * @param pixels one of these
   * @return this builder
   */
  public B width(int... pixels) {
    return numbers("ImageWidth", pixels);
  }

  /**
   * Says between which limits the map's width lies ({@code ImageWidth}).
   *
   * @param minimum the least width in pixels, included
   * @param maximum the greatest width in pixels, included
   * @return this builder
   */
  public B widthBetween(int minimum, int maximum) {
    return parameterBetween("ImageWidth", minimum, maximum);
  }

  /**
   * Says how high the map is ({@code ImageHeight}).
   *
   * @param pixels one of these
   * @return this builder
   */
  public B height(int... pixels) {
    return numbers("ImageHeight", pixels);
  }

  /**
   * Says between which limits the map's height lies ({@code ImageHeight}).
   *
   * @param minimum the least height in pixels, included
   * @param maximum the greatest height in pixels, included
   * @return this builder
   */
  public B heightBetween(int minimum, int maximum) {
    return parameterBetween("ImageHeight", minimum, maximum);
  }

  @Override
  final List<RequestOption> options(
      List<AreaConstraint> areas, List<RequestParameterConstraint> parameters) {
    return List.of(new RequestOption(areas, parameters));
  }
}
