package dev.qose.jaxb.mapping;

import dev.qose.jaxb.events.ForeignXml;
import java.util.function.Function;
import org.w3c.dom.Element;

/**
 * XML that may be anything, on its way through JAXB. JAXB drops blanks between the elements of such
 * XML; a reader that wants to keep them hands it over as the text of one element of its own.
 *
 * @since 0.1
 */
public final class ForeignText {

  /** Namespace of the element that carries the text. */
  public static final String NAMESPACE = "urn:dev.qose:xml-as-text";

  /** Local name of the element that carries the text. */
  public static final String LOCAL_NAME = "xml";

  private ForeignText() {}

  /** Returns the text that an element carries, or the element itself as text. */
  static String of(Element element) {
    Function<String, @org.jspecify.annotations.Nullable String> nothing = prefix -> null;
    return NAMESPACE.equals(element.getNamespaceURI())
        ? element.getTextContent()
        : ForeignXml.print(element, nothing);
  }
}
