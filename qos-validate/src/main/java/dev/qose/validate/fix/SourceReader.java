package dev.qose.validate.fix;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the elements in the text of a document that is well-formed, which a parser has made sure
 * of. Parsers themselves do not tell where attributes are, nor in what characters they are written.
 */
final class SourceReader {

  /** What may make markup of an entity. */
  private static final Pattern MARKUP = Pattern.compile("<|&#0*60;|&#[xX]0*3[cC];");

  private static final Pattern REFERENCE = Pattern.compile("&(#[xX]?)?(\\w+);");

  private static final Map<String, String> PREDEFINED =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'");

  private final String text;
  private int at;
  private @Nullable SourceElement root;
  private @Nullable SourceElement open;
  private final Deque<Map<String, String>> namespaces = new ArrayDeque<>();

  private SourceReader(String text) {
    this.text = text;
    namespaces.push(Map.of("xml", "http://www.w3.org/XML/1998/namespace"));
  }

  /**
   * Reads a document.
   *
   * @return the root
   * @throws UnfixableException if elements may come from elsewhere than the text
   */
  static SourceElement read(String text) {
    SourceReader reader = new SourceReader(text);
    reader.read();
    if (reader.root == null) {
      throw new UnfixableException("the document has no element");
    }
    return reader.root;
  }

  private void read() {
    for (int next = text.indexOf('<'); next >= 0; next = text.indexOf('<', at)) {
      at = next;
      if (text.startsWith("<!--", at)) {
        skipTo("-->", at + 4);
      } else if (text.startsWith("<![CDATA[", at)) {
        skipTo("]]>", at);
      } else if (text.startsWith("<?", at)) {
        skipTo("?>", at);
      } else if (text.startsWith("<!", at)) {
        readDoctype();
      } else if (text.startsWith("</", at)) {
        readEndTag();
      } else {
        readStartTag();
      }
    }
  }

  private void skipTo(String end, int from) {
    int found = text.indexOf(end, from);
    at = found < 0 ? text.length() : found + end.length();
  }

  private void readDoctype() {
    boolean inSubset = false;
    at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (text.startsWith("<!--", at)) {
        skipTo("-->", at + 4);
      } else if (text.startsWith("<?", at)) {
        skipTo("?>", at);
      } else if (c == '"' || c == '\'') {
        int end = text.indexOf(c, at + 1);
        end = end < 0 ? text.length() : end;
        if (inSubset && MARKUP.matcher(text.substring(at + 1, end)).find()) {
          throw new UnfixableException(
              "the DTD declares an entity with elements in it, which cannot be told apart from"
                  + " those in the text");
        }
        at = end + 1;
      } else {
        at++;
        if (c == '[') {
          inSubset = true;
        } else if (c == ']') {
          inSubset = false;
        } else if (c == '>' && !inSubset) {
          return;
        }
      }
    }
  }

  private void readStartTag() {
    int start = at;
    at++;
    String name = readName();
    int nameEnd = at;
    List<SourceElement.Attribute> attributes = new ArrayList<>(4);
    Map<String, String> declared = new HashMap<>();
    skipSpace();
    while (at < text.length() && text.charAt(at) != '>' && text.charAt(at) != '/') {
      String attribute = readName();
      at = text.indexOf('=', at) + 1;
      skipSpace();
      int valueStart = at + 1;
      int valueEnd = text.indexOf(text.charAt(at), valueStart);
      attributes.add(new SourceElement.Attribute(attribute, valueStart, valueEnd));
      if (attribute.equals("xmlns") || attribute.startsWith("xmlns:")) {
        String prefix = attribute.length() == 5 ? "" : attribute.substring(6);
        declared.put(prefix, resolve(text.substring(valueStart, valueEnd)));
      }
      at = valueEnd + 1;
      skipSpace();
    }
    boolean isOneTag = text.startsWith("/", at);
    at = text.indexOf('>', at) + 1;
    Map<String, String> bound = namespaces.element();
    if (!declared.isEmpty()) {
      bound = new HashMap<>(bound);
      bound.putAll(declared);
    }
    int colon = name.indexOf(':');
    String uri = bound.getOrDefault(colon < 0 ? "" : name.substring(0, colon), "");
    String display = SourceElement.display(uri, name.substring(colon + 1));
    SourceElement element =
        new SourceElement(open, start, nameEnd, List.copyOf(attributes), at, display);
    root = root == null ? element : root;
    if (!isOneTag) {
      open = element;
      namespaces.push(bound);
    }
  }

  private void readEndTag() {
    SourceElement element = open;
    if (element == null) {
      throw new UnfixableException("there is an end tag without an element");
    }
    element.contentEnd = at;
    at = text.indexOf('>', at) + 1;
    element.end = at;
    open = element.parent;
    namespaces.pop();
  }

  private String readName() {
    int start = at;
    while (at < text.length() && " \t\r\n=/>".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  /** Resolves what may be escaped in a namespace. */
  private static String resolve(String value) {
    Matcher reference = REFERENCE.matcher(value);
    return value.indexOf('&') < 0
        ? value
        : reference.replaceAll(match -> Matcher.quoteReplacement(resolve(match)));
  }

  private static String resolve(java.util.regex.MatchResult reference) {
    String sign = reference.group(1);
    String name = reference.group(2);
    if (sign == null) {
      return PREDEFINED.getOrDefault(name, reference.group());
    }
    try {
      return Character.toString(Integer.parseInt(name, sign.length() == 2 ? 16 : 10));
    } catch (IllegalArgumentException e) {
      return reference.group();
    }
  }
}
