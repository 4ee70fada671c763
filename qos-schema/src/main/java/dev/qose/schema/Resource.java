package dev.qose.schema;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something local that can be read.
 *
 * @param location where it is
 * @param systemId the location that it is known by
 */
record Resource(URI location, String systemId) {

  /** The scheme under which the library's own catalog names the library's own resources. */
  static final String OWN = "qose";

  /** The library's own catalog. Relative entries in it become locations under the same scheme. */
  static final URI OWN_CATALOG = URI.create(OWN + ":/catalog.xml");

  private static final Pattern LEADS_UP = Pattern.compile("(^|[/\\\\])\\.\\.([/\\\\]|$)");

  /**
   * Returns the resource that a catalog points to, if it is local and, for the library's own,
   * exists.
   *
   * @param target what the catalog points to
   * @param requested the location that was asked for
   */
  static Optional<Resource> at(URI target, String requested) {
    if (OWN.equals(target.getScheme())) {
      return own(target).map(url -> new Resource(uri(url), published(target)));
    }
    return isLocal(target) ? Optional.of(new Resource(target, requested)) : Optional.empty();
  }

  /** Opens the resource; the caller closes the stream. */
  InputStream open() throws IOException {
    return open(location);
  }

  /** Opens one of the library's own resources or a local file, and nothing else. */
  static InputStream open(URI location) throws IOException {
    URL url;
    if (OWN.equals(location.getScheme())) {
      url = own(location).orElseThrow(() -> new FileNotFoundException(location.toString()));
    } else {
      url = location.toURL();
    }
    URLConnection connection = url.openConnection();
    // A cached jar stays open, and on Windows locked, for as long as the process lives.
    connection.setUseCaches(false);
    return connection.getInputStream();
  }

  /**
   * Tells whether a location is a file of this machine, or an entry of such a jar file, and leads
   * nowhere else.
   */
  static boolean isLocal(URI location) {
    String file = location.toString();
    if (file.startsWith("jar:")) {
      file = file.substring("jar:".length());
    }
    // An authority (file://host/share) is a network share on some systems.
    boolean isFile =
        file.startsWith("file:/") && (!file.startsWith("file://") || file.startsWith("file:///"));
    return isFile && !leadsUp(file);
  }

  /** Tells whether a location has a step upwards left, plain or in disguise. */
  static boolean leadsUp(String location) {
    return LEADS_UP
        .matcher(
            location
                .replaceAll("(?i)%2e", ".")
                .replaceAll("(?i)%2f", "/")
                .replaceAll("(?i)%5c", "\\\\"))
        .find();
  }

  private static Optional<URL> own(URI location) {
    String path = location.getPath().substring(1);
    // A folder has no content; getResource finds some of them all the same.
    return leadsUp(path) || path.isEmpty() || path.endsWith("/")
        ? Optional.empty()
        : Optional.ofNullable(QosCatalog.class.getResource(path));
  }

  /**
   * Returns the one location that a resource of the library's own is known by, whatever alias it
   * was asked for by.
   */
  private static String published(URI own) {
    String path = own.getPath();
    if (path.startsWith("/ogc/")) {
      return "http://schemas.opengis.net" + path.substring("/ogc".length());
    }
    if (path.startsWith("/w3c/")) {
      return "http://www.w3.org" + path.substring("/w3c".length());
    }
    if (path.startsWith("/codelist/")) {
      return "http://def.opengeospatial.org" + path;
    }
    return "http://schemas.opengis.net" + path;
  }

  private static URI uri(URL url) {
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(
          "Class loader gives a resource without a proper location: " + url, e);
    }
  }
}
