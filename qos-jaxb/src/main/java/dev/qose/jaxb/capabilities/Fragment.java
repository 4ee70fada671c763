package dev.qose.jaxb.capabilities;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.Host;
import dev.qose.jaxb.DocumentLimits;
import dev.qose.jaxb.capabilities.CapabilitiesException.Problem;
import dev.qose.jaxb.markup.Replacement;
import dev.qose.jaxb.markup.XmlTokens;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A QoS block as text, ready to be fitted to a place. */
final class Fragment {

  /** From one offset in the fragment up to another. */
  private record Span(int from, int until) {
    String of(String text) {
      return text.substring(from, until);
    }
  }

  /** What is known of an open element. */
  private static final class Open {
    final boolean preserved;
    final List<Span> spaces = new ArrayList<>();
    boolean hasElements;
    boolean hasText;

    Open(boolean preserved) {
      this.preserved = preserved;
    }
  }

  private final String text;
  private final DocumentLimits limits;

  /** White space between elements, where it may be changed. */
  private final List<Span> spaces = new ArrayList<>();

  /** Text and tags, in which a character reference may stand. */
  private final List<Span> referable = new ArrayList<>();

  private int start;
  private int end;
  private String indent = "";
  private String rootName = "";

  /** Whether a name is in no namespace, which the default namespace of the host would change. */
  private boolean unqualified;

  private boolean declaresDefault;

  private Fragment(String text, DocumentLimits limits) {
    this.text = text;
    this.limits = limits;
  }

  /**
   * Reads a fragment and checks that it is one element of the kind wanted which stands alone.
   *
   * @throws CapabilitiesException if it does not
   */
  static Fragment parse(String text, String namespace, Host host, DocumentLimits limits)
      throws IOException {
    if (text.length() > limits.blockChars()) {
      throw new CapabilitiesException(
          Problem.LIMIT, "The fragment is longer than " + limits.blockChars() + " characters");
    }
    String stripped = text.startsWith("\uFEFF") ? text.substring(1) : text;
    // White space before an XML declaration is an error in a document, but happens in fragments.
    String content = stripped.stripLeading().startsWith("<?xml ") ? stripped.strip() : stripped;
    Fragment fragment = new Fragment(content, limits);
    fragment.parse(root -> checkRoot(root, namespace, host));
    return fragment;
  }

  /** Takes off the lines of a block the indentation of the place where it stood. */
  static String unindent(String block, String place, DocumentLimits limits) throws IOException {
    Fragment fragment = new Fragment(block, limits);
    fragment.parse(root -> {});
    return fragment.indent.startsWith(place)
        ? Replacement.apply(
            block, fragment.reindentations(fragment.indent.substring(place.length())))
        : block;
  }

  /**
   * Fits the fragment to a place.
   *
   * @param parent the element it is put in
   * @param newIndent of the line it stands in, or null to leave its lines as they are
   * @param lineEnd to use
   * @param repertoire whose characters may be used; others become character references
   */
  String render(Node parent, @Nullable String newIndent, String lineEnd, Charset repertoire)
      throws IOException {
    List<Replacement> edits = new ArrayList<>();
    if (unqualified && !declaresDefault && !parent.context().getOrDefault("", "").isEmpty()) {
      edits.add(new Replacement(1 + rootName.length(), 0, " xmlns=\"\""));
    }
    if (newIndent != null && !newIndent.equals(indent)) {
      edits.addAll(reindentations(newIndent));
    }
    CharsetEncoder encoder = repertoire.newEncoder();
    String body = text.substring(start, end);
    boolean referred = !encoder.canEncode(body);
    if (referred) {
      referable.forEach(span -> refer(span, encoder, edits));
    }
    edits.sort(Comparator.comparingLong(Replacement::offset));
    String result = Replacement.apply(body, edits).replaceAll("\r\n|\r|\n", lineEnd);
    if (referred) {
      checkReferences(result, encoder);
    }
    return result;
  }

