package dev.qose.jaxb.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a start tag as it is written, of which parsers do not tell the places.
 *
 * @param nameEnd where its name ends, which begins behind the {@code <}
 * @param attributes in the order in which they are written, namespace declarations among them
 */
public record StartTag(int nameEnd, List<Attribute> attributes) {

  /**
   * An attribute.
   *
   * @param name its name, with prefix
   * @param start where its value begins, behind the quote
   * @param end where its value ends, before the quote
   */
  public record Attribute(String name, int start, int end) {}

  private static final Pattern NAME = Pattern.compile("<[^\\s/>]+");

  /** Of a well-formed start tag; a value is never taken for another attribute. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s+([^\\s=/>\"']+)\\s*=\\s*(\"[^\"]*+\"|'[^']*+')");

  /**
   * Finds the parts of a well-formed start tag.
   *
   * @param text a text that holds it
   * @param start where the tag begins
   * @param end where the tag ends
   * @return the parts, with places in the text
   */
  public static StartTag of(String text, int start, int end) {
    Matcher name = NAME.matcher(text).region(start, end);
    if (!name.lookingAt()) {
      throw new IllegalArgumentException("no tag begins there");
    }
    List<Attribute> attributes = new ArrayList<>(4);
    Matcher attribute = ATTRIBUTE.matcher(text).region(name.end(), end);
    while (attribute.lookingAt()) {
      attributes.add(
          new Attribute(attribute.group(1), attribute.start(2) + 1, attribute.end(2) - 1));
      attribute.region(attribute.end(), end);
    }
    return new StartTag(name.end(), List.copyOf(attributes));
  }

  /**
   * Finds an attribute.
   *
   * @param name its name, with prefix
   * @return the attribute; empty: there is none
   */
  public Optional<Attribute> attribute(String name) {
    return attributes.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** Returns where another attribute may be added. */
  public int attributesEnd() {
    return attributes.isEmpty() ? nameEnd : attributes.get(attributes.size() - 1).end() + 1;
  }
}
