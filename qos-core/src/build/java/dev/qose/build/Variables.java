package dev.qose.build;

import dev.qose.build.Expr.Call;
import dev.qose.build.Expr.Digits;
import dev.qose.build.Expr.First;
import dev.qose.build.Expr.Literal;
import dev.qose.build.Expr.Operation;
import dev.qose.build.Expr.Path;
import dev.qose.build.Expr.Union;
import dev.qose.build.Expr.Variable;
import dev.qose.build.Schematron.Let;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The variables of a rule: what they are, and which of them an expression needs. One that stands
 * for nodes is kept only as whether there are any; where more is asked of the nodes, the variable's
 * own expression is put in its place.
 */
final class Variables {

  /** What an expression is. */
  enum Type {
    TEXT("String"),
    NUMBER("double"),
    TRUTH("boolean"),
    NODES("boolean");

    /** What keeps it in Java. */
    final String java;

    Type(String java) {
      this.java = java;
    }
  }

  private static final Set<String> TRUTHS = Set.of("not", "boolean", "contains", "starts-with");
  private static final Set<String> NUMBERS = Set.of("number", "count", "string-length");
  private static final Set<String> SUMS = Set.of("+", "-", "*", "div", "mod");

  private final Map<String, Let> lets = new LinkedHashMap<>();

  Variables(List<Let> lets) {
    lets.forEach(let -> this.lets.put(let.name(), let));
  }

  Let get(String name) {
    Let let = lets.get(name);
    if (let == null) {
      throw new UnsupportedException("there is no variable $" + name);
    }
    return let;
  }

  /** A text that is the same everywhere. */
  static boolean isConstant(Let let) {
    return let.isOfRoot() && let.value() instanceof Literal;
  }

  Type typeOf(Expr expr) {
    if (expr instanceof Variable variable) {
      return typeOf(get(variable.name()).value());
    }
    if (expr instanceof Call call) {
      return TRUTHS.contains(call.function())
          ? Type.TRUTH
          : NUMBERS.contains(call.function()) ? Type.NUMBER : Type.TEXT;
    }
    if (expr instanceof Operation operation) {
      return SUMS.contains(operation.operator()) ? Type.NUMBER : Type.TRUTH;
    }
    if (expr instanceof Literal) {
      return Type.TEXT;
    }
    return expr instanceof Digits ? Type.NUMBER : Type.NODES;
  }

  /**
   * Returns the variables that must be declared, each after those that it needs itself.
   *
   * @param asTruth whether it is only asked whether the expression holds
   */
  List<Let> neededFor(Expr expr, boolean asTruth) {
    Set<String> all = new LinkedHashSet<>();
    add(used(expr, asTruth), all);
    return lets.values().stream().filter(let -> all.contains(let.name())).toList();
  }

  private void add(List<Let> used, Set<String> all) {
    for (Let let : used) {
      if (all.add(let.name())) {
        add(used(let.value(), true), all);
      }
    }
  }

  /** Returns the variables that the Java of an expression names. */
  List<Let> used(Expr expr, boolean asTruth) {
    Set<Let> used = new LinkedHashSet<>();
    collect(expr, asTruth, used);
    return new ArrayList<>(used);
  }

  private void collect(Expr expr, boolean asTruth, Set<Let> used) {
    if (expr instanceof Variable variable) {
      Let let = get(variable.name());
      if (typeOf(variable) == Type.NODES && !asTruth) {
        collect(let.value(), false, used);
      } else if (!isConstant(let)) {
        used.add(let);
      }
    } else if (expr instanceof Call call) {
      boolean ofTruth = call.function().equals("not") || call.function().equals("boolean");
      call.arguments().forEach(argument -> collect(argument, ofTruth, used));
    } else if (expr instanceof Operation operation) {
      boolean ofTruth = operation.operator().equals("or") || operation.operator().equals("and");
      collect(operation.left(), ofTruth, used);
      collect(operation.right(), ofTruth, used);
    } else if (expr instanceof Union union) {
      union.parts().forEach(part -> collect(part, asTruth, used));
    } else if (expr instanceof First first) {
      collect(first.nodes(), asTruth, used);
    } else if (expr instanceof Path path) {
      collect(path.start(), false, used);
      path.steps().forEach(step -> step.predicates().forEach(inner -> collect(inner, true, used)));
    }
  }
}
