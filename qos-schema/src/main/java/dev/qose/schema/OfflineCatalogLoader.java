package dev.qose.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import org.xml.sax.InputSource;
import org.xmlresolver.ResolverConfiguration;
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
    // The DTD of catalogs adds nothing but namespaces and is not worth a fetch.
    setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
  }

  /** Returns a catalog, which is read the first time only. */
  @Override
  public EntryCatalog loadCatalog(URI location) {
    EntryCatalog loaded = catalogMap.get(location);
    return loaded == null ? read(location) : loaded;
  }

  private EntryCatalog read(URI location) {
    if (!location.equals(Resource.OWN_CATALOG) && !Resource.isLocal(location)) {
      throw new UncheckedIOException(
          new IOException(
              "Catalog " + location + ": only local catalogs are read (file: or jar:file:)"));
    }
    try (InputStream stream = Resource.open(location)) {
      InputSource source = new InputSource(stream);
      source.setSystemId(location.toString());
      return loadCatalog(location, source);
    } catch (IOException e) {
      throw new UncheckedIOException(
          new IOException("Catalog " + location + ": " + e.getMessage(), e));
    }
  }
}
