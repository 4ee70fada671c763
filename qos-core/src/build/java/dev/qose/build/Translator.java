package dev.qose.build;

import static dev.qose.build.Code.Binding.COMPARISON;
import static dev.qose.build.Code.Binding.PRODUCT;
import static dev.qose.build.Code.Binding.SUM;
import static dev.qose.build.Code.tight;

import dev.qose.build.Expr.Axis;
import dev.qose.build.Expr.Call;
import dev.qose.build.Expr.Digits;
import dev.qose.build.Expr.First;
import dev.qose.build.Expr.Here;
import dev.qose.build.Expr.Literal;
import dev.qose.build.Expr.NameTest;
import dev.qose.build.Expr.Operation;
import dev.qose.build.Expr.Path;
import dev.qose.build.Expr.Step;
import dev.qose.build.Expr.Union;
import dev.qose.build.Expr.Variable;
import dev.qose.build.Schematron.Let;
import dev.qose.build.Variables.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes Java of the expressions of a rule, by the types that they have. A set of nodes is never
 * made: all that is asked of one is whether there is a node, how many there are, or what the first
 * says.
 */
final class Translator {

  /** Functions of texts that are methods of the same kind in Java. */
  private static final Map<String, String> TEXT_FUNCTIONS =
      Map.of(
          "substring-before", "substringBefore",
          "substring-after", "substringAfter",
          "translate", "translate");

  private static final Map<String, String> COMPARISONS =
      Map.of("<", ">=", "<=", ">", ">", "<=", ">=", "<");

  private final Variables variables;
  private final PathWriter paths;
  private final JavaClass type;

  Translator(Variables variables, JavaClass type) {
    this.variables = variables;
    this.type = type;
    this.paths = new PathWriter(this, variables, type);
  }

  PathWriter paths() {
    return paths;
  }

  /** Makes the declaration of a variable; methods that it needs are named after it. */
  String declaration(Let let, String indent) {
    Type kind = variables.typeOf(let.value());
    paths.nameAfter(let.name());
    Code value =
        switch (kind) {
          case TEXT -> text(let.value(), Place.CONTEXT);
          case NUMBER -> number(let.value(), Place.CONTEXT);
          case TRUTH, NODES -> condition(let.value(), Place.CONTEXT, false);
        };
    paths.nameAfter("");
    String head = "%s%s %s =".formatted(indent, kind.java, JavaClass.name(let.name()));
    return value.lines(head, ";", indent);
  }

  /**
   * Makes a condition.
   *
   * @param place the element that the expression is looked at from
   * @param negated whether it is to hold where the expression does not
   */
  Code condition(Expr expr, Place place, boolean negated) {
    if (expr instanceof Operation operation) {
      return switch (operation.operator()) {
        case "or", "and" -> {
          Code left = condition(operation.left(), place, negated);
          Code right = condition(operation.right(), place, negated);
          yield operation.operator().equals("or") == negated
              ? Code.and(left, right)
              : Code.or(left, right);
        }
        case "=" -> equality(operation.left(), operation.right(), place, negated);
        case "!=" -> inequality(operation, place, negated);
        case "<", "<=", ">", ">=" -> comparison(operation, place, negated);
        default -> throw new UnsupportedException(operation + " is no condition");
      };
    }
    if (expr instanceof Call call) {
      switch (call.function()) {
        case "not" -> {
          return condition(argument(call, 0, 1), place, !negated);
        }
        case "boolean" -> {
          return condition(argument(call, 0, 1), place, negated);
        }
        case "contains", "starts-with" -> {
          String method = call.function().equals("contains") ? ".contains(" : ".startsWith(";
          String whole = text(argument(call, 0, 2), place).within(Code.Binding.TIGHT);
          String part = text(argument(call, 1, 2), place).text();
          return Code.condition(whole + method + part + ")", negated);
        }
        default -> {}
      }
    }
    return switch (variables.typeOf(expr)) {
      case TRUTH -> Code.condition(JavaClass.name(((Variable) expr).name()), negated);
      case TEXT ->
          Code.condition(text(expr, place).within(Code.Binding.TIGHT) + ".isEmpty()", !negated);
      case NODES ->
          expr instanceof Variable variable
              ? Code.condition(JavaClass.name(variable.name()), negated)
              : paths.exists(expr, place, negated);
      case NUMBER -> throw new UnsupportedException(expr + " is a number, no condition");
    };
  }

