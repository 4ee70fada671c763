package dev.qose.core.offering;

import dev.qose.core.element.Element;
import java.util.Optional;

/**
 * What a service says of itself.
 *
 * @param name its name: that of WMS and WFS 1.0.0, or the service type of OWS Common; empty: none
 * @param title the title, which is for people
 * @param abstractText what is said of it
 * @param element the element that says so: {@code Service} or {@code ServiceIdentification}
 * @since 0.1
 */
public record ServiceDescription(
    String name, Optional<String> title, Optional<String> abstractText, Element element) {

  static ServiceDescription of(Element element) {
    return new ServiceDescription(
        HostTexts.text(element, "Name").or(() -> HostTexts.text(element, "ServiceType")).orElse(""),
        HostTexts.text(element, "Title"),
        HostTexts.text(element, "Abstract"),
        element);
  }

  /** Tells whether an element describes a service. */
  static boolean isOne(Element element) {
    return element.localName().equals("Service")
        || element.localName().equals("ServiceIdentification");
  }
}
