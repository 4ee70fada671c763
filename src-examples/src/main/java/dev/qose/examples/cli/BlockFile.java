package dev.qose.examples.cli;

import dev.qose.jaxb.QosXml;
import dev.qose.jaxb.ReadResult;
import dev.qose.jaxb.capabilities.Capabilities;
import dev.qose.jaxb.capabilities.CapabilitiesException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads the QoS block of a capabilities document, or one that is the document. */
final class BlockFile {

  private BlockFile() {}

  /** Reads a block, and tells what of it could not be read. */
  static ReadResult read(Console console, DocumentFile file) throws IOException {
    ReadResult result = file.process(console, "reading", () -> readQuietly(console, file));
    for (String problem : result.problems()) {
      console.note("warning: " + file.name() + ": " + problem);
    }
    return result;
  }

  private static ReadResult readQuietly(Console console, DocumentFile file) throws IOException {
    try (InputStream in = file.open(console)) {
      byte[] document = in.readAllBytes(); // may be needed twice
      return QosXml.readResult(block(file, document));
    }
  }

  private static String block(DocumentFile file, byte[] document) throws IOException {
    Capabilities capabilities = new Capabilities();
    try {
      return capabilities
          .extract(new ByteArrayInputStream(document))
          .orElseThrow(() -> new UsageException(file.name() + ": holds no QoS block"));
    } catch (CapabilitiesException e) {
      if (e.problem() == CapabilitiesException.Problem.NOT_CAPABILITIES) {
        return capabilities.readFragment(new ByteArrayInputStream(document));
      }
      throw e;
    }
  }
}
