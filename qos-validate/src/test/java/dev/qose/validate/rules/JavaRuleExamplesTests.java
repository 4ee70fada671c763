package dev.qose.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.validate.QosValidator;
import dev.qose.validate.document.Names;
import dev.qose.validate.profile.Profile;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.ValidationReport;
import dev.qose.validate.rule.ExampleDocument;
import dev.qose.validate.rule.RuleCatalogue;
import dev.qose.validate.rule.RuleDescription;
import dev.qose.validate.rule.RuleExample;
import dev.qose.validate.rule.RuleExamples;
import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.namespace.NamespaceContext;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Each rule in Java finds what its examples break, where they break it; and all layers together
 * find nothing else.
 */
class JavaRuleExamplesTests {

  private static final QosValidator VALIDATOR = QosValidator.create();

  private static final Map<String, QosValidator> WITH_PROFILE =
      Profile.all().stream()
          .collect(
              Collectors.toMap(
                  Profile::id, profile -> QosValidator.builder().profile(profile).build()));

  private static final Set<String> IN_JAVA =
      Stream.concat(
              StandardRules.all().stream(),
              Profile.all().stream().flatMap(profile -> profile.rules().stream()))
          .flatMap(rule -> rule.rules().stream())
          .map(RuleDescription::id)
          .collect(Collectors.toSet());

  static Stream<Arguments> examples() {
    return RuleCatalogue.standard().rules().stream()
        .filter(rule -> IN_JAVA.contains(rule.id()))
        .flatMap(
            rule -> {
              List<RuleExample> examples = RuleExamples.of(rule);
              return IntStream.range(0, examples.size())
                  .mapToObj(i -> Arguments.of(rule.id(), i + 1, examples.get(i)));
            });
  }

  @ParameterizedTest(name = "{0}, example {1}")
  @MethodSource("examples")
  void breaking_form_is_found_where_it_is(String id, int number, RuleExample example) {
    ExampleDocument form = ExampleDocument.breaking(example);
    List<Finding> findings = validate(example, form.document()).findings();

    Set<String> allowed = new HashSet<>(example.also());
    allowed.add(id);
    assertThat(findings)
        .allSatisfy(f -> assertThat(f.rule()).as(f.toString()).isIn(allowed))
        .filteredOn(f -> f.rule().equals(id))
        .isNotEmpty()
        .allSatisfy(
            f -> {
              assertThat(f.suggestion()).isPresent();
              assertThat(form.isEdited(locate(form.document(), f))).as(f.toString()).isTrue();
            });
  }

  @ParameterizedTest(name = "{0}, example {1}")
  @MethodSource("examples")
  void passing_form_breaks_nothing(String id, int number, RuleExample example) {
    assertThat(validate(example, ExampleDocument.passing(example).document()).findings())
        .filteredOn(f -> !example.also().contains(f.rule()))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"wms", "wfs"})
  void base_document_breaks_nothing_and_leaves_nothing_open(String base) {
    ValidationReport report = validate(VALIDATOR, ExampleDocument.base(base));

    assertThat(report.findings()).isEmpty();
    assertThat(report.skippedRules()).isEmpty();
  }

  private static ValidationReport validate(RuleExample example, Document document) {
    return validate(
        example.profile().isEmpty() ? VALIDATOR : WITH_PROFILE.get(example.profile()), document);
  }

  private static ValidationReport validate(QosValidator validator, Document document) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(bytes));
      return validator.validate(bytes.toByteArray());
    } catch (TransformerException e) {
      throw new AssertionError(e);
    }
  }

  private static Element locate(Document document, Finding finding) {
    XPath xpath = XPathFactory.newDefaultInstance().newXPath();
    xpath.setNamespaceContext(new Prefixes());
    try {
      String path = finding.location().xpath().orElseThrow();
      return (Element) xpath.evaluate(path, document, XPathConstants.NODE);
    } catch (XPathException e) {
      throw new AssertionError(finding.toString(), e);
    }
  }

  private static final class Prefixes implements NamespaceContext {

    @Override
    public String getNamespaceURI(String prefix) {
      return Names.PREFIXES.entrySet().stream()
          .filter(entry -> entry.getValue().equals(prefix))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse("");
    }

    @Override
    public String getPrefix(String namespace) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Iterator<String> getPrefixes(String namespace) {
      throw new UnsupportedOperationException();
    }
  }
}
