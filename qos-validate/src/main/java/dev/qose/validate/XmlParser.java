package dev.qose.validate;

import java.io.IOException;
import javax.xml.validation.Schema;
import org.xml.sax.InputSource;

/** A parser, and the schema processors that go with it. For one thread at a time. */
interface XmlParser {

  /**
   * Reads a document.
   *
   * @param source the document, with its encoding where it is in bytes
   * @param pass is told what is in it
   * @throws MalformedXmlException if it is no XML
   * @throws IOException if it cannot be read
   */
  void parse(InputSource source, DocumentPass pass) throws MalformedXmlException, IOException;

  /** Makes a processor for the documents that this parser reads, or for parts of them. */
  SchemaProcessor newProcessor(Schema schema, XsdFindings findings);

  /** Tells whether it has not read so much that it remembers too many names. */
  boolean isFresh();

  /** Where a parser is. */
  interface Position {

    /** The line, from 1; less: not known. */
    int line();

    /** The column, from 1; less: not known. */
    int column();
  }
}
