package dev.qose.schema;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xmlresolver.CatalogManager;
import org.xmlresolver.utils.URIUtils;

/**
 * Looks things up in the library's own catalog and then in a user's, all of them read in advance.
 */
final class CatalogLookup {

  private final CatalogManager manager;

  CatalogLookup(List<URI> userCatalogs) {
    this.manager =
        new OfflineCatalogManager(
            Stream.concat(Stream.of(Resource.OWN_CATALOG), userCatalogs.stream()).toList());
  }

  /** Finds a resource by its location, its namespace or another URI. */
  Optional<Resource> find(@Nullable String uri, @Nullable String base) {
    return uri == null ? Optional.empty() : absolute(uri, base).flatMap(this::find);
  }

  /** Finds a resource by its public identifier. */
  Optional<Resource> findPublic(@Nullable String publicId, @Nullable String systemId) {
    if (publicId == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(manager.lookupPublic(null, publicId))
        .flatMap(target -> Resource.at(target, systemId == null ? target.toString() : systemId));
  }

  private Optional<Resource> find(URI wanted) {
    String uri = wanted.toString();
    return Optional.ofNullable(manager.lookupSystem(uri))
        .or(() -> Optional.ofNullable(manager.lookupURI(uri)))
        .flatMap(target -> Resource.at(target, uri));
  }

  /** Returns the location meant, in normal form and without fragment; nothing if it is none. */
  private static Optional<URI> absolute(String uri, @Nullable String base) {
    try {
      URI whole = base == null ? new URI(uri) : URIUtils.resolve(new URI(base), uri);
      URI document = withoutFragment(whole).normalize();
      return Resource.leadsUp(document.toString()) ? Optional.empty() : Optional.of(document);
    } catch (URISyntaxException | IllegalArgumentException notUri) {
      return Optional.empty();
    }
  }

  private static URI withoutFragment(URI uri) {
    String text = uri.toString();
    int fragment = text.indexOf('#');
    return fragment < 0 ? uri : URI.create(text.substring(0, fragment));
  }
}
