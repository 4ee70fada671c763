package dev.qose.core.crs;

import dev.qose.core.element.Doubles;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of a coordinate reference system, in one of the ways in which OGC services write it.
 *
 * <pre>{@code
 * CrsName a = CrsName.parse("urn:ogc:def:crs:EPSG::3067").orElseThrow();
 * CrsName b = CrsName.parse("EPSG:3067").orElseThrow();
 * boolean same = a.isSameAs(b); // true, though the axes of a box may be in another order
 * }</pre>
 *
 * <p>Immutable and thread-safe. Sources: OGC 06-042, 6.7.3 (WMS 1.3.0); OGC 07-092r3 (URNs); OGC
 * 09-048r5 (URLs).
 *
 * @param text the name as it was written, without white space around it
 * @param form how it is written
 * @param authority who defines the system, in upper case, such as {@code EPSG}; {@code CRS} for
 *     OGC's own, however that is written
 * @param code what the authority calls it, in upper case, such as {@code 3067}; several with plus
 *     signs between them where horizontal and vertical systems are named apart
 * @param parameters what follows the code, as in {@code AUTO2:42001,1,25,60}; empty: nothing
 * @since 0.1
 */
public record CrsName(String text, Form form, String authority, String code, String parameters) {

  /** The ways of writing a name. */
  public enum Form {
    /** {@code EPSG:3067}. */
    SHORT,
    /** {@code http://www.opengis.net/gml/srs/epsg.xml#3067}. */
    GML,
    /** {@code urn:ogc:def:crs:EPSG::3067}, with or without a version. */
    URN,
    /** {@code http://www.opengis.net/def/crs/EPSG/0/3067}. */
    URL
  }

  /** A name longer than this is none; nobody has to look for one in it. */
  private static final int LONGEST = 500;

  private static final String URN = "urn:ogc:def:crs";
  private static final String OLD_URN = "urn:x-ogc:def:crs";
  private static final String DEF = "www.opengis.net/def/crs";
  private static final String GML = "www.opengis.net/gml/srs/";

  /**
   * Reads a name. Case and the version of the authority's data set are ignored.
   *
   * @param text the text, such as {@code EPSG:3067} or a URN
   * @return the name; empty: the text is not written like one
   */
  public static Optional<CrsName> parse(String text) {
    String name = text.strip();
    if (name.length() > LONGEST || name.chars().anyMatch(Character::isWhitespace)) {
      return Optional.empty();
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("urn:")) {
      String urn = lower.startsWith(OLD_URN) ? OLD_URN : URN;
      return lower.startsWith(urn) ? ofUrn(name, name.substring(urn.length())) : Optional.empty();
    }
    if (lower.startsWith("http://") || lower.startsWith("https://")) {
      String path = name.substring(name.indexOf("//") + 2);
      String lowerPath = path.toLowerCase(Locale.ROOT);
      if (lowerPath.startsWith(DEF)) {
        return ofUrl(name, path.substring(DEF.length()));
      }
      return lowerPath.startsWith(GML)
          ? ofGml(name, path.substring(GML.length()))
          : Optional.empty();
    }
    return ofShort(name);
  }

  /**
   * Tells whether two names are of the same system. Whether they also mean the same order of axes
   * in a box is another question: see {@link BoxAxes}.
   *
   * @param other the other name
   * @return true if they are; of parameters that only one of them gives nothing is asked
   */
  public boolean isSameAs(CrsName other) {
    return authority.equals(other.authority)
        && code.equals(other.code)
        && (parameters.equals(other.parameters)
            || parameters.isEmpty()
            || other.parameters.isEmpty());
  }

  /**
   * Returns the one short name that all names of a system share.
   *
   * @return authority and code, such as {@code EPSG:3067}, {@code CRS:84}
   */
  public String shortName() {
    return authority + ":" + code;
  }

  /** Returns the name as it was written. */
  @Override
  public String toString() {
    return text;
  }

