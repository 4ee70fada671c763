package dev.qose.build;

import static dev.qose.build.Code.tight;

import dev.qose.build.Expr.Axis;
import dev.qose.build.Expr.First;
import dev.qose.build.Expr.Here;
import dev.qose.build.Expr.NameTest;
import dev.qose.build.Expr.Operation;
import dev.qose.build.Expr.Path;
import dev.qose.build.Expr.Root;
import dev.qose.build.Expr.Step;
import dev.qose.build.Expr.Union;
import dev.qose.build.Expr.Variable;
import dev.qose.build.Schematron.Let;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes Java of what is asked of nodes: a call where the path is short, else a method with a loop
 * for each step, which ends as soon as the answer is known.
 */
final class PathWriter {

  /** What is asked, and so what a method returns. */
  private enum Question {
    EXISTS("boolean", "has", "return true;", "false"),
    COUNT("int", "count", "count++;", "count"),
    ELEMENT("@Nullable Element", "first", "return %s;", "null"),
    ATTRIBUTE("String", "first", "return %s;", "\"\""),
    TEXT("String", "first", "return textOf(%s);", "\"\"");

    final String type;
    final String prefix;
    final String answer;
    final String otherwise;

    Question(String type, String prefix, String answer, String otherwise) {
      this.type = type;
      this.prefix = prefix;
      this.answer = answer;
      this.otherwise = otherwise;
    }
  }

  /** The steps that are left of a path, from a place. */
  private record Rest(Place from, List<Step> steps) {

    boolean isOver() {
      return steps.isEmpty();
    }

    Step last() {
      return steps.get(steps.size() - 1);
    }

    /** The one step that is left, if it is so plain that a call says it. */
    boolean isPlain() {
      return steps.size() == 1
          && last().predicates().isEmpty()
          && last().tests().size() == 1
          && (last().tests().get(0).isOneName() || last().tests().get(0).isAny());
    }
  }

  private final Translator translator;
  private final Variables variables;
  private final JavaClass type;

  /** The variable that is being computed; empty: none is. */
  private String variable = "";

  PathWriter(Translator translator, Variables variables, JavaClass type) {
    this.translator = translator;
    this.variables = variables;
    this.type = type;
  }

  /**
   * Names methods that are made from now on after a variable, or if empty, after what they find.
   */
  void nameAfter(String name) {
    variable = name;
  }

  /** Whether there is a node. */
  Code exists(Expr nodes, Place place, boolean negated) {
    Code any = Code.truth(negated);
    for (Expr path : plainPaths(nodes)) {
      Code one = existsOne(rest(path, place), path, negated);
      any = negated ? Code.and(any, one) : Code.or(any, one);
    }
    return any;
  }

  private Code existsOne(Rest rest, Expr path, boolean negated) {
    if (rest.isOver()) {
      return rest.from().isCertain()
          ? Code.truth(!negated)
          : new Code(
              rest.from().element() + (negated ? " == null" : " != null"), Code.Binding.COMPARISON);
    }
    if (rest.isPlain()) {
      String element = rest.from().element();
      NameTest test = rest.last().tests().get(0);
      switch (rest.last().axis()) {
        case SELF, PARENT -> {
          Place self = rest.last().axis() == Axis.SELF ? rest.from() : rest.from().parent();
          return test.isAny()
              ? existsOne(new Rest(self, List.of()), path, negated)
              : Code.condition(is(self, test), negated);
        }
        case CHILD -> {
          return Code.condition(
              test.isAny() ? "hasChildren(" + element + ")" : call("hasChild", element, test),
              negated);
        }
        case ATTRIBUTE -> {
          return Code.condition(call("hasAttribute", element, test), negated);
        }
        case ANCESTOR, PRECEDING -> {
          if (test.isOneName()) {
            String method = rest.last().axis() == Axis.ANCESTOR ? "hasAncestor" : "hasPreceding";
            return Code.condition(call(method, element, test), negated);
          }
        }
        default -> {}
      }
    }
    return Code.condition(method(Question.EXISTS, rest, path), negated);
  }

  /** Whether an attribute among the nodes has a value. */
  Code anyIs(Expr nodes, Expr value, Place place, boolean negated) {
    Code any = Code.truth(negated);
    for (Expr expr : plainPaths(nodes)) {
      Rest rest = rest(expr, place);
      if (!(expr instanceof Path path) || rest.isOver() || rest.last().axis() != Axis.ATTRIBUTE) {
        throw textOfElement(expr);
      }
      Code one;
      if (rest.isPlain()) {
        String text = translator.text(value, place).text();
        NameTest test = rest.last().tests().get(0);
        one = Code.condition(call("attributeIs", rest.from().element(), test, text), negated);
      } else {
        Expr attribute = new Path(new Here(), List.of(rest.last()));
        Step filter =
            new Step(
                Axis.SELF, List.of(NameTest.ANY), List.of(new Operation("=", attribute, value)));
        List<Step> steps = new ArrayList<>(path.steps().subList(0, path.steps().size() - 1));
        steps.add(filter);
        one = exists(new Path(path.start(), steps), place, negated);
      }
      any = negated ? Code.and(any, one) : Code.or(any, one);
    }
    return any;
  }

