package dev.qose.validate.assertj;

import static dev.qose.validate.assertj.QosAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.qose.core.rule.Severity;
import dev.qose.validate.QosValidator;
import dev.qose.validate.report.ValidationReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ValidationReportAssertTests {

  private static final QosValidator VALIDATOR = QosValidator.create();
  private static final ValidationReport GOOD = VALIDATOR.validate(document());
  private static final ValidationReport BAD =
      VALIDATOR.validate(
          "<q:QualityOfServiceMetadata xmlns:q='http://www.opengis.net/qos/wms/1.0'>\n<x/>"
              + "</q:QualityOfServiceMetadata>");

  @Test
  void passes_what_holds() {
    assertThat(GOOD).isValid().hasNoFinding("cvc-complex-type.2.4.a");
    assertThat(BAD)
        .isNotValid()
        .hasFinding("cvc-complex-type.2.4.a")
        .atLine(2)
        .atPathEndingIn("/x[1]")
        .and()
        .hasNoFinding("QOS-PARSE");
  }

  @Test
  void refuses_rules_that_there_are_not() {
    for (ThrowingCallable slip :
        List.<ThrowingCallable>of(
            () -> assertThat(GOOD).hasNoFinding("QOS-R9"),
            () -> assertThat(GOOD).hasFinding("QOS-R9"),
            () -> assertThat(GOOD).hasSkipped("QOS-R9"),
            () -> assertThat(GOOD).hasOnlyFindings("QOS-R09", "QOS-R9"))) {
      assertThatIllegalArgumentException()
          .isThrownBy(slip)
          .withMessage("There is no rule \"QOS-R9\"; did you mean QOS-R09?");
    }
    assertThat(GOOD).hasNoFinding("OURS-1");
  }

  @Test
  void shows_the_findings_where_it_fails() {
    shouldFail(() -> assertThat(BAD).isValid(), "to be valid");
    shouldFail(() -> assertThat(BAD).hasNoFindings(), "no findings");
    shouldFail(() -> assertThat(BAD).hasNoFindingsAtOrAbove(Severity.ERROR), "severity error");
    shouldFail(() -> assertThat(BAD).hasFinding("QOS-A07"), "QOS-A07");
    shouldFail(() -> assertThat(BAD).hasNoFinding("cvc-complex-type.2.4.a"), "no finding of rule");
    shouldFail(() -> assertThat(BAD).hasFinding("cvc-complex-type.2.4.a").atLine(3), "at line 3");
    shouldFail(
        () -> assertThat(BAD).hasFinding("cvc-complex-type.2.4.a").atPathEndingIn("y"), "in y");
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThat(GOOD).isNotValid())
        .withMessageContaining("document (WMS 1.3.0): valid");
  }

  private static void shouldFail(ThrowingCallable assertion, String words) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(assertion)
        .withMessageContainingAll(
            words, "at line 2, column 1", "Invalid content was found starting with element 'x'");
  }

  private static byte[] document() {
    try (InputStream in =
        Objects.requireNonNull(
            ValidationReportAssertTests.class.getResourceAsStream(
                "/dev/qose/schema/rules/base/wms.xml"))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
