package dev.qose.validate;

import dev.qose.core.element.Namespaces;
import dev.qose.jaxb.document.Trail;
import java.util.Optional;
import javax.xml.validation.Schema;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Hands what is read to the schema processor that it concerns.
 *
 * <p>The whole document goes to one processor where there is a schema for it. A QoS block in a
 * document without, and a foreign extension whose schema a user's catalog has, go to one of their
 * own. Of a foreign extension the processor of what is around it sees that it is there and nothing
 * more: without its schema nothing can be said of it.
 */
final class SchemaPass {

  private static final Attributes NONE = new AttributesImpl();

  /** Says that an element has no content, where its type asks for some. */
  private static final Attributes NIL = nil();

  private final Schemas schemas;
  private final XmlParser parser;
  private final Limits limits;
  private final Trail trail;
  private final XsdFindings errors;

  /** The processor for documents and for blocks; made once, since that takes time. */
  private final SchemaProcessor standard;

  private Findings findings;

  /** What is checked now; null: nothing. */
  private @Nullable Region region;

  private boolean documentChecked;
  private int blocks;
  private int textChars;

  /** An element that a processor checks as a document, be it the root or within it. */
  private static final class Region {
    private final SchemaProcessor processor;
    private final int depth;
    private final boolean isExtension;
    private final @Nullable Region around;

    /** The depth of an element in it that the processor does not see into; 0: none. */
    private int hidden;

    /** The name by which the processor sees that element; null: its own. */
    private @Nullable String standIn;

    Region(SchemaProcessor processor, int depth, boolean isExtension, @Nullable Region around) {
      this.processor = processor;
      this.depth = depth;
      this.isExtension = isExtension;
      this.around = around;
    }
  }

  SchemaPass(Schemas schemas, XmlParser parser, Limits limits, Trail trail, Findings findings) {
    this.schemas = schemas;
    this.parser = parser;
    this.limits = limits;
    this.trail = trail;
    this.findings = findings;
    this.errors = new XsdFindings(trail, findings);
    this.standard = parser.newProcessor(schemas.standard(), errors);
  }

  /** Makes ready for another document. */
  void reset(Findings newFindings) {
    findings = newFindings;
    errors.reset(newFindings);
    region = null;
    documentChecked = false;
    blocks = 0;
  }

  XsdFindings errors() {
    return errors;
  }

  /** Whether the whole document was checked against a schema. */
  boolean isDocumentChecked() {
    return documentChecked;
  }

  /** How many QoS blocks there were. */
  int blocks() {
    return blocks;
  }

  /** Checks the document whose root comes next, and not only a block in it. */
  void checkDocument() {
    documentChecked = true;
    enter(standard, false);
  }

  void startElement(String uri, String localName, String qName, Attributes attributes) {
    textChars = 0;
    errors.next();
    Region now = region;
    if (!Namespaces.isHost(uri) && (now == null || !now.isExtension)) {
      look(uri, localName, qName, now);
    }
    now = region;
    if (now != null && now.hidden == 0) {
      now.processor.startElement(uri, localName, qName, attributes, trail);
    }
  }

  void characters(char[] text, int start, int length) {
    Region now = region;
    if (now == null || now.hidden > 0) {
      return;
    }
    if (textChars + length <= limits.chars()) {
      textChars += length;
      now.processor.characters(text, start, length);
      return;
    }
    // Of longer texts only this much is seen: patterns may take very long for them, and of those
    // that may be long they say nothing. Where no text may stand, it still is seen.
    for (int i = start; i < start + length; i++) {
      if (text[i] > ' ') {
        now.processor.characters(text, i, 1);
        return;
      }
    }
  }

  void endElement(String uri, String localName, String qName) {
    textChars = 0;
    errors.next();
    int depth = trail.depth();
    Region now = region;
    while (now != null) {
      if (now.hidden == 0) {
        now.processor.endElement(uri, localName, qName);
      } else if (now.hidden == depth) {
        endHidden(now, uri, localName, qName);
      }
      if (now.depth < depth) {
        return;
      }
      now.processor.end();
      now = now.around;
      region = now;
      if (now != null && now.hidden != depth) {
        return; // the element was inside of what is hidden
      }
    }
  }

