package dev.qose.core.rules.operation;

import dev.qose.core.rule.Rule;
import java.util.List;

/** The rules in Java on representative operations. */
public final class OperationRules {

  private OperationRules() {}

  /** Returns all of them. */
  public static List<Rule> all() {
    return List.of(
        new AdvertisedOperations(),
        new ParameterNaming(),
        new NamedLayers(),
        new FeatureTypeNames(),
        new OfferedFormats(),
        new RequestedCrs(),
        new Ranges(),
        new SizesAndCounts(),
        new CompleteRequests(),
        new OpenDimensions(),
        new RequestedStyles(),
        new DimensionValues(),
        new StoredQueryUse());
  }
}
