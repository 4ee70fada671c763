package dev.qose.jaxb.capabilities;

import dev.qose.jaxb.markup.Document;
import java.io.IOException;

/**
 * Checks that a document is complete, which a scan that stops early does not see. A look at the
 * last bytes is enough for all but odd documents; those are read in full.
 */
final class DocumentEnd {

  /** How many bytes at the end are looked at. */
  static final int TAIL = 1 << 13;

  private DocumentEnd() {}

  /**
   * Checks the end of a document.
   *
   * @throws CapabilitiesException if it is truncated or goes on behind its root element
   */
  static void check(Document document, Layout layout) throws IOException {
    String tail = document.tail(TAIL);
    String endTag = "</" + layout.root();
    int last = lastEnd(tail, endTag);
    // With a second end tag before the last it takes a parser to tell.
    if (last < 0 || lastEnd(tail.substring(0, last), endTag) >= 0) {
      DocumentScanner.scan(document.tokens(), DocumentScanner.Extent.DOCUMENT);
    }
  }

  /** Tells whether a text ends as a document with such a root does. */
  static boolean isEnd(String tail, String root) {
    return lastEnd(tail, "</" + root) >= 0;
  }

  /** Returns where the end tag is with which the text ends, or -1. */
  private static int lastEnd(String text, String endTag) {
    int at = text.lastIndexOf(endTag);
    while (at >= 0 && !isEnd(text, at + endTag.length())) {
      at = text.lastIndexOf(endTag, at - 1);
    }
    return at;
  }

  /** Tells whether a tag closes here and only comments and processing instructions follow. */
  private static boolean isEnd(String text, int from) {
    int at = skipSpace(text, from);
    if (!text.startsWith(">", at)) {
      return false;
    }
    at = skipSpace(text, at + 1);
    while (at < text.length()) {
      int end;
      if (text.startsWith("<!--", at)) {
        end = after(text, "-->", at + 4);
      } else if (text.startsWith("<?", at)) {
        end = after(text, "?>", at + 2);
      } else {
        return false;
      }
      if (end < 0) {
        return false;
      }
      at = skipSpace(text, end);
    }
    return true;
  }

  private static int after(String text, String end, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? -1 : at + end.length();
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
