package dev.qose.core.element;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import org.jspecify.annotations.Nullable;

/**
 * Writes an element as XML text, always the same for the same element. White space that a parser
 * would normalize is escaped, so that what is read back is what was written; so is what the
 * encoding lacks.
 *
 * <pre>{@code
 * String xml = MarkupWriter.write(element, StandardCharsets.UTF_8);
 * }</pre>
 *
 * @since 0.1
 */
public final class MarkupWriter {

  /** The ASCII characters that are escaped here or there. */
  private static final boolean[] SPECIAL = new boolean[0x80];

  static {
    for (char c : "&<>\"\t\n\r".toCharArray()) {
      SPECIAL[c] = true;
    }
  }

  private final StringBuilder out = new StringBuilder(4096);
  private final @Nullable CharsetEncoder narrow;

  private MarkupWriter(Charset encoding) {
    this.narrow = encoding.name().startsWith("UTF-") ? null : encoding.newEncoder();
  }

  /**
   * Writes an element with all that is in it. Thread-safe; takes time in proportion to the element.
   *
   * @param element the element; it declares the namespaces that it uses, and holds only characters
   *     that XML does
   * @param encoding the encoding that the text will be stored in
   * @return the text
   * @throws IllegalArgumentException if a name has characters that the encoding lacks, for names
   *     cannot be escaped
   */
  public static String write(Element element, Charset encoding) {
    MarkupWriter writer = new MarkupWriter(encoding);
    writer.write(element);
    return writer.out.toString();
  }

  private void write(Element element) {
    out.append('<').append(encodable(element.qName()));
    element.eachNamespace(
        (prefix, uri) -> {
          out.append(" xmlns");
          if (!prefix.isEmpty()) {
            out.append(':').append(encodable(prefix));
          }
          value(uri);
        });
    element.eachAttribute(
        (uri, localName, qName, value) -> {
          out.append(' ').append(encodable(qName));
          value(value);
        });
    int end = out.length();
    out.append('>');
    element.eachContent(text -> escape(text, false), this::write);
    if (out.length() == end + 1) {
      out.insert(end, '/');
    } else {
      out.append("</").append(element.qName()).append('>');
    }
  }

  private void value(String text) {
    out.append("=\"");
    escape(text, true);
    out.append('"');
  }

  private void escape(String text, boolean isAttribute) {
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < SPECIAL.length ? !SPECIAL[c] : narrow == null) {
        continue;
      }
      int codePoint = text.codePointAt(i);
      String escaped = escaped(codePoint, isAttribute);
      if (escaped != null) {
        out.append(text, done, i).append(escaped);
        done = i + Character.charCount(codePoint);
      }
      i += Character.charCount(codePoint) - 1;
    }
    out.append(text, done, text.length());
  }

  /** Returns the reference that stands for a character, or null where it may stand for itself. */
  private @Nullable String escaped(int c, boolean isAttribute) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '\r' -> "&#13;";
      case '"', '\n', '\t' -> isAttribute ? "&#" + c + ";" : null;
      default ->
          narrow != null && c >= 0x80 && !narrow.canEncode(Character.toString(c))
              ? "&#" + c + ";"
              : null;
    };
  }

  private String encodable(String name) {
    if (narrow != null && !narrow.canEncode(name)) {
      throw new IllegalArgumentException(
          "The name \"" + name + "\" cannot be written in " + narrow.charset() + ": take UTF-8.");
    }
    return name;
  }
}
