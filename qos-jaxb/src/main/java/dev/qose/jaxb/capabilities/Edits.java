package dev.qose.jaxb.capabilities;

import dev.qose.jaxb.capabilities.CapabilitiesException.Problem;
import dev.qose.jaxb.capabilities.Node.Marker;
import dev.qose.jaxb.markup.Replacement;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plans what to change in a document.
 *
 * <p>What is inserted begins with its white space and stands directly behind markup; so what is
 * removed is the block and the white space before it, and the original bytes are back.
 */
final class Edits {

  private static final String DEFAULT_UNIT = "  ";

  private final Layout layout;

  /** The wrapper that is needed although nothing may be left in it, or null. */
  private @Nullable Node home;

  private final List<Replacement> edits = new ArrayList<>();

  private Edits(Layout layout) {
    this.layout = layout;
  }

  /** Plans to take out all blocks; there are no edits where there is none. */
  static List<Replacement> remove(Layout layout) {
    Edits edits = new Edits(layout);
    edits.removeAllBut(null, layout.container());
    return edits.sorted();
  }

  /** Plans to put in a block in place of all that are there. */
  static List<Replacement> inject(Layout layout, Fragment fragment, Charset repertoire)
      throws IOException {
    Edits edits = new Edits(layout);
    Node kept = layout.kept();
    if (kept == null && !layout.wrappers().isEmpty()) {
      edits.home = layout.wrappers().get(0);
    }
    edits.removeAllBut(kept, layout.container());
    if (kept == null) {
      edits.insert(fragment, repertoire);
    } else {
      edits.replace(
          kept.start, kept.end, fragment.render(kept, kept.indent, layout.lineEnd(), repertoire));
    }
    return edits.sorted();
  }

  private List<Replacement> sorted() {
    edits.sort(Comparator.comparingLong(Replacement::offset).thenComparing(Replacement::length));
    return edits;
  }

  private void replace(long from, long until, String text) {
    edits.add(new Replacement(from, until - from, text));
  }

  private void removeAllBut(@Nullable Node kept, @Nullable Node parent) {
    layout.blocksIn(parent).stream().filter(b -> b != kept).forEach(this::remove);
    for (Node wrapper : layout.wrappersIn(parent)) {
      if (goes(wrapper, kept)) {
        remove(wrapper);
      } else {
        removeAllBut(kept, wrapper);
      }
    }
  }

  /** Tells whether a wrapper was made for what is taken out of it. */
  private boolean goes(Node wrapper, @Nullable Node kept) {
    List<Node> blocks = layout.blocksIn(wrapper);
    List<Node> wrappers = layout.wrappersIn(wrapper);
    return wrapper.bare
        && !wrapper.shared
        && wrapper != home
        && !(blocks.isEmpty() && wrappers.isEmpty())
        && !blocks.contains(kept)
        && blocks.stream().allMatch(b -> b.marker == null)
        && wrappers.stream().allMatch(w -> w.marker == null && goes(w, kept));
  }

  private void remove(Node node) {
    Node parent = node.parent;
    if (parent != null && closesAgain(node, parent)) {
      replace(parent.contentStart - 1, parent.end, "/>");
    } else {
      replace(node.marker == null ? node.gap : node.marker.start(), node.end, "");
    }
  }

  /** Tells whether the parent was a single tag and holds nothing else now. */
  private boolean closesAgain(Node node, Node parent) {
    return node.marker != null
        && node.marker.selfClosed()
        && !parent.shared
        && Stream.concat(layout.wrappers().stream(), layout.blocks().stream())
                .filter(n -> n.parent == parent)
                .count()
            == 1;
  }

  private void insert(Fragment fragment, Charset repertoire) throws IOException {
    Node container = layout.container();
    Slot slot = layout.placement().slot(layout.host());
    if (container == null) {
      throw new CapabilitiesException(
          Problem.NO_PLACE,
          "The "
              + layout.host()
              + " document has no "
              + slot.container()
              + " element, which would hold the block and cannot be made up, since it needs content"
              + " that describes the service");
    }
    if (slot.wrapper() == null) {
      String indent = childIndent(container);
      insert(container, indent, fragment.render(container, indent, layout.lineEnd(), repertoire));
    } else if (layout.wrappers().isEmpty()) {
      String indent = childIndent(container);
      String inner = indent == null ? null : indent + unit(container.indent, indent);
      String name =
          container.prefix.isEmpty() ? slot.wrapper() : container.prefix + ":" + slot.wrapper();
      insert(
          container,
          indent,
          "<"
              + name
              + ">"
              + line(inner)
              + fragment.render(container, inner, layout.lineEnd(), repertoire)
              + line(indent)
              + "</"
              + name
              + ">");
    } else {
      Node wrapper = layout.wrappers().get(0);
      String indent = childIndent(wrapper);
      insert(wrapper, indent, fragment.render(wrapper, indent, layout.lineEnd(), repertoire));
    }
  }

  private void insert(Node parent, @Nullable String indent, String text) {
    if (parent.selfClosed) {
      replace(
          parent.contentStart - "/>".length(),
          parent.contentStart,
          ">"
              + Marker.text(true)
              + line(indent)
              + text
              + line(parent.indent)
              + "</"
              + parent.qName
              + ">");
    } else {
      // Without a mark, an empty wrapper would be taken for one of ours and removed.
      boolean marked =
          parent != layout.container() && !parent.shared && layout.wrappersIn(parent).isEmpty();
      long place = parent.last == null ? parent.contentStart : parent.last.end;
      replace(place, place, (marked ? Marker.text(false) : "") + line(indent) + text);
    }
  }

  /** Returns what begins a line, or nothing where the document has no lines here. */
  private String line(@Nullable String indent) {
    return indent == null ? "" : layout.lineEnd() + indent;
  }

  /** Returns the indentation of children, or null where they do not begin lines. */
  private static @Nullable String childIndent(Node parent) {
    if (parent.last != null) {
      return parent.last.indent;
    }
    if (parent.indent == null) {
      return null;
    }
    Node grandparent = parent.parent;
    return parent.indent
        + (grandparent == null ? DEFAULT_UNIT : unit(grandparent.indent, parent.indent));
  }

  /** Returns by how much a child is indented more than its parent. */
  private static String unit(@Nullable String parent, String child) {
    return parent != null && child.startsWith(parent)
        ? child.substring(parent.length())
        : DEFAULT_UNIT;
  }
}
