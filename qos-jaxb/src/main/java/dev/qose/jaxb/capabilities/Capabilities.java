package dev.qose.jaxb.capabilities;

import dev.qose.core.file.AtomicFile;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.offering.Host;
import dev.qose.core.offering.Offering;
import dev.qose.jaxb.DocumentLimits;
import dev.qose.jaxb.QosXml;
import dev.qose.jaxb.capabilities.CapabilitiesException.Problem;
import dev.qose.jaxb.markup.Document;
import dev.qose.jaxb.markup.Splice;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Splices QoS blocks in and out of capabilities documents.
 *
 * <pre>{@code
 * new Capabilities().inject(Path.of("wms.xml"), fragment, Path.of("wms-with-qos.xml"));
 * }</pre>
 *
 * <p><b>Every byte outside the block stays as it was</b>: encoding, prefixes, comments, DOCTYPE,
 * other extensions, line ends. The document is read until the place of the block is known, the rest
 * is copied; so faults behind it are not seen, except that the document must be complete. Entities
 * are not expanded, and nothing is fetched.
 *
 * <p><b>The place.</b> In WMS 1.3.0 the block goes into {@code Capability}, behind everything that
 * precedes the first {@code Layer} (WMS 1.3.0, Annex E.1). In WFS 2.0 it goes into {@code
 * ows:OperationsMetadata/ows:ExtendedCapabilities} (OWS Common 1.1, 7.4.6), which it shares with
 * what is there, and which is made where it is missing. Other hosts are told apart and refused. A
 * missing {@code Request}, {@code Exception} or {@code Operation} is not minded, a missing {@code
 * Capability} or {@code OperationsMetadata} is.
 *
 * <p><b>The block</b> is any {@code QualityOfServiceMetadata} of either QoS namespace that is a
 * child of {@code Capability}, {@code OperationsMetadata} or {@code ExtendedCapabilities}, also
 * where this is not legal, as in an {@code ExtendedCapabilities} within another. One that stands
 * anywhere else is told, and nothing is changed: nobody looks for it, yet it is there. Injecting
 * replaces all there are by one: in place where the first legal one stands. Removing takes all,
 * with the white space before each, and a wrapper without attributes that holds nothing else; so
 * removing what was injected restores the original bytes. Where that could not be told otherwise,
 * namely in a wrapper or container that was empty, injecting leaves a processing instruction {@code
 * <?qose …?>} before the block, which goes with it.
 *
 * <p><b>The fragment</b> is one well-formed element that declares its own namespaces. What
 * surrounds it, such as an XML declaration or comments, is dropped. It gets the line ends of the
 * document, and the indentation of the place where white space means nothing (between elements,
 * unless {@code xml:space} says otherwise). Characters that the document's encoding lacks become
 * character references; where there are none, as in comments, the fragment is refused.
 *
 * <p>Cost: one parse up to the place and one copy, in memory that does not grow with the document
 * except for the methods on strings. Streams are never closed. What has to be read twice of them is
 * held in a temporary file where it is longer than 1 MiB; injecting into one does not hold what is
 * past the place. Nothing is written until all checks have passed, but for a stream of that length.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Capabilities {

  private final DocumentLimits limits;

  /** Makes an editor with {@link DocumentLimits#DEFAULT}. */
  public Capabilities() {
    this(DocumentLimits.DEFAULT);
  }

  /**
   * Makes an editor with other limits.
   *
   * @param limits of documents and fragments
   */
  public Capabilities(DocumentLimits limits) {
    this.limits = limits;
  }

  /**
   * Tells what a document is, from its root element.
   *
   * @param document a capabilities document
   * @return service and version
   * @throws IOException if it cannot be read
   * @throws CapabilitiesException if it is no capabilities document, or malformed before the end of
   *     its first tag
   */
  public Host detect(Path document) throws IOException {
    return with(open(document), opened -> DocumentScanner.detect(opened.tokens()));
  }

  /**
   * Tells what a document is. Reads no more than some kilobytes beyond the root's start tag.
   *
   * @param document a capabilities document
   * @return service and version
   * @throws IOException if it cannot be read
   * @throws CapabilitiesException as in {@link #detect(Path)}
   */
  public Host detect(InputStream document) throws IOException {
    return DocumentScanner.detect(
        Document.tokens(document, limits, CapabilitiesException::ofDocument));
  }

  /**
   * Tells what a document is.
   *
   * @param document a capabilities document
   * @return service and version
   * @throws CapabilitiesException as in {@link #detect(Path)}
   */
  public Host detect(String document) {
    return unchecked(() -> DocumentScanner.detect(open(document).tokens()));
  }

  /**
   * Takes a copy of the block: its very text, with the namespace declarations added that it has
   * from its ancestors and uses, in names or, as it seems, in values; and with the indentation of
   * its place taken off, where white space means nothing. So a fragment that was injected comes out
   * as it went in, save for line ends and characters that had to become references.
   *
   * @param document a capabilities document, which need not be complete behind the block
   * @return the block, or empty where there is none
   * @throws IOException if it cannot be read
   * @throws CapabilitiesException if the host is not supported, the document malformed up to the
   *     place of the block, or there are several blocks
   */
  public Optional<String> extract(Path document) throws IOException {
    return with(open(document), Extraction::text);
  }

  /**
   * Takes a copy of the block, as {@link #extract(Path)} does.
   *
   * @param document a capabilities document
   * @return the block, or empty where there is none
   * @throws IOException if it cannot be read
   * @throws CapabilitiesException as in {@link #extract(Path)}
   */
  public Optional<String> extract(InputStream document) throws IOException {
    return with(open(document), Extraction::text);
  }

  /**
   * Takes a copy of the block, as {@link #extract(Path)} does.
   *
   * @param document a capabilities document
   * @return the block, or empty where there is none
   * @throws CapabilitiesException as in {@link #extract(Path)}
   */
  public Optional<String> extract(String document) {
    return unchecked(() -> Extraction.text(open(document)));
  }

  /**
   * Takes the block out of a document and reads it, leniently as {@link QosXml} does. The document
   * stays as it is.
   *
   * @param document a capabilities document
   * @return what the block says, or empty where there is none
   * @throws IOException if it cannot be read
   * @throws CapabilitiesException as in {@link #extract(Path)}
   */
  public Optional<QosMetadata> read(Path document) throws IOException {
    return with(open(document), Extraction::metadata);
  }

  /**
   * Takes the block out of a document and reads it, as {@link #read(Path)} does.
   *
   * @param document a capabilities document
   * @return what the block says, or empty where there is none
   * @throws IOException if it cannot be read
   * @throws CapabilitiesException as in {@link #extract(Path)}
   */
  public Optional<QosMetadata> read(InputStream document) throws IOException {
    return with(open(document), Extraction::metadata);
  }

  /**
   * Takes the block out of a document and reads it, as {@link #read(Path)} does.
   *
   * @param document a capabilities document
   * @return what the block says, or empty where there is none
   * @throws CapabilitiesException as in {@link #extract(Path)}
   */
  public Optional<QosMetadata> read(String document) {
    return unchecked(() -> Extraction.metadata(open(document)));
  }

  /**
   * Reads the text of a fragment, in whatever encoding XML allows, for {@link #inject}.
   *
   * @param in a fragment, perhaps with an XML declaration
   * @return its text
   * @throws IOException if it cannot be read
   * @throws CapabilitiesException if its encoding is not the one declared or it is too long
   */
  public String readFragment(InputStream in) throws IOException {
    return with(open(in), Document::text);
  }

  /**
   * Puts a block into a document, in place of any that is there.
   *
   * @param in a capabilities document
   * @param block what the block says
   * @param out as in {@link #inject(Path, String, Path)}
   * @throws IOException if a file cannot be read or written
   * @throws CapabilitiesException as in {@link #inject(Path, String, Path)}; also if the block is
   *     of another service than the document
   */
  public void inject(Path in, QosMetadata block, Path out) throws IOException {
    inject(in, QosXml.pretty().toXml(block), out);
  }

  /**
   * Puts a block into a document, in place of any that is there.
   *
   * @param in a capabilities document
   * @param block what the block says
   * @param out as in {@link #inject(InputStream, String, OutputStream)}
   * @throws IOException if a stream cannot be read or written
   * @throws CapabilitiesException as in {@link #inject(Path, QosMetadata, Path)}
   */
  public void inject(InputStream in, QosMetadata block, OutputStream out) throws IOException {
    inject(in, QosXml.pretty().toXml(block), out);
  }

  /**
   * Puts a block into a document, in place of any that is there.
   *
   * @param document a capabilities document
   * @param block what the block says
   * @return the document with the block
   * @throws CapabilitiesException as in {@link #inject(Path, QosMetadata, Path)}
   */
  public String inject(String document, QosMetadata block) {
    return inject(document, QosXml.pretty().toXml(block));
  }

  /**
   * Puts a block into a document, in place of any that is there.
   *
   * @param in a capabilities document
   * @param fragment the block
   * @param out the file to write, which may be the one read; it is replaced as a whole, and left
   *     alone if anything fails
   * @throws IOException if a file cannot be read or written
   * @throws CapabilitiesException if the host is not supported, the document malformed up to the
   *     place of the block or truncated, or the fragment not what the host needs
   */
  public void inject(Path in, String fragment, Path out) throws IOException {
    try (Document document = open(in)) {
      AtomicFile.write(out, Splicing.injection(document, fragment)::writeTo);
    }
  }

  /**
   * Puts a block into a document, in place of any that is there.
   *
   * @param in a capabilities document. One of more than 1 MiB is read up to the place of the block;
   *     the rest is handed on as it comes
   * @param fragment the block
   * @param out where to write the document; nothing is written unless all checks pass that can be
   *     made by then
   * @throws IOException if a stream cannot be read or written
   * @throws CapabilitiesException as in {@link #inject(Path, String, Path)}. Of a document of more
   *     than 1 MiB, it may come when all is written: {@link Problem#MISPLACED} if another block
   *     stands behind the place, {@link Problem#MALFORMED} if the document is truncated, and {@link
   *     Problem#LIMIT}. What was written is of no use then
   */
  public void inject(InputStream in, String fragment, OutputStream out) throws IOException {
    try (Document document = open(in)) {
      Splicing.inject(document, fragment, out);
    }
  }

  /**
   * Puts a block into a document, in place of any that is there.
   *
   * @param in a capabilities document
   * @param fragment the block
   * @param out where to write the document; nothing is written unless all checks pass
   * @throws IOException if the file cannot be read or the stream not be written
   * @throws CapabilitiesException as in {@link #inject(Path, String, Path)}
   */
  public void inject(Path in, String fragment, OutputStream out) throws IOException {
    try (Document document = open(in)) {
      Splicing.inject(document, fragment, out);
    }
  }

  /**
   * Puts a block into a document, in place of any that is there. Characters that the encoding which
   * the document declares lacks become character references.
   *
   * @param document a capabilities document
   * @param fragment the block
   * @return the document with the block
   * @throws CapabilitiesException as in {@link #inject(Path, String, Path)}
   */
  public String inject(String document, String fragment) {
    return unchecked(() -> string(Splicing.injection(open(document), fragment)));
  }

  /**
   * Takes all blocks out of a document.
   *
   * @param in a capabilities document
   * @param out the file to write, which may be the one read; it is replaced as a whole, also where
   *     nothing was removed, and left alone if anything fails
   * @return whether there was a block
   * @throws IOException if a file cannot be read or written
   * @throws CapabilitiesException if the host is not supported, or the document malformed up to the
   *     place of the block or truncated
   */
  public boolean remove(Path in, Path out) throws IOException {
    try (Document document = open(in)) {
      Splice splice = Splicing.removal(document);
      AtomicFile.write(out, splice::writeTo);
      return !splice.edits().isEmpty();
    }
  }

  /**
   * Takes all blocks out of a document.
   *
   * @param in a capabilities document
   * @param out where to write the document; nothing is written unless all checks pass
   * @return whether there was a block
   * @throws IOException if a stream cannot be read or written
   * @throws CapabilitiesException as in {@link #remove(Path, Path)}
   */
  public boolean remove(InputStream in, OutputStream out) throws IOException {
    try (Document document = open(in)) {
      Splice splice = Splicing.removal(document);
      Splicing.write(splice, out);
      return !splice.edits().isEmpty();
    }
  }

  /**
   * Takes all blocks out of a document.
   *
   * @param document a capabilities document
   * @return the document without a block
   * @throws CapabilitiesException as in {@link #remove(Path, Path)}
   */
  public String remove(String document) {
    return unchecked(() -> string(Splicing.removal(open(document))));
  }

  /**
   * Reads what a service offers: its layers or feature types, its operations.
   *
   * <pre>{@code
   * List<MapLayer> layers = new Capabilities().offering(Path.of("wms.xml")).namedLayers();
   * }</pre>
   *
   * @param document a capabilities document of any host, which is read to its end
   * @return what it offers, in memory that grows with the number of layers or feature types
   * @throws IOException if it cannot be read
   * @throws CapabilitiesException if it is malformed, or no capabilities document
   */
  public Offering offering(Path document) throws IOException {
    return with(open(document), OfferingReader::read);
  }

  /**
   * Reads what a service offers.
   *
   * @param document a capabilities document of any host
   * @return what it offers
   * @throws IOException if it cannot be read
   * @throws CapabilitiesException as in {@link #offering(Path)}
   */
  public Offering offering(InputStream document) throws IOException {
    return with(open(document), OfferingReader::read);
  }

  /**
   * Reads what a service offers.
   *
   * @param document a capabilities document of any host
   * @return what it offers
   * @throws CapabilitiesException as in {@link #offering(Path)}
   */
  public Offering offering(String document) {
    return unchecked(() -> OfferingReader.read(open(document)));
  }

  /**
   * Tells the {@code updateSequence} of a document.
   *
   * @param document a capabilities document of any host
   * @return the attribute's value; empty where there is none
   * @throws IOException if it cannot be read
   * @throws CapabilitiesException as in {@link #detect(Path)}
   */
  public Optional<String> updateSequence(InputStream document) throws IOException {
    return UpdateSequence.read(
        Document.tokens(document, limits, CapabilitiesException::ofDocument));
  }

  /**
   * Gives a document another {@code updateSequence}; every other byte stays as it was. A document
   * that has none does not get one: it then claims nothing about changes.
   *
   * @param in a capabilities document of any host
   * @param value the new value, such as one of {@link UpdateSequence#next}
   * @param out where to write the document
   * @return whether there was one
   * @throws IOException if a stream cannot be read or written
   * @throws CapabilitiesException as in {@link #detect(Path)}
   */
  public boolean setUpdateSequence(InputStream in, String value, OutputStream out)
      throws IOException {
    try (Document document = open(in)) {
      Splice splice = new Splice(document, UpdateSequence.set(document, value));
      Splicing.write(splice, out);
      return !splice.edits().isEmpty();
    }
  }

  private Document open(Path document) throws IOException {
    return Document.of(document, limits, CapabilitiesException::ofDocument);
  }

  private Document open(InputStream document) throws IOException {
    return Document.of(document, limits, CapabilitiesException::ofDocument);
  }

  private Document open(String document) {
    return Document.of(document, limits, CapabilitiesException::ofDocument);
  }

  private interface Reading<T> {
    T of(Document document) throws IOException;
  }

  private static <T> T with(Document document, Reading<T> reading) throws IOException {
    try (document) {
      return reading.of(document);
    }
  }

  private static String string(Splice splice) throws IOException {
    return new String(splice.toBytes(), StandardCharsets.UTF_16BE);
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  /** Runs what cannot fail to read, since all is in memory. */
  private static <T> T unchecked(Work<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
