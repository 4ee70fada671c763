package dev.qose.validate.rules;

import dev.qose.jaxb.capabilities.Host;
import dev.qose.validate.document.DocumentBuilder;
import dev.qose.validate.document.Element;
import dev.qose.validate.document.Place;
import dev.qose.validate.document.QosDocument;
import dev.qose.validate.rule.Problem;
import dev.qose.validate.rule.Reporter;
import dev.qose.validate.rule.Rule;
import dev.qose.validate.rule.RuleInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
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
record Checked(List<Problem> problems, List<String> skipped) {

  static final String STATUSES =
      "http://def.opengeospatial.org/codelist/qos/status/1.0/operationalStatus.rdf#";
  static final String METRICS =
      "http://def.opengeospatial.org/codelist/qos/metrics/1.0/metrics.rdf#";

  /** Applies a rule. */
  static Checked by(Rule rule, String xml) {
    return by(rule, new RuleInput(document(xml), Optional.empty()));
  }

  static Checked by(Rule rule, RuleInput input) {
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

  List<String> rules() {
    return problems.stream().map(Problem::rule).toList();
  }

  Problem only() {
    if (problems.size() != 1) {
      throw new AssertionError("not one problem: " + problems);
    }
    return problems.get(0);
  }

  /** A base document. */
  static String base(String name) {
    try (InputStream in = Checked.class.getResourceAsStream(name + ".xml")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the first place of a text that is there. */
  static String edit(String xml, String text, String replacement) {
    int start = xml.indexOf(text);
    if (start < 0) {
      throw new AssertionError("there is no " + text);
    }
    return xml.substring(0, start) + replacement + xml.substring(start + text.length());
  }

  /** A WMS block with this content, not in any document. */
  static String block(String content) {
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
  static String operating(String status, String times) {
    return """
    <qos:OperatingInfo>
      <qos:OperationalStatus xlink:href="%s" xlink:title="%s"/>
    %s</qos:OperatingInfo>
    """
        .formatted(STATUSES + status, status, times);
  }

  /** A window of hours. */
  static String hours(String days, String start, String end) {
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
  static String statement(String metric, String bound) {
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
  static String operation(String statements) {
    return """
    <qos:RepresentativeOperation>
      <qos-wms:GetMapOperation>
        <qos-wms:RequestOption/>
      </qos-wms:GetMapOperation>
    %s</qos:RepresentativeOperation>
    """
        .formatted(statements);
  }

  /** Reads a document as the validator does; columns are those after start tags. */
  static QosDocument document(String xml) {
    DocumentBuilder builder = new DocumentBuilder(false);
    Reading reading = new Reading(builder);
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.newSAXParser().parse(new InputSource(new StringReader(xml)), reading);
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new AssertionError(e);
    }
    return builder.build(reading.host).orElseThrow();
  }

  private static final class Reading extends DefaultHandler {
    private final DocumentBuilder builder;
    private Locator locator = new LocatorImpl();
    private boolean isRoot = true;
    private Optional<Host> host = Optional.empty();

    Reading(DocumentBuilder builder) {
      this.builder = builder;
    }

    @Override
    public void setDocumentLocator(Locator newLocator) {
      locator = newLocator;
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
      builder.startPrefixMapping(prefix, uri);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
      if (isRoot) {
        host = Host.ofRoot(uri, localName, attributes.getValue("version"));
        isRoot = false;
      }
      Place place = new Place(locator.getLineNumber(), locator.getColumnNumber(), 1, 1);
      builder.startElement(uri, localName, qName, attributes, () -> place);
    }

    @Override
    public void characters(char[] text, int start, int length) {
      builder.characters(text, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
      builder.endElement();
    }
  }
}