  /** Looks for elements that need something other than the processor at work. */
  private void look(String uri, String localName, String qName, @Nullable Region now) {
    boolean isSeen = now != null && now.hidden == 0;
    if (Namespaces.isQosRoot(uri, localName)) {
      blocks++;
      if (!isSeen) {
        boolean isFree = now == null;
        enter(isFree ? standard : parser.newProcessor(schemas.standard(), errors), false);
      }
    } else if (Namespaces.isQosFamily(uri)
        && !Namespaces.isQosFamily(trail.uri(trail.depth() - 1))) {
      misnamedBlock(uri, qName);
    } else if (now != null && isSeen && trail.depth() > 1 && Namespaces.isForeign(uri)) {
      foreign(uri, localName, qName, now);
    }
  }

  private void enter(SchemaProcessor processor, boolean isExtension) {
    processor.start();
    region = new Region(processor, trail.depth(), isExtension, region);
  }

  /** XSD passes what it does not know where anything may stand; this must not pass. */
  private void misnamedBlock(String uri, String qName) {
    errors.add(
        "cvc-elt.1.a",
        "Cannot find the declaration of element '%s' in namespace %s.".formatted(qName, uri),
        Optional.of(
            "A QoS block is QualityOfServiceMetadata in namespace "
                + Namespaces.QOS_WMS
                + " or "
                + Namespaces.QOS_WFS
                + "."));
  }

  private void foreign(String uri, String localName, String qName, Region now) {
    Optional<Schemas.Extension> extension = schemas.extension(uri);
    Optional<Schema> schema = extension.flatMap(Schemas.Extension::schema);
    int errorsBefore = errors.count();
    startHidden(now, uri, localName, qName);
    if (schema.isPresent()) {
      enter(parser.newProcessor(schema.get(), errors), true);
    } else if (errors.count() == errorsBefore) {
      String reason =
          extension
              .map(found -> "its schema cannot be used: " + Findings.shorten(found.problem()))
              .orElseGet(() -> withoutSchema(uri));
      findings.addNotChecked(qName, trail::location, reason);
    }
  }

  private String withoutSchema(String uri) {
    String reason =
        uri.isEmpty()
            ? "it is in no namespace, so there is no schema for it"
            : "no schema for namespace " + Findings.shorten(uri) + " is at hand";
    return isIn(Namespaces.WMS, "Capability")
        ? reason
            + "; only members of the substitution group of wms:_ExtendedCapabilities may stand here"
        : reason;
  }

  /** Lets the processor see that an element is here, and nothing of it. */
  private void startHidden(Region now, String uri, String localName, String qName) {
    String name = standIn();
    if (name == null) {
      now.processor.startElement(uri, localName, qName, NONE, trail);
    } else {
      Attributes attributes = name.equals("ExtendedOperation") ? NIL : NONE;
      now.processor.startElement(Schemas.STAND_INS, name, qName, attributes, trail);
    }
    now.standIn = name;
    now.hidden = trail.depth();
  }

  private static void endHidden(Region now, String uri, String localName, String qName) {
    if (now.standIn == null) {
      now.processor.endElement(uri, localName, qName);
    } else {
      now.processor.endElement(Schemas.STAND_INS, now.standIn, qName);
    }
    now.hidden = 0;
  }

  /**
   * What may stand here for an extension whose own element is known to no schema; null: nothing.
   */
  private @Nullable String standIn() {
    if (isIn(Namespaces.WMS, "Capability")) {
      return "ExtendedCapabilities";
    }
    if (isIn(Namespaces.WMS, "Request")) {
      return "ExtendedOperation";
    }
    if (isIn(Namespaces.OWS_1_1, "Metadata")) {
      return "HostMetadata";
    }
    return isIn(Namespaces.OWS_2_0, "Metadata") ? "BlockMetadata" : null;
  }

  private boolean isIn(String uri, String localName) {
    return trail.is(trail.depth() - 1, uri, localName);
  }

  private static Attributes nil() {
    AttributesImpl attributes = new AttributesImpl();
    attributes.addAttribute(Namespaces.XSI, "nil", "xsi:nil", "CDATA", "true");
    return attributes;
  }
}
