package dev.qose.core.rules.operation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a URL leads to, as far as that tells one server from another.
 *
 * @param scheme {@code http} or {@code https}
 * @param host the host, in lower case
 * @param port the port, also where it is the scheme's own
 */
record WebAddress(String scheme, String host, int port) {

  /** Scheme, host and port; hosts in brackets are IPv6 addresses. */
  private static final Pattern URL =
      Pattern.compile(
          "(https?)://(?:[^/?#@]*@)?(\\[[^\\]/?#]*\\]|[^:/?#\\s]+)(?::([0-9]{0,5}))?(?:[/?#].*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Reads a URL; empty: it is none of HTTP. */
  static Optional<WebAddress> of(String url) {
    Matcher parts = URL.matcher(url.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    String port = parts.group(3);
    int usual = scheme.equals("https") ? 443 : 80;
    return Optional.of(
        new WebAddress(
            scheme,
            parts.group(2).toLowerCase(Locale.ROOT),
            port == null || port.isEmpty() ? usual : Integer.parseInt(port)));
  }
}
