package dev.qose.validate.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.RuleCatalogue;
import dev.qose.core.rule.RuleDescription;
import dev.qose.validate.QosValidator;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.ValidationReport;
import dev.qose.validate.rule.ExampleDocument;
import dev.qose.validate.rule.RuleExamples;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mends what breaks a rule in the catalogue of rules. */
class RuleExamplesFixTests {

  private static final Fixer FIXER = Fixer.with(QosValidator.create());

  /** The rules of which at least one example must be mended. */
  private static final Set<String> MENDED =
      Set.of(
          "QOS-P02", "QOS-P03", "QOS-P04", "QOS-P05", "QOS-C01", "QOS-C02", "QOS-C04", "QOS-C06",
          "QOS-O07", "QOS-S03");

  static Stream<RuleDescription> rules() {
    return RuleCatalogue.standard().rules().stream()
        .filter(rule -> !RuleExamples.of(rule).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void mending_makes_nothing_worse(RuleDescription rule) throws TransformerException {
    List<String> mended = new ArrayList<>();
    for (var example : RuleExamples.of(rule)) {
      byte[] document = write(ExampleDocument.breaking(example));

      FixResult result = FIXER.fix(document);

      Set<String> before = rules(result.before());
      assertThat(before).containsAll(rules(result.after()));
      if (result.isChanged()) {
        assertThat(result.after().findings()).hasSizeLessThan(result.before().findings().size());
        assertThat(FIXER.fix(result.document()).isChanged()).isFalse();
      } else {
        assertThat(result.document()).isEqualTo(document);
      }
      if (before.contains(rule.id()) && !rules(result.after()).contains(rule.id())) {
        mended.add(rule.id());
      }
    }
    if (MENDED.contains(rule.id())) {
      assertThat(mended).isNotEmpty();
    }
  }

  private static byte[] write(ExampleDocument example) throws TransformerException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TransformerFactory.newDefaultInstance()
        .newTransformer()
        .transform(new DOMSource(example.document()), new StreamResult(bytes));
    return bytes.toByteArray();
  }

  private static Set<String> rules(ValidationReport report) {
    return report.findings().stream().map(Finding::rule).collect(Collectors.toSet());
  }
}
