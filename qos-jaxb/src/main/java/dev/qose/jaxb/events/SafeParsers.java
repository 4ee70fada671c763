package dev.qose.jaxb.events;

import java.io.StringReader;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The JDK's parser, made safe: nothing is fetched, entities expand only so far. Whatever other
 * parser is on the class path.
 *
 * @since 0.1
 */
public final class SafeParsers {

  /** How many times entities may be expanded in one document. */
  public static final int MAX_ENTITY_EXPANSIONS = 1_000;

  /** How many characters all entities of a document may come to. */
  public static final int MAX_ENTITY_SIZE = 1_000_000;

  private static final int MAX_ATTRIBUTES = 10_000;
  private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";

  private SafeParsers() {}

  /**
   * Makes a parser.
   *
   * @return a new namespace-aware parser, whose messages are in English
   */
  public static XMLReader newReader() {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      // Processing is secure by default. With each feature that is set, a factory makes a parser.
      SAXParser parser = factory.newSAXParser();
      XMLReader reader = parser.getXMLReader();
      reader.setFeature("http://xml.org/sax/features/external-general-entities", false);
      reader.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      reader.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      parser.setProperty(LIMITS + "entityExpansionLimit", "" + MAX_ENTITY_EXPANSIONS);
      parser.setProperty(LIMITS + "totalEntitySizeLimit", "" + MAX_ENTITY_SIZE);
      // Newer JDKs have limits of their own; ours are the same on all of them.
      parser.setProperty(LIMITS + "maxElementDepth", "0");
      parser.setProperty(LIMITS + "elementAttributeLimit", "" + MAX_ATTRIBUTES);
      parser.setProperty("http://apache.org/xml/properties/locale", Locale.ROOT);
      reader.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
      return reader;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("the JDK's XML parser cannot be made safe", e);
    }
  }
}
