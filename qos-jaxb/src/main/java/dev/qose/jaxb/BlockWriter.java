package dev.qose.jaxb;

import dev.qose.core.block.QosBlock;
import dev.qose.core.element.Element;
import dev.qose.core.element.MarkupWriter;
import dev.qose.core.model.QosMetadata;
import dev.qose.jaxb.events.DomBuilder;
import dev.qose.jaxb.events.ElementEvents;
import dev.qose.jaxb.events.StaxEventWriter;
import dev.qose.jaxb.events.StaxWriter;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.Result;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stax.StAXResult;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Sends a model into whatever takes XML. */
final class BlockWriter {

  private BlockWriter() {}

  /** The block as elements, all of which can be XML. */
  private static Element element(QosMetadata metadata, boolean pretty) {
    QosBlock block = pretty ? QosBlock.writeIndented(metadata) : QosBlock.write(metadata);
    if (!block.omissions().isEmpty()) {
      throw new QosXmlException(block.omissions().get(0).message(), null);
    }
    return block.element();
  }

  /** Sends the block's events, without start and end of a document. */
  static void send(QosMetadata metadata, boolean pretty, ContentHandler target)
      throws SAXException {
    ElementEvents.send(element(metadata, pretty), target);
  }

  static String text(QosMetadata metadata, boolean pretty, Charset encoding) {
    try {
      return MarkupWriter.write(element(metadata, pretty), encoding);
    } catch (IllegalArgumentException e) {
      throw new QosXmlException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Sends the block to a place of a DOM tree. */
  static void toDom(QosMetadata metadata, boolean pretty, Node parent, @Nullable Node before) {
    try {
      send(metadata, pretty, new DomBuilder(parent, before));
    } catch (SAXException e) {
      throw new QosXmlException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Runs what sends to StAX, and lets through what StAX throws. */
  static void toStax(QosMetadata metadata, boolean pretty, ContentHandler stax)
      throws XMLStreamException {
    try {
      send(metadata, pretty, stax);
    } catch (SAXException e) {
      if (e.getException() instanceof XMLStreamException failure) {
        throw failure;
      }
      throw new QosXmlException(String.valueOf(e.getMessage()), e);
    }
  }

  static void toResult(QosXml xml, QosMetadata metadata, boolean pretty, Result result)
      throws IOException {
    try {
      if (result instanceof StreamResult stream) {
        toStream(xml, metadata, stream);
      } else if (result instanceof DOMResult dom) {
        if (dom.getNode() == null) {
          dom.setNode(newDocument());
        }
        toDom(metadata, pretty, dom.getNode(), dom.getNextSibling());
      } else if (result instanceof SAXResult sax) {
        sax.getHandler().startDocument();
        send(metadata, pretty, sax.getHandler());
        sax.getHandler().endDocument();
      } else if (result instanceof StAXResult stax) {
        toStax(
            metadata,
            pretty,
            stax.getXMLStreamWriter() != null
                ? new StaxWriter(stax.getXMLStreamWriter())
                : new StaxEventWriter(stax.getXMLEventWriter()));
      } else {
        throw new IllegalArgumentException(
            "cannot write to a "
                + result.getClass().getName()
                + "; give a StreamResult, DOMResult, SAXResult or StAXResult");
      }
    } catch (SAXException | XMLStreamException e) {
      throw new QosXmlException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Document newDocument() {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK cannot make a DOM document", e);
    }
  }

  private static void toStream(QosXml xml, QosMetadata metadata, StreamResult result)
      throws IOException {
    Writer writer = result.getWriter();
    if (writer != null) {
      xml.write(metadata, writer);
    } else if (result.getOutputStream() != null) {
      xml.write(metadata, result.getOutputStream());
    } else if (result.getSystemId() != null) {
      xml.write(metadata, Path.of(URI.create(result.getSystemId())));
    } else {
      throw new IllegalArgumentException("the StreamResult leads nowhere; give it a stream");
    }
  }

  static String declaration(@Nullable Charset encoding) {
    String name = encoding == null ? "" : " encoding=\"" + encoding.name() + "\"";
    return "<?xml version=\"1.0\"" + name + "?>\n";
  }
}
