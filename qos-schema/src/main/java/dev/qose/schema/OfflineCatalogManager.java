package dev.qose.schema;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.xmlresolver.CatalogManager;
import org.xmlresolver.catalog.entry.Entry;
import org.xmlresolver.catalog.entry.EntryCatalog;
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
    Set<URI> loaded = new HashSet<>();
    catalogs.forEach(catalog -> load(catalog, loaded));
  }

  @Override
  public List<URI> catalogs() {
    return catalogs;
  }

  private void load(URI location, Set<URI> loaded) {
    if (loaded.add(location)) {
      EntryCatalog catalog = loadCatalog(location);
      catalog.entries().stream()
          .flatMap(OfflineCatalogManager::continuation)
          .forEach(next -> load(next, loaded));
    }
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
