package dev.qose.build;

import java.util.List;
import java.util.stream.Collectors;

/** An expression of XPath 1.0, as far as rules use it. Written out, it is XPath again. */
sealed interface Expr {

  /** The context node. */
  record Here() implements Expr {
    @Override
    public String toString() {
      return ".";
    }
  }

  /** The node above the root element. */
  record Root() implements Expr {
    @Override
    public String toString() {
      return "";
    }
  }

  /** A text between quotes. */
  record Literal(String value) implements Expr {
    @Override
    public String toString() {
      return value.contains("'") ? '"' + value + '"' : "'" + value + "'";
    }
  }

  /** A number, as it is written. */
  record Digits(String value) implements Expr {
    @Override
    public String toString() {
      return value;
    }
  }

  /** The use of a {@code let}. */
  record Variable(String name) implements Expr {
    @Override
    public String toString() {
      return "$" + name;
    }
  }

  /** A function with its arguments. */
  record Call(String function, List<Expr> arguments) implements Expr {
    @Override
    public String toString() {
      return arguments.stream()
          .map(Expr::toString)
          .collect(Collectors.joining(", ", function + "(", ")"));
    }
  }

  /** Two operands with {@code or}, {@code and}, a comparison or a sum between. */
  record Operation(String operator, Expr left, Expr right) implements Expr {
    @Override
    public String toString() {
      return left + " " + operator + " " + right;
    }
  }

  /** The nodes of any of the parts. */
  record Union(List<Expr> parts) implements Expr {
    @Override
    public String toString() {
      return parts.stream().map(Expr::toString).collect(Collectors.joining(" | "));
    }
  }

  /** The first of some nodes, in document order. */
  record First(Expr nodes) implements Expr {
    @Override
    public String toString() {
      return (nodes instanceof Union ? "(" + nodes + ")" : nodes) + "[1]";
    }
  }

  /** Steps from a node or from each of some nodes. */
  record Path(Expr start, List<Step> steps) implements Expr {
    @Override
    public String toString() {
      String tail = steps.stream().map(Step::toString).collect(Collectors.joining("/"));
      if (start instanceof Here) {
        return tail;
      }
      return (start instanceof Union ? "(" + start + ")" : start) + "/" + tail;
    }
  }

  /** From a node to others, which all tests and predicates let through. */
  record Step(Axis axis, List<NameTest> tests, List<Expr> predicates) {
    @Override
    public String toString() {
      String name =
          axis.prefix + tests.stream().map(NameTest::toString).collect(Collectors.joining("|"));
      if (axis == Axis.PARENT && tests.get(0).isAny()) {
        name = "..";
      } else if (axis == Axis.SELF && tests.get(0).isAny()) {
        name = ".";
      }
      return predicates.stream().map(p -> "[" + p + "]").collect(Collectors.joining("", name, ""));
    }
  }

  /** Where a step leads. */
  enum Axis {
    CHILD(""),
    SELF("self::"),
    PARENT("parent::"),
    ANCESTOR("ancestor::"),
    PRECEDING("preceding::"),
    PRECEDING_SIBLING("preceding-sibling::"),
    FOLLOWING_SIBLING("following-sibling::"),
    ATTRIBUTE("@");

    final String prefix;

    Axis(String prefix) {
      this.prefix = prefix;
    }
  }

  /**
   * A name that nodes must have.
   *
   * @param written as in the rules, with prefix
   * @param uri the namespace; {@code *}: any
   * @param localName the name without prefix; {@code *}: any
   */
  record NameTest(String written, String uri, String localName) {

    static final NameTest ANY = new NameTest("*", "*", "*");

    boolean isAny() {
      return uri.equals("*") && localName.equals("*");
    }

    boolean isOneName() {
      return !uri.equals("*") && !localName.equals("*");
    }

    /** Whether an element may pass both. */
    boolean meets(NameTest other) {
      return meets(uri, other.uri) && meets(localName, other.localName);
    }

    private static boolean meets(String one, String other) {
      return one.equals("*") || other.equals("*") || one.equals(other);
    }

    @Override
    public String toString() {
      return written;
    }
  }
}
