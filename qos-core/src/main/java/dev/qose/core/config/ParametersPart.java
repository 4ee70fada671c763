package dev.qose.core.config;

import static dev.qose.core.config.DomainJson.ALLOWED_VALUE;
import static dev.qose.core.config.DomainJson.allowedValues;
import static dev.qose.core.config.ListCodec.array;
import static dev.qose.core.config.ListCodec.oneOrMore;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.qose.core.config.ConfigSchema.Fields;
import dev.qose.core.model.RequestParameterConstraint;
import dev.qose.core.ows.AllowedValue;
import dev.qose.core.ows.Domain;
import dev.qose.core.ows.PossibleValues.AllowedValues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parameters of a request. Those seen in use have fields of their own, and come in the order of
 * the table here; {@code parameters} takes any, and comes after them.
 *
 * <p>So a writer uses the short fields as long as it keeps the order: from the first parameter on
 * that has none, says more than its values, or is out of order, all go to {@code parameters}.
 */
record ParametersPart(List<ShortField> shortFields)
    implements Part<List<RequestParameterConstraint>> {

  /** A WMS's. */
  static final ParametersPart WMS =
      new ParametersPart(
          List.of(
              new ShortField("layerName", "LayerName", array(ALLOWED_VALUE)),
              new ShortField("CRS", "CRS", oneOrMore(ALLOWED_VALUE)),
              new ShortField("imageWidth", "ImageWidth", oneOrMore(ALLOWED_VALUE)),
              new ShortField("imageHeight", "ImageHeight", oneOrMore(ALLOWED_VALUE)),
              new ShortField("outputFormat", "OutputFormat", array(ALLOWED_VALUE))));

  /** A WFS's. */
  static final ParametersPart WFS =
      new ParametersPart(
          List.of(
              new ShortField("CRS", "CRS", oneOrMore(ALLOWED_VALUE)),
              new ShortField("outputFormat", "OutputFormat", array(ALLOWED_VALUE)),
              new ShortField("count", "Count", oneOrMore(ALLOWED_VALUE)),
              new ShortField("resolveReferences", "ResolveReferences", oneOrMore(ALLOWED_VALUE))));

  private static final Field<List<RequestParameterConstraint>> ANY =
      new Field<>(
          "parameters",
          array(
              DomainJson.DOMAIN
                  .object()
                  .map(RequestParameterConstraint::new, RequestParameterConstraint::domain)));

  /** A field for a parameter that has nothing but values. */
  record ShortField(String parameter, Field<AllowedValues> field) {

    ShortField(String name, String parameter, ListCodec<AllowedValue> values) {
      this(parameter, new Field<>(name, allowedValues(values)));
    }

    private Optional<RequestParameterConstraint> read(JsonCursor object) {
      return object
          .member(field.name())
          .flatMap(
              at ->
                  field
                      .read(object)
                      .map(values -> new RequestParameterConstraint(Domain.of(parameter, values)))
                      .map(at::made));
    }

    /** The values, where they are all that there is to a parameter of this name. */
    private Optional<AllowedValues> says(RequestParameterConstraint constraint) {
      return constraint.values() instanceof AllowedValues values
              && constraint.domain().equals(Domain.of(parameter, values))
          ? Optional.of(values)
          : Optional.empty();
    }
  }

  @Override
  public List<String> names() {
    return Stream.concat(
            shortFields.stream().map(each -> each.field().name()), Stream.of(ANY.name()))
        .toList();
  }

  @Override
  public Optional<List<RequestParameterConstraint>> read(JsonCursor object) {
    List<RequestParameterConstraint> parameters = new ArrayList<>();
    shortFields.forEach(each -> each.read(object).ifPresent(parameters::add));
    ANY.read(object).ifPresent(parameters::addAll);
    return Optional.of(parameters);
  }

  @Override
  public void describe(Fields object, boolean isRequired) {
    shortFields.forEach(each -> each.field().describe(object, false));
    ANY.describe(object, false);
  }

  @Override
  public void write(List<RequestParameterConstraint> parameters, JsonGenerator out)
      throws IOException {
    int written = 0;
    for (ShortField each : shortFields) {
      if (written < parameters.size()) {
        Optional<AllowedValues> values = each.says(parameters.get(written));
        if (values.isPresent()) {
          each.field().write(values.get(), out);
          written++;
        }
      }
    }
    if (written < parameters.size()) {
      ANY.write(parameters.subList(written, parameters.size()), out);
    }
  }
}
