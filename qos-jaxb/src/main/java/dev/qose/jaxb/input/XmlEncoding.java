package dev.qose.jaxb.input;

import dev.qose.jaxb.input.NotXmlException.Kind;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the characters of a document are written as bytes: found out as XML 1.0, appendix F says, and
 * held against what the document declares.
 *
 * <p>XML processors disagree on documents whose declaration and bytes contradict each other, so
 * these are refused, as XML 1.0, 4.3.3 has it: a byte order mark of another encoding than is
 * declared (RFC 7303 would believe the mark, but some processors believe the declaration), a second
 * mark, and names that are not registered with IANA, such as {@code utf8}, which only some know.
 * UTF-32 and EBCDIC, which none has to know, are refused as well.
 *
 * @param charset the encoding of the bytes; for UTF-16 the one that names the byte order
 * @param markLength number of bytes of the byte order mark, 0 without
 * @param repertoire the encoding whose characters may be written; other than {@code charset} only
 *     for a document that is held as a string and declares what it will be written in
 * @since 0.1
 */
public record XmlEncoding(Charset charset, int markLength, Charset repertoire) {

  /** Number of bytes that {@link #of} wants to see. */
  public static final int HEAD = 4096;

  /** Characters within which the XML declaration ends; a parser may hold that many in one go. */
  private static final int DECLARATION = 1000;

  private static final Pattern DECLARED =
      Pattern.compile("\\sencoding\\s*=\\s*[\"']([^\"'<>]*)[\"']");

  /** XML 1.0, 4.3.3 names it; it is UTF-16 without characters that take two code units. */
  private static final String UCS_2 = "ISO-10646-UCS-2";

  /**
   * The names that IANA registers besides the one that Java prefers, as far as documents use them.
   */
  private static final Set<String> ALIASES =
      Set.of(
          UCS_2,
          "ASCII", // not registered, but known wherever US-ASCII is
          "ISO646-US",
          "ANSI_X3.4-1968",
          "ISO_8859-1",
          "LATIN1",
          "L1",
          "CP819",
          "IBM819",
          "ISO_8859-2",
          "LATIN2",
          "L2",
          "ISO_8859-3",
          "LATIN3",
          "ISO_8859-4",
          "LATIN4",
          "ISO_8859-5",
          "CYRILLIC",
          "ISO_8859-6",
          "ARABIC",
          "ISO_8859-7",
          "GREEK",
          "ISO_8859-8",
          "HEBREW",
          "ISO_8859-9",
          "LATIN5",
          "L5",
          "ISO_8859-15",
          "LATIN-9",
          "MS_KANJI",
          "CP936",
          "WINDOWS-936");

  /**
   * Finds the encoding of a document from its first bytes.
   *
   * @param head the first {@link #HEAD} bytes, or all there are
   * @return the encoding
   * @throws NotXmlException if there is none that all XML processors would read alike, or this is
   *     no XML at all
   */
  public static XmlEncoding of(byte[] head) {
    XmlEncoding encoding = sniff(head);
    Charset charset = encoding.charset;
    String text = new String(head, encoding.markLength, head.length - encoding.markLength, charset);
    if (text.startsWith("\uFEFF")) {
      throw new NotXmlException(
          Kind.ENCODING, "The document begins with two byte order marks; one at most may stand");
    }
    Foreword.check(text);
    if (encoding.markLength == 0 && charset.equals(StandardCharsets.UTF_8)) {
      return declared(new String(head, StandardCharsets.ISO_8859_1))
          .map(name -> believed(name, head))
          .orElse(encoding);
    }
    declared(text)
        .filter(name -> !agrees(name, charset))
        .ifPresent(
            name -> {
              throw lie(name, charset.name());
            });
    return encoding;
  }

