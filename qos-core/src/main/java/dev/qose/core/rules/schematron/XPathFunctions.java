package dev.qose.core.rules.schematron;

import dev.qose.core.element.Element;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What expressions of XPath 1.0 ask of elements and texts. Where there is no element, there is
 * nothing in it and its texts are empty.
 */
final class XPathFunctions {

  private XPathFunctions() {}

  // Axes

  static @Nullable Element parent(@Nullable Element e) {
    return e == null ? null : e.parent().orElse(null);
  }

  static Element root(Element e) {
    Element root = e;
    for (Element up = parent(e); up != null; up = parent(up)) {
      root = up;
    }
    return root;
  }

  static List<Element> children(@Nullable Element e) {
    return e == null ? List.of() : e.children();
  }

  static List<Element> precedingSiblings(@Nullable Element e) {
    List<Element> all = children(parent(e));
    return all.isEmpty() ? all : all.subList(0, all.indexOf(e));
  }

  static List<Element> followingSiblings(@Nullable Element e) {
    List<Element> all = children(parent(e));
    return all.isEmpty() ? all : all.subList(all.indexOf(e) + 1, all.size());
  }

  // Whether there is a node

  static boolean is(@Nullable Element e, String uri, String name) {
    return e != null && e.is(uri, name);
  }

  static boolean hasChildren(@Nullable Element e) {
    return !children(e).isEmpty();
  }

  static boolean hasChild(@Nullable Element e, String uri, String name) {
    for (Element child : children(e)) {
      if (child.is(uri, name)) {
        return true;
      }
    }
    return false;
  }

  static boolean hasAncestor(@Nullable Element e, String uri, String name) {
    for (Element up = parent(e); up != null; up = parent(up)) {
      if (up.is(uri, name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an element of a name has ended before this one begins. */
  static boolean hasPreceding(@Nullable Element e, String uri, String name) {
    for (Element up = e; up != null; up = parent(up)) {
      for (Element before : precedingSiblings(up)) {
        if (holds(before, uri, name)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean holds(Element e, String uri, String name) {
    if (e.is(uri, name)) {
      return true;
    }
    for (Element child : e.children()) {
      if (holds(child, uri, name)) {
        return true;
      }
    }
    return false;
  }

  static boolean hasAttribute(@Nullable Element e, String uri, String name) {
    return e != null && e.attribute(uri, name).isPresent();
  }

  static boolean attributeIs(@Nullable Element e, String uri, String name, String value) {
    return e != null && e.attribute(uri, name).filter(value::equals).isPresent();
  }

  // Names and texts

  static String attribute(@Nullable Element e, String uri, String name) {
    return e == null ? "" : e.attribute(uri, name).orElse("");
  }

  static String localName(@Nullable Element e) {
    return e == null ? "" : e.localName();
  }

  static String uri(@Nullable Element e) {
    return e == null ? "" : e.uri();
  }

  static String qName(@Nullable Element e) {
    return e == null ? "" : e.qName();
  }

  /** The text of an element and all within it, normalized; between elements is white space. */
  static String textOf(@Nullable Element e) {
    if (e == null) {
      return "";
    }
    if (e.children().isEmpty()) {
      return normalizeSpace(e.text());
    }
    StringBuilder text = new StringBuilder();
    appendText(e, text);
    return normalizeSpace(text.toString());
  }

  private static void appendText(Element e, StringBuilder text) {
    text.append(e.text()).append(' ');
    for (Element child : e.children()) {
      appendText(child, text);
    }
  }

  static String textOfChild(@Nullable Element e, String uri, String name) {
    for (Element child : children(e)) {
      if (child.is(uri, name)) {
        return textOf(child);
      }
    }
    return "";
  }

  // Functions of texts and numbers

  /** Leaves out white space around a text, and makes one blank of any within. */
  static String normalizeSpace(String text) {
    int length = text.length();
    boolean wasBlank = true;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (isSpace(c) && (c != ' ' || wasBlank || i == length - 1)) {
        return normalized(text);
      }
      wasBlank = c == ' ';
    }
    return text;
  }

  private static String normalized(String text) {
    StringBuilder normalized = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        if (i > 0 && isSpace(text.charAt(i - 1)) && !normalized.isEmpty()) {
          normalized.append(' ');
        }
        normalized.append(c);
      }
    }
    return normalized.toString();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  static String substringBefore(String text, String mark) {
    int at = text.indexOf(mark);
    return at < 0 ? "" : text.substring(0, at);
  }

  static String substringAfter(String text, String mark) {
    int at = text.indexOf(mark);
    return at < 0 ? "" : text.substring(at + mark.length());
  }

  /** Writes another character for each of some, or none where there are fewer others. */
  static String translate(String text, String characters, String others) {
    StringBuilder translated = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int at = characters.indexOf(c);
      if (at >= 0 && translated == null) {
        translated = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (translated != null && (at < 0 || at < others.length())) {
        translated.append(at < 0 ? c : others.charAt(at));
      }
    }
    return translated == null ? text : translated.toString();
  }

  /** What begins at a position, counted from 1. */
  static String substring(String text, double from) {
    return substring(text, from, Double.POSITIVE_INFINITY);
  }

  static String substring(String text, double from, double length) {
    double begin = Math.floor(from + 0.5);
    double end = begin + Math.floor(length + 0.5);
    int first = (int) Math.max(begin, 1) - 1;
    int last = (int) Math.min(end - 1, text.length());
    return Double.isNaN(end) || first >= last ? "" : text.substring(first, last);
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The text if it is not empty, else the other. */
  static String either(String text, String other) {
    return text.isEmpty() ? other : text;
  }

  /** A number as XPath writes it: all its digits, and no exponent. */
  static String text(double number) {
    return Double.isFinite(number)
        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
        : Double.toString(number);
  }

  /** A number as XPath 1.0 reads it: digits, with a point or a minus sign; else none. */
  static double number(String text) {
    String number = normalizeSpace(text);
    boolean hasDigit = false;
    boolean hasPoint = false;
    for (int i = number.startsWith("-") ? 1 : 0; i < number.length(); i++) {
      char c = number.charAt(i);
      boolean isSecondPoint = c == '.' && hasPoint;
      if (isSecondPoint || (c != '.' && (c < '0' || c > '9'))) {
        return Double.NaN;
      }
      hasPoint |= c == '.';
      hasDigit |= c != '.';
    }
    return hasDigit ? Double.parseDouble(number) : Double.NaN;
  }

  static double number(double number) {
    return number;
  }
}
