import java.util.concurrent.Callable;
import javax.xml.XMLConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;

/** An application that takes what XML parsers it gets, and hardens them as one is told to. */
class Factories {

  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private interface Setting<T> {
    void apply(T factory) throws Exception;
  }

  public static void main(String[] args) throws Exception {
    tell(
        DocumentBuilderFactory::newInstance,
        f -> f.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true),
        f -> f.setFeature(NO_DOCTYPE, true),
        f -> f.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, ""),
        f -> f.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, ""),
        f -> f.newDocumentBuilder());
    tell(
        SAXParserFactory::newInstance,
        f -> f.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true),
        f -> f.setFeature(NO_DOCTYPE, true),
        f -> f.newSAXParser().setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, ""));
    tell(
        () -> SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI),
        f -> f.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true),
        f -> f.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, ""),
        f -> f.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, ""));
    tell(
        TransformerFactory::newInstance,
        f -> f.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true),
        f -> f.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, ""),
        f -> f.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, ""));
    tell(
        XPathFactory::newInstance,
        f -> f.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true));
    tell(DatatypeFactory::newInstance);
    tell(
        XMLInputFactory::newInstance,
        f -> f.setProperty(XMLInputFactory.SUPPORT_DTD, false),
        f -> f.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false),
        f -> f.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, ""));
    tell(XMLOutputFactory::newInstance);
    tell(XMLEventFactory::newInstance);
  }

  @SafeVarargs
  private static <T> void tell(Callable<T> find, Setting<T>... settings) throws Exception {
    T factory = find.call();
    StringBuilder line = new StringBuilder(factory.getClass().getName());
    for (Setting<T> setting : settings) {
      line.append(' ').append(outcome(setting, factory));
    }
    System.out.println(line);
  }

  private static <T> String outcome(Setting<T> setting, T factory) {
    try {
      setting.apply(factory);
      return "works";
    } catch (Exception | LinkageError e) {
      return e.getClass().getSimpleName();
    }
  }
}
