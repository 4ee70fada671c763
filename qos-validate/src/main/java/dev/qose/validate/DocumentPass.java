package dev.qose.validate;

import dev.qose.core.element.Location;
import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.Host;
import dev.qose.core.offering.QosDocument;
import dev.qose.jaxb.document.PrunedTreeBuilder;
import dev.qose.jaxb.document.Trail;
import java.util.Collection;
import java.util.Optional;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Reads a document once and lets all layers see it.
 *
 * <p>The whole document goes to one schema processor where there is a schema for it. A QoS block in
 * a document without, and a foreign extension whose schema a user's catalog has, go to one of their
 * own, as a {@link Region}.
 */
final class DocumentPass extends DefaultHandler2 {

  /** The text of all entities that a DTD declares; they may be expanded often. */
  private static final int ENTITY_CHARS = 10_000;

  /** How many elements may pass until the time is looked at. */
  private static final int ELEMENTS_A_CHECK = 256;

  /** A text of which the schemas' patterns may make much work. */
  private static final int LONG_TEXT = 4096;

  private final Scope scope;
  private final Limits limits;
  private final Schemas schemas;
  private final ValidatorHandler documentHandler;
  private final int columnsReadAhead;
  private final Trail trail = new Trail();
  private final Prefixes prefixes = new Prefixes();
  private final PrunedTreeBuilder builder;
  private @Nullable Locator locator;

  /** Gets what the two schema processors find; another one for each document. */
  private Findings findings;

  /** What the document says is accepted. */
  private DocumentSuppressions suppressions;

  /** What is read; another one for each document. */
  private LimitedInput input;

  /** Whether there is a schema for the whole document. */
  private boolean documentChecked;

  private @Nullable Region region;

  /** The depth of a foreign element that the document's schema processor does not get to see. */
  private int hiddenBelow;

  private @Nullable Host host;
  private int blocks;
  private int elements;
  private int textChars;
  private int entityChars;
  private int line;
  private int column;

  DocumentPass(Scope scope, Limits limits, Schemas schemas, int columnsReadAhead, boolean keepAll)
      throws SAXException {
    this.scope = scope;
    this.limits = limits;
    this.schemas = schemas;
    this.columnsReadAhead = columnsReadAhead;
    this.builder = new PrunedTreeBuilder(keepAll);
    this.findings = new Findings(trail, limits.findings());
    this.suppressions = new DocumentSuppressions(trail, findings);
    this.input = new LimitedInput(limits);
    this.documentHandler = schemas.newHandler(findings);
  }

  /** Makes ready for another document. */
  void reset(LimitedInput newInput) {
    input = newInput;
    trail.clear();
    prefixes.clear();
    builder.clear();
    findings = new Findings(trail, limits.findings());
    suppressions = new DocumentSuppressions(trail, findings);
    documentHandler.setErrorHandler(findings);
    documentChecked = false;
    region = null;
    hiddenBelow = 0;
    host = null;
    blocks = 0;
    elements = 0;
    textChars = 0;
    entityChars = 0;
    line = 0;
    column = 0;
  }

  /** Keeps layers and feature types of the document that is to be read. */
  void mention(Collection<String> names) {
    names.forEach(builder::mention);
  }

  Findings findings() {
    return findings;
  }

  DocumentSuppressions suppressions() {
    return suppressions;
  }

  Optional<Host> host() {
    return Optional.ofNullable(host);
  }

  /** What rules see of the document. */
  Optional<QosDocument> document() {
    return builder.build(host());
  }

  /** Whether the whole document was checked against a schema. */
  boolean isDocumentChecked() {
    return documentChecked;
  }

  /** How many QoS blocks there were. */
  int blocks() {
    return blocks;
  }

  /** Where reading is, for errors of the parser that say nothing of it. */
  Location here() {
    return locator == null
        ? Location.NONE
        : Location.of(locator.getLineNumber(), locator.getColumnNumber(), Optional.empty());
  }

  @Override
  public void setDocumentLocator(Locator newLocator) {
    locator = newLocator;
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    prefixes.start(prefix, uri);
    builder.startPrefixMapping(prefix, uri);
    if (isDocumentListening()) {
      documentHandler.startPrefixMapping(prefix, uri);
    }
    if (region != null) {
      region.handler().startPrefixMapping(prefix, uri);
    }
  }