  private Code equality(Expr left, Expr right, Place place, boolean negated) {
    Type leftType = variables.typeOf(left);
    Type rightType = variables.typeOf(right);
    if (leftType == Type.NUMBER || rightType == Type.NUMBER) {
      return Code.join(
          number(left, place), negated ? "!=" : "==", number(right, place), COMPARISON);
    }
    if (leftType == Type.NODES && rightType == Type.TEXT) {
      return paths.anyIs(left, right, place, negated);
    }
    if (leftType != Type.TEXT || rightType != Type.TEXT) {
      throw new UnsupportedException(left + " = " + right + " is not a comparison of texts");
    }
    if (right instanceof Literal literal && literal.value().isEmpty()) {
      return Code.condition(text(left, place).within(Code.Binding.TIGHT) + ".isEmpty()", negated);
    }
    boolean swapped = left instanceof Literal;
    Code first = text(swapped ? right : left, place);
    Code second = text(swapped ? left : right, place);
    return Code.condition(
        first.within(Code.Binding.TIGHT) + ".equals(" + second.text() + ")", negated);
  }

  private Code inequality(Operation operation, Place place, boolean negated) {
    if (variables.typeOf(operation.left()) == Type.NODES
        || variables.typeOf(operation.right()) == Type.NODES) {
      throw new UnsupportedException(operation + " asks for any node that differs");
    }
    return equality(operation.left(), operation.right(), place, !negated);
  }

  private Code comparison(Operation operation, Place place, boolean negated) {
    Code left = number(operation.left(), place);
    Code right = number(operation.right(), place);
    Code holds = Code.join(left, operation.operator(), right, COMPARISON);
    if (!negated) {
      return holds;
    }
    boolean isWhole =
        isCount(operation.left()) && isCount(operation.right()); // and so never not a number
    return isWhole
        ? Code.join(left, COMPARISONS.get(operation.operator()), right, COMPARISON)
        : tight("!(" + holds.text() + ")");
  }

  private static boolean isCount(Expr expr) {
    return expr instanceof Digits
        || (expr instanceof Call call
            && (call.function().equals("count") || call.function().equals("string-length")));
  }

  /** Makes a text. */
  Code text(Expr expr, Place place) {
    if (expr instanceof Literal literal) {
      return tight(JavaClass.quote(literal.value()));
    }
    if (expr instanceof Variable variable && variables.typeOf(expr) != Type.NODES) {
      Code value = tight(JavaClass.name(variable.name()));
      if (Variables.isConstant(variables.get(variable.name()))) {
        return tight(
            type.constant(
                variable.name(), ((Literal) variables.get(variable.name()).value()).value()));
      }
      return variables.typeOf(expr) == Type.NUMBER ? tight("text(" + value.text() + ")") : value;
    }
    return switch (variables.typeOf(expr)) {
      case NODES -> paths.first(expr, place, false);
      case NUMBER -> tight("text(" + number(expr, place).text() + ")");
      case TRUTH -> throw new UnsupportedException(expr + " is a condition, no text");
      case TEXT -> call((Call) expr, place);
    };
  }

