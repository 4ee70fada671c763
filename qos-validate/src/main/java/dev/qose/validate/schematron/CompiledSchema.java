package dev.qose.validate.schematron;

import dev.qose.core.element.Element;
import dev.qose.validate.document.ElementReader;
import java.util.List;
import javax.xml.transform.ErrorListener;
import javax.xml.transform.Templates;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.sax.SAXSource;
import org.xml.sax.InputSource;

/**
 * A Schematron schema, compiled to a stylesheet. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class CompiledSchema {

  private final Templates templates;

  /**
   * Takes a stylesheet.
   *
   * @param templates a stylesheet that writes SVRL
   */
  public CompiledSchema(Templates templates) {
    this.templates = templates;
  }

  /**
   * What a schema says of a document.
   *
   * @param failed the assertions that do not hold, in the order in which the schema has them
   * @param leftOut how many more there were than the limit lets in
   */
  public record Result(List<FailedAssertion> failed, int leftOut) {

    public Result {
      failed = List.copyOf(failed);
    }
  }

  /**
   * Checks a document.
   *
   * @param root its root
   * @param limit how many failed assertions are kept
   * @return what does not hold
   * @throws TransformerException if an expression of the schema cannot be evaluated
   */
  public Result check(Element root, int limit) throws TransformerException {
    SvrlHandler handler = new SvrlHandler(root, limit);
    Transformer transformer = templates.newTransformer();
    transformer.setErrorListener(new Strict());
    transformer.setURIResolver(
        (href, base) -> {
          throw new TransformerException("a rule must not read " + href);
        });
    transformer.transform(
        new SAXSource(new ElementReader(root), new InputSource()), new SAXResult(handler));
    return new Result(handler.failed(), handler.leftOut());
  }

  /** Stops at errors, and writes nothing to standard error. */
  private static final class Strict implements ErrorListener {

    @Override
    public void warning(TransformerException e) {}

    @Override
    public void error(TransformerException e) throws TransformerException {
      throw e;
    }

    @Override
    public void fatalError(TransformerException e) throws TransformerException {
      throw e;
    }
  }
}
