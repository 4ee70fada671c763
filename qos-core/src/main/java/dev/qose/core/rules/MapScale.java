package dev.qose.core.rules;

import dev.qose.core.crs.Box;
import dev.qose.core.crs.BoxAxes;
import dev.qose.core.crs.CrsFacts;
import dev.qose.core.crs.CrsLibrary;
import dev.qose.core.element.Doubles;
import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.MapLayer;
import dev.qose.core.offering.OfferedData;
import dev.qose.core.protocol.Parameter;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Numbers;
import dev.qose.core.rules.common.Requests;
import dev.qose.core.rules.common.Wording;
import java.util.List;
import java.util.Optional;

/**
 * QOS-R23: areas and sizes that make scales at which a layer shows nothing. A monitor asks for the
 * whole area, or for boxes in it; those down to a tenth of its width are looked at.
 */
final class MapScale extends CatalogueRule {

  private static final String RULE = "QOS-R23";

  /** How much narrower than the area the boxes may be that a monitor picks. */
  private static final double NARROWEST = 10;

  /** A limit is not broken by a thousandth, which rounding makes. */
  private static final double ROUNDING = 1.001;

  MapScale() {
    super(RULE);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    if (input.document().host().isEmpty()) {
      Requests.of(input).stream()
          .filter(requests -> requests.kind().isOfMap() && !requests.areas().isEmpty())
          .forEach(requests -> reporter.skip(RULE, requests.element(), NO_HOST));
      return;
    }
    CrsLibrary library = input.crs();
    for (Requests requests : Requests.of(input)) {
      if (!requests.kind().isOfMap()) {
        continue;
      }
      Optional<Sizes> widths = Sizes.of(requests, Parameter.WIDTH);
      Optional<Sizes> heights = Sizes.of(requests, Parameter.HEIGHT);
      if (widths.isEmpty() && heights.isEmpty()) {
        continue; // any scale can be had
      }
      BoxAxes axes = Area.axes(input.document(), requests.block());
      for (OfferedData offered : requests.offered()) {
        if (offered instanceof MapLayer layer
            && (layer.minScaleDenominator().isPresent()
                || layer.maxScaleDenominator().isPresent())) {
          for (Element area : requests.areas()) {
            input.checkTime();
            read(area, axes, library)
                .ifPresent(read -> check(read, layer, widths, heights, reporter));
          }
        }
      }
    }
  }

  /** Reads an area, if it is one that has a scale. */
  private static Optional<Area> read(Element element, BoxAxes axes, CrsLibrary library) {
    List<Double> lower = Area.corner(element, "LowerCorner").orElse(List.of());
    List<Double> upper = Area.corner(element, "UpperCorner").orElse(List.of());
    if (lower.size() < 2 || upper.size() < 2) {
      return Optional.empty();
    }
    Area area = Area.of(element, axes, library, lower, upper);
    Box box = area.box();
    double width = box.maxX() - box.minX();
    double height = box.maxY() - box.minY();
    return width > 0 && height > 0 && Double.isFinite(width + height)
        ? Optional.of(area)
        : Optional.empty();
  }

  private static void check(
      Area area,
      MapLayer layer,
      Optional<Sizes> widths,
      Optional<Sizes> heights,
      Reporter reporter) {
    Optional<Double> metres = area.facts().flatMap(CrsFacts::metresPerUnit);
    if (metres.isEmpty()) {
      reporter.skip(
          RULE, area.element(), "the unit of length of %s is not known".formatted(area.srsName()));
      return;
    }
    Box box = area.box();
    double x = (box.maxX() - box.minX()) * metres.get() / MapLayer.PIXEL;
    double y = (box.maxY() - box.minY()) * metres.get() / MapLayer.PIXEL;
    // Of the whole area on the largest picture, and on the smallest one. Where only one side is
    // given, a picture has the proportions of what it shows.
    double closest = Math.min(ratio(x, widths, true), ratio(y, heights, true));
    double farthest = Math.max(atMost(ratio(x, widths, false)), atMost(ratio(y, heights, false)));
    double least = layer.minScaleDenominator().orElse(0.0);
    double most = layer.maxScaleDenominator().orElse(Double.POSITIVE_INFINITY);
    boolean isTooFar = farthest > most * ROUNDING;
    boolean isTooClose = closest / NARROWEST * ROUNDING < least;
    if (!isTooFar && !isTooClose) {
      return;
    }
    String drawn =
        isTooFar
            ? "drawn only up to 1:" + Numbers.plain(most)
            : "drawn only from 1:%s on".formatted(Numbers.plain(least));
    reporter.report(
        Problem.of(
                RULE,
                area.element(),
                "%s, and the %s is %s."
                    .formatted(
                        isTooFar ? far(closest, farthest, most) : near(closest, farthest, least),
                        Wording.of(layer),
                        drawn))
            .suggest(
                isTooFar
                    ? "Give a smaller area, or larger pictures."
                    : "Give a larger area, or smaller pictures."));
  }

  private static String far(double closest, double farthest, double most) {
    return closest > most
        ? always(closest, farthest)
        : "On the smallest picture the area has a scale of 1:" + Wording.rounded(farthest);
  }

  private static String near(double closest, double farthest, double least) {
    if (farthest < least) {
      return always(closest, farthest);
    }
    return closest < least
        ? "On the largest picture the area has a scale of 1:" + Wording.rounded(closest)
        : "On the largest picture a tenth of the area has a scale of 1:"
            + Wording.rounded(closest / NARROWEST);
  }

  private static String always(double closest, double farthest) {
    String from = Wording.rounded(closest);
    String to = Wording.rounded(farthest);
    return "On pictures of these sizes the area always has a scale of 1:"
        + (from.equals(to) ? from : from + " to 1:" + to);
  }

  private static double ratio(double length, Optional<Sizes> sizes, boolean largest) {
    return sizes
        .map(s -> length / (largest ? s.largest() : s.smallest()))
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static double atMost(double ratio) {
    return Double.isInfinite(ratio) ? 0 : ratio;
  }

  /** The least and the greatest number of pixels; infinity and 1 where nothing is said. */
  private record Sizes(double smallest, double largest) {

    static Optional<Sizes> of(Requests requests, Parameter parameter) {
      double smallest = Double.POSITIVE_INFINITY;
      double largest = 0;
      for (Element value : requests.values(parameter)) {
        double pixels = pixels(Optional.of(value)).orElse(1.0);
        smallest = Math.min(smallest, pixels);
        largest = Math.max(largest, pixels);
      }
      for (Element constraint : requests.parameters(parameter)) {
        for (Element range : Requests.ranges(constraint)) {
          Optional<Double> least = pixels(range.child(Namespaces.OWS_2_0, "MinimumValue"));
          Optional<Double> most = pixels(range.child(Namespaces.OWS_2_0, "MaximumValue"));
          if (least.isEmpty() || most.isEmpty()) {
            return Optional.empty();
          }
          smallest = Math.min(smallest, least.get());
          largest = Math.max(largest, most.get());
        }
      }
      return largest > 0 ? Optional.of(new Sizes(smallest, largest)) : Optional.empty();
    }

    private static Optional<Double> pixels(Optional<Element> element) {
      return element.map(Element::text).flatMap(Doubles::finite).filter(size -> size >= 1);
    }
  }
}