  /**
   * What the first node says.
   *
   * @param normalized whether without white space around and doubled
   */
  Code first(Expr nodes, Place place, boolean normalized) {
    List<Expr> roots = plainPaths(nodes);
    if (roots.size() > 1 && areOfDifferentRoots(roots)) {
      return roots.stream()
          .map(path -> firstOfOne(path, place, normalized))
          .reduce((a, b) -> tight("either(" + a.text() + ", " + b.text() + ")"))
          .orElseThrow();
    }
    return firstOfOne(onePath(nodes), place, normalized);
  }

  /** Whether only one of the paths can lead anywhere, since a document has one root. */
  private static boolean areOfDifferentRoots(List<Expr> paths) {
    Set<NameTest> roots = new LinkedHashSet<>();
    for (Expr expr : paths) {
      if (expr instanceof Path path && path.start() instanceof Root) {
        NameTest test = path.steps().get(0).tests().get(0);
        if (test.isOneName()) {
          roots.add(test);
        }
      }
    }
    return roots.size() == paths.size();
  }

  private Code firstOfOne(Expr path, Place place, boolean normalized) {
    Rest rest = rest(path, place);
    if (!rest.isOver() && rest.last().axis() == Axis.ATTRIBUTE) {
      String value =
          rest.isPlain()
              ? call("attribute", rest.from().element(), rest.last().tests().get(0))
              : method(Question.ATTRIBUTE, rest, path);
      return tight(normalized ? "normalizeSpace(" + value + ")" : value);
    }
    if (!normalized) {
      throw textOfElement(path);
    }
    if (rest.isOver()) {
      return tight("textOf(" + rest.from().element() + ")");
    }
    if (rest.isPlain()
        && rest.last().axis() == Axis.CHILD
        && rest.last().tests().get(0).isOneName()) {
      return tight(call("textOfChild", rest.from().element(), rest.last().tests().get(0)));
    }
    return tight(method(Question.TEXT, rest, path));
  }

  /** How many nodes there are. */
  Code count(Expr nodes, Place place) {
    Expr path = onePath(nodes);
    return tight(method(Question.COUNT, rest(path, place), path));
  }

  /** A name of the first node, or of the context. */
  Code name(List<Expr> arguments, Place place, String method) {
    if (arguments.isEmpty()) {
      return tight(place.element() + "." + method + "()");
    }
    String element = element(onePath(arguments.get(0)), place).element();
    return tight(method + "(" + element + ")");
  }

  private Place element(Expr path, Place place) {
    Rest rest = rest(path, place);
    return rest.isOver() ? rest.from() : new Place(method(Question.ELEMENT, rest, path), false);
  }

  // Paths without variables, unions and variables before them

  /** The paths that a set of nodes consists of; those that differ in their last name are one. */
  private List<Expr> plainPaths(Expr nodes) {
    List<Expr> paths = new ArrayList<>();
    for (Expr path : Translator.spread(withoutVariables(nodes))) {
      Expr merged = paths.isEmpty() ? null : merged(paths.get(paths.size() - 1), path);
      if (merged == null) {
        paths.add(path);
      } else {
        paths.set(paths.size() - 1, merged);
      }
    }
    return paths;
  }

  private Expr onePath(Expr nodes) {
    List<Expr> paths = plainPaths(nodes);
    if (paths.size() > 1) {
      throw new UnsupportedException(
          "which is the first of " + nodes + " in the document, or how many, is not computed");
    }
    return paths.get(0);
  }

  private Expr withoutVariables(Expr nodes) {
    if (nodes instanceof Variable variable) {
      return withoutVariables(variables.get(variable.name()).value());
    }
    if (nodes instanceof Union union) {
      return new Union(union.parts().stream().map(this::withoutVariables).toList());
    }
    if (nodes instanceof First first) {
      return new First(withoutVariables(first.nodes()));
    }
    return nodes instanceof Path path
        ? new Path(withoutVariables(path.start()), path.steps())
        : nodes;
  }

