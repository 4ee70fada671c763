package dev.qose.jaxb.capabilities;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import dev.qose.jaxb.DocumentLimits;
import dev.qose.jaxb.markup.XmlTokens;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** Makes a block stand alone: gives it the namespace declarations it had from its ancestors. */
final class Block {

  private final Map<String, String> context;
  private final Deque<Set<String>> declared = new ArrayDeque<>();
  private final Set<String> missing = new TreeSet<>();

  private Block(Map<String, String> context) {
    this.context = context;
  }

  /**
   * Adds to the root's start tag what names need, and prefixes that look used in text or attribute
   * values, such as type names.
   */
  static String standAlone(String text, Node node, DocumentLimits limits) throws IOException {
    Map<String, String> context = node.context();
    Block block = new Block(context);
    block.findMissing(text, limits);
    StringBuilder declarations = new StringBuilder();
    block.missing.forEach(p -> declare(p, context.getOrDefault(p, ""), declarations));
    return new StringBuilder(text).insert(1 + node.qName.length(), declarations).toString();
  }

  /** Adds to the root's start tag all declarations of its ancestors, used or not. */
  static String inContext(String text, Node node) {
    StringBuilder declarations = new StringBuilder();
    node.context()
        .forEach(
            (prefix, uri) -> {
              if (!node.declared.contains(prefix)) {
                declare(prefix, uri, declarations);
              }
            });
    return new StringBuilder(text).insert(1 + node.qName.length(), declarations).toString();
  }

  private void findMissing(String text, DocumentLimits limits) throws IOException {
    StringBuilder all = new StringBuilder("<block");
    context.forEach((prefix, uri) -> declare(prefix, uri, all));
    all.append('>').append(text).append("</block>");
    XmlTokens tokens =
        new XmlTokens(
            new StringReader(all.toString()),
            limits,
            "The block",
            CapabilitiesException::ofDocument);
    while (tokens.next() != START_ELEMENT) {
      // Up to the element around the block.
    }
    for (int event = tokens.next(); event != END_DOCUMENT; event = tokens.next()) {
      switch (event) {
        case START_ELEMENT -> opened(tokens.reader());
        case END_ELEMENT -> declared.poll();
        case CHARACTERS, CDATA -> content(tokens.text());
        default -> {}
      }
    }
  }

  private void opened(XMLStreamReader reader) {
    Set<String> own = new HashSet<>();
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      String prefix = reader.getNamespacePrefix(i);
      own.add(prefix == null ? "" : prefix);
    }
    declared.push(own);
    name(reader.getPrefix());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String prefix = reader.getAttributePrefix(i);
      if (prefix != null && !prefix.isEmpty()) {
        name(prefix);
      }
      content(reader.getAttributeValue(i));
    }
  }

  private void name(String prefix) {
    if (context.containsKey(prefix) && declared.stream().noneMatch(d -> d.contains(prefix))) {
      missing.add(prefix);
    }
  }

  private void content(String text) {
    if (text.indexOf(':') < 0) {
      return;
    }
    for (String prefix : context.keySet()) {
      if (!prefix.isEmpty()
          && text.contains(prefix + ":")
          && Pattern.compile("(?<![\\p{L}\\p{N}._-])" + Pattern.quote(prefix) + ":[^/]")
              .matcher(text)
              .find()) {
        name(prefix);
      }
    }
  }

  private static void declare(String prefix, String uri, StringBuilder target) {
    target
        .append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix)
        .append("=\"")
        .append(uri.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"))
        .append('"');
  }
}
