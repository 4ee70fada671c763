package dev.qose.examples.benchmark;

import dev.qose.core.model.QosMetadata;
import dev.qose.jaxb.QosXml;
import dev.qose.jaxb.bind.QosBinding;
import dev.qose.jaxb.capabilities.Capabilities;
import dev.qose.jaxb.events.SafeParsers;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.UnmarshallerHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Writes a block to bytes, from the model and, which saves the mapping, from the objects that JAXB
 * knows; and reads it, into the model and, by one pass of a parser, into JAXB's objects.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
public class BlockBenchmark {

  private final QosMetadata model = Blocks.wms();
  private final byte[] xml = QosXml.compact().toBytes(model);
  private final Capabilities capabilities = new Capabilities();
  private final byte[] document;
  private final JAXBContext context;
  private final Object objects;

  /** Reads the same block as JAXB does. */
  public BlockBenchmark() {
    try {
      document = Files.readAllBytes(Documents.WMS_17_KB);
      context = JAXBContext.newInstance(QosBinding.CONTEXT_PATH);
      objects = context.createUnmarshaller().unmarshal(new ByteArrayInputStream(xml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JAXBException e) {
      throw new IllegalStateException("JAXB cannot read the block", e);
    }
  }

  /**
   * Writes the model without white space.
   *
   * @return the bytes
   */
  @Benchmark
  public byte[] compact() {
    return QosXml.compact().toBytes(model);
  }

  /**
   * Writes the model with an element in each line.
   *
   * @return the bytes
   */
  @Benchmark
  public byte[] pretty() {
    return QosXml.pretty().toBytes(model);
  }

  /**
   * Writes the objects without white space.
   *
   * @return the bytes
   * @throws JAXBException if JAXB refuses to
   */
  @Benchmark
  public byte[] jaxbCompact() throws JAXBException {
    return marshal(false);
  }

  /**
   * Writes the objects with an element in each line.
   *
   * @return the bytes
   * @throws JAXBException if JAXB refuses to
   */
  @Benchmark
  public byte[] jaxbPretty() throws JAXBException {
    return marshal(true);
  }

  /**
   * Reads the block into the model.
   *
   * @return the model
   */
  @Benchmark
  public QosMetadata read() {
    return QosXml.read(xml);
  }

  /**
   * Reads the block into the objects.
   *
   * @return the objects
   * @throws Exception if JAXB refuses to
   */
  @Benchmark
  public Object jaxbRead() throws Exception {
    XMLReader reader = SafeParsers.newReader();
    UnmarshallerHandler handler = context.createUnmarshaller().getUnmarshallerHandler();
    reader.setContentHandler(handler);
    reader.parse(new InputSource(new ByteArrayInputStream(xml)));
    return handler.getResult();
  }

  /**
   * Reads the block of a document into the model.
   *
   * @return the model
   * @throws IOException if the document cannot be read
   */
  @Benchmark
  public Object readDocument() throws IOException {
    return capabilities.read(new ByteArrayInputStream(document));
  }

  /**
   * Reads the block of a document into the objects.
   *
   * @return the objects
   * @throws Exception if JAXB refuses to
   */
  @Benchmark
  public Object jaxbReadDocument() throws Exception {
    UnmarshallerHandler handler = context.createUnmarshaller().getUnmarshallerHandler();
    XMLReader reader = new OnlyBlock(SafeParsers.newReader());
    reader.setContentHandler(handler);
    reader.parse(new InputSource(new ByteArrayInputStream(document)));
    return handler.getResult();
  }

  /** Passes on the elements of the block only. */
  private static final class OnlyBlock extends XMLFilterImpl {

    private int depth;

    OnlyBlock(XMLReader parser) {
      super(parser);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes)
        throws SAXException {
      if (depth > 0 || localName.equals("QualityOfServiceMetadata")) {
        depth++;
        super.startElement(uri, localName, qName, attributes);
      }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
      if (depth > 0) {
        super.characters(text, start, length);
      }
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
      if (depth > 0) {
        depth--;
        super.endElement(uri, localName, qName);
      }
    }
  }

  private byte[] marshal(boolean formatted) throws JAXBException {
    Marshaller marshaller = context.createMarshaller();
    marshaller.setProperty(Marshaller.JAXB_FORMATTED_OUTPUT, formatted);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    marshaller.marshal(objects, out);
    return out.toByteArray();
  }
}
