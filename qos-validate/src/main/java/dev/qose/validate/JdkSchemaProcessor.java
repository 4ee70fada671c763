package dev.qose.validate;

import dev.qose.core.rule.Severity;
import dev.qose.jaxb.document.Trail;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The JDK's schema processor, by SAX. */
final class JdkSchemaProcessor implements SchemaProcessor {

  private final ValidatorHandler handler;
  private boolean starts;

  JdkSchemaProcessor(Schema schema, XsdFindings findings) throws SAXException {
    handler = schema.newValidatorHandler();
    handler.setErrorHandler(new Errors(findings));
    handler.setProperty(XmlEngine.LOCALE_PROPERTY, XmlEngine.MESSAGE_LOCALE);
  }

  @Override
  public void start() {
    run(handler::startDocument);
    starts = true;
  }

  @Override
  public void startElement(
      String uri, String localName, String qName, Attributes attributes, Trail trail) {
    run(
        () -> {
          if (starts) {
            starts = false;
            trail.eachDeclaration(this::declare);
          } else {
            trail.eachOwnDeclaration(this::declare);
          }
          handler.startElement(uri, localName, qName, attributes);
        });
  }

  /** The handler forgets declarations with the element; it need not be told of their end. */
  private void declare(String prefix, String uri) {
    run(() -> handler.startPrefixMapping(prefix, uri));
  }

  @Override
  public void characters(char[] text, int start, int length) {
    run(() -> handler.characters(text, start, length));
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    run(() -> handler.endElement(uri, localName, qName));
  }

  @Override
  public void end() {
    run(handler::endDocument);
  }

  private static void run(Event event) {
    try {
      event.run();
    } catch (SAXException e) {
      throw new IllegalStateException("only the error handler may stop a schema processor", e);
    }
  }

  private interface Event {
    void run() throws SAXException;
  }

  private record Errors(XsdFindings findings) implements ErrorHandler {

    @Override
    public void warning(SAXParseException e) {
      add(Severity.WARNING, e);
    }

    @Override
    public void error(SAXParseException e) {
      add(Severity.ERROR, e);
    }

    @Override
    public void fatalError(SAXParseException e) {
      add(Severity.ERROR, e);
    }

    private void add(Severity severity, SAXParseException e) {
      String message = String.valueOf(e.getMessage());
      findings.add(severity, XsdFindings.key(message), () -> message);
    }
  }
}
