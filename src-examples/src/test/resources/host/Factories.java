import java.util.List;
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

/** An application that leaves it to the JDK which XML parsers it gets. */
class Factories {

  public static void main(String[] args) throws Exception {
    List<Object> found =
        List.of(
            DocumentBuilderFactory.newInstance(),
            SAXParserFactory.newInstance(),
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI),
            TransformerFactory.newInstance(),
            XPathFactory.newInstance(),
            DatatypeFactory.newInstance(),
            XMLInputFactory.newInstance(),
            XMLOutputFactory.newInstance(),
            XMLEventFactory.newInstance());
    for (Object factory : found) {
      System.out.println(factory.getClass().getName());
    }
  }
}
