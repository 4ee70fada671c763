package dev.qose.validate;

import javax.xml.validation.SchemaFactory;
import org.apache.xerces.jaxp.validation.XMLSchemaFactory;
import org.apache.xerces.parsers.SAXParser;
import org.apache.xerces.parsers.XML11Configuration;
import org.apache.xerces.util.SecurityManager;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Apache Xerces, by the names of its classes: no factory look-up, no system property. */
final class XercesEngine implements XmlEngine {

  XercesEngine() {
    // Fails here, and not later, where Xerces is not on the class path.
    new SecurityManager();
  }

  @Override
  public SchemaFactory newSchemaFactory() throws SAXException {
    return XmlEngine.prepare(new XMLSchemaFactory());
  }

  @Override
  public XMLReader newReader(Limits limits) throws SAXException {
    // Without a configuration the parser looks for one in system properties and on the class path.
    SAXParser parser = new SAXParser(new XML11Configuration());
    XmlEngine.harden(parser);
    SecurityManager manager = new SecurityManager();
    manager.setEntityExpansionLimit(limits.entityExpansions());
    parser.setProperty("http://apache.org/xml/properties/security-manager", manager);
    return parser;
  }

  @Override
  public int columnsReadAhead() {
    return 0;
  }
}
