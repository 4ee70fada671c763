package dev.qose.core.offering;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads the small parts of capabilities documents: texts, whole numbers, flags. */
final class HostTexts {

  private static final Pattern NOT_COLLAPSED = Pattern.compile("[\\t\\r\\n]|  ");
  private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n]+");

  private HostTexts() {}

  /** The text of a child of the element's own namespace; empty: there is none, or it is blank. */
  static Optional<String> text(Element parent, String name) {
    return parent.child(parent.uri(), name).map(Element::text).filter(text -> !text.isEmpty());
  }

  /** An attribute without namespace; empty: there is none, or it is blank. */
  static Optional<String> attribute(Element element, String name) {
    return element.attribute("", name).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** Where an element links to. */
  static Optional<String> link(Element element) {
    return element
        .attribute(Namespaces.XLINK, "href")
        .or(() -> element.attribute("", "onlineResource")) // WMS 1.0.0, WFS 1.0.0
        .map(String::strip)
        .filter(url -> !url.isEmpty());
  }

  /** A number of something; empty: none, zero or nonsense, which all mean no limit. */
  static OptionalLong count(Optional<String> text) {
    try {
      long number = text.map(Long::parseLong).orElse(0L);
      return number > 0 ? OptionalLong.of(number) : OptionalLong.empty();
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** A name with single spaces for all white space within it, as XML Schema compares tokens. */
  static String collapsed(String name) {
    String stripped = name.strip();
    return NOT_COLLAPSED.matcher(stripped).find()
        ? BLANKS.matcher(stripped).replaceAll(" ")
        : stripped;
  }

  static boolean isTrue(String flag) {
    return flag.equals("1") || flag.equalsIgnoreCase("true");
  }
}