  @Override
  public void endPrefixMapping(String prefix) throws SAXException {
    prefixes.end(prefix);
    if (isDocumentListening()) {
      documentHandler.endPrefixMapping(prefix);
    }
    if (region != null) {
      region.handler().endPrefixMapping(prefix);
    }
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    if (trail.depth() == 0) {
      mark(); // nothing before the root tells where its tag begins: the line must do
      column = 0;
    }
    trail.push(uri, localName, line, column);
    suppressions.startElement();
    checkLimits(qName, attributes);
    builder.startElement(uri, localName, qName, attributes, trail);
    if (trail.depth() == 1) {
      startRoot(uri, localName, qName, attributes);
    }
    boolean visible = isDocumentListening();
    if (region == null) {
      look(uri, localName, qName);
    }
    if (visible && hiddenBelow == 0) {
      documentHandler.startElement(uri, localName, qName, attributes);
    }
    if (region != null) {
      region.startElement(uri, localName, qName, attributes);
    }
    mark();
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    if (isDocumentListening()) {
      documentHandler.endElement(uri, localName, qName);
    } else if (hiddenBelow == trail.depth() && documentChecked) {
      endStandIn(qName);
    }
    if (region != null && region.endElement(uri, localName, qName, trail.depth())) {
      region = null;
    }
    builder.endElement();
    if (textChars > LONG_TEXT) {
      checkTime();
    }
    textChars = 0;
    suppressions.endElement();
    trail.pop();
    mark();
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    textChars += length;
    if (textChars > limits.chars()) {
      throw beyond(
          "the text of element %s is longer than the limit of %d characters"
              .formatted(Findings.shorten(trail.name()), limits.chars()));
    }
    builder.characters(text, start, length);
    if (isDocumentListening()) {
      documentHandler.characters(text, start, length);
    }
    if (region != null) {
      region.characters(text, start, length);
    }
    mark();
    column -= columnsReadAhead;
  }

