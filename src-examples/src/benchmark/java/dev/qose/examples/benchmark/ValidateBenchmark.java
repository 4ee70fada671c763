package dev.qose.examples.benchmark;

import dev.qose.schema.SchemaSet;
import dev.qose.validate.QosValidator;
import dev.qose.validate.report.ValidationReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import javax.xml.validation.ValidatorHandler;
import org.apache.xerces.jaxp.validation.XMLSchemaFactory;
import org.apache.xerces.parsers.SAXParser;
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
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Parses and validates documents in memory: by this library, which reports, and by bare Xerces,
 * which stops at an error. Xerces runs as in most programs, and in the two ways that keep its parts
 * from document to document, as the library does within.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class ValidateBenchmark {

  /** A document in memory. */
  @State(Scope.Thread)
  public static class Document {

    /** Its file's name in {@link Documents#FOLDER}. */
    @Param({"wfs-with-block.xml", "wms-with-block.xml"})
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

    ByteArrayInputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }

  /** The library; all threads share a validator. */
  @State(Scope.Benchmark)
  public static class Qose {
    private final QosValidator validator = QosValidator.create();

    /** Makes a validator. */
    public Qose() {}

    /** Checks by all static rules; the documents that are measured are valid. */
    ValidationReport validate(byte[] document) {
      ValidationReport report = validator.validate(document);
      if (!report.isValid()) {
        throw new IllegalStateException(report.toString());
      }
      return report;
    }
  }

  /** Xerces with the same schemas. */
  @State(Scope.Thread)
  public static class Xerces {
    private final Schema schema = compile();
    private final SAXParser parser = new SAXParser();
    private final Validator validator = newValidator();

    /** Makes both kinds of validators. */
    public Xerces() {
      ValidatorHandler handler = schema.newValidatorHandler();
      handler.setErrorHandler(new Strict());
      parser.setContentHandler(handler);
    }

    Validator newValidator() {
      Validator made = schema.newValidator();
      made.setErrorHandler(new Strict());
      return made;
    }

    private static Schema compile() {
      try {
        return SchemaSet.CAPABILITIES.compile(new XMLSchemaFactory());
      } catch (SAXException e) {
        throw new IllegalStateException("the schemas do not compile", e);
      }
    }
  }

  /**
   * Validates with this library.
   *
   * @param qose the library
   * @param document what is validated
   * @return the report
   */
  @Benchmark
  public ValidationReport qose(Qose qose, Document document) {
    return qose.validate(document.bytes);
  }

  /**
   * Validates with a parser that feeds a handler, both kept.
   *
   * @param xerces the parser and the handler
   * @param document what is validated
   * @throws IOException never, since all is in memory
   * @throws SAXException if the document is not valid
   */
  @Benchmark
  public void handler(Xerces xerces, Document document) throws IOException, SAXException {
    xerces.parser.parse(new InputSource(document.open()));
  }

  /**
   * Validates with a validator that parses by itself, and is kept.
   *
   * @param xerces the validator
   * @param document what is validated
   * @throws IOException never, since all is in memory
   * @throws SAXException if the document is not valid
   */
  @Benchmark
  public void validator(Xerces xerces, Document document) throws IOException, SAXException {
    xerces.validator.validate(new StreamSource(document.open()));
  }

  /**
   * Validates with a validator of its own for each document, which is what the threads of a server
   * that share a schema have to do.
   *
   * @param xerces the schema
   * @param document what is validated
   * @throws IOException never, since all is in memory
   * @throws SAXException if the document is not valid
   */
  @Benchmark
  public void newValidator(Xerces xerces, Document document) throws IOException, SAXException {
    xerces.newValidator().validate(new StreamSource(document.open()));
  }

  /** Stops at the first thing that is wrong. */
  private static final class Strict implements ErrorHandler {

    @Override
    public void warning(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
