package dev.qose.examples.benchmark;

import dev.qose.core.model.QosMetadata;
import dev.qose.jaxb.QosXml;
import dev.qose.jaxb.capabilities.Capabilities;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.w3c.dom.Document;
import org.w3c.dom.DocumentFragment;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/** Puts a block into a document of 50 MB: by this library, by other means, and a plain copy. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(value = 1, jvmArgsAppend = InjectBenchmark.SMALL_HEAP)
public class InjectBenchmark {

  static final String SMALL_HEAP = "-Xmx64m";

  /** A tree of the whole document does not fit into less. */
  static final String DOM_HEAP = "-Xmx1g";

  private final Path in = Documents.WMS;
  private final Path out = Documents.OUT;
  private final QosMetadata block = Blocks.wms();
  private final String fragment = QosXml.pretty().toXml(block);
  private final Capabilities capabilities = new Capabilities();
  private boolean copied;

  /** Makes the state of a measurement. */
  public InjectBenchmark() {}

  /**
   * Checks that it was worth measuring.
   *
   * @throws IOException if the file that was written cannot be read
   */
  @TearDown
  public void finish() throws IOException {
    boolean right =
        copied ? Files.mismatch(in, out) < 0 : capabilities.read(out).equals(Optional.of(block));
    Files.delete(out);
    if (!right) {
      throw new IllegalStateException("what was written is not what should have been");
    }
  }

  /**
   * Copies the document: what the others are compared with.
   *
   * @throws IOException if a file cannot be read or written
   */
  @Benchmark
  public void copy() throws IOException {
    try (InputStream source = Files.newInputStream(in);
        OutputStream target = Files.newOutputStream(out)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = source.read(buffer); n >= 0; n = source.read(buffer)) {
        target.write(buffer, 0, n);
      }
    }
    copied = true;
  }

  /**
   * Splices from file to file.
   *
   * @throws IOException if a file cannot be read or written
   */
  @Benchmark
  public void path() throws IOException {
    capabilities.inject(in, fragment, out);
  }

  /**
   * Splices from stream to stream.
   *
   * @throws IOException if a file cannot be read or written
   */
  @Benchmark
  public void streams() throws IOException {
    try (InputStream source = Files.newInputStream(in);
        OutputStream target = Files.newOutputStream(out)) {
      capabilities.inject(source, fragment, target);
    }
  }

  /**
   * Sends the document through an identity transformation, with the block among its SAX events.
   *
   * @throws Exception if the JDK's XML tools throw one
   */
  @Benchmark
  @Warmup(iterations = 1, time = 1)
  @Measurement(iterations = 3, time = 1)
  public void identity() throws Exception {
    XMLReader parser = SAXParserFactory.newDefaultNSInstance().newSAXParser().getXMLReader();
    try (InputStream source = Files.newInputStream(in);
        OutputStream target = Files.newOutputStream(out)) {
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(
              new SAXSource(new Inserter(parser, block), new InputSource(source)),
              new StreamResult(target));
    }
  }

  /**
   * Reads the document into a tree, puts the block into that, and writes it.
   *
   * @throws IOException if a file cannot be read or written
   * @throws ParserConfigurationException if the JDK has no such parser
   * @throws SAXException if the document cannot be parsed
   * @throws TransformerException if the tree cannot be written
   */
  @Benchmark
  @Warmup(iterations = 1, time = 1)
  @Measurement(iterations = 3, time = 1)
  @Fork(value = 1, jvmArgsAppend = InjectBenchmark.DOM_HEAP)
  public void dom()
      throws IOException, ParserConfigurationException, SAXException, TransformerException {
    Document document =
        DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(in.toFile());
    Node layer = document.getElementsByTagNameNS(Inserter.WMS, "Layer").item(0);
    DocumentFragment inserted = document.createDocumentFragment();
    QosXml.pretty().write(block, inserted);
    layer.getParentNode().insertBefore(inserted, layer);
    try (OutputStream target = Files.newOutputStream(out)) {
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(target));
    }
  }

  /** Sends a block before the first layer. */
  private static final class Inserter extends XMLFilterImpl {

    static final String WMS = "http://www.opengis.net/wms";

    private final QosMetadata block;
    private boolean done;

    Inserter(XMLReader parser, QosMetadata block) {
      super(parser);
      this.block = block;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes)
        throws SAXException {
      if (!done && localName.equals("Layer")) {
        QosXml.pretty().write(block, getContentHandler());
        done = true;
      }
      super.startElement(uri, localName, qName, attributes);
    }
  }
}
