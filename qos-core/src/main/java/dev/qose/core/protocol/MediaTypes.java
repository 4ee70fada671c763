package dev.qose.core.protocol;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares the names of formats. As a rule they are media types (RFC 6838, RFC 2045): case does not
 * matter but in the values of parameters, nor do the order of parameters, white space between them
 * and quotes. Others, such as {@code SHAPE-ZIP}, are compared without case.
 *
 * <pre>{@code
 * MediaTypes.canonical("Text/XML; subtype=\"gml/3.2\"") // text/xml;subtype=gml/3.2
 * }</pre>
 *
 * @since 0.1
 */
public final class MediaTypes {

  private MediaTypes() {}

  /**
   * Returns the one name that all spellings of a format share.
   *
   * @param format the format as written
   * @return a name to compare
   */
  public static String canonical(String format) {
    String[] parts = format.strip().split(";", -1);
    StringBuilder canonical = new StringBuilder(parts[0].strip().toLowerCase(Locale.ROOT));
    Map<String, String> parameters = new TreeMap<>();
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      String name = equals < 0 ? parts[i] : parts[i].substring(0, equals);
      String value = equals < 0 ? "" : parts[i].substring(equals + 1).strip();
      parameters.put(name.strip().toLowerCase(Locale.ROOT), unquoted(name, value));
    }
    parameters.remove(""); // a semicolon at the end
    parameters.forEach(
        (name, value) -> canonical.append(';').append(name).append('=').append(value));
    return canonical.toString();
  }

  private static String unquoted(String name, String value) {
    boolean isQuoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    String plain = isQuoted ? value.substring(1, value.length() - 1) : value;
    return name.strip().equalsIgnoreCase("charset") ? plain.toLowerCase(Locale.ROOT) : plain;
  }
}
