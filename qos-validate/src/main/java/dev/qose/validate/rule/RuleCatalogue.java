package dev.qose.validate.rule;

import dev.qose.validate.report.Layer;
import dev.qose.validate.report.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The catalogue of the rules that this library knows. Immutable and thread-safe; it is read when it
 * is first asked for, which takes some milliseconds.
 *
 * <pre>{@code
 * String title = RuleCatalogue.standard().find("QOS-A07").orElseThrow().title();
 * }</pre>
 *
 * @since 0.1
 */
public final class RuleCatalogue {

  /** The groups, in the order of the catalogue; each has a file of its name. */
  private static final List<String> GROUPS =
      List.of(
          "placement",
          "codelists",
          "operating",
          "statements",
          "operations",
          "areas",
          "feed",
          "profiles",
          "hints");

  private final Map<String, RuleDescription> rules;
  private final Map<String, String> groups;

  private RuleCatalogue(Map<String, RuleDescription> rules, Map<String, String> groups) {
    this.rules = Collections.unmodifiableMap(rules);
    this.groups = Collections.unmodifiableMap(groups);
  }

  /** Reads the files once. */
  private static final class Standard {
    static final RuleCatalogue CATALOGUE = read();
  }

  /**
   * Returns the rules of this library.
   *
   * @return the catalogue
   */
  public static RuleCatalogue standard() {
    return Standard.CATALOGUE;
  }

  /**
   * Returns all rules.
   *
   * @return the rules by group, in each by identifier
   */
  public Collection<RuleDescription> rules() {
    return rules.values();
  }

  /**
   * Returns the groups.
   *
   * @return the title of each group by its name, in the order of the catalogue
   */
  public Map<String, String> groups() {
    return groups;
  }

  /**
   * Finds a rule.
   *
   * @param id its identifier
   * @return its description; empty: there is no such rule
   */
  public Optional<RuleDescription> find(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /** Returns where a group's rules and their examples are written. */
  static URL file(String group) {
    return Objects.requireNonNull(
        RuleCatalogue.class.getResource("/dev/qose/validate/rules/" + group + ".xml"), group);
  }

  private static RuleCatalogue read() {
    Map<String, RuleDescription> rules = new LinkedHashMap<>();
    Map<String, String> groups = new LinkedHashMap<>();
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    for (String group : GROUPS) {
      try (InputStream in = file(group).openStream()) {
        XMLStreamReader reader = factory.createXMLStreamReader(in);
        read(reader, group, groups, rules);
        reader.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (XMLStreamException | IllegalArgumentException e) {
        throw new IllegalStateException("the rules of group " + group + " cannot be read", e);
      }
    }
    return new RuleCatalogue(rules, groups);
  }

  private static void read(
      XMLStreamReader reader,
      String group,
      Map<String, String> groups,
      Map<String, RuleDescription> rules)
      throws XMLStreamException {
    while (reader.hasNext()) {
      if (reader.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (reader.getLocalName().equals("rules")) {
        groups.put(group, attribute(reader, "title"));
      } else if (reader.getLocalName().equals("rule")) {
        RuleDescription rule = readRule(reader, group);
        if (rules.put(rule.id(), rule) != null) {
          throw new IllegalArgumentException("there are two rules " + rule.id());
        }
      }
    }
  }

  private static RuleDescription readRule(XMLStreamReader reader, String group)
      throws XMLStreamException {
    String id = attribute(reader, "id");
    Severity severity = Severity.valueOf(attribute(reader, "severity").toUpperCase(Locale.ROOT));
    Layer layer = Layer.valueOf(attribute(reader, "layer").toUpperCase(Locale.ROOT));
    boolean needsHost = "host".equals(reader.getAttributeValue(null, "needs"));
    String title = text(reader, "title");
    String rationale = text(reader, "rationale");
    String source = text(reader, "source");
    return new RuleDescription(id, group, severity, layer, title, rationale, source, needsHost);
  }

  private static String attribute(XMLStreamReader reader, String name) {
    return Objects.requireNonNull(reader.getAttributeValue(null, name), name);
  }

  private static String text(XMLStreamReader reader, String name) throws XMLStreamException {
    reader.nextTag();
    reader.require(XMLStreamConstants.START_ELEMENT, null, name);
    return reader.getElementText().strip().replaceAll("\\s+", " ");
  }
}
