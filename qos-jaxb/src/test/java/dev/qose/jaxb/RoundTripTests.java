package dev.qose.jaxb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.qose.core.model.QosMetadata;
import dev.qose.core.testing.RichModels;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.transform.stax.StAXResult;
import javax.xml.transform.stax.StAXSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

class RoundTripTests {

  private interface Sink {
    byte[] write(QosXml xml, QosMetadata model) throws Exception;
  }

  private interface From {
    QosMetadata read(byte[] xml) throws Exception;
  }

  private static final XMLInputFactory STAX_IN = XMLInputFactory.newDefaultFactory();
  private static final XMLOutputFactory STAX_OUT = XMLOutputFactory.newDefaultFactory();

  private static final Map<String, Sink> SINKS = sinks();
  private static final Map<String, From> SOURCES = sources();

  private static Map<String, Sink> sinks() {
    Map<String, Sink> sinks = new LinkedHashMap<>();
    sinks.put("String", (xml, model) -> utf8(xml.toXml(model)));
    sinks.put("byte[]", QosXml::toBytes);
    sinks.put(
        "OutputStream",
        (xml, model) -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          xml.write(model, out);
          return out.toByteArray();
        });
    sinks.put(
        "Writer",
        (xml, model) -> {
          StringWriter out = new StringWriter();
          xml.write(model, out);
          return utf8(out.toString());
        });
    sinks.put(
        "Path",
        (xml, model) -> {
          Path file = Files.createTempFile("qos", ".xml");
          try {
            xml.write(model, file);
            return Files.readAllBytes(file);
          } finally {
            Files.delete(file);
          }
        });
    sinks.put(
        "Node",
        (xml, model) -> {
          Document document = newDocument();
          xml.write(model, document);
          return print(document);
        });
    sinks.put(
        "XMLStreamWriter",
        (xml, model) -> {
          StringWriter out = new StringWriter();
          XMLStreamWriter writer = STAX_OUT.createXMLStreamWriter(out);
          xml.write(model, writer);
          writer.close();
          return utf8(out.toString());
        });
    sinks.put(
        "XMLEventWriter",
        (xml, model) -> {
          StringWriter out = new StringWriter();
          XMLEventWriter writer = STAX_OUT.createXMLEventWriter(out);
          xml.write(model, writer);
          writer.close();
          return utf8(out.toString());
        });
    sinks.put(
        "ContentHandler",
        (xml, model) -> {
          StringWriter out = new StringWriter();
          TransformerHandler handler = newHandler();
          handler.setResult(new StreamResult(out));
          handler.startDocument();
          xml.write(model, handler);
          handler.endDocument();
          return utf8(out.toString());
        });
    sinks.put(
        "StreamResult",
        (xml, model) -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          xml.write(model, new StreamResult(out));
          return out.toByteArray();
        });
    sinks.put(
        "DOMResult",
        (xml, model) -> {
          DOMResult result = new DOMResult();
          xml.write(model, result);
          return print((Document) result.getNode());
        });
    sinks.put(
        "SAXResult",
        (xml, model) -> {
          StringWriter out = new StringWriter();
          TransformerHandler handler = newHandler();
          handler.setResult(new StreamResult(out));
          xml.write(model, new SAXResult(handler));
          return utf8(out.toString());
        });
    sinks.put(
        "StAXResult",
        (xml, model) -> {
          StringWriter out = new StringWriter();
          XMLStreamWriter writer = STAX_OUT.createXMLStreamWriter(out);
          xml.write(model, new StAXResult(writer));
          writer.close();
          return utf8(out.toString());
        });
    return sinks;
  }

  private static Map<String, From> sources() {
    Map<String, From> sources = new LinkedHashMap<>();
    sources.put("String", xml -> QosXml.read(new String(xml, StandardCharsets.UTF_8)));
    sources.put("byte[]", QosXml::read);
    sources.put("InputStream", xml -> QosXml.read(new ByteArrayInputStream(xml)));
    sources.put(
        "Reader", xml -> QosXml.read(new StringReader(new String(xml, StandardCharsets.UTF_8))));
    sources.put(
        "Path",
        xml -> {
          Path file = Files.createTempFile("qos", ".xml");
          try {
            return QosXml.read(Files.write(file, xml));
          } finally {
            Files.delete(file);
          }
        });
    sources.put("Document", xml -> QosXml.read(parse(xml)));
    sources.put("Element", xml -> QosXml.read(parse(xml).getDocumentElement()));
    sources.put(
        "XMLStreamReader",
        xml -> QosXml.read(STAX_IN.createXMLStreamReader(new ByteArrayInputStream(xml))));
    sources.put(
        "XMLEventReader",
        xml -> QosXml.read(STAX_IN.createXMLEventReader(new ByteArrayInputStream(xml))));
    sources.put(
        "ContentHandler",
        xml -> {
          QosHandler handler = new QosHandler();
          XMLReader parser = SAXParserFactory.newDefaultNSInstance().newSAXParser().getXMLReader();
          parser.setContentHandler(handler);
          parser.parse(new InputSource(new ByteArrayInputStream(xml)));
          return handler.result().metadata();
        });
    sources.put(
        "StreamSource", xml -> QosXml.read(new StreamSource(new ByteArrayInputStream(xml))));
    sources.put(
        "SAXSource",
        xml -> QosXml.read(new SAXSource(new InputSource(new ByteArrayInputStream(xml)))));
    sources.put("DOMSource", xml -> QosXml.read(new DOMSource(parse(xml))));
    sources.put(
        "StAXSource",
        xml ->
            QosXml.read(
                new StAXSource(STAX_IN.createXMLStreamReader(new ByteArrayInputStream(xml)))));
    return sources;
  }

  static Stream<Arguments> sinksAndSources() {
    return SINKS.keySet().stream()
        .flatMap(sink -> SOURCES.keySet().stream().map(source -> arguments(sink, source)));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @MethodSource("sinksAndSources")
  void what_is_written_is_read_back(String sink, String source) throws Exception {
    for (QosXml xml : List.of(QosXml.pretty(), QosXml.compact())) {
      for (QosMetadata rich : List.of(RichModels.WMS, RichModels.WFS)) {
        boolean escapes = !sink.startsWith("XML") && !sink.startsWith("StAX");
        QosMetadata model = escapes ? rich : withoutBreaks(rich);
        byte[] written = get(SINKS, sink).write(xml, model);
        QosMetadata read = get(SOURCES, source).read(written);
        assertThat(read).isEqualTo(model);
      }
    }
  }

  @Test
  void a_stream_reader_is_left_at_the_end_of_the_block() throws Exception {
    String document = "<a>" + QosXml.compact().toXml(RichModels.WMS) + "<b/></a>";
    XMLStreamReader reader = STAX_IN.createXMLStreamReader(new StringReader(document));
    reader.nextTag();
    reader.nextTag();

    assertThat(QosXml.read(reader)).isEqualTo(RichModels.WMS);
    assertThat(reader.isEndElement()).isTrue();
    assertThat(reader.getLocalName()).isEqualTo("QualityOfServiceMetadata");
    reader.nextTag();
    assertThat(reader.getLocalName()).isEqualTo("b");
  }

  @Test
  void a_block_goes_into_the_middle_of_a_document() throws Exception {
    StringWriter out = new StringWriter();
    XMLStreamWriter writer = STAX_OUT.createXMLStreamWriter(out);
    writer.writeStartDocument();
    writer.writeStartElement("a");
    writer.writeDefaultNamespace("urn:host");
    QosXml.pretty().write(withoutBreaks(RichModels.WFS), writer);
    writer.writeEndElement();
    writer.writeEndDocument();
    writer.close();

    Document document = parse(utf8(out.toString()));
    assertThat(QosXml.read(document.getDocumentElement().getFirstChild()))
        .isEqualTo(withoutBreaks(RichModels.WFS));
    QosXml.compact().write(RichModels.WMS, document.getDocumentElement());
    assertThat(QosXml.read(document.getDocumentElement().getLastChild())).isEqualTo(RichModels.WMS);
  }

  @Test
  void a_handler_finds_the_block_wherever_it_is() throws Exception {
    String block = QosXml.pretty().toXml(RichModels.WMS);
    QosHandler handler = new QosHandler();
    TransformerFactory.newDefaultInstance()
        .newTransformer()
        .transform(
            new StreamSource(new StringReader("<a><b>text</b>" + block + "<c/></a>")),
            new SAXResult(handler));

    assertThat(handler.result()).isEqualTo(new ReadResult(RichModels.WMS, List.of()));
  }

  @Test
  void sixteen_threads_write_the_same() throws Exception {
    byte[] expected = QosXml.pretty().toBytes(RichModels.WFS);
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Callable<QosMetadata>> tasks = new ArrayList<>();
      for (int i = 0; i < 320; i++) {
        tasks.add(
            () -> {
              assertThat(QosXml.pretty().toBytes(RichModels.WFS)).isEqualTo(expected);
              return QosXml.read(expected);
            });
      }
      for (Future<QosMetadata> result : threads.invokeAll(tasks)) {
        assertThat(result.get()).isEqualTo(RichModels.WFS);
      }
    } finally {
      threads.shutdown();
    }
  }

  /** The JDK's StAX streams do not escape them. */
  private static QosMetadata withoutBreaks(QosMetadata model) {
    return QosXml.read(QosXml.compact().toXml(model).replaceAll("&#(13|10|9);", ""));
  }

  private static <T> T get(Map<String, T> map, String key) {
    return Objects.requireNonNull(map.get(key));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Document newDocument() throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
  }

  private static Document parse(byte[] xml) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml));
  }

  private static TransformerHandler newHandler() throws Exception {
    return ((SAXTransformerFactory) TransformerFactory.newDefaultInstance())
        .newTransformerHandler();
  }

  private static byte[] print(Document document) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TransformerFactory.newDefaultInstance()
        .newTransformer()
        .transform(new DOMSource(document), new StreamResult(out));
    return out.toByteArray();
  }
}
