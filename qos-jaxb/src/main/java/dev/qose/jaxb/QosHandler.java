package dev.qose.jaxb;

import dev.qose.core.block.Omission;
import dev.qose.core.block.QosBlock;
import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.element.TreeBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

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
public final class QosHandler extends DefaultHandler {

  private static final int MOST_PROBLEMS = 1000;
  private static final String[] NONE = {};

  private final boolean isAnywhere;
  private final Function<String, Optional<String>> outside;
  private final TreeBuilder tree = new TreeBuilder();
  private final StringBuilder text = new StringBuilder();
  private final Map<String, String> declared = new LinkedHashMap<>();
  private final List<String> skippedEntities = new ArrayList<>();
  private @Nullable Locator locator;
  private @Nullable QosBlock block;

  /** The number of elements around the block's content; 0: reading is not in a block. */
  private int blockDepth;

  /** The number of elements around XML of other vocabularies; 0: reading is not in such. */
  private int foreignDepth;

  /** Makes a handler for one document. */
  public QosHandler() {
    this(true, prefix -> Optional.empty());
  }

  /**
   * Makes a handler.
   *
   * @param isAnywhere whether the block may be anywhere in the document; otherwise it is the root
   * @param outside gives the namespace of a prefix that no event declares
   */
  QosHandler(boolean isAnywhere, Function<String, Optional<String>> outside) {
    this.isAnywhere = isAnywhere;
    this.outside = outside;
  }

  /**
   * Tells whether the block has been read, so that the rest of the document is of no account.
   *
   * @return true once the block has ended
   */
  public boolean isComplete() {
    return block != null;
  }

  /**
   * Returns the block, after its end, as a model.
   *
   * @return the block, and what could not be read
   * @throws QosXmlException if there was no block, or its end has not been reached
   */
  public ReadResult result() {
    QosBlock complete = block();
    List<String> problems = new ArrayList<>(skippedEntities);
    for (Omission omission : complete.omissions()) {
      if (problems.size() < MOST_PROBLEMS) {
        problems.add(omission.message() + place(omission.element().line()));
      }
    }
    int more = skippedEntities.size() + complete.omissions().size() - problems.size();
    if (more > 0) {
      problems.add("and " + more + " more problems");
    }
    return new ReadResult(complete.metadata(), problems);
  }

  /**
   * Returns the block, after its end, as elements and as a model.
   *
   * @return the block
   * @throws QosXmlException if there was no block, or its end has not been reached
   */
  public QosBlock block() {
    if (block == null) {
      throw new QosXmlException(
          "no QoS block: the document holds no complete QualityOfServiceMetadata", null);
    }
    return block;
  }

  @Override
  public void setDocumentLocator(Locator newLocator) {
    locator = newLocator;
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) {
    declared.put(prefix, uri);
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    if (tree.depth() == QosXml.MAX_DEPTH) {
      throw failure("elements are nested more than " + QosXml.MAX_DEPTH + " deep");
    }
    if (blockDepth > 0) {
      startInside();
    } else if (block == null && Namespaces.isQosRoot(uri, localName)) {
      blockDepth = tree.depth() + 1;
    } else if (!isAnywhere) {
      throw failure(
          "no QoS block: the root element is %s; wanted is qos-wms:%s (%s) or the same of %s"
              .formatted(
                  Namespaces.nameInBlock(uri, localName),
                  Namespaces.QOS_ROOT,
                  Namespaces.QOS_WMS,
                  Namespaces.QOS_WFS));
    }
    Element unused =
        tree.start(
            uri,
            localName,
            qName,
            blockDepth > 0 ? copy(attributes) : NONE,
            declarations(),
            line(),
            0);
    declared.clear();
  }

  private String[] declarations() {
    if (declared.isEmpty()) {
      return NONE;
    }
    List<String> declarations = new ArrayList<>(2 * declared.size());
    declared.forEach(
        (prefix, uri) -> {
          declarations.add(prefix);
          declarations.add(uri);
        });
    return declarations.toArray(String[]::new);
  }

  private void startInside() {
    endText();
    Element parent = tree.current().orElseThrow();
    boolean holdsForeign =
        parent.is(Namespaces.OWS_2_0, "Metadata")
            || parent.is(Namespaces.OWS_2_0, "AdditionalParameters");
    if (foreignDepth == 0 && holdsForeign) {
      foreignDepth = tree.depth();
    }
  }

  /** Keeps text between elements, unless it only indents them. */
  private void endText() {
    if (foreignDepth > 0 || !text.chars().allMatch(c -> c <= ' ')) {
      tree.text(text.toString());
    }
    text.setLength(0);
  }

  @Override
  public void characters(char[] ch, int start, int length) {
    if (blockDepth > 0) {
      text.append(ch, start, length);
    }
  }

  @Override
  public void ignorableWhitespace(char[] ch, int start, int length) {
    characters(ch, start, length);
  }

  @Override
  public void skippedEntity(String name) {
    if (blockDepth > 0) {
      skippedEntities.add(
          "the entity &" + name + "; is left out: write its text instead" + place(line()));
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    boolean isKept = blockDepth > 0 && tree.depth() > blockDepth;
    if (tree.current().map(Element::children).orElse(List.of()).isEmpty()) {
      if (!text.isEmpty()) {
        tree.text(text.toString());
      }
      text.setLength(0);
    } else {
      endText();
    }
    if (tree.depth() == foreignDepth + 1) {
      foreignDepth = 0;
    }
    Element ended = tree.end("", isKept);
    if (blockDepth > tree.depth()) {
      blockDepth = 0;
      block = QosBlock.read(ended, outside);
    }
  }

  private static String[] copy(Attributes attributes) {
    List<String> copy = new ArrayList<>(4 * attributes.getLength());
    for (int i = 0; i < attributes.getLength(); i++) {
      String qName = attributes.getQName(i);
      // Some sources send declarations both ways.
      if (!qName.equals("xmlns") && !qName.startsWith("xmlns:")) {
        copy.add(attributes.getURI(i));
        copy.add(attributes.getLocalName(i));
        copy.add(qName);
        copy.add(attributes.getValue(i));
      }
    }
    return copy.isEmpty() ? NONE : copy.toArray(String[]::new);
  }

  private int line() {
    return locator == null ? 0 : Math.max(0, locator.getLineNumber());
  }

  private static String place(int line) {
    return line < 1 ? "" : " (line " + line + ")";
  }

  private QosXmlException failure(String message) {
    return locator == null
        ? new QosXmlException(message, null)
        : new QosXmlException(message, locator.getLineNumber(), locator.getColumnNumber(), null);
  }
}
