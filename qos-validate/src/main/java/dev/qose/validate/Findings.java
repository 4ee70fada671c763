package dev.qose.validate;

import static java.util.regex.Matcher.quoteReplacement;

import dev.qose.core.element.Element;
import dev.qose.core.element.Location;
import dev.qose.core.element.Namespaces;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Severity;
import dev.qose.jaxb.document.Trail;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.NotChecked;
import dev.qose.validate.report.SkippedRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** Collects what is found in a document, up to a limit. */
final class Findings implements ErrorHandler {

  /** Longer messages, which quote long values, are cut. */
  private static final int MESSAGE_LENGTH = 1000;

  /** Such as {@code cvc-complex-type.2.4.a: Invalid content…}. */
  private static final Pattern KEY = Pattern.compile("^([a-zA-Z][\\w-]*(?:\\.\\w+)*): ");

  /** Such as {@code "http://www.opengis.net/wms":Layer}. */
  private static final Pattern EXPANDED_NAME = Pattern.compile("\"([^\"]*)\":([\\w.-]+)");

  private static final Pattern STAND_IN = Pattern.compile("\"" + Schemas.STAND_INS + "\":\\w+");

  private final Trail trail;
  private final int limit;
  private final List<Finding> found = new ArrayList<>();
  private final List<NotChecked> notChecked = new ArrayList<>();
  private final List<SkippedRule> skipped = new ArrayList<>();
  private int leftOut;
  private int errors;

  Findings(Trail trail, int limit) {
    this.trail = trail;
    this.limit = limit;
  }

  void add(Finding finding) {
    if (finding.severity() == Severity.ERROR) {
      errors++;
    }
    if (found.size() < limit) {
      found.add(finding);
    } else {
      leftOut++;
    }
  }

  /** Notes that a rule cannot be decided. */
  void skip(String rule, Element element, String reason) {
    if (skipped.size() < limit) {
      skipped.add(new SkippedRule(rule, element.location(), shorten(reason)));
    }
  }

  /** Notes that a rule cannot be decided. */
  void skip(SkippedRule rule) {
    if (skipped.size() < limit) {
      skipped.add(rule);
    }
  }

  /** Counts findings that are not kept. */
  void leaveOut(int number) {
    leftOut += number;
  }

  /** How many findings still get in. */
  int room() {
    return limit - found.size();
  }

  /** How many errors were added, kept or not. */
  int errors() {
    return errors;
  }

  List<SkippedRule> skippedRules() {
    return skipped;
  }

  /** Notes that the element being read was passed over. */
  void addNotChecked(String element, String reason) {
    if (notChecked.size() < limit) {
      notChecked.add(new NotChecked(shorten(element), trail.location(), reason));
    }
  }

  /** Adds an error of the XSD layer about the element being read. */
  void addXsd(String key, String message, Optional<String> suggestion) {
    add(xsd(Severity.ERROR, key, shorten(message), trail.location(), suggestion));
  }

  /** Forgets what the XSD layer found, since the document turned out to be no XML. */
  void dropXsd() {
    found.removeIf(finding -> finding.layer() == Layer.XSD);
    leftOut = 0;
  }

  List<Finding> found() {
    return found;
  }

  List<NotChecked> notChecked() {
    return notChecked;
  }

  int leftOut() {
    return leftOut;
  }

  @Override
  public void warning(SAXParseException e) {
    addFromProcessor(Severity.WARNING, e);
  }

  @Override
  public void error(SAXParseException e) {
    addFromProcessor(Severity.ERROR, e);
  }

  @Override
  public void fatalError(SAXParseException e) {
    addFromProcessor(Severity.ERROR, e);
  }

  private void addFromProcessor(Severity severity, SAXParseException e) {
    if (found.size() >= limit) {
      leftOut++;
      return;
    }
    // A stand-in is in the place of the element that is being read.
    String text =
        STAND_IN.matcher(String.valueOf(e.getMessage())).replaceAll(quoteReplacement(trail.name()));
    Matcher key = KEY.matcher(text);
    boolean hasKey = key.find();
    add(
        xsd(
            severity,
            hasKey ? key.group(1) : "xsd",
            shorten(hasKey ? text.substring(key.end()) : text),
            trail.location(),
            Optional.empty()));
  }

  private static Finding xsd(
      Severity severity,
      String key,
      String message,
      Location location,
      Optional<String> suggestion) {
    return new Finding(
        key,
        severity,
        Layer.XSD,
        message,
        location,
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

  /** Writes names with the prefixes that paths have, and cuts what is too long. */
  static String shorten(String message) {
    Matcher name = EXPANDED_NAME.matcher(message);
    String readable =
        name.replaceAll(
            match -> quoteReplacement(Namespaces.display(match.group(1), match.group(2))));
    return readable.length() <= MESSAGE_LENGTH ? readable : withoutMiddle(readable);
  }

  /** A message quotes the value in the middle, and says at its end what is wrong with it. */
  private static String withoutMiddle(String message) {
    int head = MESSAGE_LENGTH / 2;
    int tail = message.length() - MESSAGE_LENGTH / 2;
    if (Character.isHighSurrogate(message.charAt(head - 1))) {
      head--;
    }
    if (Character.isLowSurrogate(message.charAt(tail))) {
      tail++;
    }
    return message.substring(0, head) + "…" + message.substring(tail);
  }
}
