package dev.qose.validate.schematron;

import dev.qose.core.element.Element;
import dev.qose.validate.document.ElementReader;
import java.util.List;
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

  private final String name;
  private final Templates templates;

  /** Whether it may have no end, as the rules of others may. */
  private final boolean apart;

  /**
   * Takes a stylesheet.
   *
   * @param name what it is called in messages
   * @param templates a stylesheet that writes SVRL
   */
  public CompiledSchema(String name, Templates templates) {
    this(name, templates, false);
  }

  CompiledSchema(String name, Templates templates, boolean apart) {
    this.name = name;
    this.templates = templates;
    this.apart = apart;
  }

  /**
   * Tells what it is called.
   *
   * @return its name, for messages
   */
  public String name() {
    return name;
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
   * @param goingOn is asked often, and throws where the time is up; rules of one's own that do not
   *     heed it are left behind in a thread of the lowest priority
   * @return what does not hold
   * @throws TransformerException if an expression of the schema cannot be evaluated
   */
  public Result check(Element root, int limit, Runnable goingOn) throws TransformerException {
    return apart
        ? Apart.call(name, () -> transform(root, limit, Apart::requireWanted), goingOn)
        : transform(root, limit, goingOn);
  }

  private Result transform(Element root, int limit, Runnable goingOn) throws TransformerException {
    SvrlHandler handler = new SvrlHandler(root, limit, goingOn);
    Transformer transformer = templates.newTransformer();
    Quiet listener = new Quiet(goingOn);
    transformer.setErrorListener(listener);
    XsltEngine.redirect(transformer, listener::hear);
    transformer.setURIResolver(
        (href, base) -> {
          throw new TransformerException("a rule must not read " + href);
        });
    try {
      transformer.transform(
          new SAXSource(new ElementReader(root), new InputSource()), new SAXResult(handler));
    } catch (TransformerException e) {
      goingOn.run(); // which may be why it ended
      throw listener.explain(e);
    }
    return new Result(handler.failed(), handler.leftOut());
  }
}
