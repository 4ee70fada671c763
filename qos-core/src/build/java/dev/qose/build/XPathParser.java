package dev.qose.build;

import dev.qose.build.Expr.Axis;
import dev.qose.build.Expr.Call;
import dev.qose.build.Expr.Digits;
import dev.qose.build.Expr.First;
import dev.qose.build.Expr.Here;
import dev.qose.build.Expr.Literal;
import dev.qose.build.Expr.NameTest;
import dev.qose.build.Expr.Operation;
import dev.qose.build.Expr.Path;
import dev.qose.build.Expr.Root;
import dev.qose.build.Expr.Step;
import dev.qose.build.Expr.Union;
import dev.qose.build.Expr.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads expressions of XPath 1.0, as far as rules use it. */
final class XPathParser {

  /** Texts, numbers, names with prefix or star, variables, operators of two signs, then of one. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(\"[^\"]*\"|'[^']*'|\\d+(?:\\.\\d+)?|\\$?[\\p{L}_][\\w.-]*(?::(?:[\\p{L}_][\\w.-]*|\\*))?"
              + "|::|\\.\\.|!=|<=|>=|//|[\\[\\]()@,|/.*=<>+-])");

  /** Operators by how closely they bind, the loosest first. */
  private static final List<Set<String>> OPERATORS =
      List.of(
          Set.of("or"),
          Set.of("and"),
          Set.of("=", "!="),
          Set.of("<", "<=", ">", ">="),
          Set.of("+", "-"),
          Set.of("*", "div", "mod"));

  private static final Set<String> NODE_TESTS = Set.of("node", "text", "comment");

  private final Map<String, String> namespaces;
  private final List<String> tokens = new ArrayList<>();
  private int next;

  private XPathParser(String text, Map<String, String> namespaces) {
    this.namespaces = namespaces;
    Matcher token = TOKEN.matcher(text);
    int end = 0;
    while (end < text.length() && token.find(end) && token.start() == end) {
      tokens.add(token.group(1));
      end = token.end();
      if (text.substring(end).isBlank()) {
        end = text.length();
      }
    }
    if (end < text.length()) {
      throw new UnsupportedException("\"" + text.substring(end) + "\" is not understood");
    }
  }

  /**
   * Reads an expression.
   *
   * @param namespaces the namespace of each prefix
   */
  static Expr parse(String text, Map<String, String> namespaces) {
    XPathParser parser = new XPathParser(text, namespaces);
    Expr expr = parser.operation(0);
    if (parser.next < parser.tokens.size()) {
      throw new UnsupportedException("\"" + parser.peek() + "\" is not expected");
    }
    return expr;
  }

  private Expr operation(int level) {
    if (level == OPERATORS.size()) {
      return union();
    }
    Expr left = operation(level + 1);
    while (OPERATORS.get(level).contains(peek())) {
      left = new Operation(take(), left, operation(level + 1));
    }
    return left;
  }

  private Expr union() {
    List<Expr> parts = new ArrayList<>(List.of(path()));
    while (takeIf("|")) {
      parts.add(path());
    }
    return parts.size() == 1 ? parts.get(0) : new Union(List.copyOf(parts));
  }

  private Expr path() {
    Expr start;
    List<Step> steps = new ArrayList<>();
    if (takeIf("/")) {
      start = new Root();
    } else if (beginsStep()) {
      start = new Here();
    } else {
      start = filtered(primary());
      if (!takeIf("/")) {
        return start;
      }
    }
    do {
      steps.add(step());
      if (peek().equals("[") && peek(1).equals("1") && peek(2).equals("]")) {
        start = new First(fromOneNode(start, steps));
        steps.clear();
        next += 3;
      }
    } while (takeIf("/"));
    return steps.isEmpty() ? start : new Path(start, List.copyOf(steps));
  }

  /** A path whose last step leads on from one node, so that its first node is the first of all. */
  private static Path fromOneNode(Expr start, List<Step> steps) {
    List<Step> before = steps.subList(0, steps.size() - 1);
    if (start instanceof Here && before.stream().allMatch(step -> step.axis() == Axis.PARENT)) {
      return new Path(start, List.copyOf(steps));
    }
    throw new UnsupportedException("[1] means one for each node before it");
  }

