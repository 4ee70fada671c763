package dev.qose.validate;

import java.util.Locale;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * The XML parser and XSD processor in use: Apache Xerces 2.12 where it is there, else the JDK's.
 */
interface XmlEngine {

  /** Tells an engine to give its messages in English, whatever the JVM's language. */
  String LOCALE_PROPERTY = "http://apache.org/xml/properties/locale";

  /** The locale of the messages' base bundle. On a German JVM, ENGLISH gives German. */
  Locale MESSAGE_LOCALE = Locale.ROOT;

  /** Returns Xerces' engine, or the JDK's where there is no Xerces, or an old one. */
  static XmlEngine find() {
    try {
      return XercesEngine.isNewEnough() ? new XercesEngine() : new JdkEngine();
    } catch (LinkageError e) {
      return new JdkEngine();
    }
  }

  /** Makes a factory that speaks English and trusts the schemas it is given to be valid. */
  SchemaFactory newSchemaFactory() throws SAXException;

  /** Makes a parser that knows namespaces, and fetches neither DTDs nor entities. */
  XmlParser newParser(Limits limits);

  /** Sets what both engines have in common. */
  static SchemaFactory prepare(SchemaFactory factory) throws SAXException {
    // Full checking is for those who write schemas; ours are tested, and load faster without.
    factory.setFeature("http://apache.org/xml/features/validation/schema-full-checking", false);
    factory.setProperty(LOCALE_PROPERTY, MESSAGE_LOCALE);
    return factory;
  }
}
