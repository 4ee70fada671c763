package dev.qose.jaxb.capabilities;

import dev.qose.jaxb.markup.Document;
import dev.qose.jaxb.markup.Splice;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.WritableByteChannel;

/** Plans to put a block into a document, or to take all out, and writes what comes of it. */
final class Splicing {

  private Splicing() {}

  /** Plans to put in a block, when all checks have passed. */
  static Splice injection(Document document, String fragment) throws IOException {
    Layout layout = DocumentScanner.scan(document);
    Splice splice = injection(document, layout, fragment);
    DocumentEnd.check(document, layout);
    return splice;
  }

  /** Plans to take out all blocks, when all checks have passed. */
  static Splice removal(Document document) throws IOException {
    Layout layout = DocumentScanner.scan(document);
    layout.refuseStray();
    DocumentEnd.check(document, layout);
    return new Splice(document, Edits.remove(layout));
  }

  /** Puts in a block; what is not held of the document is looked at as it passes. */
  static void inject(Document document, String fragment, OutputStream out) throws IOException {
    if (document.content().isHeld() || document.shifts()) {
      write(injection(document, fragment), out);
      return;
    }
    Layout layout = DocumentScanner.scan(document.tokens(), DocumentScanner.Extent.PLACE);
    Splice splice = injection(document, layout, fragment);
    write(
        target -> {
          Passage rest = new Passage(target, document.encoding().charset());
          splice.writeTo(target, layout.until(), rest);
          rest.check(layout.root());
        },
        out);
  }

  private static Splice injection(Document document, Layout layout, String text)
      throws IOException {
    layout.refuseStray();
    document.requireWritable();
    Fragment fragment =
        Fragment.parse(text, layout.placement().qosNamespace(), layout.host(), document.limits());
    return new Splice(document, Edits.inject(layout, fragment, document.encoding().repertoire()));
  }

  static void write(Splice splice, OutputStream out) throws IOException {
    write(splice::writeTo, out);
  }

  private interface Writing {
    void writeTo(WritableByteChannel target) throws IOException;
  }

  private static void write(Writing writing, OutputStream out) throws IOException {
    // Channels pass on pieces of 8 KiB, which makes writing a file take twice the time.
    OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
    writing.writeTo(new Outlet(buffered));
    buffered.flush();
  }
}
