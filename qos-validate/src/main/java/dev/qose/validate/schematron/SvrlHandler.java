package dev.qose.validate.schematron;

import dev.qose.core.element.Element;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes what a compiled schema reports, in the Schematron Validation Report Language. */
final class SvrlHandler extends DefaultHandler {

  private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";

  private final Element root;
  private final int limit;
  private final Runnable goingOn;
  private final List<FailedAssertion> failed = new ArrayList<>();
  private final List<String> diagnostics = new ArrayList<>();
  private final StringBuilder characters = new StringBuilder();
  private int leftOut;
  private boolean inDiagnostic;
  private String id = "";
  private String role = "";
  private String see = "";
  private String location = "";
  private String text = "";

  /** Takes up to so many failed assertions on elements in a root, and asks whether to go on. */
  SvrlHandler(Element root, int limit, Runnable goingOn) {
    this.root = root;
    this.limit = limit;
    this.goingOn = goingOn;
  }

  List<FailedAssertion> failed() {
    return failed;
  }

  int leftOut() {
    return leftOut;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    try {
      goingOn.run();
    } catch (RuntimeException e) {
      // A checked exception: of others Saxon prints the trace.
      throw new SAXException(e);
    }
    if (!uri.equals(SVRL)) {
      return;
    }
    switch (localName) {
      case "failed-assert", "successful-report" -> {
        id = value(attributes, "id");
        role =
            value(attributes, "role").isEmpty()
                ? value(attributes, "flag")
                : value(attributes, "role");
        see = value(attributes, "see");
        location = value(attributes, "location");
        text = "";
        diagnostics.clear();
      }
      case "text" -> startText();
      case "diagnostic-reference" -> {
        inDiagnostic = true;
        characters.setLength(0);
      }
      default -> {}
    }
  }

  @Override
  public void characters(char[] source, int start, int length) {
    characters.append(source, start, length);
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    if (!uri.equals(SVRL)) {
      return;
    }
    switch (localName) {
      case "text" -> endText();
      case "diagnostic-reference" -> {
        diagnostics.add(normalized());
        inDiagnostic = false;
      }
      case "failed-assert", "successful-report" -> end();
      default -> {}
    }
  }

  /** Some write the text of a diagnostic as an element of its own. */
  private void startText() {
    if (!inDiagnostic) {
      characters.setLength(0);
    }
  }

  private void endText() {
    if (!inDiagnostic) {
      text = normalized();
    }
  }

  private void end() {
    if (failed.size() < limit) {
      Element element = ElementPath.find(location, root);
      failed.add(new FailedAssertion(id, role, see, element, text, diagnostics));
    } else {
      leftOut++;
    }
  }

  private String normalized() {
    return characters.toString().strip().replaceAll("\\s+", " ");
  }

  private static String value(Attributes attributes, String name) {
    String value = attributes.getValue("", name);
    return value == null ? "" : value;
  }
}