  @Override
  public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
    characters(text, start, length);
  }

  @Override
  public void comment(char[] text, int start, int length) {
    suppressions.comment(text, start, length, line, column);
    mark();
  }

  @Override
  public void processingInstruction(String target, @Nullable String data) {
    if (target.equals(DocumentSuppressions.TARGET)) {
      suppressions.add(data == null ? "" : data, line, column);
    }
    mark();
  }

  @Override
  public void endCDATA() {
    mark();
  }

  @Override
  public void internalEntityDecl(String name, String value) throws SAXException {
    entityChars += value.length();
    if (entityChars > ENTITY_CHARS) {
      throw beyond(
          "the entities of the DTD are longer than the limit of %d characters"
              .formatted(ENTITY_CHARS));
    }
  }

  @Override
  public void skippedEntity(String name) {
    if (!name.startsWith("[") && !name.startsWith("%")) {
      findings.addNotChecked("&" + name + ";", "external entities are never fetched");
    }
  }

  @Override
  public void endDocument() throws SAXException {
    suppressions.endElement();
    if (documentChecked) {
      documentHandler.endDocument();
    }
  }

  private void startRoot(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    host = Host.ofRoot(uri, localName, attributes.getValue("", "version")).orElse(null);
    boolean hasSchema = uri.equals(Namespaces.WMS) || uri.equals(Namespaces.WFS);
    if (scope == Scope.DOCUMENT && host != null && hasSchema) {
      documentChecked = true;
      documentHandler.startDocument();
      prefixes.replay(documentHandler);
    }
    if (host != null && !hasSchema && scope == Scope.DOCUMENT) {
      findings.addNotChecked(
          qName, "no schema for " + host + " is at hand; only a QoS block in it is checked");
    }
    if (host == null && !Namespaces.isQosRoot(uri, localName)) {
      findings.addXsd(
          "cvc-elt.1.a",
          "The root element is "
              + Findings.shorten(qName)
              + version(attributes)
              + " in "
              + (uri.isEmpty() ? "no namespace" : "namespace " + Findings.shorten(uri))
              + ", which is no capabilities document that is known here.",
          Optional.of(
              "expected WMS_Capabilities in namespace "
                  + Namespaces.WMS
                  + ", WFS_Capabilities in namespace "
                  + Namespaces.WFS
                  + ", or a QoS block: QualityOfServiceMetadata in namespace "
                  + Namespaces.QOS_WMS
                  + " or "
                  + Namespaces.QOS_WFS));
    }
  }

  private static String version(Attributes attributes) {
    String version = attributes.getValue("", "version");
    return version == null ? "" : " (version " + Findings.shorten(version) + ")";
  }

  /** Looks for elements that need something other than the document's schema processor. */
  private void look(String uri, String localName, String qName) throws SAXException {
    if (Namespaces.isHost(uri)) {
      return; // by far the most: neither of QoS nor foreign
    }
    if (Namespaces.isQosRoot(uri, localName)) {
      blocks++;
      if (!isDocumentListening()) {
        region = Region.start(schemas.newHandler(findings), trail.depth(), prefixes);
      }
    } else if (Namespaces.isQosFamily(uri)
        && !Namespaces.isQosFamily(trail.uri(trail.depth() - 1))) {
      misnamedBlock(uri, qName);
    } else if (isDocumentListening() && Namespaces.isForeign(uri) && isExtensionSlot()) {
      foreign(uri, qName);
    }
  }

  /** XSD passes what it does not know where anything may stand; this must not pass. */
  private void misnamedBlock(String uri, String qName) {
    findings.addXsd(
        "cvc-elt.1.a",
        "Cannot find the declaration of element '%s' in namespace %s."
            .formatted(qName, Findings.shorten(uri)),
        Optional.of(
            "a QoS block is QualityOfServiceMetadata in namespace "
                + Namespaces.QOS_WMS
                + " or "
                + Namespaces.QOS_WFS));
  }

  private boolean isExtensionSlot() {
    int parent = trail.depth() - 1;
    return isStrictSlot() || trail.is(parent, Namespaces.OWS_1_1, "ExtendedCapabilities");
  }

  /** Where only elements with a schema may stand. */
  private boolean isStrictSlot() {
    int parent = trail.depth() - 1;
    return trail.is(parent, Namespaces.WMS, "Capability")
        || trail.is(parent, Namespaces.WMS, "Request");
  }

  private void foreign(String uri, String qName) throws SAXException {
    Optional<Schemas.Extension> extension = schemas.extension(uri);
    if (extension.isEmpty()) {
      findings.addNotChecked(
          qName,
          uri.isEmpty()
              ? "it is in no namespace, so there is no schema for it"
              : "no schema for namespace " + Findings.shorten(uri) + " is at hand");
    } else if (extension.get().schema().isPresent()) {
      ValidatorHandler own = schemas.newHandler(extension.get().schema().get(), findings);
      region = Region.start(own, trail.depth(), prefixes);
    } else {
      findings.addNotChecked(
          qName, "its schema cannot be used: " + Findings.shorten(extension.get().problem()));
    }
    if (isStrictSlot()) {
      startStandIn(qName);
    }
  }

  /** Lets the document's schema processor see that an extension is here, and not what is in it. */
  private void startStandIn(String qName) throws SAXException {
    AttributesImpl attributes = new AttributesImpl();
    if (standIn().equals("ExtendedOperation")) {
      attributes.addAttribute(Namespaces.XSI, "nil", "xsi:nil", "CDATA", "true");
    }
    documentHandler.startElement(Schemas.STAND_INS, standIn(), qName, attributes);
    hiddenBelow = trail.depth();
  }

  private void endStandIn(String qName) throws SAXException {
    documentHandler.endElement(Schemas.STAND_INS, standIn(), qName);
    hiddenBelow = 0;
  }

  private String standIn() {
    return trail.is(trail.depth() - 1, Namespaces.WMS, "Request")
        ? "ExtendedOperation"
        : "ExtendedCapabilities";
  }

  private boolean isDocumentListening() {
    return documentChecked && hiddenBelow == 0;
  }

  private void checkLimits(String qName, Attributes attributes) throws SAXException {
    if (++elements % ELEMENTS_A_CHECK == 0) {
      checkTime();
    }
    textChars = 0;
    if (trail.depth() > limits.depth()) {
      throw beyond("elements are nested deeper than the limit of %d".formatted(limits.depth()));
    }
    int number = attributes.getLength();
    if (number > limits.attributes()) {
      throw beyond(
          "element %s has %d attributes, more than the limit of %d"
              .formatted(Findings.shorten(qName), number, limits.attributes()));
    }
    for (int i = 0; i < number; i++) {
      if (attributes.getValue(i).length() > limits.chars()) {
        throw beyond(
            "attribute %s of element %s is longer than the limit of %d characters"
                .formatted(
                    Findings.shorten(attributes.getQName(i)),
                    Findings.shorten(qName),
                    limits.chars()));
      }
    }
  }

  private void checkTime() throws SAXException {
    try {
      input.checkTime();
    } catch (LimitExceededException e) {
      throw new SAXException(e);
    }
  }

  private static SAXException beyond(String message) {
    return new SAXException(new LimitExceededException(message));
  }

  /** Remembers where the parser is: the next start tag begins there. */
  private void mark() {
    input.tell();
    if (locator != null) {
      line = locator.getLineNumber();
      column = locator.getColumnNumber();
    }
  }
}
