package dev.qose.jaxb.markup;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import dev.qose.jaxb.DocumentLimits;
import dev.qose.jaxb.markup.DocumentReader.Carried;
import dev.qose.jaxb.markup.DocumentReader.Skipping;
import dev.qose.jaxb.markup.MarkupFaults.Kind;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Pulls a document apart into tags, text and the rest, each with the offsets of its first and last
 * character, within limits.
 *
 * <p>The parser is Aalto: it neither reads the DTD nor expands entities, so that there is nothing
 * to fetch and nothing to blow up. It is made directly, not found by {@code newInstance()}, and
 * anew for every document, since one factory keeps the names of all documents.
 */
public final class XmlTokens implements AutoCloseable {

  /**
   * A start tag whose element is open.
   *
   * @param name as it is written
   * @param length of the tag in characters
   */
  private record OpenTag(String name, int length) {}

  private final DocumentReader in;
  private final DocumentLimits limits;
  private final String what;
  private final MarkupFaults faults;
  private final XMLStreamReader2 reader;
  private final Deque<OpenTag> openTags = new ArrayDeque<>();
  private final Set<String> names = new HashSet<>();
  private long nameChars;
  private long openChars;
  private boolean doctype;
  private @Nullable String root;

  /**
   * Begins to read.
   *
   * @param source the characters
   * @param limits of names, tags and depth
   * @param what names what is read in messages, beginning with a capital
   * @param faults makes what is thrown
   * @throws IOException if it cannot be read
   */
  public XmlTokens(Reader source, DocumentLimits limits, String what, MarkupFaults faults)
      throws IOException {
    this.in = new DocumentReader(source, limits.markupChars(), faults);
    this.limits = limits;
    this.what = what;
    this.faults = faults;
    InputFactoryImpl factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    try {
      reader = (XMLStreamReader2) factory.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw translate(e, null);
    }
  }

