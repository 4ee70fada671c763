package dev.qose.examples.benchmark;

import dev.qose.schema.SchemaSet;
import dev.qose.validate.QosValidator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.transform.stream.StreamSource;
import org.apache.xerces.jaxp.validation.XMLSchemaFactory;
import org.xml.sax.SAXException;

/** Does one thing in a JVM of its own, and prints how many milliseconds that took. */
public final class FreshProgram {

  private FreshProgram() {}

  /** What it can do. */
  enum Task {
    /** Builds a validator. */
    BUILD,
    /** Compiles the schemas with Xerces alone. */
    COMPILE,
    /** Builds a validator and makes a report. */
    QOSE,
    /** Compiles the schemas with Xerces, validates, and makes a report with ph-schematron. */
    PH
  }

  /**
   * Does it.
   *
   * @param arguments the task, and the document's name
   * @throws IOException if the document cannot be read
   * @throws SAXException if the document is not valid
   */
  public static void main(String[] arguments) throws IOException, SAXException {
    File document = new File(arguments[1]);
    long start = System.nanoTime();
    switch (Task.valueOf(arguments[0])) {
      case BUILD -> QosValidator.create();
      case COMPILE -> SchemaSet.CAPABILITIES.compile(new XMLSchemaFactory());
      case QOSE -> qose(document.toPath());
      case PH -> {
        SchemaSet.CAPABILITIES
            .compile(new XMLSchemaFactory())
            .newValidator()
            .validate(new StreamSource(document));
        new PhSchematron().report(new StreamSource(document));
      }
    }
    System.out.printf(Locale.ROOT, "%.3f%n", (System.nanoTime() - start) / 1e6);
  }

  private static void qose(Path document) throws IOException {
    if (!QosValidator.create().validate(document).isValid()) {
      throw new IllegalStateException(document + " is not valid");
    }
  }
}
