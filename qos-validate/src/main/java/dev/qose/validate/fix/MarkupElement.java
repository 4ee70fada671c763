package dev.qose.validate.fix;

import dev.qose.core.element.Namespaces;
import dev.qose.jaxb.markup.StartTag;
import dev.qose.jaxb.markup.XmlTokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** An element of a document, with the places of its parts in the text. */
final class MarkupElement {

  /** The end of an element that is open. */
  private static final int UNKNOWN = -1;

  /** What may make markup of an entity, in one of the literals of a DTD. */
  private static final Pattern MARKUP = Pattern.compile("<|&#0*60;|&#[xX]0*3[cC];");

  private static final Pattern PART_OF_DTD =
      Pattern.compile("<!--.*?-->|<\\?.*?\\?>|\"([^\"]*)\"|'([^']*)'", Pattern.DOTALL);

  final @Nullable MarkupElement parent;

  /** Where the start tag begins. */
  final int start;

  /** Where the start tag ends. */
  final int contentStart;

  /** Where the end tag begins; where the start tag ends if there is none. */
  int contentEnd;

  /** Where the element ends. */
  int end;

  /** The name in paths, such as {@code wms:Layer}. */
  private final String display;

  private List<MarkupElement> children = Collections.emptyList();

  private MarkupElement(
      @Nullable MarkupElement parent, int start, int contentStart, String display) {
    this.parent = parent;
    this.start = start;
    this.contentStart = contentStart;
    this.contentEnd = contentStart;
    this.end = contentStart;
    this.display = display;
    if (parent != null) {
      parent.add(this);
    }
  }

  /**
   * Reads a document.
   *
   * @param tokens the document
   * @param text its characters
   * @return the root
   * @throws UnfixableException if it is not well-formed, or elements may come from elsewhere than
   *     the text
   */
  static MarkupElement read(XmlTokens tokens, String text) throws IOException {
    MarkupElement root = null;
    MarkupElement open = null;
    boolean hasMarkup = false;
    for (int event = tokens.next();
        event != XMLStreamConstants.END_DOCUMENT;
        event = tokens.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        // In the prolog the parser counts white space to what follows it.
        int start = text.indexOf('<', (int) tokens.start());
        String display = Namespaces.display(tokens.namespace(), tokens.localName());
        open = new MarkupElement(open, start, (int) tokens.end(), display);
        open.end = tokens.isOneTag() ? open.contentStart : UNKNOWN;
        root = root == null ? open : root;
      } else if (event == XMLStreamConstants.END_ELEMENT && open != null) {
        if (open.end == UNKNOWN) {
          open.contentEnd = (int) tokens.start();
          open.end = (int) tokens.end();
        }
        open = open.parent;
      } else if (event == XMLStreamConstants.DTD) {
        hasMarkup = hasMarkup(text.substring((int) tokens.start(), (int) tokens.end()));
      } else if (event == XMLStreamConstants.ENTITY_REFERENCE && hasMarkup) {
        throw new UnfixableException(
            "the DTD declares an entity with elements in it, which cannot be told apart from those"
                + " in the text");
      }
    }
    if (root == null) {
      throw new UnfixableException("the document has no element");
    }
    return root;
  }

  private static boolean hasMarkup(String doctype) {
    Matcher part = PART_OF_DTD.matcher(doctype);
    while (part.find()) {
      String literal = part.group(1) == null ? part.group(2) : part.group(1);
      if (literal != null && MARKUP.matcher(literal).find()) {
        return true;
      }
    }
    return false;
  }

  private void add(MarkupElement child) {
    if (children.isEmpty()) {
      children = new ArrayList<>(4);
    }
    children.add(child);
  }

  List<MarkupElement> children() {
    return children;
  }

  Optional<MarkupElement> lastChild() {
    return children.isEmpty() ? Optional.empty() : Optional.of(children.get(children.size() - 1));
  }

  /** Whether the element is one tag, such as {@code <a/>}. */
  boolean isOneTag() {
    return end == contentStart;
  }

  /** Finds the parts of the start tag. */
  StartTag startTag(String text) {
    return StartTag.of(text, start, contentStart);
  }

  boolean isWithin(MarkupElement other) {
    return other.start <= start && end <= other.end;
  }

  /** Finds the element at the end of a path that begins at this element, the root. */
  Optional<MarkupElement> find(String path) {
    MarkupElement found = this;
    int at = 0;
    boolean isRoot = true;
    while (at < path.length()) {
      int nameEnd = endOfName(path, at + 1);
      String name = path.substring(at + 1, nameEnd);
      at = nameEnd;
      if (isRoot) {
        isRoot = false;
        if (!name.equals(display) && !name.equals("*")) {
          return Optional.empty();
        }
        at = afterPosition(path, at);
        continue;
      }
      int after = afterPosition(path, at);
      if (after == at) {
        return Optional.empty();
      }
      int position = Integer.parseInt(path.substring(at + 1, after - 1));
      Optional<MarkupElement> next = found.child(name, position);
      if (next.isEmpty()) {
        return next;
      }
      found = next.get();
      at = after;
    }
    return Optional.of(found);
  }

  private Optional<MarkupElement> child(String name, int position) {
    int count = 0;
    for (MarkupElement child : children) {
      if ((name.equals("*") || name.equals(child.display)) && ++count == position) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  private static int endOfName(String path, int from) {
    int at = path.startsWith("Q{", from) ? Math.max(from, path.indexOf('}', from)) : from;
    while (at < path.length() && path.charAt(at) != '/' && path.charAt(at) != '[') {
      at++;
    }
    return at;
  }

  /** The end of what may be a position; where there is none, the place itself. */
  private static int afterPosition(String path, int at) {
    return path.startsWith("[", at) ? Math.max(at, path.indexOf(']', at) + 1) : at;
  }
}
