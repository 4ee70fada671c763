package dev.qose.validate;

import javax.xml.validation.SchemaFactory;
import org.apache.xerces.jaxp.validation.XMLSchemaFactory;
import org.apache.xerces.util.SecurityManager;
import org.xml.sax.SAXException;

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
  public XmlParser newParser(Limits limits) {
    return XercesParser.of(limits);
  }
}
