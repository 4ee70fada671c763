package dev.qose.validate.fixes;

import dev.qose.core.block.ContentModel;
import dev.qose.core.element.Element;
import dev.qose.core.offering.ParsedDocument;
import dev.qose.core.rule.Edit;
import dev.qose.core.rule.Fix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mends the order of elements, which means nothing, but is fixed by the schema. */
final class OrderFixes {

  /** Nobody writes more elements in one than this, and in the wrong order, but to do harm. */
  private static final int MOST_CHILDREN = 1000;

  private OrderFixes() {}

  /** Moves what stands too early behind its siblings. */
  static Optional<Fix> inOrder(Element element, ParsedDocument document) {
    return element.parent().flatMap(OrderFixes::inOrder);
  }

  private static Optional<Fix> inOrder(Element parent) {
    List<Element> children = parent.children();
    Optional<ContentModel> content = ContentModel.of(parent);
    if (content.isEmpty() || children.stream().anyMatch(c -> content.get().rank(c) < 0)) {
      return Optional.empty();
    }
    List<Element> sorted = new ArrayList<>(children);
    sorted.sort(Comparator.comparingInt(content.get()::rank));
    if (sorted.equals(children) || children.size() > MOST_CHILDREN) {
      return Optional.empty();
    }
    Map<Element, Integer> places = new HashMap<>();
    children.forEach(child -> places.put(child, places.size()));
    List<Edit> moves = new ArrayList<>();
    int last = -1; // of the elements that stay
    boolean stays = true;
    for (Element child : sorted) {
      int place = places.getOrDefault(child, 0);
      stays &= place > last;
      if (stays) {
        last = place;
      } else {
        moves.add(new Edit.Move(child.location(), parent.location(), ""));
      }
    }
    return Optional.of(new Fix("put the elements of %s in order".formatted(parent.qName()), moves));
  }
}
