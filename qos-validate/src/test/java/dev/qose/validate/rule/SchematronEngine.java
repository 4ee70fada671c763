package dev.qose.validate.rule;

import dev.qose.schema.SchematronPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.transform.Templates;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Runs the Schematron rules on whole documents. */
enum SchematronEngine {
  JDK {
    @Override
    TransformerFactory factory() {
      return TransformerFactory.newDefaultInstance();
    }
  },
  SAXON {
    @Override
    TransformerFactory factory() {
      return new net.sf.saxon.TransformerFactoryImpl();
    }
  };

  private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";
  private static final Pattern STEP = Pattern.compile("/Q\\{([^}]*)\\}([^\\[]+)\\[(\\d+)\\]");

  @SuppressWarnings("ImmutableEnumChecker") // Nobody changes it, and templates are thread-safe.
  private final Map<SchematronPhase, Templates> compiled;

  SchematronEngine() {
    compiled =
        Stream.of(SchematronPhase.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), this::compile));
  }

  abstract TransformerFactory factory();

  /** What a rule says of an element. */
  record Failure(
      String rule, String role, String test, String location, String message, String suggestion) {

    String place() {
      return rule + " " + role + " " + location;
    }
  }

  private Templates compile(SchematronPhase phase) {
    try {
      return factory().newTemplates(new StreamSource(phase.stylesheet().toString()));
    } catch (TransformerException e) {
      throw new IllegalStateException(this + " cannot compile " + phase, e);
    }
  }

  List<Failure> run(SchematronPhase phase, Document document) {
    try {
      DOMResult result = new DOMResult();
      Objects.requireNonNull(compiled.get(phase))
          .newTransformer()
          .transform(new DOMSource(document), result);
      NodeList failed = ((Document) result.getNode()).getElementsByTagNameNS(SVRL, "failed-assert");
      List<Failure> failures = new ArrayList<>();
      for (int i = 0; i < failed.getLength(); i++) {
        failures.add(failure((Element) failed.item(i)));
      }
      return failures;
    } catch (TransformerException e) {
      throw new IllegalStateException(this + " cannot run " + phase, e);
    }
  }

  /** Finds the element that a failure is about. */
  static Element locate(Document document, String location) {
    Matcher step = STEP.matcher(location);
    Node here = document;
    while (step.lookingAt()) {
      here = child(here, step.group(1), step.group(2), Integer.parseInt(step.group(3)));
      step.region(step.end(), location.length());
    }
    if (!step.hitEnd() && step.regionStart() != location.length()) {
      throw new IllegalArgumentException(location);
    }
    return (Element) here;
  }

  private static Node child(Node parent, String namespace, String name, int position) {
    int count = 0;
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      String own = child.getNamespaceURI() == null ? "" : child.getNamespaceURI();
      if (child instanceof Element && own.equals(namespace) && name.equals(child.getLocalName())) {
        count++;
        if (count == position) {
          return child;
        }
      }
    }
    throw new IllegalArgumentException("no " + name + "[" + position + "] in " + parent);
  }

  private static Failure failure(Element element) {
    String message = "";
    String suggestion = "";
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if ("text".equals(child.getLocalName())) {
        message = child.getTextContent().strip();
      } else if ("diagnostic-reference".equals(child.getLocalName())) {
        suggestion = child.getTextContent().strip();
      }
    }
    return new Failure(
        element.getAttribute("id"),
        element.getAttribute("role"),
        element.getAttribute("test"),
        element.getAttribute("location"),
        message,
        suggestion);
  }
}
