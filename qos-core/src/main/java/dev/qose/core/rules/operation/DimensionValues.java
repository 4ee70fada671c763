package dev.qose.core.rules.operation;

import dev.qose.core.element.Element;
import dev.qose.core.offering.DimensionExtent;
import dev.qose.core.offering.DimensionExtent.Answer;
import dev.qose.core.offering.LayerDimension;
import dev.qose.core.offering.MapLayer;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.common.AllowedRange;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Requests;
import dev.qose.core.rules.common.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** QOS-R27: values of a dimension that are outside the extent of a listed layer. */
final class DimensionValues extends CatalogueRule {

  private static final String RULE = "QOS-R27";

  /** So much of an extent stands in a message. */
  private static final int SHOWN = 60;

  DimensionValues() {
    super(RULE);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Requests requests : Requests.of(input)) {
      for (Element constraint : requests.constraints()) {
        String name = Requests.name(constraint);
        Optional<String> dimension = requests.kind().dimension(name);
        if (dimension.isPresent()) {
          List<Stated> stated = Stated.of(dimension.get(), requests.layers(), input);
          if (!stated.isEmpty()) {
            new Asked(name, stated, input, reporter).check(constraint);
          }
        }
      }
    }
  }

  /**
   * A dimension as a layer has it, and the layers that share it by inheritance.
   *
   * @param dimension the dimension
   * @param extent its values
   * @param layers one layer or more
   */
  private record Stated(LayerDimension dimension, DimensionExtent extent, List<MapLayer> layers) {

    static List<Stated> of(String name, List<MapLayer> layers, RuleInput input) {
      Map<Element, Stated> found = new LinkedHashMap<>();
      for (MapLayer layer : layers) {
        input.checkTime();
        layer
            .dimension(name)
            .ifPresent(
                dimension ->
                    found
                        .computeIfAbsent(
                            dimension.element(),
                            any ->
                                new Stated(
                                    dimension,
                                    DimensionExtents.of(input).get(dimension),
                                    new ArrayList<>(1)))
                        .layers
                        .add(layer));
      }
      return List.copyOf(found.values());
    }
  }

  /** What a constraint asks of a dimension. */
  private record Asked(String name, List<Stated> stated, RuleInput input, Reporter reporter) {

    void check(Element constraint) {
      for (Element value : Requests.values(constraint)) {
        // Times and numbers hold no commas, and texts cannot in a list either.
        for (String single : value.text().split(",", -1)) {
          String asked = single.strip();
          if (!asked.isEmpty()) {
            check(value, "\"%s\"".formatted(asked), extent -> extent.holds(asked, input.now()));
          }
        }
      }
      for (Element element : Requests.ranges(constraint)) {
        AllowedRange range = AllowedRange.of(element);
        check(
            element,
            "The Range from \"%s\" to \"%s\"".formatted(range.minimum(), range.maximum()),
            extent ->
                Ranges.isOf(extent.order(), range)
                    ? extent.holds(range.minimum(), range.maximum(), input.now())
                    : Answer.YES); // of what is no value at all QOS-R15 tells
      }
    }

    private void check(Element element, String subject, Function<DimensionExtent, Answer> holds) {
      List<Stated> outside = new ArrayList<>();
      for (Stated each : stated) {
        input.checkTime();
        switch (holds.apply(each.extent)) {
          case YES -> {}
          case NO -> outside.add(each);
          case UNKNOWN -> reporter.skip(RULE, element, reason(each));
        }
      }
      if (!outside.isEmpty()) {
        report(element, subject, outside);
      }
    }

    private String reason(Stated each) {
      String of =
          "of the dimension \"%s\" of the %s"
              .formatted(each.dimension.name(), Wording.of(each.layers.get(0)));
      return each.extent.isEmpty()
          ? "the document does not give the values " + of
          : "not all values %s can be compared".formatted(of);
    }

    private void report(Element element, String subject, List<Stated> outside) {
      Stated first =
          outside.stream()
              .filter(each -> !each.dimension.nearestValue())
              .findFirst()
              .orElse(outside.get(0));
      List<MapLayer> layers = outside.stream().flatMap(each -> each.layers.stream()).toList();
      boolean isNearest = first.dimension.nearestValue();
      Problem problem =
          Problem.of(
              RULE,
              element,
              "%s is outside the extent of the dimension \"%s\" of %s as of this document: %s%s."
                  .formatted(
                      subject,
                      first.dimension.name(),
                      Wording.of(List.copyOf(layers)),
                      shown(first.dimension.extent()),
                      isNearest ? "; the nearest value is taken" : ""));
      reporter.report(
          problem
              .as(isNearest ? Severity.INFO : Severity.WARNING)
              .suggest("Give a value of %s that each layer has.".formatted(name)));
    }

    private static String shown(String extent) {
      String line =
          extent.substring(0, Math.min(extent.length(), 2 * SHOWN)).replaceAll("\\s+", " ");
      return extent.length() <= 2 * SHOWN
          ? line
          : line.substring(0, SHOWN) + " … " + extent.substring(extent.length() - SHOWN / 2);
    }
  }
}
