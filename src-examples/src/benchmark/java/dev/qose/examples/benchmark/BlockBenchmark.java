package dev.qose.examples.benchmark;

import dev.qose.core.model.QosMetadata;
import dev.qose.jaxb.QosXml;
import dev.qose.jaxb.bind.QosBinding;
import dev.qose.jaxb.events.SafeParsers;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.UnmarshallerHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

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
  private final JAXBContext context;
  private final Object objects;

  /** Reads the same block as JAXB does. */
  public BlockBenchmark() {
    try {
      context = JAXBContext.newInstance(QosBinding.CONTEXT_PATH);
      objects = context.createUnmarshaller().unmarshal(new ByteArrayInputStream(xml));
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

  private byte[] marshal(boolean formatted) throws JAXBException {
    Marshaller marshaller = context.createMarshaller();
    marshaller.setProperty(Marshaller.JAXB_FORMATTED_OUTPUT, formatted);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    marshaller.marshal(objects, out);
    return out.toByteArray();
  }
}
