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
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The library against Xerces and then ph-schematron, which runs the same rules with Saxon. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class SchematronBenchmark {

  /** A document in memory. */
  @State(Scope.Benchmark)
  public static class Input {

    /** Its file's name in {@link Documents#FOLDER}. */
    @Param({"wms-17-kb.xml", "wms-144-kb.xml"})
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

    StreamSource open() {
      return new StreamSource(new ByteArrayInputStream(bytes));
    }
  }

  /** The rules, compiled by ph-schematron. */
  @State(Scope.Benchmark)
  public static class Ph {
    private final PhSchematron rules = new PhSchematron();

    /** Makes them. */
    public Ph() {}
  }

  /**
   * Validates with this library.
   *
   * @param qose the library
   * @param input what is validated
   * @return the report
   */
  @Benchmark
  public ValidationReport qose(ValidateBenchmark.Qose qose, Input input) {
    return qose.validate(input.bytes);
  }

  /**
   * Validates with Xerces, then with ph-schematron.
   *
   * @param xerces the schema
   * @param ph the rules
   * @param input what is validated
   * @return the report in SVRL
   * @throws IOException never, since all is in memory
   * @throws SAXException if the document is not valid
   */
  @Benchmark
  public Document ph(ValidateBenchmark.Xerces xerces, Ph ph, Input input)
      throws IOException, SAXException {
    xerces.newValidator().validate(input.open());
    return ph.rules.report(input.open());
  }
}
