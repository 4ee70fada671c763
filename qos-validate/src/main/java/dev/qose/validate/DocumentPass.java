package dev.qose.validate;

import dev.qose.core.element.Location;
import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.Host;
import dev.qose.core.offering.ParsedDocument;
import dev.qose.core.rule.Deadline;
import dev.qose.jaxb.document.PrunedTreeBuilder;
import dev.qose.jaxb.document.Trail;
import dev.qose.validate.LimitException.Limit;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/**
 * Reads a document once and lets all see it that have a use for it: the schema processors, the tree
 * that rules look at, and the suppressions. It sees to it that the limits are kept.
 */
final class DocumentPass {

  /** How many elements may pass until the time is looked at. */
  private static final int ELEMENTS_A_CHECK = 256;

  /** Characters that entities of a DTD have on average, for each that may be expanded. */
  private static final int ENTITY_CHARS = 10;

  /** A text of which the schemas' patterns may make much work. */
  private static final int LONG_TEXT = 4096;

  private final Scope scope;
  private final Limits limits;
  private final Trail trail = new Trail();
  private final PrunedTreeBuilder tree;
  private final SchemaPass schema;
  private final RootReader root;

  /** Gets what is found; another one for each document. */
  private Findings findings;

  /** What the document says is accepted. */
  private DocumentSuppressions suppressions;

  /** What is read; another one for each document. */
  private LimitedInput input;

  private XmlParser.@Nullable Position position;

  /** How many characters the parser has read beyond a text when it hands the text over. */
  private int columnsReadAhead;

  private int elements;
  private int declarations;
  private int textChars;
  private long entityChars;
  private int line;
  private int column;

  DocumentPass(
      Scope scope,
      Limits limits,
      Schemas schemas,
      XmlParser parser,
      PrunedTreeBuilder.Extent extent) {
    this.scope = scope;
    this.limits = limits;
    this.tree = new PrunedTreeBuilder(extent, limits.elements());
    this.findings = new Findings(limits.findings());
    this.suppressions = new DocumentSuppressions(trail, findings);
    this.input = new LimitedInput(limits, Deadline.NONE);
    this.schema = new SchemaPass(schemas, parser, limits, trail, findings);
    this.root = new RootReader(schema.errors());
  }

  /**
   * Makes ready for another document.
   *
   * @param mentioned names of layers and feature types to keep, besides those that blocks mention
   */
  void reset(LimitedInput newInput, Collection<String> mentioned) {
    input = newInput;
    trail.clear();
    tree.clear();
    mentioned.forEach(tree::mention);
    findings = new Findings(limits.findings());
    suppressions = new DocumentSuppressions(trail, findings);
    schema.reset(findings);
    root.clear();
    position = null;
    columnsReadAhead = 0;
    elements = 0;
    declarations = 0;
    textChars = 0;
    entityChars = 0;
    line = 0;
    column = 0;
  }

  Findings findings() {
    return findings;
  }

  DocumentSuppressions suppressions() {
    return suppressions;
  }

  Optional<Host> host() {
    return root.host();
  }

  /** What rules see of the document. */
  Optional<ParsedDocument> document() {
    return tree.build(host());
  }

  /** Whether the whole document was checked against a schema. */
  boolean isDocumentChecked() {
    return schema.isDocumentChecked();
  }

  /** How many QoS blocks there were. */
  int blocks() {
    return schema.blocks();
  }

  /** Where reading is, for errors of the parser that say nothing of it. */
  Location here() {
    return position == null
        ? Location.NONE
        : Location.of(position.line(), position.column(), Optional.empty());
  }

  void start(XmlParser.Position newPosition, int newColumnsReadAhead) {
    position = newPosition;
    columnsReadAhead = newColumnsReadAhead;
  }

  /** Takes the declaration of a prefix on the element that starts next. */
  void declare(String prefix, String uri) {
    if (++declarations > limits.attributes()) {
      throw new LimitException(
          Limit.ATTRIBUTES,
          "An element declares more namespaces than the limit of %d."
              .formatted(limits.attributes()));
    }
    trail.declare(prefix, uri);
  }

