package dev.qose.jaxb;

import dev.qose.core.file.AtomicFile;
import dev.qose.core.model.QosMetadata;
import dev.qose.jaxb.events.StaxEventWriter;
import dev.qose.jaxb.events.StaxWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.Result;
import javax.xml.transform.Source;
import org.w3c.dom.Node;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads and writes the QoS block ({@code qos-wms:} or {@code qos-wfs:QualityOfServiceMetadata}).
 *
 * <pre>{@code
 * String xml = QosXml.pretty().toXml(qos);
 * QosMetadata qos = QosXml.read(Path.of("qos.xml"));
 * }</pre>
 *
 * <p><b>Writing.</b> The block declares the namespaces it uses, and no others, under the prefixes
 * {@code qos}, {@code qos-wms}, {@code qos-wfs}, {@code ows} and {@code xlink}, so that it can be
 * dropped into any document. Equal models give equal bytes, and what is read back is equal to what
 * was written, to the last blank. Feature types keep their prefixes unless two of them clash.
 *
 * <p><b>Reading</b> is lenient: it looks past whatever is wrong with a block, and tells in {@link
 * ReadResult#problems()} what it had to leave out. It throws for XML that is not well-formed or
 * holds no block at its root. A prefix of a feature type may be declared outside of the block, for
 * which the sources that know an outside are asked (DOM, StAX, SAX). Comments are not kept. XML
 * that the model holds as text ({@code ows:Metadata}) is kept in a normal form: namespaces declared
 * where they are used, attributes sorted.
 *
 * <p><b>Limits.</b> Nothing is ever fetched: external entities, DTDs and schema locations are
 * passed over. Text is read up to {@link #MAX_SIZE}, elements up to {@link #MAX_DEPTH}; entities
 * expand 1000 times, to a million characters.
 *
 * <p>Instances are immutable, and all methods may be called from any thread. A usual block takes
 * well under a millisecond; a large one takes time in proportion. Streams are left open, for
 * whoever opened them to close. No JAXB is needed.
 *
 * @since 0.1
 */
public final class QosXml {

  /** How many bytes or characters of text are read: 16 MiB. */
  public static final int MAX_SIZE = 16 * 1024 * 1024;

  /** How deep elements may be nested. */
  public static final int MAX_DEPTH = 200;

  private static final QosXml PRETTY = new QosXml(true, false);
  private static final QosXml COMPACT = new QosXml(false, false);

  private final boolean pretty;
  private final boolean declaration;

  private QosXml(boolean pretty, boolean declaration) {
    this.pretty = pretty;
    this.declaration = declaration;
  }

  /**
   * Writes each element on a line of its own.
   *
   * @return an instance that writes for people
   */
  public static QosXml pretty() {
    return PRETTY;
  }

  /**
   * Writes no white space beyond the content.
   *
   * @return an instance that writes for machines
   */
  public static QosXml compact() {
    return COMPACT;
  }

  /**
   * Writes an XML declaration before the block. It names the encoding where bytes are written. It
   * is of no account where no text is written.
   *
   * @return an instance that writes a document rather than a fragment
   */
  public QosXml withDeclaration() {
    return new QosXml(pretty, true);
  }

  /**
   * Writes a block as text.
   *
   * @param metadata the block
   * @return its text
   * @throws QosXmlException if it cannot be XML
   */
  public String toXml(QosMetadata metadata) {
    String text = BlockWriter.text(metadata, pretty, StandardCharsets.UTF_8);
    return declaration ? BlockWriter.declaration(null) + text : text;
  }

  /**
   * Writes a block in UTF-8.
   *
   * @param metadata the block
   * @return its bytes
   * @throws QosXmlException if it cannot be XML
   */
  public byte[] toBytes(QosMetadata metadata) {
    return toBytes(metadata, StandardCharsets.UTF_8);
  }

  /**
   * Writes a block in an encoding. Characters that it lacks become references. For encodings other
   * than UTF-8 and UTF-16, a document that stands alone needs {@link #withDeclaration()}.
   *
   * @param metadata the block
   * @param encoding the encoding
   * @return its bytes
   * @throws QosXmlException if it cannot be XML
   */
  public byte[] toBytes(QosMetadata metadata, Charset encoding) {
    String text = BlockWriter.text(metadata, pretty, encoding);
    return (declaration ? BlockWriter.declaration(encoding) + text : text).getBytes(encoding);
  }

  /**
   * Writes a block in UTF-8.
   *
   * @param metadata the block
   * @param out where it goes; nothing is written if the block cannot be XML
   * @throws IOException if the stream throws it
   * @throws QosXmlException if it cannot be XML
   */
  public void write(QosMetadata metadata, OutputStream out) throws IOException {
    write(metadata, out, StandardCharsets.UTF_8);
  }

  /**
   * Writes a block in an encoding, as {@link #toBytes(QosMetadata, Charset)} does.
   *
   * @param metadata the block
   * @param out where it goes; nothing is written if the block cannot be XML
   * @param encoding the encoding
   * @throws IOException if the stream throws it
   * @throws QosXmlException if it cannot be XML
   */
  public void write(QosMetadata metadata, OutputStream out, Charset encoding) throws IOException {
    out.write(toBytes(metadata, encoding));
    out.flush();
  }

  /**
   * Writes a block as text.
   *
   * @param metadata the block
   * @param out where it goes; nothing is written if the block cannot be XML
   * @throws IOException if the writer throws it
   * @throws QosXmlException if it cannot be XML
   */
  public void write(QosMetadata metadata, Writer out) throws IOException {
    out.write(toXml(metadata));
    out.flush();
  }

  /**
   * Writes a block to a file in UTF-8. The file is replaced in one step, and kept as it was if that
   * fails.
   *
   * @param metadata the block
   * @param file the file
   * @throws IOException if the file cannot be written
   * @throws QosXmlException if it cannot be XML
   */
  public void write(QosMetadata metadata, Path file) throws IOException {
    AtomicFile.write(file, toBytes(metadata));
  }

  /**
   * Appends a block to a DOM tree.
   *
   * @param metadata the block
   * @param parent the element, document or fragment whose last child it becomes
   * @throws QosXmlException if it cannot be XML
   */
  public void write(QosMetadata metadata, Node parent) {
    BlockWriter.toDom(metadata, pretty, parent, null);
  }

  /**
   * Sends a block to a StAX stream, in the middle of a document. What needs escaping is the
   * stream's affair: the JDK's leaves line breaks in attributes and carriage returns as they are,
   * which parsers then read as blanks.
   *
   * @param metadata the block
   * @param out where it goes
   * @throws XMLStreamException if the stream throws it
   * @throws QosXmlException if it cannot be XML
   */
  public void write(QosMetadata metadata, XMLStreamWriter out) throws XMLStreamException {
    BlockWriter.toStax(metadata, pretty, new StaxWriter(out));
  }

  /**
   * Sends a block to a StAX stream, in the middle of a document. What needs escaping is the
   * stream's affair: the JDK's leaves line breaks in attributes and carriage returns as they are,
   * which parsers then read as blanks.
   *
   * @param metadata the block
   * @param out where it goes
   * @throws XMLStreamException if the stream throws it
   * @throws QosXmlException if it cannot be XML
   */
  public void write(QosMetadata metadata, XMLEventWriter out) throws XMLStreamException {
    BlockWriter.toStax(metadata, pretty, new StaxEventWriter(out));
  }

  /**
   * Sends a block as SAX events, in the middle of a document: without {@code startDocument} and
   * {@code endDocument}.
   *
   * @param metadata the block
   * @param out where it goes
   * @throws SAXException if the handler throws it
   * @throws QosXmlException if it cannot be XML
   */
  public void write(QosMetadata metadata, ContentHandler out) throws SAXException {
    BlockWriter.send(metadata, pretty, out);
  }

  /**
   * Writes a block to a result of the Java API for XML: a stream or file, a DOM node (a new
   * document where none is given), SAX (as a document) or StAX.
   *
   * @param metadata the block
   * @param result where it goes
   * @throws IOException if a stream throws it
   * @throws QosXmlException if it cannot be XML, or a handler refuses it
   * @throws IllegalArgumentException for results of other kinds
   */
  public void write(QosMetadata metadata, Result result) throws IOException {
    BlockWriter.toResult(this, metadata, pretty, result);
  }

  /**
   * Reads a block from text.
   *
   * @param xml the text
   * @return the block
   * @throws QosXmlException if it is not well-formed or no QoS block
   */
  public static QosMetadata read(String xml) {
    return BlockReader.readInMemory(new InputSource(new StringReader(xml))).metadata();
  }

  /**
   * Reads a block from bytes, in the encoding that they declare.
   *
   * @param xml the bytes
   * @return the block
   * @throws QosXmlException if it is not well-formed or no QoS block
   */
  public static QosMetadata read(byte[] xml) {
    return BlockReader.readInMemory(new InputSource(new ByteArrayInputStream(xml))).metadata();
  }

  /**
   * Reads a block from bytes, in the encoding that they declare.
   *
   * @param xml the bytes
   * @return the block
   * @throws IOException if the stream throws it
   * @throws QosXmlException if it is not well-formed or no QoS block
   */
  public static QosMetadata read(InputStream xml) throws IOException {
    return BlockReader.read(new InputSource(xml)).metadata();
  }

  /**
   * Reads a block from characters.
   *
   * @param xml the characters
   * @return the block
   * @throws IOException if the reader throws it
   * @throws QosXmlException if it is not well-formed or no QoS block
   */
  public static QosMetadata read(Reader xml) throws IOException {
    return BlockReader.read(new InputSource(xml)).metadata();
  }

  /**
   * Reads a block from a file, in the encoding that it declares.
   *
   * @param file the file
   * @return the block
   * @throws IOException if the file cannot be read
   * @throws QosXmlException if it is not well-formed or no QoS block
   */
  public static QosMetadata read(Path file) throws IOException {
    return BlockReader.read(file).metadata();
  }

  /**
   * Reads a block from a DOM tree, built with namespaces.
   *
   * @param node the block's element, or a document whose root it is
   * @return the block
   * @throws QosXmlException if it is no QoS block
   */
  public static QosMetadata read(Node node) {
    return BlockReader.read(node).metadata();
  }

  /**
   * Reads a block from a StAX stream, and leaves it at the block's end tag. The safety of the
   * stream is the caller's affair.
   *
   * @param reader at the block's start tag, or before it
   * @return the block
   * @throws QosXmlException if it is not well-formed or no QoS block
   */
  public static QosMetadata read(XMLStreamReader reader) {
    return BlockReader.read(reader).metadata();
  }

  /**
   * Reads a block from a StAX stream, and leaves it behind the block's end tag. The safety of the
   * stream is the caller's affair. Prefixes declared outside of the block are not known to it.
   *
   * @param reader before the block's start tag
   * @return the block
   * @throws QosXmlException if it is not well-formed or no QoS block
   */
  public static QosMetadata read(XMLEventReader reader) {
    return BlockReader.read(reader).metadata();
  }

  /**
   * Reads a block from a source of the Java API for XML: a stream or file, DOM, SAX or StAX.
   *
   * @param source the source
   * @return the block
   * @throws IOException if a stream throws it
   * @throws QosXmlException if it is not well-formed or no QoS block
   * @throws IllegalArgumentException for sources of other kinds, or on the network
   */
  public static QosMetadata read(Source source) throws IOException {
    return readResult(source).metadata();
  }

  /**
   * Reads a block, and tells what could not be read.
   *
   * @param xml the text
   * @return the block, and the problems
   * @throws QosXmlException if it is not well-formed or no QoS block
   */
  public static ReadResult readResult(String xml) {
    return BlockReader.readInMemory(new InputSource(new StringReader(xml)));
  }

  /**
   * Reads a block, and tells what could not be read. All that can be read has a {@link Source},
   * such as {@code new StreamSource(inputStream)} or {@code new DOMSource(node)}.
   *
   * @param source the source
   * @return the block, and the problems
   * @throws IOException if a stream throws it
   * @throws QosXmlException if it is not well-formed or no QoS block
   * @throws IllegalArgumentException for sources of other kinds, or on the network
   */
  public static ReadResult readResult(Source source) throws IOException {
    return BlockReader.read(source);
  }
}
