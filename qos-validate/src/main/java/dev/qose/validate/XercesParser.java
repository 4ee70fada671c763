package dev.qose.validate;

import java.io.IOException;
import javax.xml.validation.Schema;
import org.apache.xerces.impl.Constants;
import org.apache.xerces.parsers.AbstractXMLDocumentParser;
import org.apache.xerces.parsers.XML11Configuration;
import org.apache.xerces.util.SecurityManager;
import org.apache.xerces.util.SymbolTable;
import org.apache.xerces.xni.Augmentations;
import org.apache.xerces.xni.NamespaceContext;
import org.apache.xerces.xni.QName;
import org.apache.xerces.xni.XMLAttributes;
import org.apache.xerces.xni.XMLLocator;
import org.apache.xerces.xni.XMLResourceIdentifier;
import org.apache.xerces.xni.XMLString;
import org.apache.xerces.xni.XNIException;
import org.apache.xerces.xni.parser.XMLErrorHandler;
import org.apache.xerces.xni.parser.XMLInputSource;
import org.apache.xerces.xni.parser.XMLParseException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/**
 * Xerces' parser, by its native interface (XNI): events go on to its schema processor as they are,
 * without being made SAX events and back, which takes a fifth of the time.
 */
final class XercesParser extends AbstractXMLDocumentParser implements XmlParser {

  private static final String FEATURES = "http://xml.org/sax/features/";

  private static final String LOAD_EXTERNAL_DTD =
      "http://apache.org/xml/features/nonvalidating/load-external-dtd";

  private static final String SECURITY_MANAGER =
      "http://apache.org/xml/properties/security-manager";

  private static final String ENTITY_LIMIT = "EntityExpansionLimitExceeded";

  private final Names names;
  private final XercesElement element = new XercesElement();
  private @Nullable DocumentPass pass;
  private @Nullable XMLLocator locator;
  private @Nullable NamespaceContext namespaces;

  private XercesParser(XML11Configuration configuration, Names names) {
    super(configuration);
    this.names = names;
  }

  static XercesParser of(Limits limits) {
    Names names = new Names();
    XML11Configuration configuration = new XML11Configuration(names);
    configuration.setFeature(FEATURES + "namespaces", true);
    configuration.setFeature(FEATURES + "external-general-entities", false);
    configuration.setFeature(FEATURES + "external-parameter-entities", false);
    configuration.setFeature(LOAD_EXTERNAL_DTD, false);
    configuration.setLocale(XmlEngine.MESSAGE_LOCALE);
    SecurityManager manager = new SecurityManager();
    manager.setEntityExpansionLimit(limits.entityExpansions());
    configuration.setProperty(SECURITY_MANAGER, manager);
    configuration.setErrorHandler(new ParseErrors());
    // An empty entity for whatever the document names: nothing is fetched.
    configuration.setEntityResolver(
        identifier ->
            new XMLInputSource(
                identifier.getPublicId(),
                identifier.getLiteralSystemId(),
                identifier.getBaseSystemId(),
                java.io.Reader.nullReader(),
                null));
    return new XercesParser(configuration, names);
  }

  @Override
  public void parse(InputSource source, DocumentPass newPass)
      throws MalformedXmlException, IOException {
    XMLInputSource input = new XMLInputSource(null, null, null);
    input.setByteStream(source.getByteStream());
    input.setCharacterStream(source.getCharacterStream());
    input.setEncoding(source.getEncoding());
    pass = newPass;
    try {
      parse(input);
    } catch (XMLParseException e) {
      throw new MalformedXmlException(
          String.valueOf(e.getMessage()), e.getLineNumber(), e.getColumnNumber(), e);
    } finally {
      pass = null;
    }
  }

  @Override
  public SchemaProcessor newProcessor(Schema schema, XsdFindings findings) {
    return new XercesSchemaProcessor(schema, findings, names, this);
  }

  @Override
  public boolean isFresh() {
    return names.areFew();
  }

  XMLLocator locator() {
    return known(locator);
  }

  NamespaceContext namespaces() {
    return known(namespaces);
  }

  @Override
  public void startDocument(
      XMLLocator newLocator,
      String encoding,
      NamespaceContext newNamespaces,
      Augmentations augmentations) {
    locator = newLocator;
    namespaces = newNamespaces;
    pass()
        .start(
            new Position() {
              @Override
              public int line() {
                return newLocator.getLineNumber();
              }

              @Override
              public int column() {
                return newLocator.getColumnNumber();
              }
            },
            0);
  }

  @Override
  public void startElement(QName name, XMLAttributes attributes, Augmentations augmentations) {
    DocumentPass to = pass();
    element.set(name, attributes, to);
    to.startElement(element.uri(), name.localpart, name.rawname, element);
  }

  @Override
  public void emptyElement(QName name, XMLAttributes attributes, Augmentations augmentations) {
    startElement(name, attributes, augmentations);
    endElement(name, augmentations);
  }

  @Override
  public void endElement(QName name, Augmentations augmentations) {
    pass().endElement(name.uri == null ? "" : name.uri, name.localpart, name.rawname);
  }

  @Override
  public void characters(XMLString text, Augmentations augmentations) {
    if (!fInDTD) {
      pass().characters(text.ch, text.offset, text.length);
    }
  }

  @Override
  public void ignorableWhitespace(XMLString text, Augmentations augmentations) {
    characters(text, augmentations);
  }

  @Override
  public void comment(XMLString text, Augmentations augmentations) {
    pass().comment(text.ch, text.offset, text.length);
  }

  @Override
  public void processingInstruction(String target, XMLString data, Augmentations augmentations) {
    pass().instruction(target, data.toString());
  }

  @Override
  public void endCDATA(Augmentations augmentations) {
    pass().endCdata();
  }

  @Override
  public void startGeneralEntity(
      String name,
      XMLResourceIdentifier identifier,
      String encoding,
      @Nullable Augmentations augmentations) {
    if (augmentations != null
        && Boolean.TRUE.equals(augmentations.getItem(Constants.ENTITY_SKIPPED))) {
      pass().skippedEntity(name);
    }
  }

  @Override
  public void internalEntityDecl(
      String name, XMLString text, XMLString literal, Augmentations augmentations) {
    pass().entity(text.length);
  }

  @Override
  public void endDocument(Augmentations augmentations) {
    pass().end();
  }

  private DocumentPass pass() {
    return known(pass);
  }

  private static <T> T known(@Nullable T now) {
    if (now == null) {
      throw new IllegalStateException("no document is being read");
    }
    return now;
  }

  /** The names that the parser has met, which it remembers. */
  private static final class Names extends SymbolTable {

    /** Names in all documents read; one document has some hundreds. */
    private static final int MANY = 20_000;

    boolean areFew() {
      return fCount < MANY;
    }
  }

  /** Stops at what makes a document no XML. What a DTD says of it is not looked at. */
  private static final class ParseErrors implements XMLErrorHandler {

    @Override
    public void warning(String domain, String key, XMLParseException exception) {}

    @Override
    public void error(String domain, String key, XMLParseException exception) {}

    @Override
    public void fatalError(String domain, String key, XMLParseException exception)
        throws XNIException {
      if (key.equals(ENTITY_LIMIT)) {
        throw new LimitException(
            LimitException.Limit.ENTITIES, "More entity references than the limit are expanded.");
      }
      throw exception;
    }
  }
}
