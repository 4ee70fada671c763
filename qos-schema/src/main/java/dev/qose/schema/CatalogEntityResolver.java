package dev.qose.schema;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.ext.EntityResolver2;

/** The catalog as SAX asks for it. */
final class CatalogEntityResolver implements EntityResolver2 {

  private final QosCatalog catalog;

  CatalogEntityResolver(QosCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public @Nullable InputSource getExternalSubset(String name, @Nullable String baseUri) {
    return null;
  }

  @Override
  public InputSource resolveEntity(@Nullable String publicId, @Nullable String systemId)
      throws IOException {
    return resolveEntity(null, publicId, null, systemId);
  }

  @Override
  public InputSource resolveEntity(
      @Nullable String name,
      @Nullable String publicId,
      @Nullable String base,
      @Nullable String systemId)
      throws IOException {
    Resource resource = catalog.held(publicId, systemId, base);
    InputSource source = new InputSource(resource.open());
    source.setPublicId(publicId);
    source.setSystemId(resource.systemId());
    return source;
  }
}
