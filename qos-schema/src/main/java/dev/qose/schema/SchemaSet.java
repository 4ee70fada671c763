package dev.qose.schema;

import java.util.List;
import javax.xml.transform.Source;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.SAXException;

/**
 * Schemas that are compiled together.
 *
 * <pre>{@code
 * Schema schema = SchemaSet.CAPABILITIES.compile(SchemaFactory.newDefaultInstance());
 * }</pre>
 *
 * @since 0.1
 */
public enum SchemaSet {
  /**
   * Whole capabilities documents of WMS 1.3.0, with what SLD 1.1.0 adds to them, and of WFS 2.0,
   * and Quality of Service metadata in either. One schema for both, since that of WFS 2.0 alone
   * accepts anything in the place where the metadata stands.
   */
  CAPABILITIES(
      SchemaDocument.WMS_1_3_0,
      SchemaDocument.SLD_1_1_0,
      SchemaDocument.WFS_2_0,
      SchemaDocument.QOS_WMS,
      SchemaDocument.QOS_WFS),

  /** Quality of Service metadata on its own, that of WMS and that of WFS. */
  QOS(SchemaDocument.QOS_WMS, SchemaDocument.QOS_WFS);

  @SuppressWarnings("ImmutableEnumChecker") // List.of gives a list that nobody can change.
  private final List<SchemaDocument> documents;

  SchemaSet(SchemaDocument... documents) {
    this.documents = List.of(documents);
  }

  /**
   * Returns the schemas of this set. What they import is not among them, since a {@link QosCatalog}
   * finds it.
   *
   * @return the schemas, in the order in which they are compiled
   */
  public List<SchemaDocument> documents() {
    return documents;
  }

  /**
   * Returns the schemas of this set, for those who compile them with others of their own.
   *
   * @return new sources, in the order in which they are compiled
   */
  public List<Source> sources() {
    return documents.stream().map(SchemaDocument::source).toList();
  }

  /**
   * Compiles the set with the standard catalog.
   *
   * @param factory as for {@link #compile(SchemaFactory, QosCatalog)}
   * @return the schema
   * @throws SAXException if the factory refuses the schemas
   */
  public Schema compile(SchemaFactory factory) throws SAXException {
    return compile(factory, QosCatalog.standard());
  }

  /**
   * Compiles the set. This takes some tenths of a second; the schema is thread-safe and meant to be
   * kept.
   *
   * @param factory a factory for W3C XML Schema 1.0; it is left as it was. It must allow the
   *     protocol {@code http} in {@link javax.xml.XMLConstants#ACCESS_EXTERNAL_SCHEMA}, as it does
   *     unless told otherwise, since it judges the published locations of the schemas before it
   *     asks the catalog. Nothing is fetched from there
   * @param catalog what finds the imported schemas
   * @return the schema
   * @throws SAXException if the factory refuses the schemas
   */
  public Schema compile(SchemaFactory factory, QosCatalog catalog) throws SAXException {
    LSResourceResolver before = factory.getResourceResolver();
    factory.setResourceResolver(catalog.lsResourceResolver());
    try {
      return factory.newSchema(sources().toArray(Source[]::new));
    } finally {
      factory.setResourceResolver(before);
    }
  }
}
