package dev.qose.jaxb;

import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Collects the first QoS block of a stream of SAX events, wherever in the document it is.
 *
 * <pre>{@code
 * QosHandler handler = new QosHandler();
 * xmlReader.setContentHandler(handler);
 * xmlReader.parse(capabilities);
 * QosMetadata qos = handler.result().metadata();
 * }</pre>
 *
 * <p>It wants namespaces to be reported ({@code startPrefixMapping}), as namespace-aware parsers
 * do. The parser's safety is the caller's affair; the depth of the document is limited to {@link
 * QosXml#MAX_DEPTH} all the same. One handler reads one document, in one thread.
 *
 * @since 0.1
 */
public final class QosHandler extends XMLFilterImpl {

  private final BlockInput input = new BlockInput(true);

  /** Makes a handler for one document. */
  public QosHandler() {
    setContentHandler(input);
  }

  /**
   * Returns the block, after its end.
   *
   * @return the block, and what could not be read
   * @throws QosXmlException if there was no block, or its end has not been reached
   */
  public ReadResult result() {
    return input
        .result()
        .orElseThrow(
            () ->
                new QosXmlException(
                    "no QoS block: the document holds no complete QualityOfServiceMetadata", null));
  }
}