  /**
   * Goes on to the next event.
   *
   * @return its type, one of {@link XMLStreamConstants}
   * @throws IOException if the document cannot be read
   */
  public int next() throws IOException {
    int event;
    try {
      event = reader.next();
    } catch (XMLStreamException e) {
      throw translate(e, reader.getLocation());
    } catch (RuntimeException e) {
      // Aalto's answer to an element with the prefix xmlns, for example.
      throw translate(new XMLStreamException(e.getMessage(), reader.getLocation(), e), null);
    }
    in.token(
        switch (event) {
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> Skipping.TEXT;
          case XMLStreamConstants.COMMENT -> Skipping.COMMENT;
          case XMLStreamConstants.CDATA -> Skipping.CDATA;
          case XMLStreamConstants.PROCESSING_INSTRUCTION -> Skipping.PROCESSING_INSTRUCTION;
          default -> Skipping.NOTHING;
        },
        start());
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> opened();
      case XMLStreamConstants.END_ELEMENT -> openChars -= openTags.pop().length();
      case XMLStreamConstants.DTD -> doctype = true;
      case XMLStreamConstants.ENTITY_REFERENCE -> {
        if (!doctype) {
          throw fault(
              Kind.MALFORMED,
              what + " refers to an entity it does not declare: " + reader.getLocalName());
        }
      }
      default -> {}
    }
    return event;
  }

  /** Returns the number of open elements; that of an element's end is that of its start. */
  public int depth() {
    return reader.getDepth();
  }

  /** Returns the offset of the current token in characters. */
  public long start() {
    return reader.getLocationInfo().getStartingCharOffset();
  }

  /**
   * Returns the offset after the current token. Text and comments are held for that.
   *
   * @return the offset in characters
   * @throws IOException if the document cannot be read
   */
  public long end() throws IOException {
    in.token(Skipping.NOTHING, start());
    try {
      return reader.getLocationInfo().getEndingCharOffset();
    } catch (XMLStreamException e) {
      throw translate(e, reader.getLocation());
    }
  }

  /**
   * Returns the text of the current token, line ends normalized.
   *
   * @return the text
   * @throws IOException if the document cannot be read
   */
  public String text() throws IOException {
    end();
    return reader.getText();
  }

  /** Returns the namespace of the current element; empty: none. */
  public String namespace() {
    String uri = reader.getNamespaceURI();
    return uri == null ? "" : uri;
  }

  /** Returns the name of the current element, without prefix. */
  public String localName() {
    return reader.getLocalName();
  }

  /** Gives access to names, attributes and namespaces of the current token. */
  public XMLStreamReader reader() {
    return reader;
  }

  /** Returns the name of the current element as it is written. */
  public String qName() {
    return reader.getPrefixedName();
  }

  /**
   * Tells whether the element that begins is a single tag, which ends with it.
   *
   * @throws IOException if the document cannot be read
   */
  public boolean isOneTag() throws IOException {
    try {
      return reader.isEmptyElement();
    } catch (XMLStreamException e) {
      throw translate(e, reader.getLocation());
    }
  }

  /** Returns the first line end of the document as far as it has been read, or a line feed. */
  public String lineEnd() {
    return in.lineEnd();
  }

  /** Returns the line in which the current token begins, counted from 1. */
  public int line() {
    return reader.getLocationInfo().getStartLocation().getLineNumber();
  }

  /** Returns the column in which the current token begins, counted from 1. */
  public int column() {
    return reader.getLocationInfo().getStartLocation().getColumnNumber();
  }

  /** Returns the name of the element that the one which just began is in, as it is written. */
  public String parent() {
    return openTags.stream().skip(1).findFirst().map(OpenTag::name).orElse("");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private RuntimeException fault(Kind kind, String message) {
    return faults.of(kind, message, line(), column(), null);
  }

  private void opened() throws IOException {
    if (root == null) {
      root = reader.getPrefixedName();
    }
    int length = (int) (end() - start());
    openTags.push(new OpenTag(reader.getPrefixedName(), length));
    openChars += length;
    name(reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      name(reader.getAttributeLocalName(i));
    }
    if (reader.getDepth() > limits.depth()) {
      throw fault(Kind.LIMIT, "More than " + limits.depth() + " elements are open");
    }
    if (openChars > limits.markupChars()) {
      throw fault(
          Kind.LIMIT,
          "The open start tags are longer than " + limits.markupChars() + " characters");
    }
    if (nameChars > limits.markupChars()) {
      throw fault(
          Kind.LIMIT, "The names are longer than " + limits.markupChars() + " characters together");
    }
  }

  /** The parser holds each name once. */
  private void name(String name) {
    if (names.add(name)) {
      nameChars += name.length();
    }
  }

  /** Says what the parser found; a failure to read stays one. */
  private RuntimeException translate(XMLStreamException e, @Nullable Location current)
      throws IOException {
    Location at = e.getLocation() != null ? e.getLocation() : current;
    int line = at == null ? 0 : at.getLineNumber();
    int column = at == null ? 0 : at.getColumnNumber();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Carried carried) {
        return carried.carried();
      }
      if (cause instanceof CharacterCodingException) {
        return faults.of(
            Kind.ENCODING, what + " is not in the encoding it declares", line, column, e);
      }
      if (cause instanceof IOException io) {
        throw io;
      }
    }
    String reason = reason(e);
    if (in.ended() && reason.toLowerCase(Locale.ROOT).contains("end-of-input")) {
      return faults.of(
          Kind.MALFORMED,
          what + " ends before " + (root == null ? "its root element" : "</" + root + ">"),
          line,
          column,
          e);
    }
    return faults.of(Kind.MALFORMED, what + " is not well-formed: " + reason, line, column, e);
  }

  /**
   * Returns what is wrong, without the place, which Aalto and the JDK add in lines of their own.
   */
  private static String reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int prefixed = message.indexOf("\nMessage: ");
    String reason = prefixed < 0 ? message : message.substring(prefixed + "\nMessage: ".length());
    return reason.lines().findFirst().orElse("");
  }
}
