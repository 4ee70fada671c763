package dev.qose.core.rules.operation;

import dev.qose.core.element.Doubles;
import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.DimensionExtent;
import dev.qose.core.offering.DimensionExtent.Order;
import dev.qose.core.offering.IsoTime;
import dev.qose.core.protocol.Parameter;
import dev.qose.core.protocol.Parameter.Values;
import dev.qose.core.protocol.ParameterName;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.AllowedRange;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Located;
import dev.qose.core.rules.common.RepresentativeOperations;
import dev.qose.core.rules.common.Requests;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** QOS-R15: ranges that hold nothing, or are not of values that have an order. */
final class Ranges extends CatalogueRule {

  private static final String RULE = "QOS-R15";

  /** Of these some values are numbers, or are made of such. */
  private static final Set<Parameter> WITH_NUMBERS =
      Set.of(Parameter.BBOX, Parameter.RESOURCEID, Parameter.RESOLVEDEPTH);

  Ranges() {
    super(RULE);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Requests requests : Requests.of(input)) {
      for (Element constraint : requests.constraints()) {
        String name = Requests.name(constraint);
        for (Element element : Requests.ranges(constraint)) {
          input.checkTime();
          AllowedRange range = AllowedRange.of(element);
          if (isOfTexts(name, requests) && !range.isEmpty()) {
            reporter.report(ofTexts(name, range));
            continue;
          }
          check(
              name, range, order(name, range, requests, input), isWhole(name, requests), reporter);
        }
      }
    }
    for (Located<String> operation : RepresentativeOperations.of(input.document())) {
      checkConstraints(operation.element(), Namespaces.QOS, input, reporter);
      for (Element dcp : operation.element().children(Namespaces.OWS_2_0, "DCP")) {
        for (Element http : dcp.children(Namespaces.OWS_2_0, "HTTP")) {
          for (Element method : http.children()) {
            checkConstraints(method, Namespaces.OWS_2_0, input, reporter);
          }
        }
      }
    }
  }

  /** Of constraints that are not of parameters nobody knows what they are about. */
  private static void checkConstraints(
      Element parent, String uri, RuleInput input, Reporter reporter) {
    for (Element constraint : parent.children(uri, "Constraint")) {
      for (Element range : Requests.ranges(constraint)) {
        input.checkTime();
        AllowedRange read = AllowedRange.of(range);
        check(Requests.name(constraint), read, guessed(read), false, reporter);
      }
    }
  }

  /** The order of the values of a parameter; empty: none that is known. */
  private static Optional<Order> order(
      String name, AllowedRange range, Requests requests, RuleInput input) {
    Optional<Parameter> parameter = requests.kind().find(name).map(ParameterName::parameter);
    if (parameter.isPresent()) {
      return Optional.of(parameter.get() == Parameter.TIME ? Order.TIMES : Order.NUMBERS);
    }
    return requests
        .kind()
        .dimension(name)
        .flatMap(dimension -> DimensionExtents.of(input).order(dimension, requests.layers()))
        .or(() -> guessed(range));
  }

  /** Whether the values of a parameter are names and the like, which lie between no two others. */
  private static boolean isOfTexts(String name, Requests requests) {
    return requests
        .kind()
        .find(name)
        .map(ParameterName::parameter)
        .filter(known -> known.ofValues() == Values.TEXTS && !WITH_NUMBERS.contains(known))
        .isPresent();
  }

  private static Problem ofTexts(String name, AllowedRange range) {
    return problem(name, range, "is not one of numbers, nor does %s have any".formatted(name))
        .suggest("List what is allowed, each in a Value.");
  }

  /** Whether a parameter is a number of something. */
  private static boolean isWhole(String name, Requests requests) {
    return requests
        .kind()
        .find(name)
        .filter(known -> known.parameter().ofValues() == Values.NUMBERS)
        .isPresent();
  }

  /** What the ends look like. */
  private static Optional<Order> guessed(AllowedRange range) {
    List<String> ends =
        Stream.of(range.minimum(), range.maximum()).filter(end -> !end.isEmpty()).toList();
    if (ends.stream().allMatch(AllowedRange::isNumber)) {
      return Optional.of(Order.NUMBERS);
    }
    if (ends.stream().anyMatch(Ranges::isTime) && ends.stream().allMatch(Ranges::mayBeTime)) {
      return Optional.of(Order.TIMES);
    }
    return ends.stream().anyMatch(AllowedRange::isNumber)
        ? Optional.of(Order.NUMBERS)
        : Optional.empty();
  }

  /** Whether the ends that a range has are values that this order puts in a row. */
  static boolean isOf(Order order, AllowedRange range) {
    return switch (order) {
      case NUMBERS -> hasOnly(AllowedRange::isNumber, range);
      case TIMES -> hasOnly(Ranges::mayBeTime, range);
      case TEXTS -> true;
    };
  }

  private static boolean hasOnly(Predicate<String> kind, AllowedRange range) {
    return Stream.of(range.minimum(), range.maximum())
        .allMatch(end -> end.isEmpty() || kind.test(end));
  }

  private static boolean isTime(String end) {
    return IsoTime.parse(end).isPresent();
  }

  private static boolean mayBeTime(String end) {
    return isTime(end) || DimensionExtent.isNow(end) || DimensionExtent.isRareTime(end);
  }

  private static void check(
      String name, AllowedRange range, Optional<Order> order, boolean isWhole, Reporter reporter) {
    if (range.isEmpty()) {
      reporter.report(
          Problem.of(
                  RULE,
                  range.element(),
                  "The Range of %s has neither minimum nor maximum.".formatted(name))
              .suggest("Give MinimumValue, MaximumValue or both."));
    } else if (order.isPresent() && order.get() == Order.NUMBERS) {
      checkNumbers(name, range, isWhole, reporter);
    } else if (order.isPresent() && order.get() == Order.TIMES) {
      checkTimes(name, range, reporter);
    }
  }

  private static void checkNumbers(
      String name, AllowedRange range, boolean isWhole, Reporter reporter) {
    if (!isOf(Order.NUMBERS, range)) {
      reporter.report(
          problem(name, range, "is not one of numbers")
              .suggest(
                  "Write numbers as %s, without unit; what is no number goes into Value."
                      .formatted(isWhole ? "256" : "256 or 0.5")));
      return;
    }
    OptionalDouble minimum = AllowedRange.number(range.minimum());
    OptionalDouble maximum = AllowedRange.number(range.maximum());
    if (minimum.isPresent() && maximum.isPresent()) {
      int order = Double.compare(minimum.getAsDouble(), maximum.getAsDouble());
      checkOrder(name, range, order, reporter);
      if (isWhole && order < 0 && range.first() > range.last()) {
        reporter.report(problem(name, range, "holds no whole number").suggest("Widen the Range."));
      }
    }
    String spacing =
        range.element().child(Namespaces.OWS_2_0, "Spacing").map(Element::text).orElse("");
    if (!spacing.isEmpty() && Doubles.finite(spacing).filter(step -> step > 0).isEmpty()) {
      reporter.report(
          problem(
                  name,
                  range,
                  "has a Spacing of \"%s\", which is no number above 0".formatted(spacing))
              .suggest("Write the distance between two values as a number, or leave it out."));
    }
  }

  private static void checkTimes(String name, AllowedRange range, Reporter reporter) {
    if (!isOf(Order.TIMES, range)) {
      reporter.report(
          problem(name, range, "is not one of times")
              .suggest("Write times as 2020-01-01 or 2020-01-01T12:00:00Z."));
      return;
    }
    Optional<IsoTime> minimum = IsoTime.parse(range.minimum());
    Optional<IsoTime> maximum = IsoTime.parse(range.maximum());
    if (minimum.isPresent() && maximum.isPresent()) {
      // A year's last day is not after the year.
      boolean isAfter = minimum.get().from() >= maximum.get().until();
      checkOrder(name, range, isAfter ? 1 : minimum.get().equals(maximum.get()) ? 0 : -1, reporter);
    }
  }

  private static void checkOrder(String name, AllowedRange range, int order, Reporter reporter) {
    if (order > 0) {
      reporter.report(
          Problem.of(
                  RULE,
                  range.element(),
                  "The Range of %s runs from %s down to %s."
                      .formatted(name, range.minimum(), range.maximum()))
              .suggest("Swap MinimumValue and MaximumValue."));
    } else if (order == 0 && (range.isOpenBelow() || range.isOpenAbove())) {
      reporter.report(
          problem(name, range, "leaves its ends out, so it holds nothing")
              .suggest("Leave rangeClosure out, or widen the Range."));
    }
  }

  private static Problem problem(String name, AllowedRange range, String what) {
    String ends =
        range.minimum().isEmpty()
            ? "up to \"%s\"".formatted(range.maximum())
            : range.maximum().isEmpty()
                ? "from \"%s\" on".formatted(range.minimum())
                : "from \"%s\" to \"%s\"".formatted(range.minimum(), range.maximum());
    return Problem.of(RULE, range.element(), "The Range of %s %s %s.".formatted(name, ends, what));
  }
}
