package dev.qose.core.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A UCUM code, read by the grammar of the specification (sections 2 and 3): what it multiplies and
 * divides by. Annotations mean nothing and are gone. Whether there are such units it does not know.
 *
 * @param parts the factors of the product, in order
 */
record UcumExpression(List<Part> parts) {

  /** Longer codes are none. */
  private static final int LONGEST = 200;

  /**
   * One factor.
   *
   * @param symbol a unit with its prefix, or the digits of a number
   * @param exponent its power
   */
  record Part(String symbol, int exponent) {

    boolean isNumber() {
      return symbol.chars().allMatch(UcumExpression::isDigit);
    }
  }

  UcumExpression {
    parts = List.copyOf(parts);
  }

  /** Empty where the code breaks the grammar. */
  static Optional<UcumExpression> parse(String code) {
    Parser parser = new Parser(code);
    return code.length() <= LONGEST && parser.mainTerm()
        ? Optional.of(new UcumExpression(parser.parts))
        : Optional.empty();
  }

  /** Another code for the same, without annotations and parentheses. */
  String code() {
    StringBuilder code = new StringBuilder("1");
    for (Part part : parts) {
      code.append(part.exponent() < 0 ? '/' : '.').append(part.symbol());
      if (!part.isNumber() && Math.abs(part.exponent()) != 1) {
        code.append(Math.abs(part.exponent()));
      }
    }
    return code.toString();
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Reads from left to right; each method says whether the code keeps the grammar there. */
  private static final class Parser {

    private static final String NOT_IN_SYMBOLS = "\"()+-./={}[]";
    private static final int MOST_DIGITS = 9;

    private final String code;
    private final List<Part> parts = new ArrayList<>();
    private int at;

    Parser(String code) {
      this.code = code;
    }

    boolean mainTerm() {
      return term(accept('/') ? -1 : 1) && at == code.length();
    }

    private boolean term(int sign) {
      boolean good = component(sign);
      while (good && (peek() == '.' || peek() == '/')) {
        good = component(code.charAt(at++) == '/' ? -sign : sign);
      }
      return good;
    }

    private boolean component(int sign) {
      if (accept('(')) {
        return term(sign) && accept(')');
      }
      return peek() == '{' ? annotation() : annotatable(sign) && (peek() != '{' || annotation());
    }

    /** A number or a unit with its power: {@code 10}, {@code ms}, {@code s-1}, {@code 10*3}. */
    private boolean annotatable(int sign) {
      String digits = digits();
      boolean isPowerOfTen = digits.equals("10") && (peek() == '*' || peek() == '^');
      if (!digits.isEmpty() && !isPowerOfTen) {
        parts.add(new Part(digits, sign));
        return digits.chars().anyMatch(c -> c != '0') && digits.length() <= MOST_DIGITS;
      }
      String symbol = digits + symbol();
      boolean negative = peek() == '-';
      boolean signed = accept('-') || accept('+');
      String power = digits();
      if (symbol.isEmpty() || (signed && power.isEmpty()) || power.length() > MOST_DIGITS) {
        return false;
      }
      int exponent = power.isEmpty() ? 1 : Integer.parseInt(power);
      parts.add(new Part(symbol, negative ? -sign * exponent : sign * exponent));
      return true;
    }

    private String symbol() {
      int start = at;
      while (isInSymbol(peek()) || peek() == '[') {
        int end = peek() == '[' ? code.indexOf(']', at) : at;
        if (end < 0) {
          break;
        }
        at = end + 1;
      }
      return code.substring(start, at);
    }

    private static boolean isInSymbol(char c) {
      return c > ' ' && c < 127 && !isDigit(c) && NOT_IN_SYMBOLS.indexOf(c) < 0;
    }

    private boolean annotation() {
      int start = ++at;
      while (peek() > ' ' && peek() < 127 && peek() != '{' && peek() != '}') {
        at++;
      }
      return at > start && accept('}');
    }

    private String digits() {
      int start = at;
      while (isDigit(peek())) {
        at++;
      }
      return code.substring(start, at);
    }

    private boolean accept(char c) {
      boolean found = peek() == c;
      at += found ? 1 : 0;
      return found;
    }

    /** The next character; none that a code can have at its end. */
    private char peek() {
      return at < code.length() ? code.charAt(at) : 0;
    }
  }
}
