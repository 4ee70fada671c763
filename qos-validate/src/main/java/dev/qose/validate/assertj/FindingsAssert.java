package dev.qose.validate.assertj;

import dev.qose.validate.report.Finding;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Assertions on the findings of one rule: at least one of them must fit all that is asked.
 *
 * <pre>{@code
 * assertThatQos(document).hasFinding("QOS-A07").atLine(193).withMessageContaining("EPSG:3067");
 * }</pre>
 *
 * @since 0.1
 */
public final class FindingsAssert {

  private final ValidationReportAssert report;
  private final String rule;
  private final String expected;
  private final List<Finding> findings;

  FindingsAssert(
      ValidationReportAssert report, String rule, String expected, List<Finding> findings) {
    this.report = report;
    this.rule = rule;
    this.expected = expected;
    this.findings = findings;
  }

  /**
   * Verifies that the rule was broken in an element that begins in a line.
   *
   * <pre>{@code
   * String block = "<q:QualityOfServiceMetadata xmlns:q='http://www.opengis.net/qos/wms/1.0'>\n"
   *     + "<x/></q:QualityOfServiceMetadata>";
   * assertThatQos(block).hasFinding("cvc-complex-type.2.4.a").atLine(2); // passes
   * assertThatQos(block).hasFinding("cvc-complex-type.2.4.a").atLine(1); // fails
   * }</pre>
   *
   * @param line the line, from 1; of the root, that in which its start tag ends
   * @return an assertion on the findings there
   */
  public FindingsAssert atLine(int line) {
    return narrow("at line " + line, f -> f.location().line().equals(OptionalInt.of(line)));
  }

  /**
   * Verifies that the rule was broken in one element.
   *
   * <pre>{@code
   * assertThatQos(block).hasFinding("cvc-complex-type.2.4.a")
   *     .at("/qos-wms:QualityOfServiceMetadata/x[1]"); // passes
   * assertThatQos(block).hasFinding("cvc-complex-type.2.4.a")
   *     .at("/qos-wms:QualityOfServiceMetadata/x[2]"); // fails
   * }</pre>
   *
   * @param xpath the element's path, letter by letter as {@link
   *     dev.qose.core.element.Location#xpath()} has it
   * @return an assertion on the findings there
   */
  public FindingsAssert at(String xpath) {
    return narrow("at " + xpath, f -> f.location().xpath().filter(xpath::equals).isPresent());
  }

  /**
   * Verifies that the rule was broken in an element whose path ends in some steps.
   *
   * <pre>{@code
   * assertThatQos(block).hasFinding("cvc-complex-type.2.4.a").atPathEndingIn("/x[1]"); // passes
   * assertThatQos(block).hasFinding("cvc-complex-type.2.4.a").atPathEndingIn("/y[1]"); // fails
   * }</pre>
   *
   * @param steps such as {@code qos:StartTime[1]}
   * @return an assertion on the findings there
   */
  public FindingsAssert atPathEndingIn(String steps) {
    return narrow(
        "at a path ending in " + steps,
        f -> f.location().xpath().filter(path -> path.endsWith(steps)).isPresent());
  }

  /**
   * Verifies that the message has words in it.
   *
   * <pre>{@code
   * assertThatQos(block).hasFinding("cvc-complex-type.2.4.a")
   *     .withMessageContaining("element 'x'"); // passes
   * assertThatQos(block).hasFinding("cvc-complex-type.2.4.a")
   *     .withMessageContaining("element 'y'"); // fails
   * }</pre>
   *
   * @param words a part of the message, case and all
   * @return an assertion on the findings that have it
   */
  public FindingsAssert withMessageContaining(String words) {
    return narrow("with a message containing \"" + words + "\"", f -> f.message().contains(words));
  }

  /**
   * Goes back to the report.
   *
   * @return the assertion on the report
   */
  public ValidationReportAssert and() {
    return report;
  }

  private FindingsAssert narrow(String condition, Predicate<Finding> fits) {
    String narrower = expected + " " + condition;
    List<Finding> fitting = findings.stream().filter(fits).toList();
    if (fitting.isEmpty()) {
      throw report.failed("Expecting %s but was:%n%s", narrower, report.text(rule));
    }
    return new FindingsAssert(report, rule, narrower, fitting);
  }
}
