package dev.qose.examples.benchmark;

import dev.qose.schema.SchemaSet;
import java.io.File;
import java.io.IOException;
import javax.xml.transform.stream.StreamSource;
import org.apache.xerces.jaxp.validation.XMLSchemaFactory;
import org.xml.sax.SAXException;

/** The least program that validates a document, for the time that a start takes. */
public final class BareXerces {

  private BareXerces() {}

  /**
   * Validates a document.
   *
   * @param arguments its name
   * @throws IOException if it cannot be read
   * @throws SAXException if it is not valid
   */
  public static void main(String[] arguments) throws IOException, SAXException {
    XMLSchemaFactory factory = new XMLSchemaFactory();
    factory.setFeature("http://apache.org/xml/features/validation/schema-full-checking", false);
    SchemaSet.CAPABILITIES
        .compile(factory)
        .newValidator()
        .validate(new StreamSource(new File(arguments[0])));
    System.out.println(arguments[0] + ": valid");
  }
}
