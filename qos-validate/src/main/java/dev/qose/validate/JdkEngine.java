package dev.qose.validate;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The engine inside the JDK. */
final class JdkEngine implements XmlEngine {

  @Override
  public SchemaFactory newSchemaFactory() throws SAXException {
    return XmlEngine.prepare(SchemaFactory.newDefaultInstance());
  }

  @Override
  public XmlParser newParser(Limits limits) {
    return new JdkParser(newReader(limits));
  }

  /** Makes a parser that knows namespaces, and fetches neither DTDs nor entities. */
  static XMLReader newReader(Limits limits) {
    try {
      SAXParser parser = SAXParserFactory.newDefaultNSInstance().newSAXParser();
      parser.setProperty(
          "jdk.xml.entityExpansionLimit", Integer.toString(limits.entityExpansions()));
      // Newer JDKs have limits of their own; ours apply to both engines alike.
      parser.setProperty("jdk.xml.elementAttributeLimit", "0");
      parser.setProperty("jdk.xml.maxElementDepth", "0");
      XMLReader reader = parser.getXMLReader();
      reader.setFeature("http://xml.org/sax/features/external-general-entities", false);
      reader.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      reader.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      reader.setProperty(LOCALE_PROPERTY, MESSAGE_LOCALE);
      return reader;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("the JDK's own XML parser is not to be had", e);
    }
  }
}
