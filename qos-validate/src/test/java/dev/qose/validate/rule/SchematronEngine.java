package dev.qose.validate.rule;

import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Rule;
import dev.qose.core.rule.RuleCatalogue;
import dev.qose.core.rule.RuleDescription;
import dev.qose.core.rules.Checked;
import dev.qose.core.rules.StandardRules;
import dev.qose.schema.SchematronPhase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
  /** The Java that the build makes of the rules. */
  GENERATED(phase -> new Generated()),
  /** The JDK's XSLT processor. */
  JDK(phase -> new Stylesheet(TransformerFactory.newDefaultInstance(), phase)),
  /** Saxon. */
  SAXON(phase -> new Stylesheet(new net.sf.saxon.TransformerFactoryImpl(), phase));

  /** What is in the Java; the rest is still on its way there. */
  static final Set<String> GENERATED_RULES =
      StandardRules.of(Layer.SCHEMATRON).stream()
          .flatMap(rule -> rule.rules().stream())
          .map(RuleDescription::id)
          .collect(Collectors.toUnmodifiableSet());

  private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";
  private static final Pattern STEP = Pattern.compile("/Q\\{([^}]*)\\}([^\\[]+)\\[(\\d+)\\]");

  @SuppressWarnings("ImmutableEnumChecker") // Nobody changes it, and templates are thread-safe.
  private final Map<SchematronPhase, Function<Document, List<Failure>>> runs =
      new EnumMap<>(SchematronPhase.class);

  SchematronEngine(Function<SchematronPhase, Function<Document, List<Failure>>> make) {
    Stream.of(SchematronPhase.values()).forEach(phase -> runs.put(phase, make.apply(phase)));
  }

  /** What a rule says of an element. */
  record Failure(
      String rule, String role, String test, String location, String message, String suggestion) {

    String place() {
      return rule + " " + role + " " + location;
    }

    /** All but the test, which is gone from the Java. */
    String words() {
      return place() + ": " + message + " " + suggestion;
    }
  }

  List<Failure> run(SchematronPhase phase, Document document) {
    return Objects.requireNonNull(runs.get(phase)).apply(document);
  }

  /** What is said by rules that are in the Java, in no order. */
  static List<String> words(List<Failure> failures) {
    return failures.stream()
        .filter(failure -> GENERATED_RULES.contains(failure.rule()))
        .map(Failure::words)
        .sorted()
        .toList();
  }

  private record Generated() implements Function<Document, List<Failure>> {

    static final Rule RULES = StandardRules.of(Layer.SCHEMATRON).get(0);

    @Override
    public List<Failure> apply(Document document) {
      return Checked.by(RULES, ExampleDocument.text(document)).problems().stream()
          .map(Generated::failure)
          .toList();
    }

    private static Failure failure(Problem problem) {
      return new Failure(
          problem.rule(),
          problem
              .severity()
              .orElseGet(
                  () -> RuleCatalogue.standard().find(problem.rule()).orElseThrow().severity())
              .toString(),
          "",
          path(problem.element()),
          normalized(problem.message()),
          normalized(problem.suggestion().orElse("")));
    }

    private static String path(dev.qose.core.element.Element element) {
      String step = "/Q{%s}%s".formatted(element.uri(), element.localName());
      return element
          .parent()
          .map(
              parent -> {
                int position =
                    parent.children(element.uri(), element.localName()).indexOf(element) + 1;
                return "%s%s[%d]".formatted(path(parent), step, position);
              })
          .orElse(step + "[1]");
    }
  }

  private record Stylesheet(Templates templates) implements Function<Document, List<Failure>> {

    Stylesheet(TransformerFactory factory, SchematronPhase phase) {
      this(compile(factory, phase));
    }

    private static Templates compile(TransformerFactory factory, SchematronPhase phase) {
      try {
        return factory.newTemplates(new StreamSource(phase.stylesheet().toString()));
      } catch (TransformerException e) {
        throw new IllegalStateException(factory + " cannot compile " + phase, e);
      }
    }

    @Override
    public List<Failure> apply(Document document) {
      try {
        DOMResult result = new DOMResult();
        templates.newTransformer().transform(new DOMSource(document), result);
        NodeList failed =
            ((Document) result.getNode()).getElementsByTagNameNS(SVRL, "failed-assert");
        List<Failure> failures = new ArrayList<>();
        for (int i = 0; i < failed.getLength(); i++) {
          failures.add(failure((Element) failed.item(i)));
        }
        return failures;
      } catch (TransformerException e) {
        throw new IllegalStateException(e);
      }
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
        message = normalized(child.getTextContent());
      } else if ("diagnostic-reference".equals(child.getLocalName())) {
        suggestion = normalized(child.getTextContent());
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

  private static String normalized(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
