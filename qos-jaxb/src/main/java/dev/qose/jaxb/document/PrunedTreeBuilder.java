package dev.qose.jaxb.document;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.element.TreeBuilder;
import dev.qose.core.offering.Host;
import dev.qose.core.offering.QosDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/**
 * Keeps of a document, while it is read, what rules look at: QoS blocks in full, the host's own
 * description of itself, and of its layers and feature types those that a block names, with what
 * they inherit from. So a document with many thousands of layers needs little memory.
 *
 * <p>A block comes before the layers wherever it may legally stand. Where none has come, all layers
 * are kept, up to a limit.
 *
 * @since 0.1
 */
public final class PrunedTreeBuilder {

  /** Elements kept at most; what a document describes of itself rarely takes a thousand. */
  private static final int MOST_ELEMENTS = 100_000;

  /** Characters kept at most, in texts and attributes. */
  private static final int MOST_CHARS = 16_000_000;

  private static final String OWS = "http://www.opengis.net/ows";
  private static final String WFS_1 = "http://www.opengis.net/wfs";

  private static final Set<String> LAYER_PARTS =
      Set.of(
          "Layer",
          "Name",
          "Title",
          "Abstract",
          "CRS",
          "SRS",
          "EX_GeographicBoundingBox",
          "LatLonBoundingBox",
          "BoundingBox",
          "Dimension",
          "Extent",
          "Style",
          "MinScaleDenominator",
          "MaxScaleDenominator",
          "ScaleHint");

  private static final Set<String> FEATURE_TYPE_PARTS =
      Set.of(
          "Name",
          "Title",
          "Abstract",
          "DefaultCRS",
          "DefaultSRS",
          "OtherCRS",
          "OtherSRS",
          "NoCRS",
          "SRS",
          "OutputFormats",
          "WGS84BoundingBox",
          "LatLongBoundingBox");

  /** Parts of documents that say nothing that a rule asks for. */
  private static final Set<String> OTHER_CONTENT =
      Set.of("Filter_Capabilities", "Contents", "ProcessOfferings", "Themes");

  /** What becomes of an element. */
  private enum Kind {
    /** It is kept. */
    KEPT,
    /** A layer or feature type: kept if a block names it, or something in it. */
    ITEM,
    /** It is let go, unless a block is in it, or it is the first of its namespace. */
    WATCHED,
    /** It is let go, with all in it. */
    PASSED_OVER
  }

  /** An element that has not ended yet. */
  private static final class Open {
    final Element element;
    final Kind kind;
    final int elementsBefore;
    final int charsBefore;
    boolean keep;

    Open(Element element, Kind kind, int elementsBefore, int charsBefore) {
      this.element = element;
      this.kind = kind;
      this.elementsBefore = elementsBefore;
      this.charsBefore = charsBefore;
      this.keep = kind == Kind.KEPT;
    }
  }

  private static final String[] NONE = {};

  private final boolean keepAll;
  private final TreeBuilder tree = new TreeBuilder();
  private final List<Open> open = new ArrayList<>();
  private final List<String> declared = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private List<Element> blocks = new ArrayList<>();
  private NamesUsed used = new NamesUsed();
  private @Nullable Element root;

  /** Namespaces that are none of the host or QoS; of each the first element is kept. */
  private final Set<String> foreign = new HashSet<>();

  /** The number of open elements around the block that is being read; 0: none is. */
  private int blockDepth;

  /** How deep reading is in elements that are passed over. */
  private int passedOver;

  private int elements;
  private int chars;
  private boolean full;
  private boolean itemsLeftOut;
  private boolean blockCameLate;

  /**
   * Makes a builder for any number of documents, one after the other; for one thread.
   *
   * @param keepAll whether to keep everything
   */
  public PrunedTreeBuilder(boolean keepAll) {
    this.keepAll = keepAll;
  }

  /** Makes ready for another document. */
  public void clear() {
    tree.clear();
    open.clear();
    declared.clear();
    text.setLength(0);
    blocks = new ArrayList<>();
    used = new NamesUsed();
    foreign.clear();
    root = null;
    blockDepth = 0;
    passedOver = 0;
    elements = 0;
    chars = 0;
    full = false;
    itemsLeftOut = false;
    blockCameLate = false;
  }

  /**
   * Keeps a layer or feature type of the next document though no block may name it.
   *
   * @param name the name
   */
  public void mention(String name) {
    used.add(name);
  }

  /**
   * Takes the declaration of a prefix on the element that starts next.
   *
   * @param prefix the prefix; empty: the default namespace
   * @param uri the namespace
   */
  public void startPrefixMapping(String prefix, String uri) {
    if (passedOver == 0) {
      declared.add(prefix);
      declared.add(uri);
    }
  }

