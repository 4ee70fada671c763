package dev.qose.core.rules.operation;

import dev.qose.core.element.Element;
import dev.qose.core.offering.LayerStyle;
import dev.qose.core.offering.MapLayer;
import dev.qose.core.protocol.Parameter;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.LayerUse;
import dev.qose.core.rules.common.Requests;
import dev.qose.core.rules.common.Wording;
import dev.qose.core.text.NearestName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * QOS-R24: styles that a layer does not have. A value of STYLES lists one for each layer of LAYERS,
 * in order (OGC 06-042, 7.3.3.4); an empty one is the layer's default. Where LAYERS has several
 * values, a value of STYLES has to fit one of them.
 */
final class RequestedStyles extends CatalogueRule {

  private static final String RULE = "QOS-R24";

  RequestedStyles() {
    super(RULE);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Requests requests : Requests.of(input)) {
      List<Element> values = requests.values(Parameter.STYLES);
      // With a style sheet of one's own, so are the styles.
      boolean isOwn =
          !requests.parameters(Parameter.SLD).isEmpty()
              || !requests.parameters(Parameter.SLD_BODY).isEmpty();
      if (!values.isEmpty() && !isOwn) {
        Styled styled = new Styled(requests, input);
        values.forEach(value -> styled.check(value, reporter));
      }
    }
  }

  /** The lists of layers of an option, with the styles that each layer has. */
  private static final class Styled {
    private final RuleInput input;
    private final Map<Integer, Set<List<Optional<MapLayer>>>> byLength = new HashMap<>();
    private final Map<MapLayer, Set<String>> names = new HashMap<>();

    /** The styles of all layers that stand alone in a list. */
    private final Set<String> ofSingle = new HashSet<>();

    Styled(Requests requests, RuleInput input) {
      this.input = input;
      Map<Element, List<Optional<MapLayer>>> lists = new LinkedHashMap<>();
      for (LayerUse use : requests.layerUses()) {
        if (use.parameter() == Parameter.LAYERS) {
          lists.computeIfAbsent(use.value(), any -> new ArrayList<>(1)).add(use.layer());
        }
      }
      for (List<Optional<MapLayer>> list : lists.values()) {
        byLength.computeIfAbsent(list.size(), any -> new LinkedHashSet<>()).add(list);
        if (list.size() == 1) {
          list.get(0).ifPresent(layer -> ofSingle.addAll(names(layer)));
        }
      }
    }

    private Set<String> names(MapLayer layer) {
      return names.computeIfAbsent(
          layer,
          any -> {
            Set<String> found = new LinkedHashSet<>();
            layer.styles().stream().map(LayerStyle::name).forEach(found::add);
            found.remove("");
            return found;
          });
    }

    void check(Element value, Reporter reporter) {
      input.checkTime();
      if (value.text().isEmpty() || byLength.isEmpty()) {
        return;
      }
      String[] styles = value.text().split(",", -1);
      Set<List<Optional<MapLayer>>> lists = byLength.getOrDefault(styles.length, Set.of());
      if (lists.isEmpty()) {
        reporter.report(otherLength(value, styles.length));
      } else if (!fitsAny(styles, lists)) {
        reporter.report(unknown(value, styles, lists.iterator().next()));
      }
    }

    private boolean fitsAny(String[] styles, Set<List<Optional<MapLayer>>> lists) {
      if (styles.length == 1 && ofSingle.contains(styles[0].strip())) {
        return true;
      }
      for (List<Optional<MapLayer>> list : lists) {
        input.checkTime();
        if (firstWrong(styles, list) < 0) {
          return true;
        }
      }
      return false;
    }

    /** The first place at which a style is none of the layer there; -1: they all are. */
    private int firstWrong(String[] styles, List<Optional<MapLayer>> layers) {
      for (int i = 0; i < styles.length; i++) {
        if (!fits(styles[i].strip(), layers.get(i))) {
          return i;
        }
      }
      return -1;
    }

    /** Of a layer that does not exist nothing is known; and some have a default that they hide. */
    private boolean fits(String style, Optional<MapLayer> layer) {
      if (style.isEmpty() || layer.isEmpty()) {
        return true;
      }
      Set<String> known = names(layer.get());
      return known.contains(style) || (known.isEmpty() && style.equalsIgnoreCase("default"));
    }

    private Problem otherLength(Element value, int length) {
      int layers = byLength.keySet().iterator().next();
      return Problem.of(
              RULE,
              value,
              "The value \"%s\" lists %d style%s, and LAYERS %d layer%s."
                  .formatted(
                      value.text(), length, length == 1 ? "" : "s", layers, layers == 1 ? "" : "s"))
          .suggest("Give a style for each layer, in order, or leave STYLES empty.");
    }

    private Problem unknown(Element value, String[] styles, List<Optional<MapLayer>> layers) {
      int wrong = firstWrong(styles, layers);
      MapLayer layer = layers.get(wrong).orElseThrow();
      String style = styles[wrong].strip();
      Set<String> known = names(layer);
      return Problem.of(
              RULE,
              value,
              "The style \"%s\" is none of the %s.".formatted(style, Wording.of(layer)))
          .suggest(
              known.isEmpty()
                  ? "Leave STYLES empty: the layer has but its default style."
                  : NearestName.of(style, known)
                      .map("Did you mean \"%s\"?"::formatted)
                      .orElseGet(
                          () ->
                              "Give a style that the layer has or inherits (%s), or leave STYLES empty."
                                  .formatted(Wording.quoted(List.copyOf(known)))));
    }
  }
}
