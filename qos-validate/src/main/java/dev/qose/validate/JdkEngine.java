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
  public XMLReader newReader(Limits limits) throws SAXException {
    try {
      SAXParser parser = SAXParserFactory.newDefaultNSInstance().newSAXParser();
      parser.setProperty(
          "jdk.xml.entityExpansionLimit", Integer.toString(limits.entityExpansions()));
      // Newer JDKs have limits of their own; ours apply to both engines alike.
      parser.setProperty("jdk.xml.elementAttributeLimit", "0");
      parser.setProperty("jdk.xml.maxElementDepth", "0");
      XMLReader reader = parser.getXMLReader();
      XmlEngine.harden(reader);
      return reader;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own XML parser is not to be had", e);
    }
  }

  @Override
  public int columnsReadAhead() {
    return 1; // the < of the next tag
  }
}
