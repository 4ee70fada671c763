package dev.qose.validate;

import static java.util.regex.Matcher.quoteReplacement;

import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Severity;
import dev.qose.jaxb.document.Trail;
import dev.qose.validate.report.Finding;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes findings of what schema processors say of the element that is being read. */
final class XsdFindings {

  /** What a message begins with, such as {@code cvc-complex-type.2.4.a: Invalid content…}. */
  private static final Pattern KEY = Pattern.compile("^([a-zA-Z][\\w-]*(?:\\.\\w+)*): ");

  /** Such as {@code "http://www.opengis.net/wms":Layer}. */
  private static final Pattern EXPANDED_NAME = Pattern.compile("\"([^\"]*)\":([\\w.-]+)");

  private static final Pattern ATTRIBUTE = Pattern.compile("of attribute '([^']+)' on element");

  /** Such as {@code ns:Road}, and not {@code 06:00} or {@code http://…}. */
  private static final Pattern PREFIXED_NAME =
      Pattern.compile("(?<![\\w.:/-])([a-zA-Z_][\\w.-]*):(?=[a-zA-Z_])");

  private static final String UNKNOWN_KEY = "xsd";

  /** They say that a value is wrong, after another error has said what is wrong with it. */
  private static final Set<String> WRONG_VALUE =
      Set.of("cvc-type.3.1.3", "cvc-complex-type.2.2", "cvc-attribute.3");

  private static final String UNDECLARED_PREFIX = "UndeclaredPrefix";

  private final Trail trail;
  private Findings findings;
  private int count;

  /** Whether the last error was about a value, and nothing has been read since. */
  private boolean valueIsWrong;

  XsdFindings(Trail trail, Findings findings) {
    this.trail = trail;
    this.findings = findings;
  }

  /** Makes ready for another document. */
  void reset(Findings newFindings) {
    findings = newFindings;
    count = 0;
    valueIsWrong = false;
  }

  /** How many errors there were. */
  int count() {
    return count;
  }

  /** Says that the processors go on to another tag. */
  void next() {
    valueIsWrong = false;
  }

  /** The key that the message of a processor begins with. */
  static String key(String message) {
    Matcher key = KEY.matcher(message);
    return key.find() ? key.group(1) : UNKNOWN_KEY;
  }

  /**
   * Takes what a processor says.
   *
   * @param key its name of what is wrong
   * @param message makes the text, which takes time, and may begin with the key
   */
  void add(Severity severity, String key, Supplier<String> message) {
    if (severity == Severity.ERROR) {
      count++;
    }
    if (valueIsWrong && WRONG_VALUE.contains(key)) {
      nameAttribute(key, message);
      return;
    }
    valueIsWrong = isAboutValue(key);
    findings.add(
        Layer.XSD,
        key,
        severity,
        () ->
            finding(
                severity, key, readable(withPrefix(key, text(message.get()))), Optional.empty()));
  }

  /** Adds an error that no processor sees. */
  void add(String key, String message, Optional<String> suggestion) {
    count++;
    findings.add(
        Layer.XSD,
        key,
        Severity.ERROR,
        () -> finding(Severity.ERROR, key, Findings.shorten(message), suggestion));
  }

  /** One fault is one finding: the last one tells the reason, and may lack where it is. */
  private void nameAttribute(String key, Supplier<String> message) {
    if (key.equals("cvc-attribute.3")) {
      Matcher attribute = ATTRIBUTE.matcher(message.get());
      if (attribute.find()) {
        findings.amendLast("Attribute " + Findings.shorten(attribute.group(1)) + ": ");
      }
    }
  }

  /** Names the prefix where that is what is wrong with a value, which processors do not always. */
  private String withPrefix(String key, String message) {
    if (key.startsWith("cvc-datatype-valid")) {
      Matcher name = PREFIXED_NAME.matcher(message);
      while (name.find()) {
        if (!trail.isDeclared(name.group(1))) {
          return "The prefix %s is not declared: %s".formatted(name.group(1), message);
        }
      }
    }
    return message;
  }

  private static boolean isAboutValue(String key) {
    return key.equals(UNDECLARED_PREFIX)
        || (key.startsWith("cvc-") && (key.endsWith("-valid") || key.contains("-valid.")));
  }

  private static String text(String message) {
    Matcher key = KEY.matcher(message);
    return key.find() ? message.substring(key.end()) : message;
  }

  /** Writes names as the document does, and cuts what is too long. */
  private String readable(String message) {
    return Findings.shorten(
        EXPANDED_NAME
            .matcher(message)
            .replaceAll(name -> quoteReplacement(name(name.group(1), name.group(2)))));
  }

  /** A stand-in is in the place of the element that is being read. */
  private String name(String uri, String localName) {
    return uri.equals(Schemas.STAND_INS) ? trail.name() : trail.name(uri, localName);
  }

  private Finding finding(
      Severity severity, String key, String message, Optional<String> suggestion) {
    return new Finding(
        key,
        severity,
        Layer.XSD,
        message,
        trail.location(),
        suggestion,
        Optional.of(reference(key)),
        Optional.empty());
  }

  /** The clause of XML Schema that a key such as {@code cvc-type.3.1.3} names. */
  private static String reference(String key) {
    String clause = key.indexOf('.') < 0 ? key : key.substring(0, key.indexOf('.'));
    String part = clause.endsWith("-valid") ? "2" : "1"; // 1: structures, 2: data types
    return "https://www.w3.org/TR/xmlschema-" + part + "/#" + clause;
  }
}
