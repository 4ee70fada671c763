package dev.qose.jaxb.document;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.element.TreeBuilder;
import dev.qose.core.offering.Host;
import dev.qose.core.offering.LeftOut;
import dev.qose.core.offering.ParsedDocument;
import dev.qose.jaxb.document.HostParts.Fate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/**
 * Keeps of a document, while it is read, what rules look at: QoS blocks in full, the host's own
 * description of itself, and of its layers and feature types those that a block names, with what
 * they inherit from. So a document with many thousands of layers needs little memory. Of what is
 * not kept no objects are made, and long texts cost no more than their length.
 *
 * <p>A block comes before the layers wherever it may legally stand. Where none has come, all layers
 * are kept, up to a limit.
 *
 * @since 0.1
 */
public final class PrunedTreeBuilder {

  static final String[] NONE = {};

  /** Longer texts, such as extents of dimensions, are kept only so far as there is room. */
  private static final int LONG_TEXT = 4096;

  /** Characters in all long texts together: 300,000 points in time. */
  private static final int MOST_LONG_TEXT = 8_000_000;

  /** So many characters take as much memory as an element. */
  private static final int CHARS_AN_ELEMENT = 256;

  /** Names of layers and feature types that are remembered, of those that are not kept. */
  private static final int MOST_NAMES = 50_000;

  private static final int USUAL_TEXT = 1024;
  private static final int USUAL_DEPTH = 32;

  /** Namespaces that are none of the host or QoS, so far as they were met. */
  private final Set<String> foreign = new HashSet<>();

  private final Extent extent;
  private final int mostElements;
  private final TreeBuilder tree = new TreeBuilder();
  private final Tape tape = new Tape();
  private final NamesUsed used = new NamesUsed();
  private List<Element> blocks = new ArrayList<>();
  private @Nullable Element root;

  /** The elements that are neither passed over nor ended. */
  private Open[] open = new Open[USUAL_DEPTH];

  private int depth;

  /** How many of them are in the tree; those in them are on the tape. */
  private int built;

  /** The depth of the block that is being read; 0: none is. */
  private int blockDepth;

  /** How deep reading is in elements that are passed over. */
  private int passedOver;

  private char[] text = new char[USUAL_TEXT];
  private int textLength;
  private boolean textIsCut;
  private int longText;
  private int elements;
  private final Set<String> namesLeftOut = new HashSet<>();
  private final Set<String> dimensionsLeftOut = new HashSet<>();
  private final Set<String> innerDimensionsLeftOut = new HashSet<>();
  private boolean itemsLeftOut;
  private boolean blockCameLate;

  /** What was asked of last, since neighbours mostly are in one namespace. */
  private String lastUri = "";

  private boolean lastIsQos;
  private boolean lastIsForeign;

  /**
   * How much of a document is kept.
   *
   * @since 0.1
   */
  public enum Extent {
    /** What rules look at, and of layers and feature types those that a block names. */
    NAMED,
    /** What rules look at, and all layers and feature types. */
    ALL_ITEMS,
    /** Everything, up to no limit. */
    EVERYTHING
  }

  /** An element that has not ended yet; each serves for all of its depth. */
  private static final class Open {
    private final Tape.Mark mark = new Tape.Mark();
    private String localName = "";
    private String itemName = "";
    private Fate fate = Fate.KEPT;
    private boolean hasChildren;

    /** Whether it is a layer or feature type that a block names. */
    private boolean isNamed;
  }

  /**
   * Makes a builder for any number of documents, one after the other; for one thread.
   *
   * @param extent how much of them is kept
   * @param mostElements how many elements are kept; long texts and attributes count as several
   */
  public PrunedTreeBuilder(Extent extent, int mostElements) {
    this.extent = extent;
    this.mostElements = mostElements;
  }

