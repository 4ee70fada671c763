package dev.qose.core.block;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;

/**
 * The name of an element or attribute, in its namespace.
 *
 * @param uri the namespace; empty: none
 * @param localName the name without prefix
 * @since 0.1
 */
public record ExpandedName(String uri, String localName) {

  /** A name as blocks write it, such as {@code qos:Metric}. */
  static ExpandedName of(String qName) {
    int colon = qName.indexOf(':');
    if (colon < 0) {
      return new ExpandedName("", qName);
    }
    String prefix = qName.substring(0, colon);
    String uri =
        prefix.equals("xml")
            ? Namespaces.XML
            : Namespaces.ofBlocks().entrySet().stream()
                .filter(namespace -> namespace.getValue().equals(prefix))
                .findFirst()
                .orElseThrow()
                .getKey();
    return new ExpandedName(uri, qName.substring(colon + 1));
  }

  static ExpandedName of(Element element) {
    return new ExpandedName(element.uri(), element.localName());
  }

  boolean isOf(Element element) {
    return element.is(uri, localName);
  }

  /** Returns the name as blocks write it, such as {@code qos:Metric}. */
  @Override
  public String toString() {
    return Namespaces.nameInBlock(uri, localName);
  }
}
