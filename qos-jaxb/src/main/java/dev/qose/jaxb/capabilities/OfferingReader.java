package dev.qose.jaxb.capabilities;

import dev.qose.core.offering.Host;
import dev.qose.core.offering.Offering;
import dev.qose.core.offering.ParsedDocument;
import dev.qose.jaxb.capabilities.CapabilitiesException.Problem;
import dev.qose.jaxb.document.PrunedTreeBuilder;
import dev.qose.jaxb.document.Trail;
import dev.qose.jaxb.events.SafeParsers;
import dev.qose.jaxb.markup.Document;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.LocatorImpl;

/** Reads a document for what its service offers. */
final class OfferingReader extends DefaultHandler {

  /** What a tree of half a million elements takes is some 100 MB. */
  private static final int MOST_ELEMENTS = 500_000;

  private final Trail trail = new Trail();
  private final PrunedTreeBuilder tree =
      new PrunedTreeBuilder(PrunedTreeBuilder.Extent.ALL_ITEMS, MOST_ELEMENTS);
  private Locator locator = new LocatorImpl();
  private Optional<Host> host = Optional.empty();

  private OfferingReader() {}

  static Offering read(Document document) throws IOException {
    OfferingReader handler = new OfferingReader();
    XMLReader reader = SafeParsers.newReader();
    reader.setContentHandler(handler);
    reader.setErrorHandler(handler);
    try {
      reader.parse(new InputSource(document.characters()));
    } catch (SAXParseException e) {
      throw new CapabilitiesException(
          Problem.MALFORMED,
          "The document is not well-formed: " + e.getMessage(),
          e.getLineNumber(),
          e.getColumnNumber(),
          e);
    } catch (SAXException e) {
      throw new CapabilitiesException(
          Problem.MALFORMED, "The document cannot be read: " + e.getMessage(), 0, 0, e);
    } catch (CharacterCodingException e) {
      throw new CapabilitiesException(
          Problem.ENCODING,
          "The document is not in the encoding it declares",
          handler.locator.getLineNumber(),
          handler.locator.getColumnNumber(),
          e);
    }
    return handler.offering();
  }

  private Offering offering() {
    ParsedDocument document =
        tree.build(host)
            .filter(read -> read.host().isPresent())
            .orElseThrow(
                () ->
                    new CapabilitiesException(
                        Problem.NOT_CAPABILITIES,
                        "The root element is that of no capabilities document known here"));
    if (document.lacking().isPresent()) {
      throw new CapabilitiesException(Problem.LIMIT, document.lacking().get());
    }
    return Offering.of(document);
  }

  @Override
  public void setDocumentLocator(Locator newLocator) {
    locator = newLocator;
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) {
    trail.declare(prefix, uri);
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    trail.push(uri, localName, qName, locator.getLineNumber(), 0);
    if (trail.depth() == 1) {
      host = Host.ofRoot(uri, localName, attributes.getValue("", "version"));
    }
    tree.startElement(attributes, trail);
  }

  @Override
  public void characters(char[] text, int start, int length) {
    tree.characters(text, start, length);
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    tree.endElement();
    trail.pop();
  }

  /** What a DTD says of the document is not looked at. */
  @Override
  public void error(SAXParseException e) {}

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }
}