  /**
   * Takes a start tag.
   *
   * @param uri the element's namespace
   * @param localName its name without prefix
   * @param qName its name with prefix
   * @param attributes its attributes, not kept
   * @param trail the way to it
   */
  public void startElement(
      String uri, String localName, String qName, Attributes attributes, Trail trail) {
    text.setLength(0);
    if (passedOver > 0) {
      passedOver++;
      return;
    }
    Kind kind = full ? Kind.PASSED_OVER : kindOf(uri, localName);
    if (kind == Kind.PASSED_OVER) {
      passedOver = 1;
      declared.clear();
      return;
    }
    int charsBefore = chars;
    String[] kept = kind == Kind.WATCHED ? NONE : copy(attributes);
    String[] namespaces = declared.isEmpty() ? NONE : declared.toArray(String[]::new);
    declared.clear();
    Element element =
        tree.start(
            uri,
            localName,
            qName,
            kept,
            namespaces,
            trail.line(),
            trail.column(),
            trail.position(),
            trail.positionAmongAll());
    open.add(new Open(element, kind, elements, charsBefore));
    elements++;
    if (root == null) {
      root = element;
    }
    if (blockDepth == 0 && Namespaces.isBlock(uri, localName)) {
      startBlock(element);
    } else if (kind == Kind.WATCHED && isForeign(uri) && foreign.add(uri)) {
      open.forEach(around -> around.keep = true);
    }
    full = !keepAll && (elements > MOST_ELEMENTS || chars > MOST_CHARS);
  }

  /**
   * Takes text.
   *
   * @param source where it is
   * @param start its begin
   * @param length its length
   */
  public void characters(char[] source, int start, int length) {
    if (passedOver == 0 && !full) {
      text.append(source, start, length);
    }
  }

  /** Takes an end tag. */
  public void endElement() {
    if (passedOver > 0) {
      passedOver--;
      return;
    }
    Open ended = open.remove(open.size() - 1);
    Element element = ended.element;
    String own = "";
    if (element.children().isEmpty() && ended.kind != Kind.WATCHED) {
      own = text.toString().strip();
      chars += own.length();
    }
    text.setLength(0);
    boolean keep = ended.keep || (ended.kind == Kind.ITEM && isUsed(element));
    tree.end(own, keep);
    if (open.size() + 1 == blockDepth) {
      blockDepth = 0;
      used.addFrom(element);
    }
    if (open.isEmpty()) {
      return;
    }
    if (keep) {
      Open around = open.get(open.size() - 1);
      around.keep |= around.kind == Kind.ITEM && ended.kind == Kind.ITEM;
    } else {
      itemsLeftOut |= ended.kind == Kind.ITEM;
      elements = ended.elementsBefore;
      chars = ended.charsBefore;
    }
  }

  /**
   * Returns what was kept.
   *
   * @param host what kind of document it is
   * @return the document; empty: there was no element
   */
  public Optional<QosDocument> build(Optional<Host> host) {
    Element first = root;
    if (first == null) {
      return Optional.empty();
    }
    Optional<String> lacking = Optional.empty();
    if (full) {
      lacking =
          Optional.of(
              "the document describes itself in more than %d elements".formatted(MOST_ELEMENTS));
    } else if (blockCameLate) {
      lacking = Optional.of("the QoS block stands after layers, of which there are too many");
    }
    return Optional.of(new QosDocument(first, host, blocks, lacking));
  }

  private void startBlock(Element element) {
    blockDepth = open.size();
    blocks.add(element);
    blockCameLate |= itemsLeftOut;
    open.forEach(around -> around.keep = true);
  }

  private Kind kindOf(String uri, String localName) {
    if (keepAll || open.isEmpty() || blockDepth > 0 || Namespaces.isBlock(uri, localName)) {
      return Kind.KEPT;
    }
    Open around = open.get(open.size() - 1);
    String parent = around.element.localName();
    if (around.kind == Kind.WATCHED) {
      return Kind.WATCHED;
    }
    if (parent.equals("Layer")) {
      if (!LAYER_PARTS.contains(localName)) {
        return Kind.PASSED_OVER;
      }
      return localName.equals("Layer") ? item() : Kind.KEPT;
    }
    if (parent.equals("FeatureType")) {
      return FEATURE_TYPE_PARTS.contains(localName) ? Kind.KEPT : Kind.PASSED_OVER;
    }
    if (localName.equals("FeatureType")) {
      return item();
    }
    return OTHER_CONTENT.contains(localName) || isForeign(uri) ? Kind.WATCHED : Kind.KEPT;
  }

  /** Without a block so far, so many items are no use: as a rule none will come. */
  private Kind item() {
    if (blocks.isEmpty() && elements > MOST_ELEMENTS / 2) {
      itemsLeftOut = true;
      return Kind.PASSED_OVER;
    }
    return Kind.ITEM;
  }

  private static boolean isForeign(String uri) {
    return Namespaces.isForeign(uri)
        && !uri.isEmpty()
        && !uri.startsWith(OWS)
        && !uri.equals(WFS_1);
  }

  /** Whether a block names a layer or feature type; before any block, each may yet be named. */
  private boolean isUsed(Element item) {
    if (blocks.isEmpty()) {
      return true;
    }
    for (Element part : item.children()) {
      if (part.localName().equals("Name")) {
        return used.contains(part.text());
      }
    }
    return false;
  }

  private String[] copy(Attributes attributes) {
    int length = attributes.getLength();
    if (length == 0) {
      return NONE;
    }
    String[] copy = new String[length * 4];
    for (int i = 0; i < length; i++) {
      copy[4 * i] = attributes.getURI(i);
      copy[4 * i + 1] = attributes.getLocalName(i);
      copy[4 * i + 2] = attributes.getQName(i);
      copy[4 * i + 3] = attributes.getValue(i);
      chars += copy[4 * i + 3].length();
    }
    return copy;
  }
}
