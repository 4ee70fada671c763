package dev.qose.validate.fixes;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.Host;
import dev.qose.core.offering.ParsedDocument;
import dev.qose.core.rule.Edit;
import dev.qose.core.rule.Fix;
import java.util.Optional;
import java.util.stream.Stream;

/** What prefixes stand for in a document, and have to. */
final class PrefixBindings {

  /** A block mostly declares its prefixes at its begin; there is no end to a hostile one. */
  private static final int ELEMENTS_LOOKED_AT = 1000;

  private PrefixBindings() {}

  /** The namespace of a block in a document; empty where blocks have no place. */
  static Optional<String> ofBlock(ParsedDocument document) {
    return document
        .host()
        .flatMap(
            host ->
                host.service() == Host.Service.WMS
                    ? Optional.of(Namespaces.QOS_WMS)
                    : host.service() == Host.Service.WFS
                        ? Optional.of(Namespaces.QOS_WFS)
                        : Optional.empty());
  }

  /** The block that an element is in, or is: the outermost element of a QoS namespace. */
  static Optional<Element> block(Element element) {
    return Stream.concat(Stream.of(element), element.ancestors())
        .filter(around -> Namespaces.isQosFamily(around.uri()))
        .reduce((inner, outer) -> outer);
  }

  static boolean isBlock(Element element) {
    return block(element).filter(element::equals).isPresent();
  }

  /** A prefix that stands for a namespace at an element, as its block uses it. */
  static Optional<String> prefix(String uri, Element element) {
    return Stream.concat(
            block(element).stream()
                .flatMap(Element::selfAndDescendants)
                .limit(ELEMENTS_LOOKED_AT)
                .filter(other -> other.uri().equals(uri))
                .map(PrefixBindings::prefix),
            Stream.of(conventionalPrefix(uri)))
        .filter(prefix -> element.namespace(prefix).filter(uri::equals).isPresent())
        .findFirst();
  }

  /** The prefix that documents mostly have for a namespace of QoS metadata. */
  static String conventionalPrefix(String uri) {
    return switch (uri) {
      case Namespaces.QOS_WMS -> "qos-wms";
      case Namespaces.QOS_WFS -> "qos-wfs";
      case Namespaces.OWS_2_0 -> "ows";
      default -> "qos";
    };
  }

  static String prefix(Element element) {
    return element.qName().substring(0, Math.max(0, element.qName().indexOf(':')));
  }

  /**
   * Binds the prefix of an element to another namespace: where it is bound, but on the root of the
   * block if that is outside, where others may use it.
   */
  static Fix bind(Element element, String uri) {
    String prefix = prefix(element);
    Element block = block(element).orElse(element);
    Element place =
        element
            .declarationOf(prefix)
            .filter(declaring -> block(declaring).isPresent())
            .orElse(block);
    String attribute = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
    return Fix.of(
        "bind %s to %s".formatted(prefix.isEmpty() ? "the default namespace" : prefix, uri),
        new Edit.SetAttribute(place.location(), attribute, uri));
  }
}
