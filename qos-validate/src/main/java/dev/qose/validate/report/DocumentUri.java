package dev.qose.validate.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes a URI of a document's name, which is a path of any system, a URL, or anything. */
final class DocumentUri {

  private static final Pattern URL = Pattern.compile("(?:https?|file|jar):.*");
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[\\\\/].*");
  private static final String UNRESERVED = "-._~/";

  private DocumentUri() {}

  /** The name as a URI, or relative reference, in which all else is percent-encoded. */
  static String of(String document) {
    if (URL.matcher(document).matches()) {
      try {
        return new URI(document).toASCIIString();
      } catch (URISyntaxException e) {
        return encode(document); // a file that is called so
      }
    }
    if (DRIVE.matcher(document).matches()) {
      String path = document.substring(2).replace('\\', '/');
      return "file:///" + document.charAt(0) + ":" + encode(path);
    }
    return (document.startsWith("/") ? "file://" : "") + encode(document);
  }

  private static String encode(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      uri.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return uri.toString();
  }
}
