package dev.qose.jaxb.capabilities;

import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.ENTITY_REFERENCE;
import static javax.xml.stream.XMLStreamConstants.PROCESSING_INSTRUCTION;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.Host;
import dev.qose.jaxb.capabilities.CapabilitiesException.Problem;
import dev.qose.jaxb.capabilities.Layout.Stray;
import dev.qose.jaxb.capabilities.Node.Gap;
import dev.qose.jaxb.capabilities.Node.Marker;
import dev.qose.jaxb.markup.Document;
import dev.qose.jaxb.markup.XmlTokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Looks through a document for the place of the block, once; the tokens are not closed. */
final class DocumentScanner {

  /** How far a scan goes. */
  enum Extent {
    /** Up to the first element that follows the block, or the end of the container. */
    PLACE,
    /** To the end, which shows that the document is well-formed. */
    DOCUMENT
  }

  /** Blocks and wrappers are held; one of each is usual. */
  private static final int MAX_NODES = 1000;

  /** White space longer than this is no indentation. */
  private static final int MAX_INDENT = 200;

  private final XmlTokens tokens;
  private final Extent extent;
  private final Placement placement;
  private final Host host;
  private final String root;
  private final List<Map<String, String>> bindings = new ArrayList<>();
  private final List<Node> wrappers = new ArrayList<>();
  private final List<Node> blocks = new ArrayList<>();

  private @Nullable Node container;

  /** The container or wrapper that is open, or null. */
  private @Nullable Node parent;

  /** The child of {@link #parent} that is open and is no wrapper, or null. */
  private @Nullable Node child;

  private @Nullable Stray stray;
  private Gap gap = Gap.NONE;
  private @Nullable Slot slot;
  private long lastPredecessor = -1;
  private boolean placePassed;
  private long firstFollower = Long.MAX_VALUE;

  private DocumentScanner(XmlTokens tokens, Extent extent) throws IOException {
    this.tokens = tokens;
    this.extent = extent;
    while (tokens.next() != START_ELEMENT) {
      // Comments, processing instructions and the DOCTYPE.
    }
    String version = tokens.reader().getAttributeValue("", "version");
    placement = Placement.of(tokens.namespace(), tokens.localName(), version);
    host = placement.host(version == null ? "" : version);
    root = tokens.qName();
    bind();
  }

  /** Reads the root's start tag and tells what the document is. */
  static Host detect(XmlTokens tokens) throws IOException {
    return new DocumentScanner(tokens, Extent.PLACE).host;
  }

  /**
   * Scans a document.
   *
   * @throws CapabilitiesException if it is malformed, or its host is not supported
   */
  static Layout scan(XmlTokens tokens, Extent extent) throws IOException {
    return new DocumentScanner(tokens, extent).scan();
  }

  /** Scans as far as needed: a block behind its place is rare, but would become a second one. */
  static Layout scan(Document document) throws IOException {
    Layout layout = scan(document.tokens(), Extent.PLACE);
    return document.contains(Namespaces.QOS_ROOT, layout.until())
        ? scan(document.tokens(), Extent.DOCUMENT)
        : layout;
  }

  private Layout scan() throws IOException {
    slot = placement.slot(host);
    boolean going = true;
    while (going) {
      going =
          switch (tokens.next()) {
            case START_ELEMENT -> opened();
            case END_ELEMENT -> closed();
            case END_DOCUMENT -> false;
            case CHARACTERS, SPACE -> text();
            case PROCESSING_INSTRUCTION -> instruction();
            case ENTITY_REFERENCE -> reference();
            default -> content();
          };
    }
    Node kept =
        blocks.stream()
            .filter(b -> slot().wrapper() == null || isOutermostWrapper(b.parent))
            .filter(b -> b.parent != container || b.start > lastPredecessor)
            .filter(b -> b.start < firstFollower)
            .findFirst()
            .orElse(null);
    return new Layout(
        placement,
        host,
        root,
        container,
        wrappers,
        blocks,
        kept,
        stray,
        tokens.lineEnd(),
        tokens.start());
  }

  private boolean isOutermostWrapper(@Nullable Node node) {
    return node != null && node != container && node.parent == container;
  }

  private boolean opened() throws IOException {
    int depth = tokens.depth();
    if (depth == 2 && container == null && is(slot().container())) {
      bind();
      container = node(null);
      parent = container;
    } else if (parent != null && depth == level() + 1) {
      return childOpened(parent);
    } else if (stray == null && !isInBlock() && isBlock()) {
      stray = new Stray(tokens.parent(), tokens.line(), tokens.column());
    }
    return true;
  }

