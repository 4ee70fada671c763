package dev.qose.jaxb.mapping;

import dev.qose.core.ows.Xlink;
import java.util.Optional;
import org.w3c.dom.Element;

/** The attributes of a link on a DOM element. */
final class XlinkAttributes {

  private static final String URI = QosNamespace.XLINK.uri();

  private XlinkAttributes() {}

  static void set(Element to, Xlink link) {
    set(to, "type", link.type());
    set(to, "href", link.href());
    set(to, "role", link.role());
    set(to, "arcrole", link.arcrole());
    set(to, "title", link.title());
    set(to, "show", link.show());
    set(to, "actuate", link.actuate());
  }

  private static void set(Element to, String name, Optional<String> value) {
    value.ifPresent(text -> to.setAttributeNS(URI, "xlink:" + name, text));
  }

  static Xlink get(Element from) {
    return new Xlink(
        get(from, "type"),
        get(from, "href"),
        get(from, "role"),
        get(from, "arcrole"),
        get(from, "title"),
        get(from, "show"),
        get(from, "actuate"));
  }

  private static Optional<String> get(Element from, String name) {
    return from.hasAttributeNS(URI, name)
        ? Optional.of(from.getAttributeNS(URI, name))
        : Optional.empty();
  }
}
