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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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
    String name =
        local.equals("*")
            ? "element"
            : JavaClass.name(Character.toLowerCase(local.charAt(0)) + local.substring(1));
    String unique = name;
    for (int i = 2; !names.add(unique); i++) {
      unique = name + i;
    }
    return unique;
  }

  // Which rule is for an element

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
    StringBuilder java = new StringBuilder();
    java.append("  /** Applies the rule that is for an element, if there is one. */\n");
    java.append("  static void check(Element e, Reporter reporter) {\n");
    Map<String, Map<String, List<Way>>> byName = new TreeMap<>();
    for (Way way : ways) {
      if (!way.test().uri().equals("*")) {
        byName
            .computeIfAbsent(way.test().uri(), uri -> new TreeMap<>())
            .put(way.test().localName(), List.of());
      }
    }
    java.append("    switch (e.uri()) {\n");
    byName.forEach(
        (uri, names) -> {
          java.append("      case %s -> {\n".formatted(type.uri(uri)));
          java.append("        switch (e.localName()) {\n");
          Map<String, List<String>> cases = new LinkedHashMap<>();
          for (String name : names.keySet()) {
            if (!name.equals("*")) {
              NameTest test = new NameTest("", uri, name);
              cases
                  .computeIfAbsent(chain(ways, test, "            "), c -> new ArrayList<>())
                  .add(JavaClass.quote(name));
            }
          }
          cases.forEach(
              (chain, labels) ->
                  java.append(
                      "          case %s -> %s".formatted(String.join(", ", labels), chain)));
          java.append("          default -> ")
              .append(chain(ways, new NameTest("", uri, ""), "            "))
              .append("        }\n      }\n");
        });
    java.append("      default -> ")
        .append(chain(ways, new NameTest("", "", ""), "        "))
        .append("    }\n  }\n");
    return java.toString();
  }

  /** What to do with an element of a name, or where the name is empty, with one of no such name. */
  private static String chain(List<Way> ways, NameTest name, String indent) {
    StringBuilder java = new StringBuilder();
    for (Way way : ways) {
      if (!covers(way.test(), name)) {
        continue;
      }
      boolean isFirst = java.isEmpty();
      String call = way.method() + "(e, reporter);\n";
      if (way.condition().isTruth(true)) {
        if (isFirst) {
          return call;
        }
        return "{\n%s else {\n%s  %s%s}\n%s}\n"
            .formatted(java, indent, call, indent, indent.substring(2));
      }
      java.append(isFirst ? indent : " else ")
          .append("if (%s) {\n%s  %s%s}".formatted(way.condition().text(), indent, call, indent));
    }
    return java.isEmpty() ? "{}\n" : "{\n" + java + "\n" + indent.substring(2) + "}\n";
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
        declare(variables.neededFor(assertion.test(), true), declared, translator, java, "    ");
        Code fails = translator.condition(assertion.test(), Place.CONTEXT, true);
        java.append("    if (%s) {\n".formatted(fails.text()));
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
        java.append(indent).append(translator.declaration(let)).append('\n');
      }
    }
  }

  private String problem(Assertion assertion, Translator translator) {
    StringBuilder java = new StringBuilder();
    java.append(
        "Problem.of(%s, e, %s)"
            .formatted(JavaClass.quote(assertion.id()), sentence(assertion.message(), translator)));
    String usual = registry.severity(assertion.id());
    if (!usual.equals(assertion.role())) {
      java.append(
          "\n              .as(Severity.%s)".formatted(assertion.role().toUpperCase(Locale.ROOT)));
    }
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