  /** A block in a block goes wherever that goes. */
  private boolean isInBlock() {
    return child != null && !blocks.isEmpty() && blocks.get(blocks.size() - 1) == child;
  }

  private boolean isBlock() {
    return Namespaces.isQosRoot(tokens.namespace(), tokens.localName());
  }

  private boolean childOpened(Node parent) throws IOException {
    if (isBlock()) {
      child = node(parent);
      hold(blocks, child);
      return true;
    }
    if (is(slot().wrapper())) {
      bind();
      Node wrapper = node(parent);
      hold(wrappers, wrapper);
      this.parent = wrapper;
      return true;
    }
    if (parent == container) {
      if (slot().before().stream().anyMatch(this::is)) {
        if (extent == Extent.PLACE) {
          return false;
        }
        firstFollower = Math.min(firstFollower, tokens.start());
        placePassed = true;
      } else if (slot().after().stream().anyMatch(this::is)) {
        lastPredecessor = tokens.start();
      }
    }
    parent.shared = true;
    child = node(parent);
    if (parent != container || !placePassed) {
      parent.last = child;
    }
    return true;
  }

  private void hold(List<Node> nodes, Node node) {
    if (nodes.size() == MAX_NODES) {
      throw CapabilitiesException.at(
          tokens, Problem.LIMIT, "There are more than " + MAX_NODES + " " + node.qName);
    }
    nodes.add(node);
  }

  private boolean closed() throws IOException {
    Node open = parent;
    if (open == null) {
      gap = Gap.NONE;
      return true;
    }
    if (tokens.depth() == level() + 1 && child != null) {
      close(child);
      child = null;
      gap = Gap.NONE;
    } else if (tokens.depth() == level()) {
      close(open);
      bindings.remove(bindings.size() - 1);
      parent = open.parent;
      gap = Gap.NONE;
      return parent != null || extent == Extent.DOCUMENT;
    }
    return true;
  }

  private void close(Node node) throws IOException {
    node.contentEnd = node.selfClosed ? node.contentStart : tokens.start();
    node.end = node.selfClosed ? node.contentStart : tokens.end();
  }

  private boolean text() throws IOException {
    if (tokens.depth() != level()) {
      return true;
    }
    long start = tokens.start();
    String text = tokens.text();
    if (!text.chars().allMatch(DocumentScanner::isSpace)) {
      return content();
    }
    int line = text.lastIndexOf('\n');
    String indent = text.substring(line + 1);
    if (line < 0) {
      indent = gap.indent() == null ? null : gap.indent() + text;
    }
    gap =
        new Gap(
            gap.start() < 0 ? start : gap.start(),
            indent == null || indent.length() > MAX_INDENT ? null : indent,
            gap.marker());
    return true;
  }

  private boolean instruction() throws IOException {
    XMLStreamReader reader = tokens.reader();
    if (parent == null
        || tokens.depth() != level()
        || !reader.getPITarget().equals(Marker.TARGET)) {
      return content();
    }
    long start = tokens.start();
    tokens.end();
    String data = reader.getPIData();
    gap = new Gap(-1, null, new Marker(start, Marker.SELF_CLOSED.equals(data)));
    return true;
  }

  private boolean reference() {
    if (isInBlock()) {
      blocks.get(blocks.size() - 1).entity = tokens.localName();
    }
    return content();
  }

  /** Takes note of content other than elements and white space. */
  private boolean content() {
    if (tokens.depth() == level()) {
      gap = Gap.NONE;
      if (parent != null) {
        parent.shared = true;
      }
    }
    return true;
  }

  /** Depth of the element whose children matter now: a wrapper, the container or the root. */
  private int level() {
    return parent == null ? 1 : parent.depth;
  }

  private Slot slot() {
    if (slot == null) {
      throw new IllegalStateException("only a supported host is scanned");
    }
    return slot;
  }

  private boolean is(@Nullable String localName) {
    return tokens.localName().equals(localName) && tokens.namespace().equals(slot().namespace());
  }

  private Node node(@Nullable Node parent) throws IOException {
    Node node = new Node(tokens, parent, gap, bindings);
    gap = Gap.NONE;
    return node;
  }

  /** Keeps the namespace declarations of the root, the container or a wrapper while it is open. */
  private void bind() {
    bindings.add(Node.declarations(tokens));
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