  /** One path for two that differ only in the name or the predicates at their end; else null. */
  private static Expr merged(Expr one, Expr other) {
    if (!(one instanceof Path left) || !(other instanceof Path right)) {
      return null;
    }
    int last = left.steps().size() - 1;
    if (!left.start().equals(right.start())
        || right.steps().size() != last + 1
        || !left.steps().subList(0, last).equals(right.steps().subList(0, last))) {
      return null;
    }
    Step merged = merged(left.steps().get(last), right.steps().get(last));
    if (merged == null) {
      return null;
    }
    List<Step> steps = new ArrayList<>(left.steps().subList(0, last));
    steps.add(merged);
    return new Path(left.start(), List.copyOf(steps));
  }

  private static Step merged(Step left, Step right) {
    if (left.axis() != right.axis() || left.axis() == Axis.ATTRIBUTE) {
      return null;
    }
    if (left.predicates().equals(right.predicates())) {
      List<NameTest> tests = new ArrayList<>(left.tests());
      tests.addAll(right.tests());
      return new Step(left.axis(), List.copyOf(tests), left.predicates());
    }
    if (!left.tests().equals(right.tests())
        || left.predicates().isEmpty()
        || right.predicates().isEmpty()) {
      return null;
    }
    Expr either = new Operation("or", all(left.predicates()), all(right.predicates()));
    return new Step(left.axis(), left.tests(), List.of(either));
  }

  private static Expr all(List<Expr> predicates) {
    return predicates.stream().reduce((a, b) -> new Operation("and", a, b)).orElseThrow();
  }

  /** Goes as far as there is but one node: to the root, the first of others, or the parent. */
  private Rest rest(Expr expr, Place place) {
    if (expr instanceof First first) {
      return new Rest(element(onePath(first.nodes()), place), List.of());
    }
    if (!(expr instanceof Path path)) {
      throw new UnsupportedException(expr + " is no path");
    }
    List<Step> steps = path.steps();
    Place from = place;
    if (path.start() instanceof Root) {
      Step top = steps.get(0);
      if (top.axis() != Axis.CHILD) {
        throw new UnsupportedException(path + " does not begin with the root element");
      }
      List<Step> fromTop = new ArrayList<>(steps);
      fromTop.set(0, new Step(Axis.SELF, top.tests(), top.predicates()));
      steps = fromTop;
      from = new Place("root(" + place.element() + ")", true);
    } else if (path.start() instanceof First first) {
      from = element(onePath(first.nodes()), place);
    }
    while (!steps.isEmpty() && isMove(steps.get(0))) {
      if (steps.get(0).axis() == Axis.PARENT) {
        from = from.parent();
      }
      steps = steps.subList(1, steps.size());
    }
    return new Rest(from, steps);
  }

  private static boolean isMove(Step step) {
    return (step.axis() == Axis.PARENT || step.axis() == Axis.SELF)
        && step.tests().get(0).isAny()
        && step.predicates().isEmpty();
  }

  private static UnsupportedException textOfElement(Expr path) {
    return new UnsupportedException(
        "the text of " + path + " is asked for without normalize-space()");
  }

  // Methods

  private String method(Question question, Rest rest, Expr path) {
    Set<Let> used = new LinkedHashSet<>();
    for (Step step : rest.steps()) {
      step.predicates().forEach(predicate -> used.addAll(variables.used(predicate, true)));
    }
    StringBuilder parameters = new StringBuilder();
    parameters.append(rest.from().isCertain() ? "Element e" : "@Nullable Element e");
    List<String> arguments = new ArrayList<>(List.of(rest.from().element()));
    Set<String> names = new LinkedHashSet<>(Set.of("e", "count"));
    for (Let let : used) {
      String name = JavaClass.name(let.name());
      parameters.append(", ").append(variables.typeOf(let.value()).java).append(' ').append(name);
      arguments.add(name);
      names.add(name);
    }
    StringBuilder body = new StringBuilder();
    if (question == Question.COUNT) {
      body.append("    int count = 0;\n");
    }
    loop(
        question,
        rest.steps(),
        new Place("e", rest.from().isCertain()),
        names,
        false,
        body,
        "    ");
    body.append("    return ").append(question.otherwise).append(";\n");
    String usual = question.prefix + JavaClass.capitalized(name(rest.last()));
    String name =
        type.method(
            variable.isEmpty() ? usual : JavaClass.name(variable),
            path.toString(),
            question.type,
            parameters.toString(),
            body.toString());
    return name + "(" + String.join(", ", arguments) + ")";
  }

