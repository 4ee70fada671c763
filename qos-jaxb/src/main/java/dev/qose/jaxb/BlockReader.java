package dev.qose.jaxb;

import dev.qose.jaxb.events.DomEvents;
import dev.qose.jaxb.events.SafeParsers;
import dev.qose.jaxb.events.StaxEvents;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.Location;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.events.StartElement;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stax.StAXSource;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a block from whatever gives XML. */
final class BlockReader {

  private BlockReader() {}

  static ReadResult read(Source source) throws IOException {
    if (source instanceof DOMSource dom) {
      return read(dom.getNode());
    }
    if (source instanceof StAXSource stax) {
      return stax.getXMLStreamReader() != null
          ? read(stax.getXMLStreamReader())
          : read(stax.getXMLEventReader());
    }
    if (source instanceof SAXSource sax) {
      return sax.getXMLReader() == null
          ? read(sax.getInputSource())
          : parse(sax.getXMLReader(), sax.getInputSource());
    }
    if (source instanceof StreamSource stream) {
      InputSource input = new InputSource(stream.getSystemId());
      input.setByteStream(stream.getInputStream());
      input.setCharacterStream(stream.getReader());
      return read(input);
    }
    throw new IllegalArgumentException(
        "cannot read a "
            + source.getClass().getName()
            + "; give a StreamSource, SAXSource, DOMSource or StAXSource");
  }

  static ReadResult read(Path path) throws IOException {
    try (InputStream stream = Files.newInputStream(path)) {
      return read(new InputSource(stream));
    }
  }

  static ReadResult readInMemory(InputSource input) {
    try {
      return read(input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ReadResult read(InputSource input) throws IOException {
    if (input.getCharacterStream() != null) {
      input.setCharacterStream(SizeLimit.of(input.getCharacterStream()));
    } else if (input.getByteStream() != null) {
      input.setByteStream(SizeLimit.of(input.getByteStream()));
    } else {
      return read(fileOf(input.getSystemId()));
    }
    return parse(SafeParsers.newReader(), input);
  }

  /** Nothing is fetched from the network. */
  private static Path fileOf(@Nullable String systemId) {
    if (systemId == null || !systemId.startsWith("file:")) {
      throw new IllegalArgumentException(
          "cannot read from \"" + systemId + "\"; give a stream, a reader or a file: URI");
    }
    return Path.of(URI.create(systemId));
  }

  private static ReadResult parse(XMLReader reader, InputSource input) throws IOException {
    QosHandler handler = handler(prefix -> null);
    reader.setContentHandler(handler);
    reader.setErrorHandler(new DefaultHandler());
    try {
      reader.parse(input);
    } catch (SAXException e) {
      throw failure(e);
    } catch (CharConversionException | UnsupportedEncodingException e) {
      throw new QosXmlException("not in the encoding that it declares: " + e.getMessage(), e);
    }
    return handler.result();
  }

  static ReadResult read(Node node) {
    Node element = node instanceof Document document ? document.getDocumentElement() : node;
    if (!(element instanceof Element root)) {
      throw new QosXmlException("no QoS block: the node is no element", null);
    }
    QosHandler handler = handler(prefix -> null);
    try {
      DomEvents.send(root, handler);
    } catch (SAXException e) {
      throw failure(e);
    }
    return handler.result();
  }

  static ReadResult read(XMLStreamReader reader) {
    QosHandler handler = handler(prefix -> reader.getNamespaceContext().getNamespaceURI(prefix));
    handler.setDocumentLocator(new StaxLocator(reader));
    try {
      StaxEvents.send(reader, handler);
    } catch (SAXException e) {
      throw failure(e);
    } catch (XMLStreamException | NoSuchElementException e) {
      throw failure(e);
    }
    return handler.result();
  }

  static ReadResult read(XMLEventReader reader) {
    try {
      StartElement start = StaxEvents.skipToStart(reader);
      QosHandler handler = handler(start::getNamespaceURI);
      StaxEvents.send(reader, handler);
      return handler.result();
    } catch (SAXException e) {
      throw failure(e);
    } catch (XMLStreamException | NoSuchElementException e) {
      throw failure(e);
    }
  }

  private static QosHandler handler(Function<String, @Nullable String> outside) {
    return new QosHandler(
        false, prefix -> Optional.ofNullable(outside.apply(prefix)).filter(uri -> !uri.isEmpty()));
  }

  private static QosXmlException failure(SAXException e) {
    return e instanceof SAXParseException parse
        ? new QosXmlException(
            String.valueOf(e.getMessage()), parse.getLineNumber(), parse.getColumnNumber(), e)
        : new QosXmlException(String.valueOf(e.getMessage()), e);
  }

  private static QosXmlException failure(Exception e) {
    if (e instanceof XMLStreamException stax && stax.getLocation() != null) {
      Location place = stax.getLocation();
      return new QosXmlException(
          String.valueOf(e.getMessage()), place.getLineNumber(), place.getColumnNumber(), e);
    }
    return new QosXmlException("no QoS block: " + e.getMessage(), e);
  }

  private record StaxLocator(XMLStreamReader reader) implements Locator {
    @Override
    public @Nullable String getPublicId() {
      return reader.getLocation().getPublicId();
    }

    @Override
    public @Nullable String getSystemId() {
      return reader.getLocation().getSystemId();
    }

    @Override
    public int getLineNumber() {
      return reader.getLocation().getLineNumber();
    }

    @Override
    public int getColumnNumber() {
      return reader.getLocation().getColumnNumber();
    }
  }
}
