package dev.qose.core.block;

import dev.qose.core.element.Element;
import dev.qose.core.element.MarkupReader;
import dev.qose.core.element.MarkupWriter;
import dev.qose.core.element.Namespaces;
import dev.qose.core.element.TreeBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * XML of other vocabularies, which the model holds as text: one element that declares the
 * namespaces it uses.
 *
 * <p>The text has a normal form, much like Exclusive XML Canonicalization: namespaces are declared
 * where they are first used, they and attributes are sorted, comments and processing instructions
 * are left out. A prefix is also in use where text or an attribute mentions it, as {@code
 * xsi:type="gml:PointType"} does.
 */
final class ForeignContent implements Form<String> {

  static final ExpandedName ANY_NAME = new ExpandedName("*", "*");

  static final List<Particle.Option<String>> OPTIONS =
      List.of(new Particle.Option<>(ANY_NAME, new ForeignContent(), text -> true));

  private ForeignContent() {}

  @Override
  public Optional<String> read(Element element, Reading in) {
    TreeBuilder tree = new TreeBuilder();
    Copy copy = new Copy(tree, in::namespace);
    copy.inherited.put("", "");
    return Optional.of(MarkupWriter.write(copy.send(element), StandardCharsets.UTF_8));
  }

  @Override
  public void write(ExpandedName name, String value, Writing out) {
    out.foreign(value);
  }

  /**
   * Puts an element into a tree, in the normal form. It declares whatever it uses, also that it is
   * in no namespace, so that it may stand anywhere.
   *
   * @throws IllegalArgumentException if the text is no element, in words for a message
   */
  static void copy(String xml, TreeBuilder tree) {
    Element element = MarkupReader.read(xml);
    Element unused = new Copy(tree, (prefix, place) -> place.namespace(prefix)).send(element);
  }

  /**
   * Says what is wrong with an element as {@code ows:AbstractMetaData}, for which the schemas have
   * {@code ows:AdditionalParameter}: a name, and one value or more.
   */
  static Optional<String> fault(Element element) {
    List<Element> parts = element.children();
    boolean isLegal =
        element.is(Namespaces.OWS_2_0, "AdditionalParameter")
            && parts.size() > 1
            && parts.get(0).is(Namespaces.OWS_2_0, "Name")
            && parts.get(0).children().isEmpty()
            && parts.stream().skip(1).allMatch(part -> part.is(Namespaces.OWS_2_0, "Value"));
    return isLegal
        ? Optional.empty()
        : Optional.of(
            "is nothing that may stand there; write an ows:AdditionalParameter with an ows:Name and"
                + " one ows:Value or more");
  }

  /** Copies an element, and brings the copy into the normal form. */
  private static final class Copy {

    private final TreeBuilder tree;
    private final BiFunction<String, Element, Optional<String>> namespaces;

    /** What the copy has declared where it is: namespaces by prefix. */
    private final Map<String, String> inherited = new HashMap<>();

    Copy(TreeBuilder tree, BiFunction<String, Element, Optional<String>> namespaces) {
      this.tree = tree;
      this.namespaces = namespaces;
    }

    Element send(Element element) {
      Map<String, String> used = new TreeMap<>();
      List<String[]> attributes = new ArrayList<>();
      element.eachAttribute(
          (uri, localName, qName, value) -> {
            attributes.add(new String[] {uri, localName, qName, value});
            addMentions(value, element, used);
            if (!uri.isEmpty()) {
              used.put(prefix(qName), uri);
            }
          });
      attributes.sort(
          Comparator.comparing((String[] attribute) -> attribute[0])
              .thenComparing(attribute -> attribute[1]));
      addMentions(element.ownText(), element, used);
      used.put(prefix(element.qName()), element.uri());
      used.remove("xml");
      Map<String, String> before = new HashMap<>();
      List<String> declared = new ArrayList<>();
      used.forEach(
          (prefix, uri) -> {
            String known = inherited.get(prefix);
            if (!uri.equals(known)) {
              declared.addAll(List.of(prefix, uri));
              before.put(prefix, known);
              inherited.put(prefix, uri);
            }
          });
      tree.start(
          element.uri(),
          element.localName(),
          element.qName(),
          attributes.stream().flatMap(Stream::of).toArray(String[]::new),
          declared.toArray(String[]::new),
          element.line(),
          element.column());
      element.eachContent(tree::text, this::send);
      before.forEach(inherited::put);
      return tree.end("", true);
    }

    private void addMentions(String text, Element place, Map<String, String> used) {
      for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
        String prefix = nameBefore(text, colon);
        if (!prefix.isEmpty() && !text.startsWith("//", colon + 1)) {
          namespaces.apply(prefix, place).ifPresent(uri -> used.put(prefix, uri));
        }
      }
    }

    /** The name that ends where a colon stands; empty: there is none. */
    private static String nameBefore(String text, int colon) {
      int start = colon;
      while (start > 0 && isNameCharacter(text.charAt(start - 1))) {
        start--;
      }
      while (start < colon && !isNameStart(text.charAt(start))) {
        start++;
      }
      return text.substring(start, colon);
    }

    private static boolean isNameStart(char c) {
      return Character.isLetter(c) || c == '_';
    }

    private static boolean isNameCharacter(char c) {
      return isNameStart(c) || Character.isDigit(c) || c == '.' || c == '-';
    }

    private static String prefix(String qName) {
      return qName.substring(0, Math.max(0, qName.indexOf(':')));
    }
  }
}
