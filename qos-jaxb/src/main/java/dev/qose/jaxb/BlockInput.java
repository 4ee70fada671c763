package dev.qose.jaxb;

import dev.qose.core.model.ServiceKind;
import dev.qose.jaxb.bind.TypeNamesListAdapter;
import dev.qose.jaxb.bind.qos.QualityOfServiceMetadataType;
import dev.qose.jaxb.events.ForeignXml;
import dev.qose.jaxb.events.NamespaceScope;
import dev.qose.jaxb.mapping.BindToModel;
import dev.qose.jaxb.mapping.ForeignText;
import dev.qose.jaxb.mapping.Problems;
import dev.qose.jaxb.mapping.QosNamespace;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.UnmarshallerHandler;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects a QoS block from SAX events. It hands to JAXB what the generated classes can hold, and
 * reports the rest: unknown elements and attributes, stray text, values that are none.
 */
final class BlockInput extends DefaultHandler {

  /** An open element of the block. */
  private static final class Frame {
    final QName name;
    final String qName;
    final Shape shape;
    final AttributesImpl attributes;
    final Set<QName> seen = new HashSet<>();
    final StringBuilder text = new StringBuilder();

    Frame(QName name, String qName, Shape shape, AttributesImpl attributes) {
      this.name = name;
      this.qName = qName;
      this.shape = shape;
      this.attributes = attributes;
    }
  }

  private static final QName ANY = new QName("*");

  private final boolean anywhere;
  private final NamespaceScope scope = new NamespaceScope();
  private final Problems problems = new Problems();
  private final TypeNamesListAdapter typeNames = TypeNamesListAdapter.reading(scope::resolve);
  private final LeafText leaves = new LeafText(typeNames);
  private final Deque<Frame> open = new ArrayDeque<>();
  private @Nullable Locator locator;
  private @Nullable UnmarshallerHandler jaxb;
  private @Nullable ReadResult result;
  private @Nullable ServiceKind service;
  private int depth;

  /** How many open elements are being left out. */
  private int skipped;

  /** Takes XML that may be anything, where there is some. */
  private @Nullable ForeignInput foreign;

  private @Nullable Document document;

  /**
   * Makes a handler.
   *
   * @param anywhere whether the block may be anywhere in the document; otherwise it is the root
   */
  BlockInput(boolean anywhere) {
    this.anywhere = anywhere;
  }

  NamespaceScope scope() {
    return scope;
  }

  Optional<ReadResult> result() {
    return Optional.ofNullable(result);
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator;
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    scope.declare(prefix, uri);
    if (foreign != null) {
      foreign.startPrefixMapping(prefix, uri);
    } else if (jaxb != null) {
      jaxb.startPrefixMapping(prefix, uri);
    }
  }

  @Override
  public void endPrefixMapping(String prefix) throws SAXException {
    scope.undeclare(prefix);
    if (foreign == null && jaxb != null) {
      jaxb.endPrefixMapping(prefix);
    }
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    depth++;
    if (depth > QosXml.MAX_DEPTH) {
      throw failure("elements are nested more than " + QosXml.MAX_DEPTH + " deep");
    }
    if (skipped > 0) {
      skipped++;
    } else if (foreign != null) {
      foreign.startElement(uri, localName, qName, attributes);
    } else if (open.isEmpty()) {
      startOutside(uri, localName, qName, attributes);
    } else {
      startInside(uri, localName, qName, attributes);
    }
  }

  private void startOutside(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    Optional<ServiceKind> found =
        result == null ? QosNamespace.serviceOfRoot(uri, localName) : Optional.empty();
    if (found.isPresent()) {
      service = found.get();
      startJaxb();
      push(uri, localName, qName, Shape.of(QualityOfServiceMetadataType.class), attributes);
    } else if (!anywhere) {
      throw failure(
          "no QoS block: the root element is "
              + QosNamespace.display(uri, localName)
              + "; wanted is "
              + QosNamespace.QOS_WMS.prefix()
              + ":"
              + QosNamespace.ROOT
              + " ("
              + QosNamespace.QOS_WMS.uri()
              + ") or the same of "
              + QosNamespace.QOS_WFS.uri());
    }
  }

  private void startJaxb() throws SAXException {
    try {
      Unmarshaller unmarshaller = Binding.newUnmarshaller(typeNames);
      unmarshaller.setEventHandler(
          event -> {
            problems.add(event.getMessage() + place());
            return true;
          });
      jaxb = unmarshaller.getUnmarshallerHandler();
    } catch (JAXBException e) {
      throw new SAXException(e);
    }
    jaxb.startDocument();
    for (var binding : scope.inScope().entrySet()) {
      jaxb.startPrefixMapping(binding.getKey(), binding.getValue());
    }
  }

  private void startInside(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    Frame parent = open.getFirst();
    Optional<Shape.Child> child = parent.shape.child(uri, localName);
    boolean any = child.isEmpty() && parent.shape.hasAnyElement();
    if (child.isEmpty() && !any) {
      skip(uri, localName, "is not known in " + display(parent.name) + expected(parent.shape));
      return;
    }
    boolean again = !parent.seen.add(any ? ANY : new QName(uri, localName));
    boolean repeats =
        any ? parent.shape.hasSeveralAnyElements() : child.map(Shape.Child::repeats).orElse(false);
    if (again && !repeats) {
      skip(uri, localName, "may occur only once in " + display(parent.name));
    } else if (any) {
      if (document == null) {
        document = ForeignXml.newDocument();
      }
      foreign = new ForeignInput(scope, document);
      foreign.startElement(uri, localName, qName, attributes);
    } else {
      push(uri, localName, qName, child.get().shape(), attributes);
    }
  }

