package dev.qose.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.XMLFilterImpl;
import org.xmlresolver.ResolverConfiguration;
import org.xmlresolver.ResolverConstants;
import org.xmlresolver.catalog.entry.EntryCatalog;
import org.xmlresolver.loaders.XmlLoader;

/**
 * Reads catalogs that are the library's own or local files.
 *
 * <p>The loader it extends takes a catalog that is missing or broken for an empty one and fetches
 * remote ones. Here each of these is an exception that names the catalog.
 */
final class OfflineCatalogLoader extends XmlLoader {

  OfflineCatalogLoader(ResolverConfiguration configuration) {
    super(configuration);
  }

  @Override
  public EntryCatalog loadCatalog(URI location) {
    return loadCatalog(location, (content, dtd, errors) -> parse(location, content));
  }

  private static void parse(URI location, ContentHandler content) {
    try {
      if (!location.equals(Resource.OWN_CATALOG) && !Resource.isLocal(location)) {
        throw new IOException("Only local catalogs are read (file: or jar:file:)");
      }
      try (InputStream stream = Resource.open(location)) {
        InputSource source = new InputSource(stream);
        source.setSystemId(location.toString());
        XMLFilterImpl reader = new CatalogFilter(reader());
        reader.setContentHandler(content);
        reader.setErrorHandler(new DefaultHandler());
        // The DTD of catalogs adds nothing but namespaces and is not worth a fetch.
        reader.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        reader.parse(source);
      }
    } catch (IOException | SAXException e) {
      // Unchecked, since the loader takes a checked exception for an empty catalog.
      throw new UncheckedIOException(
          new IOException("Catalog " + location + ": " + e.getMessage(), e));
    }
  }

  private static XMLReader reader() throws SAXException {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newSAXParser().getXMLReader();
    } catch (ParserConfigurationException e) {
      throw new SAXException(e);
    }
  }

  /** Refuses a document that is not a catalog. */
  private static final class CatalogFilter extends XMLFilterImpl {

    private boolean inside;

    CatalogFilter(XMLReader parent) {
      super(parent);
    }

    @Override
    public void startElement(
        String namespace, String name, String qualifiedName, Attributes attributes)
        throws SAXException {
      if (!inside && !(name.equals("catalog") && namespace.equals(ResolverConstants.CATALOG_NS))) {
        throw new SAXParseException(
            "The root element is {"
                + namespace
                + "}"
                + name
                + ", not catalog in "
                + ResolverConstants.CATALOG_NS,
            null);
      }
      inside = true;
      super.startElement(namespace, name, qualifiedName, attributes);
    }
  }
}
