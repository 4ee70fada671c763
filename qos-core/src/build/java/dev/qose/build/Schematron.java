package dev.qose.build;

import dev.qose.build.Expr.NameTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * A schema in ISO Schematron, with all that it includes. Abstract rules stand in the rules that
 * extend them.
 *
 * @param namespaces the namespace of each prefix
 * @param patterns the patterns, in their order
 */
record Schematron(Map<String, String> namespaces, List<SchematronPattern> patterns) {

  private static final String SCH = "http://purl.oclc.org/dsdl/schematron";

  /** A pattern: of its rules, the first that matches an element is applied. */
  record SchematronPattern(String id, String title, String file, List<SchematronRule> rules) {}

  /**
   * A rule.
   *
   * @param context what it is about, as it is written
   * @param alternatives the context's paths
   * @param lets the variables, with those of pattern and schema before
   */
  record SchematronRule(
      String context, List<Expr.Path> alternatives, List<Let> lets, List<Assertion> asserts) {}

  /** A variable; that of a pattern or schema begins at the root. */
  record Let(String name, Expr value, boolean isOfRoot) {}

  /**
   * What must hold.
   *
   * @param message what is said where it does not hold
   * @param diagnostics what is said besides
   */
  record Assertion(
      String id, String role, Expr test, List<Part> message, List<List<Part>> diagnostics) {}

  /** A part of a text: fixed, or computed. */
  sealed interface Part {

    /** Text as it stands. */
    record Fixed(String text) implements Part {}

    /** The value of an expression. */
    record Computed(Expr value) implements Part {}
  }

  /** Reads a schema. */
  static Schematron read(Path file) throws Exception {
    return new Reader(file).read();
  }

  /** Reads schemas, and says of what is not understood where it stands. */
  private static final class Reader {
    private final Path file;
    private final Map<String, String> namespaces = new LinkedHashMap<>();

    Reader(Path file) {
      this.file = file;
    }

    Schematron read() throws Exception {
      Element schema = root(file);
      for (Element ns : children(schema, "ns")) {
        namespaces.put(ns.getAttribute("prefix"), ns.getAttribute("uri"));
      }
      List<Let> lets = lets(schema, true, file.getFileName().toString());
      List<SchematronPattern> patterns = new ArrayList<>();
      for (Element include : children(schema, "include")) {
        Path part = file.resolveSibling(include.getAttribute("href"));
        patterns.add(pattern(root(part), lets, part.getFileName().toString()));
      }
      return new Schematron(namespaces, List.copyOf(patterns));
    }

    private SchematronPattern pattern(Element pattern, List<Let> ofSchema, String name) {
      Map<String, Element> diagnostics = new LinkedHashMap<>();
      for (Element group : children(pattern, "diagnostics")) {
        children(group, "diagnostic").forEach(d -> diagnostics.put(d.getAttribute("id"), d));
      }
      Map<String, Element> abstractRules = new LinkedHashMap<>();
      List<Let> lets = new ArrayList<>(ofSchema);
      lets.addAll(lets(pattern, true, name));
      List<SchematronRule> rules = new ArrayList<>();
      for (Element rule : children(pattern, "rule")) {
        if (rule.getAttribute("abstract").equals("true")) {
          abstractRules.put(rule.getAttribute("id"), rule);
          continue;
        }
        String context = rule.getAttribute("context");
        List<Let> own = new ArrayList<>(lets);
        List<Assertion> asserts = new ArrayList<>();
        collect(rule, abstractRules, diagnostics, own, asserts, name);
        rules.add(
            new SchematronRule(context, alternatives(parse(context, context, name)), own, asserts));
      }
      String title = children(pattern, "title").get(0).getTextContent();
      return new SchematronPattern(pattern.getAttribute("id"), title, name, rules);
    }