  void startElement(String uri, String localName, String qName, Attributes attributes) {
    if (trail.depth() == 0) {
      mark(); // nothing before the root tells where its tag begins: the line must do
      column = 0;
    }
    trail.push(uri, localName, qName, line, column);
    suppressions.startElement();
    checkLimits(qName, attributes);
    tree.startElement(attributes, trail);
    if (trail.depth() == 1) {
      startRoot(uri, localName, qName, attributes);
    } else {
      root.startElement(localName, attributes);
    }
    schema.startElement(uri, localName, qName, attributes);
    mark();
  }

  void endElement(String uri, String localName, String qName) {
    schema.endElement(uri, localName, qName);
    tree.endElement();
    root.endElement(trail.depth());
    if (textChars > LONG_TEXT) {
      input.checkTime();
    }
    textChars = 0;
    suppressions.endElement();
    trail.pop();
    mark();
  }

  void characters(char[] text, int start, int length) {
    if (textChars + length > limits.chars()) {
      checkText();
    }
    textChars = Math.min(textChars + length, limits.chars());
    tree.characters(text, start, length);
    schema.characters(text, start, length);
    root.characters(text, start, length);
    mark();
    column -= columnsReadAhead;
  }

  void comment(char[] text, int start, int length) {
    suppressions.comment(text, start, length, line, column);
    mark();
  }

  void instruction(String target, String data) {
    if (target.equals(DocumentSuppressions.TARGET)) {
      suppressions.add(data, line, column);
    }
    mark();
  }

  void endCdata() {
    mark();
  }

  /** Takes the declaration of an entity, whose text may be repeated often. */
  void entity(int length) {
    entityChars += length;
    long limit = (long) ENTITY_CHARS * limits.entityExpansions();
    if (entityChars > limit) {
      throw new LimitException(
          Limit.ENTITIES,
          "The entities of the DTD are longer than the limit of %d characters.".formatted(limit));
    }
  }

  void skippedEntity(String name) {
    findings.addNotChecked(
        "&" + name + ";", trail::location, "external entities are never fetched");
  }

  void end() {
    suppressions.endElement();
  }

  private void startRoot(String uri, String localName, String qName, Attributes attributes) {
    root.startRoot(uri, localName, qName, attributes.getValue("", "version"));
    Optional<Host> host = root.host();
    if (scope == Scope.DOCUMENT && host.isPresent()) {
      if (uri.equals(Namespaces.WMS) || uri.equals(Namespaces.WFS)) {
        schema.checkDocument();
      } else {
        findings.addNotChecked(
            qName,
            trail::location,
            "no schema for %s is at hand; only a QoS block in it is checked".formatted(host.get()));
      }
    }
  }

  private void checkLimits(String qName, Attributes attributes) {
    if (++elements % ELEMENTS_A_CHECK == 0) {
      input.checkTime();
    }
    textChars = 0;
    declarations = 0;
    if (trail.depth() > limits.depth()) {
      throw new LimitException(
          Limit.DEPTH,
          "Elements are nested deeper than the limit of %d.".formatted(limits.depth()));
    }
    int number = attributes.getLength();
    if (number > limits.attributes()) {
      throw new LimitException(
          Limit.ATTRIBUTES,
          "Element %s has %d attributes, more than the limit of %d."
              .formatted(Findings.shorten(qName), number, limits.attributes()));
    }
    for (int i = 0; i < number; i++) {
      if (attributes.getValue(i).length() > limits.chars()) {
        throw new LimitException(
            Limit.CHARS,
            "Attribute %s of element %s is longer than the limit of %d characters."
                .formatted(
                    Findings.shorten(attributes.getQName(i)),
                    Findings.shorten(qName),
                    limits.chars()));
      }
    }
  }

  /** Texts of a host may be of any length: rules do not look into them, and patterns need not. */
  private void checkText() {
    input.checkTime();
    if (isInBlock()) {
      throw new LimitException(
          Limit.CHARS,
          "The text of element %s is longer than the limit of %d characters."
              .formatted(Findings.shorten(trail.name()), limits.chars()));
    }
  }

  private boolean isInBlock() {
    for (int depth = trail.depth(); depth > 0; depth--) {
      if (Namespaces.isQosFamily(trail.uri(depth))) {
        return true;
      }
    }
    return false;
  }

  /** Remembers where the parser is: the next start tag begins there. */
  private void mark() {
    input.tell();
    if (position != null) {
      line = position.line();
      column = position.column();
    }
  }
}
