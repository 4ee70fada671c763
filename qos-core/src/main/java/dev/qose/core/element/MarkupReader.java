package dev.qose.core.element;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one XML element that is given as a text, such as metadata that a model holds. It is for
 * pieces that a program has at hand, not for documents: it knows no DTD, and hence no entities but
 * XML's own five. What is not well-formed is refused (XML 1.0 fifth edition, Namespaces in XML
 * 1.0). Elements are nested 200 deep at most. Stateless and thread-safe; takes time in proportion
 * to the text.
 *
 * @since 0.1
 */
public final class MarkupReader {

  private static final int MOST_NESTED = 200;

  private final String text;
  private final TreeBuilder tree = new TreeBuilder();
  private int at;

  private MarkupReader(String text) {
    // XML 1.0, clause 2.11: line ends
    this.text = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /**
   * Reads an element.
   *
   * @param text the element, with nothing but white space, comments and the like around it
   * @return the element; where in the text its parts stand is not kept
   * @throws IllegalArgumentException if the text is not well-formed, in words for a message: they
   *     begin with a small letter and have no full stop
   */
  public static Element read(String text) {
    return new MarkupReader(text).read();
  }

  private Element read() {
    int illegal = XmlChars.indexOfIllegal(text);
    if (illegal >= 0) {
      throw malformed(
          "the character U+%04X cannot be in XML".formatted((int) text.charAt(illegal)));
    }
    skipMisc();
    if (!isAt("<")) {
      throw malformed("there is no element");
    }
    List<String> open = new ArrayList<>();
    Element element = start(open);
    while (!open.isEmpty()) {
      if (at >= text.length()) {
        throw malformed("the end tag of " + open.get(open.size() - 1) + " is missing");
      }
      content(open);
    }
    skipMisc();
    if (at < text.length()) {
      throw malformed("there is more than one element");
    }
    return element;
  }

  /** Reads the next piece of the innermost open element. */
  private void content(List<String> open) {
    if (isAt("</")) {
      at += 2;
      String name = upToEndOfName();
      skipWhiteSpace();
      expect(">");
      if (!name.equals(open.get(open.size() - 1))) {
        throw malformed(
            "the end tag of " + open.get(open.size() - 1) + " is missing before </" + name + ">");
      }
      open.remove(open.size() - 1);
      tree.end("", true);
    } else if (isAt("<![CDATA[")) {
      at += "<![CDATA[".length();
      tree.text(upTo("]]>"));
    } else if (isAt("<!--") || isAt("<?")) {
      skipCommentOrInstruction();
    } else if (isAt("<")) {
      start(open);
    } else {
      int end = text.indexOf('<', at);
      String raw = text.substring(at, end < 0 ? text.length() : end);
      if (raw.contains("]]>")) {
        throw malformed("]]> stands in a text");
      }
      tree.text(expanded(raw));
      at = end < 0 ? text.length() : end;
    }
  }

  /** Reads a start tag; an empty element has ended with it. */
  private Element start(List<String> open) {
    if (tree.depth() >= MOST_NESTED) {
      throw malformed("elements are nested more than " + MOST_NESTED + " deep");
    }
    at++;
    String qName = upToEndOfName();
    Map<String, String> declared = new LinkedHashMap<>();
    List<String> attributes = new ArrayList<>();
    while (!isAt(">") && !isAt("/>")) {
      int before = at;
      skipWhiteSpace();
      if (at == before) {
        throw malformed("the start tag of " + qName + " does not end");
      }
      if (!isAt(">") && !isAt("/>")) {
        attribute(declared, attributes);
      }
    }
    Element element = begin(qName, declared, attributes);
    if (isAt("/>")) {
      at += 2;
      tree.end("", true);
    } else {
      at++;
      open.add(qName);
    }
    return element;
  }

  private void attribute(Map<String, String> declared, List<String> attributes) {
    String name = upToEndOfName();
    skipWhiteSpace();
    expect("=");
    skipWhiteSpace();
    String quote = isAt("'") ? "'" : "\"";
    expect(quote);
    String raw = upTo(quote);
    if (raw.indexOf('<') >= 0) {
      throw malformed("the value of " + name + " holds a <");
    }
    String value = expanded(raw.replace('\t', ' ').replace('\n', ' '));
    if (name.equals("xmlns") || name.startsWith("xmlns:")) {
      String prefix = name.substring(Math.min(name.length(), "xmlns:".length()));
      if (value.isEmpty() && !prefix.isEmpty()) {
        throw malformed(name + " is empty");
      }
      boolean isReserved = prefix.equals("xmlns") || value.equals(Namespaces.XMLNS);
      if (isReserved || prefix.equals("xml") != value.equals(Namespaces.XML)) {
        throw malformed(name + " cannot be declared so");
      }
      if (declared.put(prefix, value) != null) {
        throw malformed(name + " is given twice");
      }
    } else {
      attributes.add(name);
      attributes.add(value);
    }
  }

  private Element begin(String qName, Map<String, String> declared, List<String> attributes) {
    String[] resolved = new String[2 * attributes.size()];
    Set<String> names = new HashSet<>();
    for (int i = 0; i < attributes.size(); i += 2) {
      String name = attributes.get(i);
      resolved[2 * i] = name.indexOf(':') < 0 ? "" : namespaceOf(name, declared);
      resolved[2 * i + 1] = localName(name);
      resolved[2 * i + 2] = name;
      resolved[2 * i + 3] = attributes.get(i + 1);
      if (!names.add(resolved[2 * i] + " " + resolved[2 * i + 1])) {
        throw malformed(qName + " has the attribute " + name + " twice");
      }
    }
    List<String> namespaces = new ArrayList<>();
    declared.forEach((prefix, uri) -> namespaces.addAll(List.of(prefix, uri)));
    return tree.start(
        namespaceOf(qName, declared),
        localName(qName),
        qName,
        resolved,
        namespaces.toArray(String[]::new),
        0,
        0);
  }

  private String namespaceOf(String qName, Map<String, String> declared) {
    String prefix = qName.substring(0, Math.max(0, qName.indexOf(':')));
    if (prefix.equals("xml")) {
      return Namespaces.XML;
    }
    String uri = declared.get(prefix);
    if (uri == null) {
      uri = tree.current().flatMap(parent -> parent.namespace(prefix)).orElse("");
    }
    if (uri.isEmpty() && !prefix.isEmpty()) {
      throw malformed("the prefix of " + qName + " is not declared");
    }
    return uri;
  }

  private static String localName(String qName) {
    return qName.substring(qName.indexOf(':') + 1);
  }

  private String upToEndOfName() {
    int start = at;
    while (at < text.length() && " \t\n=/><\"'".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String name = text.substring(start, at);
    int colon = name.indexOf(':');
    boolean isName =
        XmlChars.isNcName(name.substring(colon + 1))
            && (colon < 0 || XmlChars.isNcName(name.substring(0, colon)));
    if (!isName) {
      throw malformed("\"" + name + "\" is no name");
    }
    return name;
  }

  /** Puts characters in the place of references to them. */
  private String expanded(String raw) {
    int reference = raw.indexOf('&');
    if (reference < 0) {
      return raw;
    }
    StringBuilder out = new StringBuilder(raw.length());
    int done = 0;
    while (reference >= 0) {
      int end = raw.indexOf(';', reference);
      if (end < 0) {
        throw malformed("an & stands by itself");
      }
      out.append(raw, done, reference).append(character(raw.substring(reference + 1, end)));
      done = end + 1;
      reference = raw.indexOf('&', done);
    }
    return out.append(raw, done, raw.length()).toString();
  }

  private String character(String name) {
    return switch (name) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> numbered(name);
    };
  }

  private String numbered(String name) {
    try {
      int radix = name.startsWith("#x") ? 16 : 10;
      String digits = name.startsWith("#") ? name.substring(radix == 16 ? 2 : 1) : "";
      String character = Character.toString(Integer.parseInt(digits, radix));
      if (!digits.startsWith("+") && XmlChars.indexOfIllegal(character) < 0) {
        return character;
      }
    } catch (IllegalArgumentException e) {
      // said below, as of all that stands for no character
    }
    throw malformed("the entity &" + name + "; is not known");
  }

  private void skipMisc() {
    skipWhiteSpace();
    while (isAt("<!--") || isAt("<?")) {
      skipCommentOrInstruction();
      skipWhiteSpace();
    }
  }

  private void skipCommentOrInstruction() {
    int start = at;
    if (isAt("<!--")) {
      at += "<!--".length();
      upTo("--");
      expect(">");
      return;
    }
    at += "<?".length();
    String target = upTo("?>").split("[ \\t\\n]", 2)[0];
    // A declaration may only come first.
    if (!XmlChars.isNcName(target) || (start > 0 && target.equalsIgnoreCase("xml"))) {
      throw malformed("\"" + target + "\" is no name of an instruction");
    }
  }

  private void skipWhiteSpace() {
    while (at < text.length() && " \t\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private String upTo(String end) {
    int found = text.indexOf(end, at);
    if (found < 0) {
      throw malformed("there is no " + end);
    }
    String before = text.substring(at, found);
    at = found + end.length();
    return before;
  }

  private void expect(String token) {
    if (!isAt(token)) {
      throw malformed("there is no " + token + " where one must be");
    }
    at += token.length();
  }

  private boolean isAt(String token) {
    return text.startsWith(token, at);
  }

  private IllegalArgumentException malformed(String reason) {
    return new IllegalArgumentException(
        reason + " (character " + (Math.min(at, text.length()) + 1) + ")");
  }
}
