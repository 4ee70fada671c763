package dev.qose.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.xmlresolver.CatalogManager;
import org.xmlresolver.catalog.entry.Entry;
import org.xmlresolver.catalog.entry.EntryDelegatePublic;
import org.xmlresolver.catalog.entry.EntryDelegateSystem;
import org.xmlresolver.catalog.entry.EntryDelegateUri;
import org.xmlresolver.catalog.entry.EntryNextCatalog;

/**
 * Searches a fixed list of catalogs.
 *
 * <p>All of them, and those they continue in or delegate to, are read by the constructor. A search
 * therefore reads no file and changes nothing, and may run in any thread.
 */
final class OfflineCatalogManager extends CatalogManager {

  private final List<URI> catalogs;

  OfflineCatalogManager(List<URI> catalogs) {
    super(new OfflineConfiguration());
    this.catalogs = catalogs;
    setCatalogLoader(new OfflineCatalogLoader(getResolverConfiguration()));
    catalogs.forEach(catalog -> load(catalog, List.of()));
  }

  @Override
  public List<URI> catalogs() {
    return catalogs;
  }

  /**
   * Reads a catalog and all that it continues in. A search would go round in a circle for ever, so
   * that is refused.
   */
  private void load(URI location, List<URI> from) {
    if (from.contains(location)) {
      throw new UncheckedIOException(
          new IOException("Catalog " + location + ": continues in itself, by way of " + from));
    }
    List<URI> path = Stream.concat(from.stream(), Stream.of(location)).toList();
    loadCatalog(location).entries().stream()
        .flatMap(OfflineCatalogManager::continuation)
        .forEach(next -> load(next, path));
  }

  private static Stream<URI> continuation(Entry entry) {
    if (entry instanceof EntryNextCatalog next) {
      return Stream.of(next.catalog);
    }
    if (entry instanceof EntryDelegateSystem delegate) {
      return Stream.of(delegate.catalog);
    }
    if (entry instanceof EntryDelegateUri delegate) {
      return Stream.of(delegate.catalog);
    }
    if (entry instanceof EntryDelegatePublic delegate) {
      return Stream.of(delegate.catalog);
    }
    return Stream.empty();
  }
}
