package dev.qose.core.build;

import dev.qose.core.model.AdHocQueryConstraints;
import dev.qose.core.model.AreaConstraint;
import dev.qose.core.model.GetFeatureOperation;
import dev.qose.core.model.Operation;
import dev.qose.core.model.QueryConstraints;
import dev.qose.core.model.RequestParameterConstraint;
import dev.qose.core.model.StoredQueryConstraints;
import dev.qose.core.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Describes representative GetFeature requests: ad hoc queries, or stored ones.
 *
 * <pre>{@code
 * getFeature().type("http://example.org/demo", "demo:roads").crs("urn:ogc:def:crs:EPSG::3067")
 * getFeature().storedQuery("urn:example:roadsByName").parameter("name", "Ring I")
 * }</pre>
 *
 * <p>One operation holds ad hoc queries only or stored ones only; the schema has no mixture.
 *
 * @since 0.1
 */
public final class GetFeatureBuilder extends RequestBuilder<GetFeatureBuilder, QueryConstraints> {

  private final List<TypeName> typeNames = new ArrayList<>();
  private @Nullable String storedQueryId;

  /** Starts with nothing said: any ad hoc query stands for the operation. */
  public GetFeatureBuilder() {}

  /**
   * Says which feature type a query asks for ({@code TypeNames}). Several are asked for together.
   *
   * @param namespace the type's namespace, as the capabilities document binds its prefix
   * @param qualifiedName the name with the prefix to write, such as {@code demo:roads}
   * @return this builder
   */
  public GetFeatureBuilder type(String namespace, String qualifiedName) {
    if (Slips.notNull(namespace, "type: the namespace").isEmpty()
        && Slips.notNull(qualifiedName, "type: the name").contains(":")) {
      slips().add("type: %s has a prefix, and no namespace is given.".formatted(qualifiedName));
    }
    return slips().isGiven(qualifiedName, "type: the name")
        ? type(TypeName.of(namespace, qualifiedName))
        : this;
  }

  /**
   * Says which feature type a query asks for ({@code TypeNames}).
   *
   * @param name the type's name
   * @return this builder
   */
  public GetFeatureBuilder type(TypeName name) {
    typeNames.add(Slips.notNull(name, "type: the name"));
    return this;
  }

  /**
   * Says that a stored query is used ({@code StoredQueryId}). Its parameters are given as {@link
   * #parameter(String, String...)}.
   *
   * @param id the stored query's URI
   * @return this builder
   */
  public GetFeatureBuilder storedQuery(String id) {
    if (slips().isGiven(id, "storedQuery: the URI")) {
      storedQueryId = id;
    }
    return this;
  }

  /**
   * Says how many features are asked for ({@code Count}).
   *
   * @param counts one of these
   * @return this builder
   */
  public GetFeatureBuilder count(int... counts) {
    return numbers("Count", counts);
  }

  /**
   * Says between which limits the number of features asked for lies ({@code Count}).
   *
   * @param minimum the least number, included
   * @param maximum the greatest number, included
   * @return this builder
   */
  public GetFeatureBuilder countBetween(int minimum, int maximum) {
    return parameterBetween("Count", minimum, maximum);
  }

  /**
   * Says which references are resolved ({@code ResolveReferences}).
   *
   * @param modes one of these: {@code local}, {@code remote}, {@code all} or {@code none}
   * @return this builder
   */
  public GetFeatureBuilder resolve(String... modes) {
    return given("resolve", "mode", "ResolveReferences", modes);
  }

  @Override
  GetFeatureBuilder self() {
    return this;
  }

  @Override
  List<QueryConstraints> options(
      List<AreaConstraint> areas, List<RequestParameterConstraint> parameters) {
    List<QueryConstraints> queries = new ArrayList<>();
    if (storedQueryId == null || !typeNames.isEmpty()) {
      queries.add(new AdHocQueryConstraints(areas, parameters, typeNames));
    }
    if (storedQueryId != null) {
      queries.add(new StoredQueryConstraints(areas, parameters, Optional.of(storedQueryId)));
    }
    return queries;
  }

  @Override
  void clear() {
    typeNames.clear();
    storedQueryId = null;
  }

  @Override
  Operation build() {
    return new GetFeatureOperation(dcp(), constraints(), options());
  }
}
