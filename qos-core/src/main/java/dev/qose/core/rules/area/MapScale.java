package dev.qose.core.rules.area;

import dev.qose.core.crs.Box;
import dev.qose.core.crs.CrsFacts;
import dev.qose.core.element.Doubles;
import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.MapLayer;
import dev.qose.core.protocol.Parameter;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.area.ScaleLimits.Hidden;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Numbers;
import dev.qose.core.rules.common.Requests;
import dev.qose.core.rules.common.Wording;
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
      return;
    }
    for (Areas areas : Areas.of(input)) {
      Requests requests = areas.requests();
      Optional<Sizes> widths = Sizes.of(requests, Parameter.WIDTH);
      Optional<Sizes> heights = Sizes.of(requests, Parameter.HEIGHT);
      if (!requests.kind().isOfMap() || (widths.isEmpty() && heights.isEmpty())) {
        continue; // any scale can be had
      }
      ScaleLimits limits = ScaleLimits.of(requests.layers(), input);
      if (limits.isEmpty()) {
        continue;
      }
      for (Area area : areas.areas()) {
        input.checkTime();
        if (area.hasCorners()) {
          check(area, limits, widths, heights, reporter);
        }
      }
    }
  }

  private static void check(
      Area area,
      ScaleLimits limits,
      Optional<Sizes> widths,
      Optional<Sizes> heights,
      Reporter reporter) {
    Box box = area.box();
    double width = box.maxX() - box.minX();
    double height = box.maxY() - box.minY();
    if (!(width > 0 && height > 0 && Double.isFinite(width + height))) {
      return;
    }
    Optional<Double> metres = area.facts().flatMap(CrsFacts::metresPerUnit);
    if (metres.isEmpty()) {
      reporter.skip(
          RULE, area.element(), "the unit of length of %s is not known".formatted(area.srsName()));
      return;
    }
    double x = width * metres.get() / MapLayer.PIXEL;
    double y = height * metres.get() / MapLayer.PIXEL;
    // Of the whole area on the largest picture, and on the smallest one. Where only one side is
    // given, a picture has the proportions of what it shows.
    double closest = Math.min(ratio(x, widths, true), ratio(y, heights, true));
    double farthest = Math.max(atMost(ratio(x, widths, false)), atMost(ratio(y, heights, false)));
    Hidden tooFar = limits.endingBelow(farthest / ROUNDING);
    Hidden tooClose = limits.beginningAbove(closest / NARROWEST * ROUNDING);
    if (!tooFar.isEmpty()) {
      reporter.report(
          problem(area, far(closest, farthest, tooFar.strictest()), tooFar, "up to 1:%s", "")
              .suggest("Give a smaller area, or larger pictures."));
    } else if (!tooClose.isEmpty()) {
      reporter.report(
          problem(area, near(closest, farthest, tooClose.strictest()), tooClose, "from 1:%s", " on")
              .suggest("Give a larger area, or smaller pictures."));
    }
  }

  private static Problem problem(
      Area area, String scale, Hidden hidden, String limit, String after) {
    String strictest = limit.formatted(Numbers.plain(hidden.strictest()));
    String limits =
        hidden.strictest() == hidden.mildest()
            ? strictest
            : strictest + " or " + limit.formatted(Numbers.plain(hidden.mildest()));
    return Problem.of(
        RULE,
        area.element(),
        "%s, and %s %s drawn only %s%s."
            .formatted(
                scale,
                Wording.of(hidden.first(), hidden.size()),
                hidden.size() == 1 ? "is" : "are",
                limits,
                after));
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
