package dev.qose.validate;

import dev.qose.schema.QosCatalog;
import dev.qose.schema.SchemaSet;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The compiled schemas: one for all that the library knows, one for each user's namespace met. */
final class Schemas {

  /** The namespace of the elements that stand for vendors' extensions. */
  static final String STAND_INS = "urn:x-qose:stand-ins";

  private final XmlEngine engine;
  private final QosCatalog catalog;
  private final boolean userCatalogs;
  private final Schema standard;
  private final Map<String, Extension> extensions = new ConcurrentHashMap<>();

  /** A schema from a user's catalog, or the reason why it cannot be used. */
  record Extension(Optional<Schema> schema, String problem) {}

  Schemas(XmlEngine engine, QosCatalog catalog, boolean userCatalogs) {
    this.engine = engine;
    this.catalog = catalog;
    this.userCatalogs = userCatalogs;
    List<Source> sources = new ArrayList<>(SchemaSet.CAPABILITIES.sources());
    URL standIns = Objects.requireNonNull(Schemas.class.getResource("stand-ins.xsd"));
    sources.add(new StreamSource(standIns.toExternalForm()));
    try {
      this.standard = compile(sources);
    } catch (SAXException e) {
      throw new IllegalStateException("the library's own schemas do not compile", e);
    }
  }

  /** The schema of documents, and of a QoS block alone. */
  Schema standard() {
    return standard;
  }

  /**
   * Finds the schema of a foreign namespace in the user's catalogs. Compiled when it is first asked
   * for; there are no more of them than the catalogs list.
   */
  Optional<Extension> extension(String namespace) {
    if (!userCatalogs || namespace.isEmpty()) {
      return Optional.empty();
    }
    Optional<URI> location = catalog.resolve(namespace);
    return location.map(uri -> extensions.computeIfAbsent(namespace, n -> compile(uri)));
  }

  private Extension compile(URI location) {
    try {
      return new Extension(
          Optional.of(compile(List.of(new StreamSource(location.toString())))), "");
    } catch (SAXException | UncheckedIOException e) {
      return new Extension(Optional.empty(), String.valueOf(e.getMessage()));
    }
  }

  private Schema compile(List<Source> sources) throws SAXException {
    SchemaFactory factory = engine.newSchemaFactory();
    factory.setResourceResolver(catalog.lsResourceResolver());
    return factory.newSchema(sources.toArray(Source[]::new));
  }
}