  /** Reads what follows {@code urn:ogc:def:crs}. */
  private static Optional<CrsName> ofUrn(String name, String rest) {
    if (rest.startsWith(",")) { // ,crs:EPSG::3067,crs:EPSG::5717
      Optional<CrsName> whole = Optional.empty();
      for (String part : rest.substring(1).split(",", -1)) {
        int colon = part.indexOf(':');
        Optional<CrsName> one = colon < 0 ? Optional.empty() : ofUrn(name, part.substring(colon));
        whole = whole.isEmpty() ? one : join(whole, one);
        if (whole.isEmpty()) {
          return whole;
        }
      }
      return whole;
    }
    String[] parts = rest.split(":", -1); // of ":EPSG:9.8:3067" the first is empty
    if (parts.length < 3 || !parts[0].isEmpty()) {
      return Optional.empty();
    }
    if (parts.length == 3) { // some leave the version out
      return of(name, Form.URN, parts[1], parts[2], "");
    }
    StringBuilder parameters = new StringBuilder();
    for (int i = 4; i < parts.length; i++) {
      parameters.append(i == 4 ? "" : ",").append(parts[i]);
    }
    return of(name, Form.URN, parts[1], parts[3], parameters.toString());
  }

  /** Reads what follows {@code www.opengis.net/def/crs}. */
  private static Optional<CrsName> ofUrl(String name, String rest) {
    if (rest.startsWith("-compound?")) { // 1=http://…&2=http://…
      Optional<CrsName> whole = Optional.empty();
      for (String part : rest.substring(rest.indexOf('?') + 1).split("&", -1)) {
        Optional<CrsName> one = parse(part.substring(part.indexOf('=') + 1));
        if (one.isEmpty() || one.get().form != Form.URL) {
          return Optional.empty();
        }
        one = of(name, Form.URL, one.get().authority, one.get().code, "");
        whole = whole.isEmpty() ? one : join(whole, one);
      }
      return whole;
    }
    String[] parts = rest.split("/", -1); // of "/EPSG/0/3067" the first is empty
    return parts.length == 4 && parts[0].isEmpty() && !parts[2].isEmpty()
        ? of(name, Form.URL, parts[1], parts[3], "")
        : Optional.empty();
  }

  /** Reads what follows {@code www.opengis.net/gml/srs/}. */
  private static Optional<CrsName> ofGml(String name, String rest) {
    int xml = rest.indexOf(".xml#");
    return xml < 0
        ? Optional.empty()
        : of(name, Form.GML, rest.substring(0, xml), rest.substring(xml + 5), "");
  }

  private static Optional<CrsName> ofShort(String name) {
    int colon = name.indexOf(':');
    if (colon <= 0 || !isLetter(name.charAt(0))) {
      return Optional.empty();
    }
    String code = name.substring(colon + 1);
    int comma = code.indexOf(',');
    return comma < 0
        ? of(name, Form.SHORT, name.substring(0, colon), code, "")
        : of(
            name,
            Form.SHORT,
            name.substring(0, colon),
            code.substring(0, comma),
            code.substring(comma + 1));
  }

  private static Optional<CrsName> of(
      String text, Form form, String authority, String code, String parameters) {
    if (!isWord(authority, "_-") || !isWord(code, "._+-")) {
      return Optional.empty();
    }
    String by = authority.toUpperCase(Locale.ROOT);
    if (!parameters.isEmpty() && !areParameters(by, parameters)) {
      return Optional.empty(); // a list of names, as it may be
    }
    String what = code.toUpperCase(Locale.ROOT);
    if (by.equals("OGC") || by.equals("CRS")) {
      // OGC:CRS84, CRS:84 and what OWS Common calls urn:ogc:def:crs:OGC:2:84 are one.
      String number = what.startsWith("CRS") ? what.substring(3) : what;
      if (isNumber(number)) {
        return Optional.of(new CrsName(text, form, "CRS", number, parameters));
      }
    }
    return Optional.of(new CrsName(text, form, by, what, parameters));
  }

  /** A horizontal and a vertical system, of which a name tells apart. */
  private static Optional<CrsName> join(Optional<CrsName> first, Optional<CrsName> second) {
    return first.flatMap(
        a ->
            second.map(
                b ->
                    new CrsName(
                        a.text,
                        a.form,
                        a.authority,
                        a.code
                            + "+"
                            + (a.authority.equals(b.authority) ? b.code : b.authority + b.code),
                        "")));
  }

  private static boolean areParameters(String authority, String parameters) {
    for (String number : parameters.split(",", -1)) {
      if (Doubles.finite(number).isEmpty()) {
        return false;
      }
    }
    return authority.startsWith("AUTO");
  }

  /** Tells whether this is a horizontal system together with a vertical one, named apart. */
  boolean isCompound() {
    return code.indexOf('+') >= 0;
  }

  private static boolean isWord(String text, String others) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isLetter(c) && !isDigit(c) && others.indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Tells whether a text is a whole number. */
  static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> isDigit((char) c));
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
