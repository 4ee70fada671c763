package dev.qose.validate.schematron;

import javax.xml.transform.ErrorListener;
import javax.xml.transform.TransformerException;

/**
 * Stops at errors, and writes nothing to standard error. Processors tell it also what {@code
 * xsl:message} says; that is not shown, but for the last words before {@code terminate="yes"}.
 */
final class Quiet implements ErrorListener {

  private final Runnable goingOn;
  private String lastWords = "";

  /** Asks whenever something is said whether to go on. */
  Quiet(Runnable goingOn) {
    this.goingOn = goingOn;
  }

  Quiet() {
    this(() -> {});
  }

  /** Adds what was said last to why a transformation ended. */
  TransformerException explain(TransformerException end) {
    String reason = String.valueOf(end.getMessage());
    return lastWords.isEmpty()
        ? end
        : new TransformerException(reason + " (" + lastWords + ")", end);
  }

  /** Hears what {@code xsl:message} says. */
  void hear(Object message) {
    goingOn.run();
    lastWords = message.toString().strip();
  }

  @Override
  public void warning(TransformerException e) {
    hear(String.valueOf(e.getMessage()));
  }

  @Override
  public void error(TransformerException e) throws TransformerException {
    throw e;
  }

  @Override
  public void fatalError(TransformerException e) throws TransformerException {
    throw e;
  }
}