    private void collect(
        Element rule,
        Map<String, Element> abstractRules,
        Map<String, Element> diagnostics,
        List<Let> lets,
        List<Assertion> asserts,
        String name) {
      lets.addAll(lets(rule, false, name));
      for (Node node = rule.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (!(node instanceof Element child) || !SCH.equals(child.getNamespaceURI())) {
          continue;
        }
        switch (child.getLocalName()) {
          case "let" -> {}
          case "extends" -> {
            Element base = abstractRules.get(child.getAttribute("rule"));
            if (base == null) {
              throw new UnsupportedException(
                  "%s: there is no abstract rule %s before"
                      .formatted(name, child.getAttribute("rule")));
            }
            collect(base, abstractRules, diagnostics, lets, asserts, name);
          }
          case "assert" -> asserts.add(assertion(child, diagnostics, name));
          default ->
              throw new UnsupportedException(
                  "%s: a rule with %s".formatted(name, child.getNodeName()));
        }
      }
    }

    private Assertion assertion(Element element, Map<String, Element> diagnostics, String name) {
      String id = element.getAttribute("id");
      List<List<Part>> suggestions = new ArrayList<>();
      for (String diagnostic : element.getAttribute("diagnostics").split(" ", -1)) {
        Element found = diagnostics.get(diagnostic);
        if (found == null) {
          throw new UnsupportedException("%s: %s has no diagnostic".formatted(name, id));
        }
        suggestions.add(parts(found, id, name));
      }
      return new Assertion(
          id,
          element.getAttribute("role"),
          parse(element.getAttribute("test"), id, name),
          parts(element, id, name),
          suggestions);
    }

    private List<Part> parts(Element text, String id, String name) {
      List<Part> parts = new ArrayList<>();
      for (Node node = text.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Text fixed) {
          parts.add(new Part.Fixed(fixed.getData().replaceAll("\\s+", " ")));
        } else if (node instanceof Element element) {
          String value =
              switch (element.getLocalName()) {
                case "value-of" -> element.getAttribute("select");
                case "name" -> "name()";
                default ->
                    throw new UnsupportedException(
                        "%s: %s with %s".formatted(name, id, element.getNodeName()));
              };
          parts.add(new Part.Computed(parse(value, id, name)));
        }
      }
      return parts;
    }

    private List<Let> lets(Element around, boolean isOfRoot, String name) {
      List<Let> lets = new ArrayList<>();
      for (Element let : children(around, "let")) {
        String variable = let.getAttribute("name");
        Expr value = parse(let.getAttribute("value"), "$" + variable, name);
        lets.add(new Let(variable, value, isOfRoot));
      }
      return lets;
    }

    private Expr parse(String expression, String place, String name) {
      try {
        return XPathParser.parse(expression, namespaces);
      } catch (UnsupportedException e) {
        throw new UnsupportedException("%s, %s, %s".formatted(name, place, expression), e);
      }
    }

    private static Element root(Path file) throws Exception {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .parse(file.toFile())
          .getDocumentElement();
    }
  }

  /** The paths of a context: from a child of anything, down to the element itself. */
  private static List<Expr.Path> alternatives(Expr context) {
    List<Expr> parts = context instanceof Expr.Union union ? union.parts() : List.of(context);
    List<Expr.Path> paths = new ArrayList<>();
    for (Expr part : parts) {
      if (part instanceof Expr.Path path
          && path.start() instanceof Expr.Here
          && path.steps().stream().allMatch(step -> step.axis() == Expr.Axis.CHILD)) {
        paths.add(path);
      } else {
        throw new UnsupportedException("the context %s is no path of children".formatted(part));
      }
    }
    return List.copyOf(paths);
  }

  /** The test that the element itself must pass. */
  static NameTest nameTest(Expr.Path alternative) {
    return alternative.steps().get(alternative.steps().size() - 1).tests().get(0);
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child
          && SCH.equals(child.getNamespaceURI())
          && name.equals(child.getLocalName())) {
        children.add(child);
      }
    }
    return children;
  }
}
