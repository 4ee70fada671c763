package dev.qose.core.rules;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.ParsedDocument;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What anomalies of a service can be about, as OBJECT-ID names it: the service by its URL or name,
 * a layer or feature type, an operation, or one of these after the service and {@code #}.
 */
final class ServiceObjects {

  /** How an identifier is understood. */
  enum Match {
    /** It is the service or an operation of it. */
    SERVICE,
    /** It is a layer or feature type that the block speaks of. */
    PROMISED_LAYER,
    /** It is another layer or feature type. */
    LAYER,
    /** It is nothing of this service. */
    NONE
  }

  private static final Set<String> ADDRESSES = Set.of("OnlineResource", "Get", "Post");

  private final Set<String> urls = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> layers = new HashSet<>();
  private final Set<String> operations = new HashSet<>();
  private final Set<String> promised = new HashSet<>();

  ServiceObjects(ParsedDocument document) {
    add(document.root());
    for (Element block : document.blocks()) {
      block
          .selfAndDescendants()
          .filter(e -> e.localName().equals("Value") || e.localName().equals("TypeNames"))
          .forEach(e -> addPromised(e.text()));
    }
  }

  private void addPromised(String text) {
    promised.add(text.strip());
    for (String between : new String[] {",", "[\\s,]+"}) {
      for (String part : text.split(between, -1)) {
        promised.add(part.strip());
        promised.add(withoutPrefix(part.strip()));
      }
    }
  }

  private void add(Element element) {
    String name = element.localName();
    if (ADDRESSES.contains(name)) {
      element
          .attribute(Namespaces.XLINK, "href")
          .or(() -> element.attribute("", "onlineResource"))
          .flatMap(ServiceObjects::address)
          .ifPresent(urls::add);
    }
    if (name.equals("Service") || name.equals("ServiceIdentification")) {
      element.children().stream()
          .filter(e -> e.localName().equals("Name") || e.localName().equals("Title"))
          .forEach(e -> names.add(e.text().strip()));
    }
    if (name.equals("Operation")) {
      element.attribute("", "name").ifPresent(operations::add);
    }
    if (name.equals("Request")) {
      element.children().forEach(e -> operations.add(e.localName()));
    }
    boolean isItem = name.equals("Layer") || name.equals("FeatureType");
    for (Element child : element.children()) {
      if (isItem && child.localName().equals("Name")) {
        layers.add(child.text().strip());
        layers.add(withoutPrefix(child.text().strip()));
      }
      if (!isItem || child.localName().equals("Layer")) {
        add(child); // what is said within a layer is no address of the service
      }
    }
  }

  private static String withoutPrefix(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /** Tells what an identifier is. */
  Match find(String identifier) {
    String id = identifier.strip();
    int hash = id.lastIndexOf('#');
    if (hash >= 0) {
      String service = id.substring(0, hash);
      String part = id.substring(hash + 1);
      boolean ours = service.isEmpty() || isService(service);
      return !ours ? Match.NONE : part.isEmpty() ? Match.SERVICE : part(part);
    }
    return isService(id) ? Match.SERVICE : part(id);
  }

  /** Tells whether a URL is one of the service. */
  boolean isService(String id) {
    return names.contains(id) || address(id).filter(urls::contains).isPresent();
  }

  private Match part(String name) {
    if (operations.contains(name)) {
      return Match.SERVICE;
    }
    if (!layers.contains(name) && !layers.contains(withoutPrefix(name))) {
      return Match.NONE;
    }
    return promised.contains(name) || promised.contains(withoutPrefix(name))
        ? Match.PROMISED_LAYER
        : Match.LAYER;
  }

  /** Host, port and path: http or https, and what is asked for, make no other service. */
  private static Optional<String> address(String url) {
    try {
      URI uri = new URI(url.strip());
      if (uri.getHost() == null) {
        return Optional.empty();
      }
      String path = Optional.ofNullable(uri.getPath()).orElse("").replaceAll("/+$", "");
      boolean usual = uri.getPort() == -1 || uri.getPort() == 80 || uri.getPort() == 443;
      return Optional.of(
          uri.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + uri.getPort()) + path);
    } catch (URISyntaxException e) {
      return Optional.empty(); // a name, or nothing
    }
  }
}
