package dev.qose.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.URIResolver;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.ext.EntityResolver2;

/**
 * Finds schemas, code lists and whatever else an XML processor asks for, without ever using the
 * network.
 *
 * <p>It holds the QoSE schemas and code lists, the OGC and W3C schemas they need, and, through
 * {@link #with}, what a user's own OASIS XML catalogs list. Whatever it does not hold is
 * <em>refused with an exception</em> by each of its views: none of them returns {@code null} for
 * it, which would let the processor fetch it. It reads its own resources, and local files that a
 * user's catalog names, and nothing else; system properties, environment and class path do not
 * configure it.
 *
 * <pre>{@code
 * factory.setResourceResolver(QosCatalog.standard().with(Path.of("inspire-catalog.xml")).lsResourceResolver());
 * }</pre>
 *
 * <p>What the library holds comes first: a user's catalog adds to it and does not replace it, so
 * that a verdict does not depend on the machine. Among the user's catalogs the earlier comes first.
 *
 * <p>A resource is handed out under its published location, whatever alias it was asked for by, so
 * that a processor takes it for the same document each time. A resource from a user's catalog keeps
 * the location that it was asked for by; its relative references are looked up in the catalog as
 * well.
 *
 * <p>Immutable and thread-safe, as are its views. Making one parses the catalogs, which takes some
 * milliseconds; share it.
 *
 * @see <a href="https://www.oasis-open.org/committees/download.php/14809/xml-catalogs.html">OASIS
 *     XML Catalogs 1.1</a>
 * @since 0.1
 */
public final class QosCatalog {

  private final List<URI> userCatalogs;
  private final CatalogLookup lookup;

  private QosCatalog(List<URI> userCatalogs) {
    this.userCatalogs = userCatalogs;
    this.lookup = new CatalogLookup(userCatalogs);
  }

  /**
   * Returns a catalog of what this library holds.
   *
   * @return the catalog
   */
  public static QosCatalog standard() {
    return new QosCatalog(List.of());
  }

  /**
   * Returns a catalog that also holds what the given catalog files list.
   *
   * @param catalogs OASIS XML catalogs, searched in this order, after those that this one has
   * @return a new catalog
   * @throws UncheckedIOException if one of them, or one that it continues in, cannot be read, is
   *     not an XML catalog or continues in itself
   */
  public QosCatalog with(Path... catalogs) {
    return with(Arrays.stream(catalogs).map(Path::toUri).toArray(URI[]::new));
  }

  /**
   * Returns a catalog that also holds what the catalogs at the given locations list.
   *
   * @param catalogs locations of OASIS XML catalogs, absolute and local ({@code file:} or {@code
   *     jar:file:}), searched in this order, after those that this one has
   * @return a new catalog
   * @throws UncheckedIOException if one of them, or one that it continues in, is not local, cannot
   *     be read, is not an XML catalog or continues in itself
   */
  public QosCatalog with(URI... catalogs) {
    List<URI> all = new ArrayList<>(userCatalogs);
    all.addAll(List.of(catalogs));
    return new QosCatalog(List.copyOf(all));
  }

  /**
   * Returns where a resource is held.
   *
   * @param uri a system identifier, a namespace or another URI; a fragment is ignored
   * @return the local location of the resource, or nothing if the catalog does not hold it
   */
  public Optional<URI> resolve(String uri) {
    return lookup.find(uri, null).map(Resource::location);
  }

  /**
   * Returns a view for schema processors such as {@link javax.xml.validation.SchemaFactory}.
   *
   * <p>A schema that is imported without a location is looked up by its namespace. The view throws
   * {@link UncheckedIOException} for what the catalog does not hold, since the interface allows no
   * checked exception and {@code null} means that the processor fetches it itself.
   *
   * @return the view
   */
  public LSResourceResolver lsResourceResolver() {
    return (type, namespace, publicId, systemId, base) -> {
      try {
        Resource resource = held(publicId, systemId == null ? namespace : systemId, base);
        return new ResourceInput(resource, publicId);
      } catch (IOException refused) {
        throw new UncheckedIOException(refused);
      }
    };
  }

  /**
   * Returns a view for SAX and DOM parsers. It throws {@link java.io.FileNotFoundException} for
   * what the catalog does not hold, and adds no external subset to a document that has none.
   *
   * @return the view
   */
  public EntityResolver2 entityResolver() {
    return new CatalogEntityResolver(this);
  }

  /**
   * Returns a view for StAX parsers. It throws {@link XMLStreamException} for what the catalog does
   * not hold.
   *
   * @return the view, which gives an {@link InputStream}
   */
  public XMLResolver xmlResolver() {
    return (publicId, systemId, base, namespace) -> {
      try {
        return held(publicId, systemId, base).open();
      } catch (IOException refused) {
        throw new XMLStreamException(refused.getMessage(), refused);
      }
    };
  }

  /**
   * Returns a view for XSLT and XPath processors. It throws {@link TransformerException} for what
   * the catalog does not hold.
   *
   * @return the view, which gives a {@link StreamSource}
   */
  public URIResolver uriResolver() {
    return (href, base) -> {
      try {
        Resource resource = held(null, href, base);
        return new StreamSource(resource.open(), resource.systemId());
      } catch (IOException refused) {
        throw new TransformerException(refused.getMessage(), refused);
      }
    };
  }

  /** Finds a resource, or says what is missing. */
  Resource held(@Nullable String publicId, @Nullable String uri, @Nullable String base)
      throws IOException {
    return lookup
        .find(uri, base)
        .or(() -> lookup.findPublic(publicId, uri))
        .orElseThrow(() -> new ResourceNotHeldException(publicId, uri, base));
  }
}
