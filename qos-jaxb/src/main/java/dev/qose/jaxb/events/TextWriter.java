package dev.qose.jaxb.events;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Writes SAX events as XML text, always the same for the same events. White space that a parser
 * would normalize is escaped, so that what is read back is what was written; so is what the
 * encoding lacks.
 *
 * @since 0.1
 */
public final class TextWriter extends DefaultHandler {

  /** The ASCII characters that are escaped here or there. */
  private static final boolean[] SPECIAL = new boolean[0x80];

  static {
    for (char c : "&<>\"\t\n\r".toCharArray()) {
      SPECIAL[c] = true;
    }
  }

  private final StringBuilder out;
  private final @Nullable CharsetEncoder narrow;
  private final StringBuilder declarations = new StringBuilder();
  private boolean tagOpen;

  /**
   * Makes a writer.
   *
   * @param out where the text goes
   * @param encoding the encoding that it will be stored in
   */
  public TextWriter(StringBuilder out, Charset encoding) {
    this.out = out;
    this.narrow = isUnicode(encoding) ? null : encoding.newEncoder();
  }

  private static boolean isUnicode(Charset encoding) {
    return encoding.equals(StandardCharsets.UTF_8) || encoding.name().startsWith("UTF-");
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    declarations.append(" xmlns");
    if (!prefix.isEmpty()) {
      declarations.append(':').append(encodable(prefix));
    }
    declarations.append("=\"");
    escape(uri, declarations, true);
    declarations.append('"');
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    closeTag();
    out.append('<').append(encodable(qName)).append(declarations);
    declarations.setLength(0);
    for (int i = 0; i < attributes.getLength(); i++) {
      out.append(' ').append(encodable(attributes.getQName(i))).append("=\"");
      escape(attributes.getValue(i), out, true);
      out.append('"');
    }
    tagOpen = true;
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    if (tagOpen) {
      out.append("/>");
      tagOpen = false;
    } else {
      out.append("</").append(qName).append('>');
    }
  }

  @Override
  public void characters(char[] ch, int start, int length) {
    if (length > 0) {
      closeTag();
      if (isPlain(ch, start, length)) {
        out.append(ch, start, length);
      } else {
        escape(new String(ch, start, length), out, false);
      }
    }
  }

  private boolean isPlain(char[] ch, int start, int length) {
    for (int i = start; i < start + length; i++) {
      if (!isPlain(ch[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean isPlain(char c) {
    return c < SPECIAL.length ? !SPECIAL[c] : narrow == null;
  }

  @Override
  public void ignorableWhitespace(char[] ch, int start, int length) {
    characters(ch, start, length);
  }

  private void closeTag() {
    if (tagOpen) {
      out.append('>');
      tagOpen = false;
    }
  }

  private void escape(String text, StringBuilder to, boolean attribute) {
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isPlain(text.charAt(i))) {
        continue;
      }
      int codePoint = text.codePointAt(i);
      String escaped = escaped(codePoint, attribute);
      if (escaped != null) {
        to.append(text, done, i).append(escaped);
        done = i + Character.charCount(codePoint);
      }
      i += Character.charCount(codePoint) - 1;
    }
    to.append(text, done, text.length());
  }

  /** Returns the reference that stands for a character, or null where it may stand for itself. */
  private @Nullable String escaped(int c, boolean attribute) {
    switch (c) {
      case '&' -> {
        return "&amp;";
      }
      case '<' -> {
        return "&lt;";
      }
      case '>' -> {
        return "&gt;";
      }
      case '\r' -> {
        return "&#13;";
      }
      case '"', '\n', '\t' -> {
        return attribute ? "&#" + c + ";" : null;
      }
      default -> {
        boolean lacking = narrow != null && c >= 0x80 && !narrow.canEncode(Character.toString(c));
        return lacking ? "&#" + c + ";" : null;
      }
    }
  }

  /** Names cannot be escaped. */
  private String encodable(String name) throws SAXException {
    if (narrow != null && !narrow.canEncode(name)) {
      throw new SAXException(
          "the name \"" + name + "\" cannot be written in " + narrow.charset() + "; take UTF-8");
    }
    return name;
  }
}
