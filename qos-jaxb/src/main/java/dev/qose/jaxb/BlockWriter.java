package dev.qose.jaxb;

import dev.qose.core.model.QosMetadata;
import dev.qose.jaxb.bind.qos.QualityOfServiceMetadataType;
import dev.qose.jaxb.events.DomBuilder;
import dev.qose.jaxb.events.ForeignXml;
import dev.qose.jaxb.events.Indenter;
import dev.qose.jaxb.events.StaxEventWriter;
import dev.qose.jaxb.events.StaxWriter;
import dev.qose.jaxb.events.TextWriter;
import dev.qose.jaxb.mapping.ModelToBind;
import dev.qose.jaxb.mapping.Prefixes;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.Result;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stax.StAXResult;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Sends a model into whatever takes XML. */
final class BlockWriter {

  private BlockWriter() {}

  /** Sends the block's events, without start and end of a document. */
  static void send(QosMetadata metadata, boolean pretty, ContentHandler target)
      throws SAXException {
    Prefixes prefixes = new Prefixes();
    JAXBElement<QualityOfServiceMetadataType> block = bind(metadata, prefixes);
    ContentHandler sink = pretty ? new Indenter(target) : target;
    try {
      Binding.newMarshaller(prefixes).marshal(block, new BlockOutput(sink, prefixes));
    } catch (JAXBException e) {
      if (e.getLinkedException() instanceof SAXException failure) {
        throw failure;
      }
      throw new QosXmlException("JAXB cannot write the block: " + e, e);
    }
  }

  private static JAXBElement<QualityOfServiceMetadataType> bind(
      QosMetadata metadata, Prefixes prefixes) {
    try {
      return ModelToBind.bind(metadata, prefixes);
    } catch (IllegalArgumentException e) {
      throw new QosXmlException(String.valueOf(e.getMessage()), e);
    }
  }

  static String text(QosMetadata metadata, boolean pretty, Charset encoding) {
    StringBuilder out = new StringBuilder(4096);
    try {
      send(metadata, pretty, new TextWriter(out, encoding));
    } catch (SAXException e) {
      throw new QosXmlException(String.valueOf(e.getMessage()), e);
    }
    return out.toString();
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
          dom.setNode(ForeignXml.newDocument());
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
