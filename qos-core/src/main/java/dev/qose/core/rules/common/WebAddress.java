package dev.qose.core.rules.common;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An absolute URI or IRI, in the form in which those that lead to the same place are equal (RFC
 * 3986, 6.2.2 and 6.2.3).
 *
 * @param scheme in lower case
 * @param host in lower case, without a full stop at its end; empty: there is none
 * @param port a number; empty: the usual one of the scheme
 * @param rest path, query and fragment as they are written
 */
public record WebAddress(String scheme, String host, String port, String rest) {

  private static final Pattern ABSOLUTE =
      Pattern.compile(
          "(?<scheme>[a-zA-Z][a-zA-Z0-9+.-]*):"
              + "(?://(?:[^/?#]*@)?(?<host>\\[[^\\]/?#]*\\]|[^:/?#@]*)(?::(?<port>[^/?#@]*))?)?"
              + "(?<rest>.*)",
          Pattern.DOTALL);

  private static final Map<String, String> USUAL_PORTS =
      Map.of("http", "80", "https", "443", "webcal", "80", "webcals", "443");

  /**
   * Reads an address.
   *
   * @param text the address
   * @return the address; empty: it is relative
   */
  public static Optional<WebAddress> read(String text) {
    Matcher parts = ABSOLUTE.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
    String port = Optional.ofNullable(parts.group("port")).orElse("");
    String rest = parts.group("rest");
    return Optional.of(
        new WebAddress(
            scheme,
            Optional.ofNullable(parts.group("host")).map(WebAddress::plain).orElse(""),
            port.equals(USUAL_PORTS.get(scheme)) ? "" : port,
            rest.startsWith("/") ? rest : "/" + rest));
  }

  /**
   * Tells whether an address leads to the same server.
   *
   * @param other the other address
   * @return true if scheme, host and port are the same
   */
  public boolean isOfSameServer(WebAddress other) {
    return scheme.equals(other.scheme) && host.equals(other.host) && port.equals(other.port);
  }

  private static String plain(String host) {
    String lowerCase = host.toLowerCase(Locale.ROOT);
    return lowerCase.endsWith(".") ? lowerCase.substring(0, lowerCase.length() - 1) : lowerCase;
  }
}
