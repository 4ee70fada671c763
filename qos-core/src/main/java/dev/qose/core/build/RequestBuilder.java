package dev.qose.core.build;

import dev.qose.core.model.AreaConstraint;
import dev.qose.core.model.LimitedAreaConstraints;
import dev.qose.core.model.RequestParameterConstraint;
import dev.qose.core.ows.AllowedValue.Range;
import dev.qose.core.ows.Domain;
import dev.qose.core.ows.PossibleValues.AllowedValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Describes kinds of request by where they lie and which parameters they have. All that is said
 * holds together, until {@link #or()} starts another kind.
 *
 * <p>Parameters are written under the names that published QoS documents use: {@code LayerName},
 * {@code CRS}, {@code ImageWidth}, {@code ImageHeight}, {@code OutputFormat}, {@code Count}, {@code
 * ResolveReferences}. Others have whatever name is given.
 *
 * @param <B> the builder itself, so that calls can be chained
 * @param <C> what a kind of request is in the model
 * @since 0.1
 */
public abstract sealed class RequestBuilder<
        B extends RequestBuilder<B, C>, C extends LimitedAreaConstraints>
    extends OperationBuilder<B> permits MapRequestBuilder, GetFeatureBuilder {

  private final List<C> finished = new ArrayList<>();
  private final List<AreaConstraint> areas = new ArrayList<>();
  private final List<RequestParameterConstraint> parameters = new ArrayList<>();

  RequestBuilder() {}

  /**
   * Adds an area that requests lie in. Several areas are a union.
   *
   * <p>The coordinates are in the axis order that a BBOX of this service version has for this CRS:
   * in WMS 1.3.0 {@code EPSG:4326} is latitude, longitude, {@code EPSG:3067} easting, northing, and
   * {@code CRS:84} longitude, latitude.
   *
   * @param srsName the coordinate reference system
   * @param lower1 the least coordinate on the first axis
   * @param lower2 the least coordinate on the second axis
   * @param upper1 the greatest coordinate on the first axis
   * @param upper2 the greatest coordinate on the second axis
   * @return this builder
   */
  public B area(String srsName, double lower1, double lower2, double upper1, double upper2) {
    return area(
        new AreaConstraint(
            Slips.notNull(srsName, "area: the reference system"),
            List.of(lower1, lower2),
            List.of(upper1, upper2)));
  }

  /**
   * Adds an area that requests lie in.
   *
   * @param area the area
   * @return this builder
   */
  public B area(AreaConstraint area) {
    areas.add(Slips.notNull(area, "area: the area"));
    return self();
  }

  /**
   * Says in which coordinate reference system requests are made ({@code CRS}).
   *
   * @param crs one of these
   * @return this builder
   */
  public B crs(String... crs) {
    return given("crs", "name", "CRS", crs);
  }

  /**
   * Says in which format requests want the response ({@code OutputFormat}).
   *
   * @param mediaTypes one of these
   * @return this builder
   */
  public B format(String... mediaTypes) {
    return given("format", "media type", "OutputFormat", mediaTypes);
  }

  /**
   * Says which values any parameter has.
   *
   * @param name the parameter's name
   * @param values one of these
   * @return this builder
   */
  public B parameter(String name, String... values) {
    Slips.notNull(values, "parameter: the list of values");
    for (int i = 0; i < values.length; i++) {
      Slips.notNull(values[i], "parameter: value %d".formatted(i + 1));
    }
    return slips().isGiven(name, "parameter: the name")
        ? parameter(Domain.of(name, values))
        : self();
  }

  /**
   * Says between which numbers a parameter lies.
   *
   * @param name the parameter's name
   * @param minimum the least value, included
   * @param maximum the greatest value, included
   * @return this builder
   */
  public B parameterBetween(String name, long minimum, long maximum) {
    Range range =
        new Range(
            Optional.of(Long.toString(minimum)),
            Optional.of(Long.toString(maximum)),
            Optional.empty(),
            Optional.empty());
    return slips().isGiven(name, "parameterBetween: the name")
        ? parameter(Domain.of(name, new AllowedValues(List.of(range))))
        : self();
  }

  /**
   * Says which values any parameter has, in all that OWS Common can say of it.
   *
   * @param domain the parameter's name and values
   * @return this builder
   */
  public B parameter(Domain domain) {
    parameters.add(new RequestParameterConstraint(Slips.notNull(domain, "parameter: the domain")));
    return self();
  }

  /**
   * Starts another kind of request, which stands for the operation as well.
   *
   * @return this builder
   */
  public B or() {
    finished.addAll(options(areas, parameters));
    areas.clear();
    parameters.clear();
    clear();
    return self();
  }

  /**
   * Makes a kind of request of what was said since the last {@link #or()}; copies the lists. More
   * than one only where what was said cannot go together, for {@code build()} to refuse.
   */
  abstract List<C> options(
      List<AreaConstraint> currentAreas, List<RequestParameterConstraint> currentParameters);

  /** Forgets what the subclass itself keeps of the current kind of request. */
  void clear() {}

  final List<C> options() {
    List<C> all = new ArrayList<>(finished);
    all.addAll(options(areas, parameters));
    return all;
  }

  /** Adds a parameter whose values must say something. */
  final B given(String method, String what, String parameter, String... values) {
    return slips().areGiven(method, what, values)
        ? parameter(Domain.of(parameter, values))
        : self();
  }

  final B numbers(String name, int... values) {
    return parameter(
        name, Arrays.stream(values).mapToObj(Integer::toString).toArray(String[]::new));
  }
}