  private void skip(String uri, String localName, String reason) {
    skipped = 1;
    problems.add(QosNamespace.display(uri, localName) + " is left out: it " + reason + place());
  }

  private static String expected(Shape shape) {
    return shape.childNames().isEmpty()
        ? ", which holds no elements"
        : "; known are "
            + shape.childNames().stream()
                .map(BlockInput::display)
                .collect(Collectors.joining(", "));
  }

  private void push(String uri, String localName, String qName, Shape shape, Attributes attributes)
      throws SAXException {
    AttributesImpl known = knownAttributes(uri, localName, shape, attributes);
    open.push(new Frame(new QName(uri, localName), qName, shape, known));
    if (!shape.hasText()) {
      jaxb().startElement(uri, localName, qName, known);
    }
  }

  private AttributesImpl knownAttributes(
      String uri, String localName, Shape shape, Attributes attributes) {
    AttributesImpl known = new AttributesImpl();
    for (int i = 0; i < attributes.getLength(); i++) {
      String space = attributes.getURI(i);
      if (shape.hasAttribute(space, attributes.getLocalName(i))) {
        known.addAttribute(
            space,
            attributes.getLocalName(i),
            attributes.getQName(i),
            "CDATA",
            attributes.getValue(i));
      } else if (!NamespaceScope.isDeclaration(attributes.getQName(i))
          && !isHint(space, attributes.getLocalName(i))) {
        problems.add(
            QosNamespace.display(uri, localName)
                + ": the attribute "
                + QosNamespace.display(space, attributes.getLocalName(i))
                + "=\""
                + LeafText.shorten(attributes.getValue(i))
                + "\" is left out: it is not known there"
                + place());
      }
    }
    return known;
  }

  /** Where schemas are to be found is allowed everywhere, and means nothing here. */
  private static boolean isHint(String uri, String localName) {
    return uri.equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)
        && (localName.equals("schemaLocation") || localName.equals("noNamespaceSchemaLocation"));
  }

  @Override
  public void characters(char[] ch, int start, int length) throws SAXException {
    if (skipped > 0 || open.isEmpty()) {
      return;
    }
    if (foreign != null) {
      foreign.characters(ch, start, length);
    } else {
      open.getFirst().text.append(ch, start, length);
    }
  }

  @Override
  public void ignorableWhitespace(char[] ch, int start, int length) throws SAXException {
    characters(ch, start, length);
  }

  @Override
  public void skippedEntity(String name) {
    if (!open.isEmpty()) {
      problems.add("the entity &" + name + "; is left out: write its text instead" + place());
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    depth--;
    if (skipped > 0) {
      skipped--;
    } else if (foreign != null) {
      foreign.endElement(uri, localName, qName);
      if (foreign.isComplete()) {
        sendText(
            ForeignText.NAMESPACE,
            ForeignText.LOCAL_NAME,
            ForeignText.LOCAL_NAME,
            new AttributesImpl(),
            foreign.text());
        foreign = null;
      }
    } else if (!open.isEmpty()) {
      Frame frame = open.pop();
      if (frame.shape.hasText()) {
        endLeaf(frame);
      } else {
        endParent(frame);
      }
      if (open.isEmpty()) {
        endBlock();
      }
    }
  }

  /** Only now it is known whether the text can be read. */
  private void endLeaf(Frame frame) throws SAXException {
    String element = display(frame.name);
    Optional<String> readable =
        leaves.readable(
            frame.shape.adapter(),
            frame.text.toString(),
            problem -> problems.add(element + ": " + problem + place()));
    if (readable.isPresent()) {
      sendText(
          frame.name.getNamespaceURI(),
          frame.name.getLocalPart(),
          frame.qName,
          frame.attributes,
          readable.get());
    }
  }

  private void sendText(
      String uri, String localName, String qName, Attributes attributes, String text)
      throws SAXException {
    jaxb().startElement(uri, localName, qName, attributes);
    jaxb().characters(text.toCharArray(), 0, text.length());
    jaxb().endElement(uri, localName, qName);
  }

  private void endParent(Frame frame) throws SAXException {
    if (!frame.text.toString().isBlank()) {
      problems.add(
          display(frame.name)
              + ": the text \""
              + LeafText.shorten(frame.text.toString().strip())
              + "\" is left out: there is none in this element"
              + place());
    }
    jaxb().endElement(frame.name.getNamespaceURI(), frame.name.getLocalPart(), frame.qName);
  }

  private void endBlock() throws SAXException {
    UnmarshallerHandler handler = jaxb();
    handler.endDocument();
    jaxb = null;
    try {
      JAXBElement<?> root = (JAXBElement<?>) handler.getResult();
      result =
          new ReadResult(
              BindToModel.model(
                  (QualityOfServiceMetadataType) root.getValue(),
                  Objects.requireNonNull(service),
                  problems),
              problems.toList());
    } catch (JAXBException e) {
      throw new SAXException(e);
    }
  }

  private UnmarshallerHandler jaxb() {
    if (jaxb == null) {
      throw new IllegalStateException("an event outside of the block");
    }
    return jaxb;
  }

  private static String display(QName name) {
    return QosNamespace.display(name.getNamespaceURI(), name.getLocalPart());
  }

  private String place() {
    return locator == null || locator.getLineNumber() < 1
        ? ""
        : " (line " + locator.getLineNumber() + ")";
  }

  private QosXmlException failure(String message) {
    return locator == null
        ? new QosXmlException(message, null)
        : new QosXmlException(message, locator.getLineNumber(), locator.getColumnNumber(), null);
  }
}
