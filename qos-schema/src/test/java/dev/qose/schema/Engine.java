package dev.qose.schema;

import javax.xml.validation.SchemaFactory;
import org.apache.xerces.jaxp.validation.XMLSchemaFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The schema processors that the schemas have to work with. */
enum Engine {
  JDK {
    @Override
    SchemaFactory factory() {
      return SchemaFactory.newDefaultInstance();
    }
  },
  XERCES {
    @Override
    SchemaFactory factory() {
      return new XMLSchemaFactory();
    }
  };

  abstract SchemaFactory factory();

  /** Returns a factory that checks schemas in full and takes any warning for an error. */
  SchemaFactory strictFactory() throws SAXException {
    SchemaFactory factory = factory();
    factory.setFeature("http://apache.org/xml/features/validation/schema-full-checking", true);
    factory.setErrorHandler(new Strict());
    return factory;
  }

  private static final class Strict implements ErrorHandler {

    @Override
    public void warning(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
