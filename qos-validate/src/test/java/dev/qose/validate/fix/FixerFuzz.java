package dev.qose.validate.fix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.qose.core.rule.Severity;
import dev.qose.validate.QosValidator;
import dev.qose.validate.fuzz.Seeds;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.ValidationReport;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes are, they are refused, or mended soon; and nothing gets worse. */
class FixerFuzz {

  private static final Fixer FIXER = Fixer.with(QosValidator.create());
  private static final Duration SOON = Duration.ofSeconds(20);

  static Stream<byte[]> seeds() {
    return Stream.concat(
        Seeds.documents(),
        Stream.concat(Fault.MENDED.stream(), Fault.UNCERTAIN.stream())
            .map(fault -> fault.document().getBytes(UTF_8)));
  }

  /** The first documents wait for schemas and rules, which an agent makes slow to load. */
  @BeforeAll
  static void warm_up() {
    Seeds.bases().forEach(FIXER::fix);
  }

  @MethodSource("seeds")
  @DictionaryFile(resourcePath = Seeds.DICTIONARY)
  @FuzzTest
  void mends(byte[] document) {
    long start = System.nanoTime();
    FixResult result;
    try {
      result = FIXER.fix(document);
    } catch (UnfixableException e) {
      assertThat(e).hasMessageStartingWith("the ");
      return;
    } finally {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }

    if (!result.isChanged()) {
      assertThat(result.document()).isEqualTo(document);
      return;
    }
    assertThat(faults(result.before())).containsAll(faults(result.after()));
    FixResult again = FIXER.fix(result.document());
    assertThat(again.document()).isEqualTo(result.document());
    assertThat(again.before().findings()).isEqualTo(result.after().findings());
  }

  /** The rules that are broken; not what is milder than an error, which a fault may have hidden. */
  private static Set<String> faults(ValidationReport report) {
    return report.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(Finding::rule)
        .collect(Collectors.toSet());
  }
}