  private Code call(Call call, Place place) {
    String function = call.function();
    if (TEXT_FUNCTIONS.containsKey(function)) {
      return tight(
          call.arguments().stream()
              .map(argument -> text(argument, place).text())
              .collect(Collectors.joining(", ", TEXT_FUNCTIONS.get(function) + "(", ")")));
    }
    switch (function) {
      case "concat" -> {
        List<Code> parts = call.arguments().stream().map(a -> text(a, place)).toList();
        return new Code(
            parts.stream().map(part -> part.within(PRODUCT)).collect(Collectors.joining(" + ")),
            SUM);
      }
      case "normalize-space" -> {
        return normalized(call, place);
      }
      case "substring" -> {
        List<String> arguments = new ArrayList<>();
        arguments.add(text(call.arguments().get(0), place).text());
        for (Expr argument : call.arguments().subList(1, call.arguments().size())) {
          arguments.add(number(argument, place).text());
        }
        return tight("substring(" + String.join(", ", arguments) + ")");
      }
      case "local-name" -> {
        return paths.name(call.arguments(), place, "localName");
      }
      case "namespace-uri" -> {
        return paths.name(call.arguments(), place, "uri");
      }
      case "name" -> {
        return paths.name(call.arguments(), place, "qName");
      }
      default -> throw new UnsupportedException("the function " + function + " is not used here");
    }
  }

  private Code normalized(Call call, Place place) {
    Expr argument =
        call.arguments().isEmpty()
            ? new Path(new Here(), List.of(new Step(Axis.SELF, List.of(NameTest.ANY), List.of())))
            : argument(call, 0, 1);
    return variables.typeOf(argument) == Type.NODES
        ? paths.first(argument, place, true)
        : tight("normalizeSpace(" + text(argument, place).text() + ")");
  }

  /** Makes a number. */
  Code number(Expr expr, Place place) {
    if (expr instanceof Digits digits) {
      return tight(digits.value());
    }
    if (expr instanceof Operation operation && variables.typeOf(expr) == Type.NUMBER) {
      String operator =
          switch (operation.operator()) {
            case "div" -> "/";
            case "mod" -> "%";
            default -> operation.operator();
          };
      Code.Binding binding = "+-".contains(operator) ? SUM : PRODUCT;
      return Code.join(
          number(operation.left(), place), operator, number(operation.right(), place), binding);
    }
    if (expr instanceof Variable variable && variables.typeOf(expr) == Type.NUMBER) {
      return tight(JavaClass.name(variable.name()));
    }
    if (expr instanceof Call call) {
      switch (call.function()) {
        case "number" -> {
          return number(argument(call, 0, 1), place);
        }
        case "string-length" -> {
          return tight("length(" + text(argument(call, 0, 1), place).text() + ")");
        }
        case "count" -> {
          return paths.count(argument(call, 0, 1), place);
        }
        default -> {}
      }
    }
    if (variables.typeOf(expr) == Type.TRUTH) {
      Code condition = condition(expr, place, false);
      return tight("(" + condition.text() + " ? 1 : 0)");
    }
    return tight("number(" + text(expr, place).text() + ")");
  }

  private static Expr argument(Call call, int index, int number) {
    if (call.arguments().size() != number) {
      throw new UnsupportedException(
          "%s has %d arguments".formatted(call.function(), call.arguments().size()));
    }
    return call.arguments().get(index);
  }

  /** Paths that lead on from each of the parts of a start. */
  static List<Expr> spread(Expr nodes) {
    if (nodes instanceof Union union) {
      return union.parts().stream().flatMap(part -> spread(part).stream()).toList();
    }
    if (nodes instanceof Path path && !(path.start() instanceof First)) {
      return spread(path.start()).stream().<Expr>map(start -> joined(start, path.steps())).toList();
    }
    return List.of(nodes);
  }

  private static Path joined(Expr start, List<Step> steps) {
    if (!(start instanceof Path before)) {
      return new Path(start, steps);
    }
    List<Step> all = new ArrayList<>(before.steps());
    for (Step step : steps) {
      boolean onlyFilters = step.axis() == Axis.SELF && step.tests().get(0).isAny();
      if (onlyFilters && !all.isEmpty()) {
        Step last = all.remove(all.size() - 1);
        List<Expr> predicates = new ArrayList<>(last.predicates());
        predicates.addAll(step.predicates());
        all.add(new Step(last.axis(), last.tests(), List.copyOf(predicates)));
      } else {
        all.add(step);
      }
    }
    return new Path(before.start(), List.copyOf(all));
  }
}
