package dev.qose.validate.fix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.validate.QosValidator;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.ValidationReport;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
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
      assertThat(result.after().findings().size()).isLessThan(result.before().findings().size());
    } else {
      assertThat(result.document()).isEqualTo(document.getBytes(UTF_8));
    }
    FixResult again = FIXER.fix(result.document());
    assertThat(again.isChanged()).isFalse();
    assertThat(again.document()).isEqualTo(result.document());
    assertThat(again.after().findings()).isEqualTo(result.after().findings());
  }

  private static Map<String, Long> rules(ValidationReport report) {
    return report.findings().stream()
        .collect(Collectors.groupingBy(Finding::rule, Collectors.counting()));
  }
}
