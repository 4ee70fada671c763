package dev.qose.build;

import static dev.qose.build.Code.tight;

import dev.qose.build.Expr.NameTest;
import dev.qose.build.Expr.Path;
import dev.qose.build.Expr.Step;
import dev.qose.build.Schematron.Assertion;
import dev.qose.build.Schematron.Let;
import dev.qose.build.Schematron.Part;
import dev.qose.build.Schematron.SchematronPattern;
import dev.qose.build.Schematron.SchematronRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes a class of a pattern: a method for each rule, and one that finds the rule of an element.
 */
final class PatternWriter {

  /** A way to a rule: an element passes the test, and then a condition. */
  private record Way(NameTest test, Code condition, String method) {}

  private final SchematronPattern pattern;
  private final Registry registry;
  private final JavaClass type;

  private PatternWriter(
      SchematronPattern pattern, Map<String, String> namespaces, Registry registry) {
    this.pattern = pattern;
    this.registry = registry;
    this.type = new JavaClass(namespaces);
  }

  /** Writes the class of a pattern. */
  static String write(
      SchematronPattern pattern,
      Map<String, String> namespaces,
      Registry registry,
      String packageName,
      String name) {
    return new PatternWriter(pattern, namespaces, registry).write(packageName, name);
  }

  private String write(String packageName, String name) {
    List<Way> ways = new ArrayList<>();
    List<String> methods = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>(Set.of("check"));
    for (SchematronRule rule : pattern.rules()) {
      Translator translator = new Translator(new Variables(rule.lets()), type);
      String method = methodName(rule, names);
      for (Path alternative : rule.alternatives()) {
        ways.add(way(alternative, method, translator));
      }
      methods.add(method);
    }
    refuseShadows();
    type.add(dispatch(ways));
    for (int i = 0; i < methods.size(); i++) {
      type.add(method(pattern.rules().get(i), methods.get(i)));
    }
    return type.write(
        packageName,
        name,
        "%s: made of %s by the build.".formatted(pattern.title(), pattern.file()));
  }

  private static String methodName(SchematronRule rule, Set<String> names) {
    String local = Schematron.nameTest(rule.alternatives().get(0)).localName();
    String name = local.equals("*") ? "element" : JavaClass.name(local);
    String unique = name;
    for (int i = 2; !names.add(unique); i++) {
      unique = name + i;
    }
    return unique;
  }

  // Which rule is for an element

  /** Of two rules that match the same element, Schematron would apply but the first. */
  private void refuseShadows() {
    List<SchematronRule> rules = pattern.rules();
    for (int i = 0; i < rules.size(); i++) {
      for (SchematronRule other : rules.subList(i + 1, rules.size())) {
        for (Path one : rules.get(i).alternatives()) {
          if (other.alternatives().stream().anyMatch(path -> mayMeet(one, path))) {
            throw new UnsupportedException(
                "%s: the rules for %s and for %s may match the same element"
                    .formatted(pattern.file(), rules.get(i).context(), other.context()));
          }
        }
      }
    }
  }

  private static boolean mayMeet(Path one, Path other) {
    int length = Math.min(one.steps().size(), other.steps().size());
    for (int i = 1; i <= length; i++) {
      NameTest test = one.steps().get(one.steps().size() - i).tests().get(0);
      if (!test.meets(other.steps().get(other.steps().size() - i).tests().get(0))) {
        return false;
      }
    }
    return true;
  }