  private void parse(Consumer<XmlTokens> rootCheck) throws IOException {
    Deque<Open> open = new ArrayDeque<>();
    XmlTokens tokens = tokens(text);
    for (int event = tokens.next(); event != END_DOCUMENT; event = tokens.next()) {
      Open top = open.peek();
      switch (event) {
        case DTD ->
            throw CapabilitiesException.at(
                tokens, Problem.FRAGMENT, "The fragment must not have a DOCTYPE");
        case START_ELEMENT -> {
          if (top == null) {
            // In the prolog the parser counts white space to what follows it.
            start = text.indexOf('<', (int) tokens.start());
            rootName = tokens.qName();
            rootCheck.accept(tokens);
            declaresDefault = declaresDefault(tokens.reader());
          } else {
            top.hasElements = true;
          }
          referable.add(span(tokens));
          unqualified |= tokens.namespace().isEmpty();
          String space =
              tokens.reader().getAttributeValue("http://www.w3.org/XML/1998/namespace", "space");
          open.push(
              new Open(space == null ? top != null && top.preserved : space.equals("preserve")));
        }
        case END_ELEMENT -> {
          Open closed = open.pop();
          if (closed.hasElements && !closed.hasText && !closed.preserved) {
            spaces.addAll(closed.spaces);
          }
          if (open.isEmpty()) {
            end = (int) tokens.end();
          }
        }
        case CHARACTERS, SPACE -> {
          Span span = span(tokens);
          if (top != null && span.of(text).isBlank()) {
            top.spaces.add(span);
          } else if (top != null) {
            top.hasText = true;
            referable.add(span);
          }
        }
        case CDATA -> {
          if (top != null) {
            top.hasText = true;
          }
        }
        default -> {}
      }
    }
    indent = commonIndent();
  }

  private static boolean declaresDefault(XMLStreamReader reader) {
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      String prefix = reader.getNamespacePrefix(i);
      if (prefix == null || prefix.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static void checkRoot(XmlTokens tokens, String namespace, Host host) {
    if (!tokens.localName().equals(Namespaces.QOS_ROOT) || !tokens.namespace().equals(namespace)) {
      throw CapabilitiesException.at(
          tokens,
          Problem.FRAGMENT,
          "The root of the fragment is "
              + Placement.clark(tokens.namespace(), tokens.localName())
              + "; in "
              + host
              + " it must be "
              + Placement.clark(namespace, Namespaces.QOS_ROOT));
    }
  }

  private static Span span(XmlTokens tokens) throws IOException {
    return new Span((int) tokens.start(), (int) tokens.end());
  }

  /** Returns the indentation that all lines share, which is that of the place it came from. */
  private String commonIndent() {
    String common = null;
    for (Span span : spaces) {
      String space = span.of(text);
      int line = lineStart(space);
      if (line > 0) {
        String own = space.substring(line);
        common = common == null ? own : commonPrefix(common, own);
      }
    }
    return common == null ? "" : common;
  }

  private static String commonPrefix(String a, String b) {
    int mismatch = Arrays.mismatch(a.toCharArray(), b.toCharArray());
    return mismatch < 0 ? a : a.substring(0, mismatch);
  }

  private List<Replacement> reindentations(String newIndent) {
    List<Replacement> edits = new ArrayList<>();
    for (Span space : spaces) {
      edits.add(edit(space, reindent(space.of(text), newIndent)));
    }
    edits.sort(Comparator.comparingLong(Replacement::offset));
    return edits;
  }

  private Replacement edit(Span span, String replacement) {
    return new Replacement(span.from() - start, span.until() - span.from(), replacement);
  }

  /** Exchanges the indentation after the line ends of white space. */
  private String reindent(String space, String newIndent) {
    int line = lineStart(space);
    if (line == 0) {
      return space;
    }
    return space.substring(0, line) + newIndent + space.substring(line + indent.length());
  }

  private static int lineStart(String space) {
    return Math.max(space.lastIndexOf('\n'), space.lastIndexOf('\r')) + 1;
  }

  private void refer(Span span, CharsetEncoder encoder, List<Replacement> edits) {
    for (int at = span.from(); at < span.until(); ) {
      int c = text.codePointAt(at);
      int length = Character.charCount(c);
      if (!encoder.canEncode(text.substring(at, at + length))) {
        edits.add(new Replacement(at - start, length, "&#x" + Integer.toHexString(c) + ";"));
      }
      at += length;
    }
  }

  /** A reference is wrong in a name, and has not been made in comments and the like. */
  private void checkReferences(String result, CharsetEncoder encoder) throws IOException {
    int bad = 0;
    while (bad < result.length() && encoder.canEncode(result.subSequence(bad, bad + 1))) {
      bad++;
    }
    boolean wellFormed = bad == result.length();
    if (wellFormed) {
      try {
        XmlTokens tokens = tokens(result);
        while (tokens.next() != END_DOCUMENT) {
          // Only whether it can be read matters.
        }
      } catch (CapabilitiesException e) {
        wellFormed = false;
      }
    }
    if (!wellFormed) {
      throw new CapabilitiesException(
          Problem.FRAGMENT,
          "The document's encoding "
              + encoder.charset().name()
              + " lacks characters that the fragment has in names, comments, processing"
              + " instructions or CDATA sections, where there are no character references");
    }
  }

  private XmlTokens tokens(String content) throws IOException {
    return new XmlTokens(
        new StringReader(content), limits, "The fragment", CapabilitiesException::ofFragment);
  }
}