  /** Makes ready for another document. */
  public void clear() {
    tree.clear();
    tape.clear();
    used.clear();
    foreign.clear();
    blocks = new ArrayList<>();
    root = null;
    depth = 0;
    built = 0;
    blockDepth = 0;
    passedOver = 0;
    textLength = 0;
    textIsCut = false;
    longText = 0;
    elements = 0;
    namesLeftOut.clear();
    dimensionsLeftOut.clear();
    innerDimensionsLeftOut.clear();
    itemsLeftOut = false;
    blockCameLate = false;
    if (text.length > LONG_TEXT) {
      text = new char[USUAL_TEXT];
    }
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
   * Takes a start tag.
   *
   * @param attributes its attributes, without declarations of namespaces; not kept
   * @param trail the way to it
   */
  public void startElement(Attributes attributes, Trail trail) {
    Trail.Step step = trail.step(trail.depth());
    textLength = 0;
    textIsCut = false;
    boolean startsBlock = blockDepth == 0 && isBlock(step);
    boolean isFirst = !startsBlock && isFirstOfNamespace(step.uri);
    if (passedOver > 0) {
      if ((!startsBlock && !isFirst) || isFull()) {
        passedOver++;
        return;
      }
      surface(trail);
    }
    Fate fate = isFull() ? Fate.PASSED_OVER : fate(step);
    if (fate == Fate.PASSED_OVER && isFirst && !isFull()) {
      fate = Fate.SHELL;
    }
    if (fate == Fate.PASSED_OVER) {
      passedOver = 1;
      return;
    }
    if (startsBlock) {
      flush();
    }
    if (depth > 0) {
      open[depth - 1].hasChildren = true;
    }
    Open opened = push(step.localName, fate);
    if (built < depth - 1 || fate == Fate.ITEM) {
      note(step, attributes, trail);
      return;
    }
    Element element = build(step, copy(attributes), trail.declarations(trail.depth()));
    if (root == null) {
      root = element;
    }
    if (startsBlock) {
      blockDepth = depth;
      blockCameLate |= itemsLeftOut && blocks.isEmpty();
      blocks.add(element);
      opened.fate = Fate.KEPT;
    }
  }

  /**
   * Takes text.
   *
   * @param source where it is
   * @param start its begin
   * @param length its length
   */
  public void characters(char[] source, int start, int length) {
    if (passedOver > 0 || textIsCut) {
      return;
    }
    int newLength = textLength + length;
    if (newLength > LONG_TEXT && newLength > MOST_LONG_TEXT - longText) {
      textIsCut = true;
      textLength = Math.min(textLength, LONG_TEXT);
      return;
    }
    if (newLength > text.length) {
      text = Arrays.copyOf(text, Math.max(newLength, text.length * 2));
    }
    System.arraycopy(source, start, text, textLength, length);
    textLength = newLength;
  }

  /** Takes an end tag. */
  public void endElement() {
    if (passedOver > 0) {
      passedOver--;
      return;
    }
    Open ended = open[depth - 1];
    int start = 0;
    int end = ended.hasChildren ? 0 : textLength;
    while (start < end && text[start] <= ' ') {
      start++;
    }
    while (start < end && text[end - 1] <= ' ') {
      end--;
    }
    boolean isCut = textIsCut && !ended.hasChildren;
    if (depth > built) {
      endNoted(ended, start, end, isCut);
    } else {
      count(end - start);
      Element element =
          tree.end(start == end ? "" : new String(text, start, end - start), !isCut, true);
      if (depth == blockDepth) {
        blockDepth = 0;
        used.addFrom(element);
      }
      built--;
      depth--;
    }
    textLength = 0;
    textIsCut = false;
  }

  private void endNoted(Open ended, int start, int end, boolean isCut) {
    depth--;
    if (ended.fate == Fate.ITEM) {
      tape.cut(ended.mark);
      itemsLeftOut = true;
      if (!ended.itemName.isEmpty() && namesLeftOut.size() < MOST_NAMES) {
        namesLeftOut.add(ended.itemName);
      }
      return;
    }
    count(end - start);
    tape.end(text, start, end - start, isCut);
    // The innermost item is the one around this element, if that is its name.
    if (ended.localName.equals("Name") && open[depth - 1].fate == Fate.ITEM) {
      String name = new String(text, start, end - start);
      if (used.contains(name)) {
        flush();
        open[depth - 1].isNamed = true;
      } else {
        open[depth - 1].itemName = name;
      }
    }
  }

  /**
   * Returns what was kept.
   *
   * @param host what kind of document it is
   * @return the document; empty: there was no element
   */
  public Optional<ParsedDocument> build(Optional<Host> host) {
    Element first = root;
    if (first == null) {
      return Optional.empty();
    }
    Optional<String> lacking = Optional.empty();
    if (isFull()) {
      lacking =
          Optional.of(
              "Rules have to look at more than the limit of %d elements.".formatted(mostElements));
    } else if (blockCameLate) {
      lacking =
          Optional.of(
              "The QoS block stands after layers or feature types of more than the limit of %d elements."
                  .formatted(mostElements));
    }
    return Optional.of(
        new ParsedDocument(
            first,
            host,
            blocks,
            lacking,
            new LeftOut(namesLeftOut, dimensionsLeftOut, innerDimensionsLeftOut)));
  }

  private boolean isFull() {
    return extent != Extent.EVERYTHING && elements > mostElements;
  }

  /** Looks at namespaces once: most elements have that of the one before. */
  private void look(String uri) {
    if (!uri.equals(lastUri)) {
      lastUri = uri;
      lastIsQos = Namespaces.isQosFamily(uri);
      lastIsForeign = HostParts.isForeign(uri);
    }
  }

  private boolean isBlock(Trail.Step step) {
    look(step.uri);
    return lastIsQos || Namespaces.isBlock(step.uri, step.localName);
  }

  /** Of what is in no block, layer or feature type, the first element of each namespace is kept. */
  private boolean isFirstOfNamespace(String uri) {
    look(uri);
    return lastIsForeign && blockDepth == 0 && built == depth && foreign.add(uri);
  }

  private Fate fate(Trail.Step step) {
    if (extent == Extent.EVERYTHING || depth == 0 || blockDepth > 0 || isBlock(step)) {
      return Fate.KEPT;
    }
    Open around = open[depth - 1];
    if (around.fate == Fate.SHELL) {
      return Fate.PASSED_OVER;
    }
    Fate fate = HostParts.of(around.localName, step.uri, step.localName);
    if (fate != Fate.ITEM || (extent == Extent.NAMED && !blocks.isEmpty())) {
      return fate;
    }
    if (extent == Extent.ALL_ITEMS) {
      return Fate.KEPT;
    }
    // Before any block, each item may yet be named; where there are very many, as a rule none will.
    if (elements > mostElements / 2) {
      itemsLeftOut = true;
      return Fate.PASSED_OVER;
    }
    return Fate.KEPT;
  }

  private Open push(String localName, Fate fate) {
    if (depth == open.length) {
      open = Arrays.copyOf(open, depth * 2);
    }
    Open opened = open[depth];
    if (opened == null) {
      opened = new Open();
      open[depth] = opened;
    }
    depth++;
    opened.localName = localName;
    opened.itemName = "";
    opened.fate = fate;
    opened.hasChildren = false;
    opened.isNamed = false;
    return opened;
  }

  private Element build(Trail.Step step, String[] attributes, String[] declarations) {
    elements++;
    built++;
    return tree.start(
        step.uri,
        step.localName,
        step.qName,
        attributes,
        declarations,
        step.line,
        step.column,
        step.position,
        step.positionAmongAll);
  }

  private void note(Trail.Step step, Attributes attributes, Trail trail) {
    tape.mark(open[depth - 1].mark);
    String[] declarations = trail.declarations(trail.depth());
    int length = attributes.getLength();
    tape.start(step, length, declarations.length / 2);
    if (step.localName.equals("Dimension") && dimensionsLeftOut.size() < MOST_NAMES) {
      String dimension = attributes.getValue("", "name");
      if (dimension != null) {
        String key = dimension.strip().toLowerCase(Locale.ROOT);
        dimensionsLeftOut.add(key);
        if (isInNamedItem()) {
          innerDimensionsLeftOut.add(key);
        }
      }
    }
    for (int i = 0; i < length; i++) {
      tape.name(attributes.getURI(i));
      tape.name(attributes.getLocalName(i));
      tape.name(attributes.getQName(i));
      tape.name(attributes.getValue(i));
    }
    for (String part : declarations) {
      tape.name(part);
    }
  }

  /** Whether reading is in a layer that a block names. */
  private boolean isInNamedItem() {
    for (int i = 0; i < built; i++) {
      if (open[i].isNamed) {
        return true;
      }
    }
    return false;
  }

  /** Puts what was noted into the tree: it is wanted. */
  private void flush() {
    if (built < depth) {
      elements += tape.play(tree);
      for (int i = built; i < depth; i++) {
        if (open[i].fate == Fate.ITEM) {
          open[i].fate = Fate.KEPT;
        }
      }
      built = depth;
    }
  }

  /** Puts the elements around a block into the tree, though they are passed over. */
  private void surface(Trail trail) {
    flush();
    passedOver = 0;
    for (int i = depth + 1; i < trail.depth(); i++) {
      open[depth - 1].hasChildren = true;
      Trail.Step step = trail.step(i);
      push(step.localName, Fate.SHELL);
      build(step, NONE, trail.declarations(i));
    }
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
      String value = attributes.getValue(i);
      copy[4 * i + 3] = value;
      elements += value.length() / CHARS_AN_ELEMENT;
    }
    return copy;
  }

  private void count(int chars) {
    if (chars > LONG_TEXT) {
      longText += chars;
    } else {
      elements += chars / CHARS_AN_ELEMENT;
    }
  }
}
