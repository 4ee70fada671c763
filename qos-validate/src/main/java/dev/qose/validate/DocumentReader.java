package dev.qose.validate;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Severity;
import dev.qose.validate.report.Finding;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UnsupportedEncodingException;
import java.util.Collection;
import java.util.Optional;
import org.xml.sax.EntityResolver;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * A parser and the pass that it feeds. It may be used again after a document that could be read to
 * its end; for one thread at a time.
 */
final class DocumentReader {

  private static final String LEXICAL_HANDLER = "http://xml.org/sax/properties/lexical-handler";
  private static final String DECL_HANDLER = "http://xml.org/sax/properties/declaration-handler";

  /** A parser remembers every name it has ever met, so it must not live for ever. */
  private static final long LIFETIME = 16L << 20;

  private final XMLReader reader;
  private final DocumentPass pass;
  private long hasRead;

  DocumentReader(XmlEngine engine, Scope scope, Limits limits, Schemas schemas, boolean keepAll)
      throws SAXException {
    reader = engine.newReader(limits);
    pass = new DocumentPass(scope, limits, schemas, engine.columnsReadAhead(), keepAll);
    reader.setContentHandler(pass);
    reader.setProperty(LEXICAL_HANDLER, pass);
    reader.setProperty(DECL_HANDLER, pass);
    reader.setErrorHandler(new ParseErrors());
    reader.setEntityResolver(nothing());
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
  boolean read(InputSource source, LimitedInput input, Collection<String> mentioned)
      throws IOException {
    pass.reset(input);
    pass.mention(mentioned);
    try {
      reader.parse(source);
      hasRead += input.count();
      return true;
    } catch (SAXParseException e) {
      // Of an empty document Xerces says no line.
      int line = Math.max(1, e.getLineNumber());
      int column = Math.max(1, e.getColumnNumber());
      stop("QOS-PARSE", e, Location.of(line, column, Optional.empty()));
    } catch (SAXException e) {
      if (e.getException() instanceof LimitExceededException limit) {
        stop("QOS-LIMIT", limit, pass.here());
      } else {
        input.throwFailure();
        stop("QOS-PARSE", e, pass.here());
      }
    } catch (LimitExceededException e) {
      stop("QOS-LIMIT", e, pass.here());
    } catch (CharConversionException | UnsupportedEncodingException e) {
      input.throwFailure();
      stop("QOS-PARSE", e, pass.here());
    } catch (RuntimeException e) {
      // Both engines stumble over some broken DTDs, in ways of their own.
      stop("QOS-PARSE", new SAXException("the XML parser failed: " + e, e), pass.here());
    }
    return false;
  }

  /** Tells whether it has not read too much to be used again. */
  boolean isFresh() {
    return hasRead < LIFETIME;
  }

  private void stop(String rule, Exception problem, Location location) {
    String message = Findings.shorten(String.valueOf(problem.getMessage()));
    pass.findings().dropXsd();
    pass.findings()
        .add(
            new Finding(
                rule,
                Severity.ERROR,
                Layer.PARSE,
                message,
                location,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  /** An empty entity for whatever the document names: nothing is fetched. */
  private static EntityResolver nothing() {
    return (publicId, systemId) -> {
      InputSource empty = new InputSource(new StringReader(""));
      empty.setSystemId(systemId);
      return empty;
    };
  }

  /** Stops at what makes a document no XML. What a DTD says of it is not looked at. */
  private static final class ParseErrors implements ErrorHandler {

    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) {}

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