  private Way way(Path alternative, String method, Translator translator) {
    Code condition = Code.truth(true);
    Place place = Place.CONTEXT;
    List<Step> steps = alternative.steps();
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      if (i < steps.size() - 1) {
        place = place.parent();
        if (!step.predicates().isEmpty()) {
          throw new UnsupportedException(alternative + " has predicates within");
        }
        NameTest test = step.tests().get(0);
        condition =
            Code.and(
                condition,
                test.isAny()
                    ? new Code(place.element() + " != null", Code.Binding.COMPARISON)
                    : tight(translator.paths().is(place, test)));
      }
      for (Expr predicate : step.predicates()) {
        condition = Code.and(condition, translator.condition(predicate, place, false));
      }
    }
    return new Way(Schematron.nameTest(alternative), condition, method);
  }

  private String dispatch(List<Way> ways) {
    Map<String, Set<String>> names = new TreeMap<>();
    for (Way way : ways) {
      if (!way.test().uri().equals("*")) {
        names.computeIfAbsent(way.test().uri(), uri -> new TreeSet<>()).add(way.test().localName());
      }
    }
    StringBuilder java = new StringBuilder();
    java.append("  /** Applies the rule that is for an element, if there is one. */\n");
    java.append("  static void check(Element e, Reporter reporter) {\n");
    String others = chain(ways, new NameTest("", "", ""), "    ");
    if (!names.isEmpty()) {
      java.append("    switch (e.uri()) {\n");
      names.forEach(
          (uri, localNames) ->
              java.append("      case ")
                  .append(type.uri(uri))
                  .append(" -> {\n")
                  .append(ofNamespace(ways, uri, localNames))
                  .append("      }\n"));
      java.append("      default -> ")
          .append(block(chain(ways, new NameTest("", "", ""), "        "), "      "));
      others = "    }\n";
    }
    return java.append(others).append("  }\n").toString();
  }

  private static String ofNamespace(List<Way> ways, String uri, Set<String> localNames) {
    Map<String, List<String>> cases = new LinkedHashMap<>();
    for (String name : localNames) {
      if (!name.equals("*")) {
        cases
            .computeIfAbsent(
                chain(ways, new NameTest("", uri, name), "            "), c -> new ArrayList<>())
            .add(JavaClass.quote(name));
      }
    }
    StringBuilder java = new StringBuilder("        switch (e.localName()) {\n");
    cases.forEach(
        (chain, labels) ->
            java.append("          case ")
                .append(String.join(", ", labels))
                .append(" -> ")
                .append(block(chain, "          ")));
    return java.append("          default -> ")
        .append(block(chain(ways, new NameTest("", uri, ""), "            "), "          "))
        .append("        }\n")
        .toString();
  }

  /** A statement or a block of some. */
  private static String block(String statements, String indent) {
    if (statements.isEmpty()) {
      return "{}\n";
    }
    boolean isOne = statements.indexOf(';') == statements.length() - 2;
    return isOne && !statements.contains("if (")
        ? statements.stripLeading()
        : "{\n" + statements + indent + "}\n";
  }

  /** What to do with an element of a name, or where the name is empty, with one of no such name. */
  private static String chain(List<Way> ways, NameTest name, String indent) {
    StringBuilder java = new StringBuilder();
    for (Way way : ways) {
      if (covers(way.test(), name)) {
        String call = way.method() + "(e, reporter);\n";
        if (way.condition().isTruth(true)) {
          java.append(indent).append(call);
        } else {
          java.append(way.condition().statement("if", indent))
              .append(" {\n  ")
              .append(indent)
              .append(call)
              .append(indent)
              .append("}\n");
        }
      }
    }
    return java.toString();
  }

  private static boolean covers(NameTest test, NameTest name) {
    return (test.uri().equals("*") || test.uri().equals(name.uri()))
        && (test.localName().equals("*") || test.localName().equals(name.localName()));
  }

  // The rules themselves

  private String method(SchematronRule rule, String name) {
    Variables variables = new Variables(rule.lets());
    Translator translator = new Translator(variables, type);
    StringBuilder java = new StringBuilder();
    java.append("  // ").append(rule.context().replaceAll("\\s+", " ")).append('\n');
    java.append("  private static void %s(Element e, Reporter reporter) {\n".formatted(name));
    Set<Let> declared = new LinkedHashSet<>();
    for (Assertion assertion : rule.asserts()) {
      try {
        registry.check(assertion.id(), assertion.role());
        declare(variables.neededFor(assertion.test(), true), declared, translator, java, "    ");
        Code fails = translator.condition(assertion.test(), Place.CONTEXT, true);
        java.append(fails.statement("if", "    ")).append(" {\n");
        Set<Let> here = new LinkedHashSet<>(declared);
        texts(assertion)
            .forEach(
                text ->
                    declare(variables.neededFor(text, false), here, translator, java, "      "));
        java.append("      reporter.report(\n          ")
            .append(problem(assertion, translator))
            .append(");\n    }\n");
      } catch (UnsupportedException e) {
        throw new UnsupportedException(
            "%s, %s, %s".formatted(pattern.file(), assertion.id(), assertion.test()), e);
      }
    }
    return java.append("  }\n").toString();
  }

  private static List<Expr> texts(Assertion assertion) {
    List<Part> parts = new ArrayList<>(assertion.message());
    assertion.diagnostics().forEach(parts::addAll);
    return parts.stream()
        .filter(Part.Computed.class::isInstance)
        .map(part -> ((Part.Computed) part).value())
        .toList();
  }

  private static void declare(
      List<Let> lets, Set<Let> declared, Translator translator, StringBuilder java, String indent) {
    for (Let let : lets) {
      if (declared.add(let)) {
        java.append(translator.declaration(let, indent)).append('\n');
      }
    }
  }

  private String problem(Assertion assertion, Translator translator) {
    StringBuilder java = new StringBuilder();
    java.append(
        "Problem.of(%s, e, %s)"
            .formatted(JavaClass.quote(assertion.id()), sentence(assertion.message(), translator)));
    for (List<Part> suggestion : assertion.diagnostics()) {
      java.append("\n              .suggest(%s)".formatted(sentence(suggestion, translator)));
    }
    return java.toString();
  }

  private static String sentence(List<Part> parts, Translator translator) {
    List<String> java = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Part.Fixed fixed) {
        String text = fixed.text();
        text = i == 0 ? text.stripLeading() : text;
        text = i == parts.size() - 1 ? text.stripTrailing() : text;
        if (!text.isEmpty()) {
          java.add(JavaClass.quote(text));
        }
      } else if (parts.get(i) instanceof Part.Computed computed) {
        Code text = translator.text(computed.value(), Place.CONTEXT);
        java.add(text.within(Code.Binding.SUM));
      }
    }
    return String.join(" + ", java);
  }
}
