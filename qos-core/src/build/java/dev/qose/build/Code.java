package dev.qose.build;

import java.util.ArrayList;
import java.util.List;

/**
 * An expression in Java.
 *
 * @param text the expression
 * @param binding how closely its outermost operator binds
 */
record Code(String text, Binding binding) {

  /** Operators, the loosest first. */
  enum Binding {
    OR,
    AND,
    COMPARISON,
    SUM,
    PRODUCT,
    /** A name, a call, a negation. */
    TIGHT
  }

  /** So many characters fit into a line. */
  private static final int LINE = 100;

  static Code tight(String text) {
    return new Code(text, Binding.TIGHT);
  }

  static Code truth(boolean value) {
    return tight(String.valueOf(value));
  }

  boolean isTruth(boolean value) {
    return text.equals(String.valueOf(value));
  }

  /** A call that tells something, or that it is not so. */
  static Code condition(String call, boolean negated) {
    return tight(negated ? "!" + call : call);
  }

  static Code and(Code left, Code right) {
    if (left.isTruth(true) || right.isTruth(false)) {
      return right;
    }
    return right.isTruth(true) || left.isTruth(false) ? left : join(left, "&&", right, Binding.AND);
  }

  static Code or(Code left, Code right) {
    if (left.isTruth(false) || right.isTruth(true)) {
      return right;
    }
    return right.isTruth(false) || left.isTruth(true) ? left : join(left, "||", right, Binding.OR);
  }

  /** Two operands, in brackets where Java would read them otherwise. */
  static Code join(Code left, String operator, Code right, Binding binding) {
    boolean isAssociative = binding == Binding.OR || binding == Binding.AND;
    String rightText =
        isAssociative && right.binding == binding
            ? right.text
            : right.within(
                binding.compareTo(Binding.PRODUCT) < 0
                    ? Binding.values()[binding.ordinal() + 1]
                    : Binding.TIGHT);
    return new Code(left.within(binding) + " " + operator + " " + rightText, binding);
  }

  /** The text, as an operand of what binds so. */
  String within(Binding outer) {
    return binding.compareTo(outer) < 0 ? "(" + text + ")" : text;
  }

  /** The head of a statement with this as its condition, in several lines if it is long. */
  String statement(String keyword, String indent) {
    String line = indent + keyword + " (" + text + ")";
    return line.length() + 2 <= LINE || binding.compareTo(Binding.AND) > 0
        ? line
        : indent + keyword + " (" + String.join("\n" + indent + "    ", operands()) + ")";
  }

  /** This between a head and a tail, in several lines if it is long. */
  String lines(String head, String tail, String indent) {
    String line = head + " " + text + tail;
    if (line.length() <= LINE) {
      return line;
    }
    List<String> lines = binding.compareTo(Binding.AND) > 0 ? List.of(text) : operands();
    return head + "\n" + indent + "    " + String.join("\n" + indent + "        ", lines) + tail;
  }

  /** The text, cut before each operator that binds as loosely as the outermost. */
  private List<String> operands() {
    String operator = binding == Binding.OR ? " || " : " && ";
    List<String> operands = new ArrayList<>();
    int depth = 0;
    boolean isQuoted = false;
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isQuoted) {
        i += c == '\\' ? 1 : 0;
        isQuoted = c != '"';
      } else if (c == '"') {
        isQuoted = true;
      } else if (c == '(' || c == ')') {
        depth += c == '(' ? 1 : -1;
      } else if (depth == 0 && text.startsWith(operator, i)) {
        operands.add(text.substring(begin, i));
        begin = i + 1;
      }
    }
    operands.add(text.substring(begin));
    return operands;
  }
}
