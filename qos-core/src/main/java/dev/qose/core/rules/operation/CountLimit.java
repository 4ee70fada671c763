package dev.qose.core.rules.operation;

import dev.qose.core.element.Doubles;
import dev.qose.core.element.Element;
import dev.qose.core.offering.OfferedOperation;
import dev.qose.core.offering.Offering;
import dev.qose.core.ows.AllowedValue;
import dev.qose.core.ows.Domain;
import dev.qose.core.ows.PossibleValues.AllowedValues;
import dev.qose.core.protocol.Parameter;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many features a WFS returns.
 *
 * @param features the number
 * @param isDefault whether it is what a request without a count gets, which may be more with one
 */
record CountLimit(long features, boolean isDefault) {

  /** What the default is called in WFS 2.0 (OGC 09-025, table 14) and 1.1.0 (04-094, 8.3). */
  private static final List<String> DEFAULTS = List.of("CountDefault", "DefaultMaxFeatures");

  /** The limit of GetFeature; the default, where no limit of the parameter itself is advertised. */
  static Optional<CountLimit> of(Offering offering) {
    Optional<OfferedOperation> getFeature = offering.operation("GetFeature");
    return getFeature
        .flatMap(operation -> operation.parameter(Parameter.COUNT.protocolName()))
        .flatMap(parameter -> greatest(parameter, false))
        .or(
            () ->
                getFeature.flatMap(
                    operation ->
                        DEFAULTS.stream()
                            .flatMap(name -> operation.constraint(name).stream())
                            .flatMap(constraint -> greatest(constraint, true).stream())
                            .findFirst()));
  }

  private static Optional<CountLimit> greatest(Domain domain, boolean isDefault) {
    Stream<String> values =
        domain.values() instanceof AllowedValues allowed
            ? allowed.values().stream().flatMap(CountLimit::greatest)
            : Stream.empty();
    return Stream.concat(isDefault ? domain.defaultValue().stream() : Stream.empty(), values)
        .flatMap(text -> Doubles.finite(text).stream())
        .filter(count -> count >= 1)
        .max(Double::compare)
        .map(count -> new CountLimit(count.longValue(), isDefault));
  }

  private static Stream<String> greatest(AllowedValue value) {
    return value instanceof AllowedValue.Range range
        ? range.maximum().stream()
        : Stream.of(((AllowedValue.Value) value).text());
  }

  /** Says that more is asked for. */
  Problem problem(Element element, String begin) {
    Problem problem =
        Problem.of(
            "QOS-R19",
            element,
            isDefault
                ? "%s above the %d features that the service returns by default; it may have a limit."
                    .formatted(begin, features)
                : "%s above the service's limit of %d features.".formatted(begin, features));
    return problem
        .as(isDefault ? Severity.INFO : Severity.WARNING)
        .suggest("Stay at or below %d.".formatted(features));
  }
}
