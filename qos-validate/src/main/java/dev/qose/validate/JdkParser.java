package dev.qose.validate;

import java.io.IOException;
import java.io.StringReader;
import java.util.Objects;
import javax.xml.validation.Schema;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/** The JDK's parser, by SAX: it has no other interface that may be used. */
final class JdkParser implements XmlParser {

  private static final String LEXICAL_HANDLER = "http://xml.org/sax/properties/lexical-handler";
  private static final String DECL_HANDLER = "http://xml.org/sax/properties/declaration-handler";

  /** What the parser says where there are more entity references than it may expand. */
  private static final String ENTITY_LIMIT = "JAXP00010001";

  /** A parser remembers every name it has ever met, so it must not live for ever. */
  private static final long LIFETIME = 1 << 20;

  private final XMLReader reader;
  private long elements;

  JdkParser(XMLReader reader) {
    this.reader = reader;
  }

  @Override
  public void parse(InputSource source, DocumentPass pass)
      throws MalformedXmlException, IOException {
    Events events = new Events(pass);
    reader.setContentHandler(events);
    reader.setEntityResolver(events);
    reader.setErrorHandler(events);
    try {
      reader.setProperty(LEXICAL_HANDLER, events);
      reader.setProperty(DECL_HANDLER, events);
      reader.parse(source);
    } catch (SAXParseException e) {
      String message = String.valueOf(e.getMessage());
      if (message.contains(ENTITY_LIMIT)) {
        throw new LimitException(
            LimitException.Limit.ENTITIES, "More entity references than the limit are expanded.");
      }
      throw new MalformedXmlException(message, e.getLineNumber(), e.getColumnNumber(), e);
    } catch (SAXException e) {
      throw new MalformedXmlException(String.valueOf(e.getMessage()), 0, 0, e);
    } finally {
      elements += events.elements;
    }
  }

  @Override
  public SchemaProcessor newProcessor(Schema schema, XsdFindings findings) {
    try {
      return new JdkSchemaProcessor(schema, findings);
    } catch (SAXException e) {
      throw new IllegalStateException("the JDK's own XSD processor knows no locale", e);
    }
  }

  @Override
  public boolean isFresh() {
    return elements < LIFETIME;
  }

  /** Passes events on. */
  private static final class Events extends DefaultHandler2 {

    private final DocumentPass pass;
    private long elements;

    Events(DocumentPass pass) {
      this.pass = pass;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
      pass.start(
          new Position() {
            @Override
            public int line() {
              return locator.getLineNumber();
            }

            @Override
            public int column() {
              return locator.getColumnNumber();
            }
          },
          1); // it has read the < of the next tag when it hands over a text
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
      pass.declare(prefix, uri);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
      elements++;
      pass.startElement(uri, localName, qName, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
      pass.endElement(uri, localName, qName);
    }

    @Override
    public void characters(char[] text, int start, int length) {
      pass.characters(text, start, length);
    }

    @Override
    public void ignorableWhitespace(char[] text, int start, int length) {
      pass.characters(text, start, length);
    }

    @Override
    public void comment(char[] text, int start, int length) {
      pass.comment(text, start, length);
    }

    @Override
    public void processingInstruction(String target, @Nullable String data) {
      pass.instruction(target, Objects.requireNonNullElse(data, ""));
    }

    @Override
    public void endCDATA() {
      pass.endCdata();
    }

    @Override
    public void internalEntityDecl(String name, String value) {
      pass.entity(value.length());
    }

    @Override
    public void skippedEntity(String name) {
      if (!name.startsWith("[") && !name.startsWith("%")) {
        pass.skippedEntity(name);
      }
    }

    @Override
    public void endDocument() {
      pass.end();
    }

    /** An empty entity for whatever the document names: nothing is fetched. */
    @Override
    public InputSource resolveEntity(
        @Nullable String name,
        @Nullable String publicId,
        @Nullable String baseUri,
        String systemId) {
      InputSource empty = new InputSource(new StringReader(""));
      empty.setSystemId(systemId);
      return empty;
    }

    /** Stops at what makes a document no XML. What a DTD says of it is not looked at. */
    @Override
    public void error(SAXParseException e) {}

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
