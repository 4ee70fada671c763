package dev.qose.validate.fix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.rule.Severity;
import dev.qose.validate.QosValidator;
import dev.qose.validate.report.ValidationReport;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is wrong with a document, mending makes nothing worse. */
class FixerProperties {

  private static final Fixer FIXER = Fixer.with(QosValidator.create());

  @Provide
  Arbitrary<List<Fault>> faults() {
    List<Fault> all = Stream.concat(Fault.MENDED.stream(), Fault.UNCERTAIN.stream()).toList();
    return Arbitraries.of("wms", "wfs")
        .flatMap(
            base ->
                Arbitraries.of(all.stream().filter(fault -> fault.base().equals(base)).toList())
                    .list()
                    .uniqueElements()
                    .ofMinSize(1)
                    .ofMaxSize(6));
  }

  @Property(tries = 150)
  void mending_never_adds_a_finding(@ForAll("faults") List<Fault> faults) {
    mend(faults);
  }

  /** A third window that says the same as two others, once the name of its day is one. */
  @Example
  void what_a_rule_tells_twice_of_one_element_is_one_finding() {
    mend(List.of(Fault.UNCERTAIN.get(0), Fault.MENDED.get(2), Fault.MENDED.get(3)));
  }

  private static void mend(List<Fault> faults) {
    String document = Fault.base(faults.get(0).base());
    for (Fault fault : faults) {
      document = fault.spoil(document);
    }

    FixResult result = FIXER.fix(document.getBytes(UTF_8));

    rules(result.after())
        .forEach(
            (rule, times) ->
                assertThat(rules(result.before()).get(rule))
                    .isNotNull()
                    .isGreaterThanOrEqualTo(times));
    if (result.isChanged()) {
      assertThat(weight(result.after())).isLessThan(weight(result.before()));
    } else {
      assertThat(result.document()).isEqualTo(document.getBytes(UTF_8));
    }
    FixResult again = FIXER.fix(result.document());
    assertThat(again.isChanged()).isFalse();
    assertThat(again.document()).isEqualTo(result.document());
    assertThat(again.after().findings()).isEqualTo(result.after().findings());
  }

  /** At how many elements each rule finds an error. */
  private static Map<String, Long> rules(ValidationReport report) {
    return places(report, Severity.ERROR).stream()
        .collect(Collectors.groupingBy(place -> place.get(0), Collectors.counting()));
  }

  /** How much is found: what is milder may come to light when a graver fault goes. */
  private static int weight(ValidationReport report) {
    return Stream.of(Severity.values())
        .mapToInt(severity -> places(report, severity).size())
        .reduce(0, (weight, places) -> 1000 * weight + places);
  }

  /** Rules, and the elements at which they find something as grave as that. */
  private static Set<List<String>> places(ValidationReport report, Severity least) {
    return report.findings().stream()
        .filter(finding -> finding.severity().isAtLeast(least))
        .map(finding -> List.of(finding.rule(), finding.location().xpath().orElse("")))
        .collect(Collectors.toSet());
  }
}
