package dev.qose.validate;

import static dev.qose.validate.assertj.QosAssertions.assertThatQos;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qose.core.rule.Severity;
import dev.qose.validate.feed.FeedValidator;
import dev.qose.validate.fix.Fixer;
import dev.qose.validate.suppress.SuppressionFormatException;
import dev.qose.validate.suppress.Suppressions;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip in a name would pass for ever: each is refused, with the name that was meant. */
class UnknownNamesTests {

  @Test
  void of_rules_are_refused_wherever_one_is_named() {
    assertRefused(() -> QosValidator.builder().severity("QOS-A7", Severity.INFO));
    assertRefused(() -> FeedValidator.create().severity("QOS-A7", Severity.INFO));
    assertRefused(() -> Fixer.with(QosValidator.create()).only(Set.of("QOS-A7")));
    assertRefused(() -> assertThatQos("<a/>").hasNoFinding("QOS-A7"));
    assertRefused(() -> assertThatQos("<a/>").hasFinding("QOS-A7"));
    assertRefused(() -> assertThatQos("<a/>").hasOnlyFindings("QOS-P01", "QOS-A7"));
    assertThatThrownBy(() -> Suppressions.parse("\nQOS-A7 -- agreed", "accepted.txt"))
        .isInstanceOf(SuppressionFormatException.class)
        .hasMessage("accepted.txt:2: There is no rule \"QOS-A7\"; did you mean QOS-A07?");
  }

  @ParameterizedTest
  @CsvSource({"QOS-I1, QOS-I01", "qosa7, QOS-A07", "QOS_S99, QOS-S09", "qos-p05, QOS-P05"})
  void of_rules_have_a_nearest(String name, String nearest) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QosValidator.builder().severity(name, Severity.INFO))
        .withMessage("There is no rule \"%s\"; did you mean %s?", name, nearest);
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatIllegalArgumentException()
        .isThrownBy(call)
        .withMessage("There is no rule \"QOS-A7\"; did you mean QOS-A07?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "inspire-veiw; did you mean inspire-view?",
        "WIS-2; did you mean wis2?",
        "inspire; did you mean inspire-view or inspire-download or inspire-discovery or"
            + " inspire-sds?",
        "gold; known are inspire-view, inspire-download, inspire-discovery, inspire-sds, hvd, wis2,"
            + " hints"
      })
  void of_profiles_are_refused(String name, String suggestion) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QosValidator.builder().profile(name))
        .withMessage("There is no profile \"%s\"; %s", name, suggestion);
  }
}
