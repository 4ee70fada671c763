package dev.qose.examples.benchmark;

import dev.qose.validate.report.ValidationReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.xml.transform.stream.StreamSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.xml.sax.SAXException;

/** What all static rules cost on top of the XML Schemas, in little memory. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx" + RulesBenchmark.HEAP)
public class RulesBenchmark {

  static final String HEAP = "256m";

  /** A document in memory. */
  @State(Scope.Benchmark)
  public static class Document {

    /** Its file's name in {@link Documents#FOLDER}. */
    @Param({"wms-17-kb.xml", "wms-144-kb.xml", "wms-with-block.xml"})
    public String file = "";

    private byte[] bytes = new byte[0];

    /**
     * Reads it.
     *
     * @throws IOException if that cannot be
     */
    @Setup
    public void read() throws IOException {
      bytes = Files.readAllBytes(Documents.FOLDER.resolve(Path.of(file)));
    }
  }

  /**
   * Validates with all static rules.
   *
   * @param qose the library
   * @param document what is validated
   * @return the report
   */
  @Benchmark
  public ValidationReport rules(ValidateBenchmark.Qose qose, Document document) {
    return qose.validate(document.bytes);
  }

  /**
   * Validates by the XML Schemas alone, with bare Xerces.
   *
   * @param xerces the schema
   * @param document what is validated
   * @throws IOException never, since all is in memory
   * @throws SAXException if the document is not valid
   */
  @Benchmark
  public void xerces(ValidateBenchmark.Xerces xerces, Document document)
      throws IOException, SAXException {
    xerces.newValidator().validate(new StreamSource(new ByteArrayInputStream(document.bytes)));
  }
}