  /** A node-set in brackets, or of a variable, with predicates. */
  private Expr filtered(Expr nodes) {
    Expr filtered = nodes;
    while (peek().equals("[")) {
      if (peek(1).equals("1") && peek(2).equals("]")) {
        filtered = new First(filtered);
        next += 3;
      } else {
        filtered =
            new Path(filtered, List.of(new Step(Axis.SELF, List.of(NameTest.ANY), predicates())));
      }
    }
    return filtered;
  }

  private boolean beginsStep() {
    String token = peek();
    boolean isName = !token.isEmpty() && (Character.isLetter(token.charAt(0)) || token.equals("*"));
    boolean isCall = peek(1).equals("(") && !NODE_TESTS.contains(token);
    return token.equals("@") || token.startsWith(".") || (isName && !isCall);
  }

  private Expr primary() {
    String token = take();
    if (token.equals("(")) {
      Expr inner = operation(0);
      expect(")");
      return inner;
    }
    if (token.startsWith("'") || token.startsWith("\"")) {
      return new Literal(token.substring(1, token.length() - 1));
    }
    if (token.startsWith("$")) {
      return new Variable(token.substring(1));
    }
    if (Character.isDigit(token.charAt(0))) {
      return new Digits(token);
    }
    if (Character.isLetter(token.charAt(0)) && takeIf("(")) {
      List<Expr> arguments = new ArrayList<>();
      while (!takeIf(")")) {
        if (!arguments.isEmpty()) {
          expect(",");
        }
        arguments.add(operation(0));
      }
      return new Call(token, List.copyOf(arguments));
    }
    throw new UnsupportedException("\"" + token + "\" is not expected");
  }

  private Step step() {
    if (takeIf("..")) {
      return new Step(Axis.PARENT, List.of(NameTest.ANY), predicates());
    }
    if (takeIf(".")) {
      return new Step(Axis.SELF, List.of(NameTest.ANY), predicates());
    }
    Axis axis = takeIf("@") ? Axis.ATTRIBUTE : Axis.CHILD;
    if (peek(1).equals("::")) {
      axis = axis(take());
      expect("::");
    }
    return new Step(axis, List.of(nameTest(take(), axis)), predicates());
  }

  private static Axis axis(String name) {
    for (Axis axis : Axis.values()) {
      if (axis.prefix.equals(name + "::")) {
        return axis;
      }
    }
    throw new UnsupportedException("the axis " + name + " is not used here");
  }

  private List<Expr> predicates() {
    List<Expr> predicates = new ArrayList<>();
    while (peek().equals("[") && !peek(1).equals("1")) {
      expect("[");
      predicates.add(operation(0));
      expect("]");
    }
    return List.copyOf(predicates);
  }

  private NameTest nameTest(String token, Axis axis) {
    if (token.equals("*")) {
      return NameTest.ANY;
    }
    if (!Character.isLetter(token.charAt(0)) || peek().equals("(")) {
      throw new UnsupportedException("\"" + token + "\" is no name");
    }
    int colon = token.indexOf(':');
    if (colon < 0) {
      return new NameTest(token, "", token);
    }
    String uri = namespaces.get(token.substring(0, colon));
    if (uri == null) {
      throw new UnsupportedException("the prefix of " + token + " is not declared");
    }
    return new NameTest(token, uri, token.substring(colon + 1));
  }

  private String peek() {
    return peek(0);
  }

  private String peek(int ahead) {
    return next + ahead < tokens.size() ? tokens.get(next + ahead) : "";
  }

  private String take() {
    String token = peek();
    if (token.isEmpty()) {
      throw new UnsupportedException("it ends too early");
    }
    next++;
    return token;
  }

  private boolean takeIf(String token) {
    if (peek().equals(token)) {
      next++;
      return true;
    }
    return false;
  }

  private void expect(String token) {
    if (!takeIf(token)) {
      throw new UnsupportedException("\"%s\" stands where %s should".formatted(peek(), token));
    }
  }
}
