package dev.qose.build;

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
}