  /** Writes the loop of the first of some steps, and those of the others within. */
  private void loop(
      Question question,
      List<Step> steps,
      Place from,
      Set<String> names,
      boolean isOfMany,
      StringBuilder body,
      String indent) {
    if (steps.isEmpty()) {
      body.append(indent).append(question.answer.formatted(from.element())).append('\n');
      return;
    }
    Step step = steps.get(0);
    boolean isOutOfOrder =
        step.axis() == Axis.ANCESTOR
            || (isOfMany && step.axis() != Axis.CHILD && step.axis() != Axis.ATTRIBUTE);
    if (isOutOfOrder && question != Question.EXISTS) {
      throw new UnsupportedException("which comes first along " + step + " is not computed");
    }
    if (step.axis() == Axis.ATTRIBUTE) {
      NameTest test = step.tests().get(0);
      if (steps.size() > 1 || step.tests().size() > 1 || !step.predicates().isEmpty()) {
        throw new UnsupportedException("something leads on from " + step);
      }
      body.append(indent)
          .append("if (%s) {\n".formatted(call("hasAttribute", from.element(), test)));
      Place value = new Place(call("attribute", from.element(), test), true);
      loop(question, List.of(), value, names, isOfMany, body, indent + "  ");
      body.append(indent).append("}\n");
      return;
    }
    if (step.axis() == Axis.PRECEDING) {
      throw new UnsupportedException("more is asked of " + step + " than whether there is one");
    }
    Place to = step.axis() == Axis.SELF ? from : new Place(unique(name(step), names), true);
    String head =
        switch (step.axis()) {
          case SELF -> "";
          case CHILD -> "for (Element %s : children(%s)) {";
          case PARENT -> "Element %1$s = parent(%2$s);";
          case ANCESTOR -> "for (Element %1$s = parent(%2$s); %1$s != null; %1$s = parent(%1$s)) {";
          case PRECEDING_SIBLING -> "for (Element %s : precedingSiblings(%s)) {";
          case FOLLOWING_SIBLING -> "for (Element %s : followingSiblings(%s)) {";
          case ATTRIBUTE, PRECEDING -> throw new IllegalStateException();
        };
    boolean isLoop = head.endsWith("{");
    if (!head.isEmpty()) {
      body.append(indent).append(head.formatted(to.element(), from.element())).append('\n');
    }
    String inner = isLoop ? indent + "  " : indent;
    Code condition = Code.truth(true);
    if (step.axis() == Axis.PARENT || (step.axis() == Axis.SELF && !from.isCertain())) {
      condition = new Code(to.element() + " != null", Code.Binding.COMPARISON);
    }
    Place certain = new Place(to.element(), true);
    condition = Code.and(condition, passes(step, certain));
    boolean isConditional = !condition.isTruth(true);
    if (isConditional) {
      body.append(condition.statement("if", inner)).append(" {\n");
    }
    loop(
        question,
        steps.subList(1, steps.size()),
        certain,
        names,
        isOfMany || isLoop,
        body,
        isConditional ? inner + "  " : inner);
    if (isConditional) {
      body.append(inner).append("}\n");
    }
    if (isLoop) {
      body.append(indent).append("}\n");
    }
  }

  /** Whether an element passes the tests and predicates of a step. */
  private Code passes(Step step, Place element) {
    Code named = Code.truth(false);
    for (NameTest test : step.tests()) {
      named = Code.or(named, test.isAny() ? Code.truth(true) : tight(is(element, test)));
    }
    for (Expr predicate : step.predicates()) {
      named = Code.and(named, translator.condition(predicate, element, false));
    }
    return named;
  }

  /** The call that tells whether an element has a name. */
  String is(Place place, NameTest test) {
    if (test.isOneName()) {
      String name = JavaClass.quote(test.localName());
      String uri = type.uri(test.uri());
      return place.isCertain()
          ? "%s.is(%s, %s)".formatted(place.element(), uri, name)
          : "is(%s, %s, %s)".formatted(place.element(), uri, name);
    }
    return place.isCertain()
        ? "%s.uri().equals(%s)".formatted(place.element(), type.uri(test.uri()))
        : "uri(%s).equals(%s)".formatted(place.element(), type.uri(test.uri()));
  }

  private String call(String method, String element, NameTest test, String... more) {
    if (!test.isOneName()) {
      throw new UnsupportedException("any name is asked for by " + test);
    }
    List<String> arguments = new ArrayList<>();
    arguments.add(element);
    arguments.add(type.uri(test.uri()));
    arguments.add(JavaClass.quote(test.localName()));
    arguments.addAll(List.of(more));
    return arguments.stream().collect(Collectors.joining(", ", method + "(", ")"));
  }

  private static String name(Step step) {
    NameTest test = step.tests().get(0);
    String name =
        step.axis() == Axis.ATTRIBUTE
            ? test.localName()
            : test.localName().equals("*") ? "element" : test.localName();
    return JavaClass.name(name);
  }

  private static String unique(String name, Set<String> names) {
    String unique = name;
    for (int i = 2; !names.add(unique); i++) {
      unique = name + i;
    }
    return unique;
  }
}
