package dev.qose.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;
import org.xmlresolver.ResolverConstants;

/**
 * Parses a catalog, and refuses a document that is none.
 *
 * <p>What is wrong is thrown unchecked, since the caller, which is not ours, takes a checked
 * exception for an empty catalog.
 */
final class CatalogReader extends XMLFilterImpl {

  private boolean inside;

  CatalogReader() {
    super(parser());
  }

  @Override
  public void parse(InputSource catalog) {
    try {
      super.parse(catalog);
    } catch (IOException | SAXException e) {
      throw new UncheckedIOException(
          new IOException("Catalog " + catalog.getSystemId() + ": " + e.getMessage(), e));
    }
  }

  @Override
  public void startElement(
      String namespace, String name, String qualifiedName, Attributes attributes)
      throws SAXException {
    if (!inside && !(name.equals("catalog") && namespace.equals(ResolverConstants.CATALOG_NS))) {
      throw new SAXException(
          "the root element is {"
              + namespace
              + "}"
              + name
              + ", not catalog in "
              + ResolverConstants.CATALOG_NS);
    }
    inside = true;
    super.startElement(namespace, name, qualifiedName, attributes);
  }

  private static XMLReader parser() {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newSAXParser().getXMLReader();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("The JDK's parser cannot be made", e);
    }
  }
}
