package dev.qose.core.rules.area;

import dev.qose.core.crs.BoxAxes;
import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.Host;
import dev.qose.core.offering.OfferedData;
import dev.qose.core.offering.ParsedDocument;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.Requests;
import java.util.ArrayList;
import java.util.List;

/**
 * The areas of some requests.
 *
 * @param requests the requests
 * @param areas their areas, in document order
 */
record Areas(Requests requests, List<Area> areas) {

  /** All of a check's input. */
  private record All(List<Areas> areas) {}

  /** Those of all requests that have any, the same each time. */
  static List<Areas> of(RuleInput input) {
    return input.once(All.class, Areas::read).areas();
  }

  private static All read(RuleInput input) {
    List<Areas> all = new ArrayList<>();
    for (Requests requests : Requests.of(input)) {
      BoxAxes axes = axes(input.document(), requests.block());
      List<Area> areas = new ArrayList<>();
      for (Element area : requests.areas()) {
        input.checkTime();
        areas.add(Area.read(area, axes, input.crs()));
      }
      if (!areas.isEmpty()) {
        all.add(new Areas(requests, List.copyOf(areas)));
      }
    }
    return new All(List.copyOf(all));
  }

  /** How the host, or where there is none the binding, reads boxes. */
  private static BoxAxes axes(ParsedDocument document, Element block) {
    BoxAxes ofBinding =
        block.uri().equals(Namespaces.QOS_WMS) ? BoxAxes.AUTHORITY : BoxAxes.BY_FORM;
    return document.host().map(host -> axes(host, ofBinding)).orElse(ofBinding);
  }

  private static BoxAxes axes(Host host, BoxAxes otherwise) {
    return switch (host.service()) {
      case WMS -> host.version().startsWith("1.3") ? BoxAxes.AUTHORITY : BoxAxes.EAST_FIRST;
      case WFS -> host.version().startsWith("1.0") ? BoxAxes.EAST_FIRST : BoxAxes.BY_FORM;
      default -> otherwise;
    };
  }

  /** What is asked for and exists. */
  List<OfferedData> offered() {
    return requests.offered();
  }
}
