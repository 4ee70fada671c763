package dev.qose.validate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.RuleCatalogue;
import dev.qose.schema.SchematronPhase;
import dev.qose.validate.rule.SchematronEngine.Failure;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/**
 * The Java that the build makes of the rules in Schematron says the same of the same elements as
 * the JDK's XSLT processor and Saxon, which run the Schematron itself: not only in examples, but
 * whatever is done to them.
 */
class SchematronAgreementTests {

  @Test
  void engines_agree_on_random_edits() {
    Set<String> broken = new TreeSet<>();
    AtomicLong seed = new AtomicLong();
    RuleCatalogue.standard().rules().stream()
        .flatMap(rule -> RuleExamples.of(rule).stream())
        .map(example -> ExampleDocument.breaking(example).document())
        .forEach(
            document -> {
              RandomEdits.edit(document, seed.incrementAndGet());
              broken.addAll(broken(document));
            });
    assertThat(broken).hasSizeGreaterThan(SchematronEngine.GENERATED_RULES.size() / 2);
  }

  /** Returns the rules that are broken, all engines agreeing. */
  private static List<String> broken(Document document) {
    List<Failure> generated = SchematronEngine.GENERATED.run(SchematronPhase.STATIC, document);
    for (SchematronEngine engine : List.of(SchematronEngine.JDK, SchematronEngine.SAXON)) {
      assertThat(SchematronEngine.words(generated))
          .as("%s, by %s", ExampleDocument.text(document), engine)
          .isEqualTo(SchematronEngine.words(engine.run(SchematronPhase.STATIC, document)));
    }
    return generated.stream().map(Failure::rule).toList();
  }
}
