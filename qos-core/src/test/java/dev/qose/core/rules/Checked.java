package dev.qose.core.rules;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.element.TreeBuilder;
import dev.qose.core.offering.Host;
import dev.qose.core.offering.ParsedDocument;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.Rule;
import dev.qose.core.rule.RuleInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.LocatorImpl;

/**
 * What a rule finds in a document.
 *
 * @param problems what it reported
 * @param skipped identifier and reason of what it could not decide
 */
public record Checked(List<Problem> problems, List<String> skipped) {

  /** The time of all checks. */
  public static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  public static final String STATUSES =
      "http://def.opengeospatial.org/codelist/qos/status/1.0/operationalStatus.rdf#";
  public static final String METRICS =
      "http://def.opengeospatial.org/codelist/qos/metrics/1.0/metrics.rdf#";

  /** Applies a rule. */
  public static Checked by(Rule rule, String xml) {
    return by(rule, RuleInput.of(document(xml), NOW));
  }

  public static Checked by(Rule rule, RuleInput input) {
    Checked checked = new Checked(new ArrayList<>(), new ArrayList<>());
    rule.check(
        input,
        new Reporter() {
          @Override
          public void report(Problem problem) {
            checked.problems.add(problem);
          }

          @Override
          public void skip(String id, Element element, String reason) {
            checked.skipped.add(id + ": " + reason);
          }
        });
    return checked;
  }

  public List<String> rules() {
    return problems.stream().map(Problem::rule).toList();
  }

  public Problem only() {
    if (problems.size() != 1) {
      throw new AssertionError("not one problem: " + problems);
    }
    return problems.get(0);
  }

  /** A base document. */
  public static String base(String name) {
    try (InputStream in =
        Checked.class.getResourceAsStream("/dev/qose/schema/rules/base/" + name + ".xml")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the first place of a text that is there. */
  public static String edit(String xml, String text, String replacement) {
    int start = xml.indexOf(text);
    if (start < 0) {
      throw new AssertionError("there is no " + text);
    }
    return xml.substring(0, start) + replacement + xml.substring(start + text.length());
  }

  /** A WMS block with this content, not in any document. */
  public static String block(String content) {
    return """
    <qos-wms:QualityOfServiceMetadata xmlns:qos-wms="http://www.opengis.net/qos/wms/1.0"
        xmlns:qos="http://www.opengis.net/qos/1.0" xmlns:ows="http://www.opengis.net/ows/2.0"
        xmlns:xlink="http://www.w3.org/1999/xlink">
    %s
    </qos-wms:QualityOfServiceMetadata>
    """
        .formatted(content);
  }

  /** An OperatingInfo of a status with this after it. */
  public static String operating(String status, String times) {
    return """
    <qos:OperatingInfo>
      <qos:OperationalStatus xlink:href="%s" xlink:title="%s"/>
    %s</qos:OperatingInfo>
    """
        .formatted(STATUSES + status, status, times);
  }

  /** A window of hours. */
  public static String hours(String days, String start, String end) {
    return """
      <qos:ByDaysOfWeek>
        <qos:On>%s</qos:On>
        <qos:StartTime>%s</qos:StartTime>
        <qos:EndTime>%s</qos:EndTime>
      </qos:ByDaysOfWeek>
    """
        .formatted(days, start, end);
  }

  /** A statement with a bound such as {@code ≤ 500 ms}. */
  public static String statement(String metric, String bound) {
    String[] parts = bound.split(" ", 3);
    String element = parts[0].equals("≤") ? "LessThanOrEqual" : "MoreThanOrEqual";
    return """
    <qos:QualityOfServiceStatement>
      <qos:Metric xlink:href="%s" xlink:title="%s"/>
      <qos:%s uom="%s">%s</qos:%s>
    </qos:QualityOfServiceStatement>
    """
        .formatted(METRICS + metric, metric, element, parts[2], parts[1], element);
  }

  /** A representative GetMap with statements. */
  public static String operation(String statements) {
    return """
    <qos:RepresentativeOperation>
      <qos-wms:GetMapOperation>
        <qos-wms:RequestOption/>
      </qos-wms:GetMapOperation>
    %s</qos:RepresentativeOperation>
    """
        .formatted(statements);
  }

  /** Reads a document, all of it; columns are those after start tags. */
  public static ParsedDocument document(String xml) {
    Reading reading = new Reading();
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      SAXParser parser = factory.newSAXParser();
      parser.setProperty("jdk.xml.elementAttributeLimit", "0"); // newer JDKs end at 200
      parser.parse(new InputSource(new StringReader(xml)), reading);
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new AssertionError(e);
    }
    return new ParsedDocument(
        Objects.requireNonNull(reading.root), reading.host, reading.blocks, Optional.empty());
  }

  private static final class Reading extends DefaultHandler {
    private final TreeBuilder tree = new TreeBuilder();
    private final List<String> declared = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Element> blocks = new ArrayList<>();
    private Locator locator = new LocatorImpl();
    private Optional<Host> host = Optional.empty();
    private @Nullable Element root;

    @Override
    public void setDocumentLocator(Locator newLocator) {
      locator = newLocator;
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
      declared.add(prefix);
      declared.add(uri);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
      String[] all = new String[4 * attributes.getLength()];
      for (int i = 0; i < attributes.getLength(); i++) {
        all[4 * i] = attributes.getURI(i);
        all[4 * i + 1] = attributes.getLocalName(i);
        all[4 * i + 2] = attributes.getQName(i);
        all[4 * i + 3] = attributes.getValue(i);
      }
      boolean isInBlock =
          tree.current()
              .filter(around -> Namespaces.isBlock(around.uri(), around.localName()))
              .isPresent();
      Element element =
          tree.start(
              uri,
              localName,
              qName,
              all,
              declared.toArray(String[]::new),
              locator.getLineNumber(),
              locator.getColumnNumber(),
              1,
              1);
      declared.clear();
      text.setLength(0);
      if (root == null) {
        root = element;
        host = Host.ofRoot(uri, localName, attributes.getValue("version"));
      }
      if (Namespaces.isBlock(uri, localName) && !isInBlock) {
        blocks.add(element);
      }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
      boolean isLeaf = tree.current().filter(e -> e.children().isEmpty()).isPresent();
      tree.end(isLeaf ? text.toString().strip() : "", true);
      text.setLength(0);
    }
  }
}
