package dev.qose.validate;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Deadline;
import dev.qose.core.rule.DeadlineException;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Severity;
import dev.qose.jaxb.document.PrunedTreeBuilder;
import dev.qose.jaxb.input.NotXmlException;
import dev.qose.validate.LimitException.Limit;
import dev.qose.validate.report.Finding;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.xml.sax.InputSource;

/**
 * A parser and the pass that it feeds. It may be used again after a document that could be read to
 * its end; for one thread at a time.
 */
final class DocumentReading {

  private final Limits limits;
  private final XmlParser parser;
  private final DocumentPass pass;
  private boolean isIntact = true;

  DocumentReading(
      XmlEngine engine,
      Scope scope,
      Limits limits,
      Schemas schemas,
      PrunedTreeBuilder.Extent extent) {
    this.limits = limits;
    this.parser = engine.newParser(limits);
    this.pass = new DocumentPass(scope, limits, schemas, parser, extent);
  }

  DocumentPass pass() {
    return pass;
  }

  /**
   * Reads a document.
   *
   * @param mentioned names of layers and feature types to keep, besides those that blocks mention
   * @return true if it is well-formed and within the limits; else a finding says what is not
   * @throws IOException if it cannot be read
   */
  boolean read(Document document, Deadline deadline, Collection<String> mentioned)
      throws IOException {
    LimitedInput input = new LimitedInput(limits, deadline);
    pass.reset(input, mentioned);
    isIntact = false;
    try {
      parser.parse(document.open(input), pass);
      isIntact = true;
      return true;
    } catch (NotXmlException e) {
      isIntact = true; // the parser has seen nothing of it
      malformed(e.reason() + ".", Location.of(1, 1, Optional.empty()));
    } catch (MalformedXmlException e) {
      input.throwFailure();
      // Of an empty document Xerces says no line.
      malformed(
          e.reason(),
          Location.of(Math.max(1, e.line()), Math.max(1, e.column()), Optional.empty()));
    } catch (LimitException e) {
      limit(e.limit(), e.reason());
    } catch (DeadlineException e) {
      limit(Limit.TIME, String.valueOf(e.getMessage()));
    } catch (CharConversionException e) {
      input.throwFailure();
      malformed(String.valueOf(e.getMessage()), pass.here());
    } catch (CharacterCodingException e) {
      input.throwFailure();
      malformed("Here are bytes that are no characters of the document's encoding.", pass.here());
    } catch (ZipException | EOFException e) {
      input.throwFailure();
      malformed("The document is packed by gzip, but damaged or cut off.", pass.here());
    } catch (RuntimeException e) {
      // Both engines stumble over some broken DTDs, in ways of their own.
      malformed("The XML parser cannot read on; a DTD may be broken.", pass.here());
    }
    return false;
  }

  /** Forgets the document, which may be large. */
  void forget() {
    pass.reset(new LimitedInput(limits, Deadline.NONE), List.of());
  }

  /** Tells whether it may be used again. */
  boolean isFresh() {
    return isIntact && parser.isFresh();
  }

  private void limit(Limit limit, String message) {
    pass.findings().dropXsd();
    pass.findings().limit(limit, Layer.PARSE, message, pass.here());
  }

  private void malformed(String message, Location location) {
    pass.findings().dropXsd();
    pass.findings()
        .add(
            new Finding(
                "QOS-PARSE",
                Severity.ERROR,
                Layer.PARSE,
                Findings.shorten(message),
                location,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  /** What is read. */
  @FunctionalInterface
  interface Document {

    /** Opens it; it is opened once. */
    InputSource open(LimitedInput input) throws IOException;
  }
}