  /**
   * Describes a document held as a string, of which the bytes are UTF-16BE.
   *
   * @param document the document
   * @return the encoding
   * @throws NotXmlException if what it declares is not known, or this is no XML at all
   */
  public static XmlEncoding ofString(String document) {
    boolean marked = document.startsWith("\uFEFF");
    String head = document.substring(marked ? 1 : 0, Math.min(document.length(), HEAD));
    Foreword.check(head);
    Charset repertoire =
        declared(head)
            .map(XmlEncoding::charset)
            .filter(Charset::canEncode)
            .orElse(StandardCharsets.UTF_8);
    return new XmlEncoding(StandardCharsets.UTF_16BE, marked ? 2 : 0, repertoire);
  }

  /** What the first bytes show, without regard to what they declare. */
  private static XmlEncoding sniff(byte[] head) {
    if (starts(head, 0, 0, 0xFE, 0xFF)
        || starts(head, 0xFF, 0xFE, 0, 0)
        || starts(head, 0, 0, 0, '<')
        || starts(head, '<', 0, 0, 0)) {
      throw unsupported("UTF-32");
    }
    if (starts(head, 0x4C, 0x6F, 0xA7, 0x94)) {
      throw unsupported("EBCDIC");
    }
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return new XmlEncoding(StandardCharsets.UTF_8, 3, StandardCharsets.UTF_8);
    }
    if (starts(head, 0xFE, 0xFF)) {
      return new XmlEncoding(StandardCharsets.UTF_16BE, 2, StandardCharsets.UTF_16BE);
    }
    if (starts(head, 0xFF, 0xFE)) {
      return new XmlEncoding(StandardCharsets.UTF_16LE, 2, StandardCharsets.UTF_16LE);
    }
    if (starts(head, 0, '<')) {
      return new XmlEncoding(StandardCharsets.UTF_16BE, 0, StandardCharsets.UTF_16BE);
    }
    if (starts(head, '<', 0)) {
      return new XmlEncoding(StandardCharsets.UTF_16LE, 0, StandardCharsets.UTF_16LE);
    }
    return new XmlEncoding(StandardCharsets.UTF_8, 0, StandardCharsets.UTF_8);
  }

  /** The encoding that a declaration names, which could be read byte by byte. */
  private static XmlEncoding believed(String name, byte[] head) {
    Charset charset = charset(name);
    String ascii = new String(head, 0, 1, StandardCharsets.US_ASCII);
    // Such a declaration cannot be in UTF-16, or in EBCDIC.
    if (!new String(head, 0, 1, charset).equals(ascii)) {
      throw lie(charset.name(), "one byte a character");
    }
    return new XmlEncoding(charset, 0, charset);
  }

  private static boolean agrees(String declared, Charset charset) {
    return charset(declared).equals(charset)
        || (!charset.equals(StandardCharsets.UTF_8)
            && charset(declared).equals(StandardCharsets.UTF_16));
  }

  private static NotXmlException lie(String declared, String found) {
    return new NotXmlException(
        Kind.ENCODING,
        "The XML declaration says " + declared + ", but the document begins in " + found);
  }

  private static NotXmlException unsupported(String name) {
    return new NotXmlException(
        Kind.ENCODING, "The document is in " + name + ", which is not supported; UTF-8 would be");
  }

  private static Optional<String> declared(String head) {
    if (!head.startsWith("<?xml") || head.length() < 6 || head.charAt(5) > ' ') {
      return Optional.empty();
    }
    int end = head.indexOf("?>");
    if (end < 0 || end > DECLARATION) {
      throw new NotXmlException(
          Kind.MALFORMED, "The XML declaration does not end within " + DECLARATION + " characters");
    }
    Matcher matcher = DECLARED.matcher(head.substring(0, end));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Charset charset(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    try {
      Charset charset = upper.equals(UCS_2) ? StandardCharsets.UTF_16 : Charset.forName(name);
      if (charset.isRegistered()
          && (name.equalsIgnoreCase(charset.name()) || ALIASES.contains(upper))) {
        return charset;
      }
      throw new NotXmlException(
          Kind.ENCODING,
          "The declared encoding \"%s\" is not known to XML processors; %s would be"
              .formatted(name, charset.isRegistered() ? charset.name() : "UTF-8"));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new NotXmlException(
          Kind.ENCODING, "The declared encoding \"%s\" is not known".formatted(name));
    }
  }

  private static boolean starts(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
