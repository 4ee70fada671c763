package dev.qose.validate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Layer;
import dev.qose.core.rule.RuleCatalogue;
import dev.qose.core.rule.RuleDescription;
import dev.qose.schema.SchematronPhase;
import dev.qose.validate.rule.SchematronEngine.Failure;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Each rule in Schematron finds what its examples break, where they break it, and nothing else; and
 * the Java that the validator uses agrees with the JDK's XSLT processor and Saxon on all of it.
 */
class SchematronExamplesTests {

  private static final String SCH = "http://purl.oclc.org/dsdl/schematron";

  /** The asserts: the roles of each rule. */
  private static final Map<String, Set<String>> ROLES = roles();

  static Stream<Arguments> examples() {
    return RuleCatalogue.standard().rules().stream()
        .flatMap(
            rule -> {
              List<RuleExample> examples = RuleExamples.of(rule);
              return IntStream.range(0, examples.size())
                  .mapToObj(i -> Arguments.of(rule.id(), i + 1, rule, examples.get(i)));
            });
  }

  @ParameterizedTest(name = "{0}, example {1}")
  @MethodSource("examples")
  void breakingFormIsFoundWhereItIs(
      String id, int number, RuleDescription rule, RuleExample example) {
    ExampleDocument form = ExampleDocument.breaking(example);
    List<Failure> failures = failures(form.document());
    Set<String> allowed = new TreeSet<>(example.also());
    if (ROLES.containsKey(id)) {
      allowed.add(id);
      assertThat(failures).extracting(Failure::rule).contains(id);
    }
    assertThat(failures)
        .allSatisfy(
            failure -> {
              assertThat(failure.rule()).as(failure.message()).isIn(allowed);
              assertThat(ROLES.get(failure.rule())).contains(failure.role());
              assertThat(failure.message()).isNotEmpty();
              assertThat(failure.suggestion()).isNotEmpty();
            });
    assertThat(failures)
        .filteredOn(failure -> failure.rule().equals(id))
        .allSatisfy(
            failure ->
                assertThat(
                        form.isEdited(SchematronEngine.locate(form.document(), failure.location())))
                    .as(failure.place())
                    .isTrue());
  }

  @ParameterizedTest(name = "{0}, example {1}")
  @MethodSource("examples")
  void passingFormBreaksNothing(String id, int number, RuleDescription rule, RuleExample example) {
    ExampleDocument form = ExampleDocument.passing(example);
    assertThat(failures(form.document()))
        .filteredOn(failure -> !example.also().contains(failure.rule()))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"wms", "wfs", "wms-1.1.1", "wfs-1.1.0"})
  void baseDocumentBreaksNothing(String base) {
    Document document = ExampleDocument.base(base);
    for (SchematronPhase phase : SchematronPhase.values()) {
      for (SchematronEngine engine : SchematronEngine.values()) {
        assertThat(engine.run(phase, document)).as("%s, %s", phase, engine).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mapserver-8.0.0-wfs-2.0.0",
        "mapserver-8.0.0-wms-1.1.1",
        "mapserver-8.0.0-wms-1.3.0",
        "pywps-4.5.2-wps-1.0.0",
        "qgis-3.22.16-wfs-1.1.0",
        "qgis-3.22.16-wms-1.3.0"
      })
  void documentOfServerWithoutBlockBreaksNothing(String capture) {
    Document document = ExampleDocument.read("/captures/" + capture + ".xml");
    for (SchematronEngine engine : SchematronEngine.values()) {
      assertThat(engine.run(SchematronPhase.STATIC, document)).as(engine.toString()).isEmpty();
    }
  }

  @Test
  void everyAssertIsOfRuleInTheCatalogue() {
    assertThat(ROLES.keySet())
        .allSatisfy(id -> assertThat(RuleCatalogue.standard().find(id)).as(id).isPresent());
  }

  @Test
  void everyRuleInSchematronHasAssertOfItsSeverity() {
    assertThat(RuleCatalogue.standard().rules())
        .filteredOn(rule -> rule.layer() == Layer.SCHEMATRON)
        .isNotEmpty()
        .allSatisfy(
            rule ->
                assertThat(ROLES.getOrDefault(rule.id(), Set.of()))
                    .as(rule.id())
                    .contains(rule.severity().toString()));
  }

  @Test
  void everyRuleInSchematronHasExamples() {
    assertThat(RuleCatalogue.standard().rules())
        .filteredOn(rule -> ROLES.containsKey(rule.id()))
        .allSatisfy(rule -> assertThat(RuleExamples.of(rule)).as(rule.id()).isNotEmpty());
  }

  /** Some rules have several asserts, for the several forms of one mistake. */
  @Test
  void everyAssertIsBrokenByAnExample() {
    Set<String> broken = new TreeSet<>();
    for (RuleDescription rule : RuleCatalogue.standard().rules()) {
      for (RuleExample example : RuleExamples.of(rule)) {
        Document document = ExampleDocument.breaking(example).document();
        for (SchematronPhase phase : SchematronPhase.values()) {
          SchematronEngine.JDK
              .run(phase, document)
              .forEach(failure -> broken.add(key(failure.rule(), failure.role(), failure.test())));
        }
      }
    }
    assertThat(asserts())
        .extracting(e -> key(e.getAttribute("id"), e.getAttribute("role"), e.getAttribute("test")))
        .isSubsetOf(broken);
  }

  private static String key(String id, String role, String test) {
    return id + " " + role + " " + test.strip().replaceAll("\\s+", " ");
  }

  /** What both processors find. */
  private static List<Failure> failures(Document document) {
    List<Failure> failures = new ArrayList<>();
    for (SchematronPhase phase : SchematronPhase.values()) {
      List<Failure> found = SchematronEngine.JDK.run(phase, document);
      assertThat(found)
          .extracting(Failure::place)
          .containsExactlyElementsOf(
              SchematronEngine.SAXON.run(phase, document).stream().map(Failure::place).toList());
      if (phase == SchematronPhase.STATIC) {
        assertThat(SchematronEngine.words(found))
            .isEqualTo(SchematronEngine.words(SchematronEngine.GENERATED.run(phase, document)));
      }
      failures.addAll(found);
    }
    return failures;
  }

  private static Map<String, Set<String>> roles() {
    return asserts().stream()
        .collect(
            Collectors.groupingBy(
                check -> check.getAttribute("id"),
                Collectors.mapping(check -> check.getAttribute("role"), Collectors.toSet())));
  }

  private static List<Element> asserts() {
    URL main = SchematronPhase.STATIC.source();
    return elements(main, "include").stream()
        .flatMap(include -> elements(beside(main, include.getAttribute("href")), "assert").stream())
        .toList();
  }

  private static URL beside(URL main, String file) {
    try {
      return new URL(main, file);
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Element> elements(URL file, String name) {
    try {
      NodeList found =
          DocumentBuilderFactory.newDefaultNSInstance()
              .newDocumentBuilder()
              .parse(file.toString())
              .getElementsByTagNameNS(SCH, name);
      return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }
}
