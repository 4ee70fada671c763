package dev.qose.jaxb.capabilities;

import dev.qose.core.element.Namespaces;
import dev.qose.core.model.QosMetadata;
import dev.qose.jaxb.DocumentLimits;
import dev.qose.jaxb.QosXml;
import dev.qose.jaxb.capabilities.CapabilitiesException.Problem;
import dev.qose.jaxb.markup.Document;
import dev.qose.jaxb.markup.XmlTokens;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes a copy of the block of a document: its text, or what it says. */
final class Extraction {

  /** For a block that has been passed over within limits. */
  private static final DocumentLimits UNLIMITED =
      new DocumentLimits(Long.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

  private Extraction() {}

  /** Returns the text of the block, as a fragment that could be put into another document. */
  static Optional<String> text(Document document) throws IOException {
    Optional<Node> block = block(document);
    if (block.isEmpty()) {
      return Optional.empty();
    }
    String text = Block.standAlone(text(document, block.get()), block.get(), document.limits());
    String indent = block.get().indent;
    return Optional.of(indent == null ? text : Fragment.unindent(text, indent, document.limits()));
  }

  /** Reads the block. */
  static Optional<QosMetadata> metadata(Document document) throws IOException {
    Optional<Node> block = block(document);
    if (block.isEmpty()) {
      return Optional.empty();
    }
    String text = Block.inContext(text(document, block.get()), block.get());
    XmlTokens tokens =
        new XmlTokens(
            new StringReader(text), UNLIMITED, "The block", CapabilitiesException::ofDocument);
    return Optional.of(QosXml.read(tokens.reader()));
  }

  private static String text(Document document, Node block) throws IOException {
    if (block.entity != null) {
      throw new CapabilitiesException(
          Problem.MALFORMED, "The block refers to an entity it does not declare: " + block.entity);
    }
    return document.text(block.start, block.end);
  }

  private static Optional<Node> block(Document document) throws IOException {
    Layout layout = DocumentScanner.scan(document);
    List<Node> blocks = layout.blocks();
    if (blocks.size() > 1) {
      throw new CapabilitiesException(
          Problem.AMBIGUOUS,
          "The document has several "
              + Namespaces.QOS_ROOT
              + " elements, in lines "
              + blocks.stream().map(b -> String.valueOf(b.line)).collect(Collectors.joining(", "))
              + "; one is expected");
    }
    if (blocks.isEmpty()) {
      layout.refuseStray();
    }
    return blocks.stream().findFirst();
  }
}
