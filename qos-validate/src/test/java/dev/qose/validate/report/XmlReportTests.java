package dev.qose.validate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Severity;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class XmlReportTests {

  /** What the schema of SVRL imports, without saying from where. */
  private static final String XML_ATTRIBUTES =
      """
      <schema xmlns="http://www.w3.org/2001/XMLSchema"
              targetNamespace="http://www.w3.org/XML/1998/namespace">
        <attribute name="lang" type="language"/>
        <attribute name="space" type="NCName"/>
      </schema>
      """;

  @Test
  void junit_has_a_suite_for_each_document() {
    assertThat(JunitReport.write(List.of(Reports.clean(), Reports.full()), Severity.ERROR))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="qos">
            <testsuite name="clean.xml" tests="1" failures="0" errors="0" skipped="0" time="0.000">
            <testcase name="parse" classname="clean_xml" file="clean.xml" time="0.000"></testcase>\
            </testsuite>
            <testsuite name="100 % &quot;größe&quot;.xml" tests="3" failures="2" errors="0" \
            skipped="0" time="0.003">
            <testcase name="parse" CLASS time="0.003"></testcase>
            <testcase name="xsd" CLASS line="193" time="0.000">
            <failure message="cvc-x: wrong" type="cvc-x">193:7: error: cvc-x: wrong
              at: /a/b[1]
              try: do it right</failure></testcase>
            <testcase name="rules" CLASS time="0.000">
            <failure message="(and 2 more findings)" type="rules">\
            info: QOS-X: 99 % of\\n\ttabs \\u0001 \\ud800
            MORE</failure></testcase>
            <system-out>4: v:X was not checked: no schema
            9:2: QOS-R17 could not be decided: no list of stored queries was given
            20:3: QOS-A08 is suppressed: on &amp; on</system-out></testsuite></testsuites>
            """
                .replace(
                    "MORE", "2 more findings of QOS-X (error), more than are listed of one rule")
                .replace(
                    "CLASS",
                    "classname=\"100 % &quot;größe&quot;_xml\""
                        + " file=\"100 % &quot;größe&quot;.xml\""));
  }

  @Test
  void junit_has_a_case_for_each_layer() {
    ValidationReport report =
        new ValidationReport(
            "a.xml",
            Optional.empty(),
            List.of(
                LayerResult.applied(Layer.PARSE, true, 1),
                LayerResult.skipped(Layer.XSD, "no schema"),
                LayerResult.applied(Layer.RULES, true, 1)),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    assertThat(JunitReport.write(List.of(report), Severity.ERROR))
        .contains("tests=\"3\" failures=\"0\" errors=\"0\" skipped=\"1\"")
        .contains("<testcase name=\"rules\" ", "<skipped message=\"no schema\"></skipped>");
  }

  @Test
  void junit_fails_from_a_severity_on() {
    assertThat(JunitReport.write(List.of(Reports.full()), Severity.INFO))
        .contains("failures=\"2\"")
        .contains(
            "<failure message=\"QOS-X: 99 % of\\n\ttabs \\u0001 \\ud800 (and 2 more findings)\""
                + " type=\"QOS-X\">");
  }

  @Test
  void svrl_is_valid_against_the_schema() throws Exception {
    String svrl = SvrlReport.write(List.of(Reports.full(), Reports.clean(), withForeignPath()));

    validate(svrl);
    assertThat(svrl)
        .contains(
            """
            <svrl:ns-prefix-in-attribute-values prefix="qos" uri="http://www.opengis.net/qos/1.0"/>
            """)
        .contains(
            """
            <svrl:fired-rule context="/a/b[1]"/>
            <svrl:failed-assert id="cvc-x" location="/a/b[1]" test="false()" role="error" \
            see="clause 1">
            <svrl:diagnostic-reference diagnostic="cvc-x-d">
            <svrl:text>do it right</svrl:text></svrl:diagnostic-reference>
            <svrl:text>wrong</svrl:text></svrl:failed-assert>
            """)
        .contains(
            "location=\"/a/*[local-name()='b.c' and namespace-uri()='http://x/y$1'][2]/d[1]\"")
        .contains("<svrl:active-pattern id=\"parse-2\" name=\"parse\" document=\"clean.xml\"/>")
        .doesNotContain("QOS-A08");
  }

  @Test
  void quotes_in_a_namespace_are_no_trap() {
    assertThat(XPath10.of("/Q{it's}a/b[1]"))
        .isEqualTo("/*[local-name()='a' and namespace-uri()=\"it's\"]/b[1]");
    assertThat(XPath10.of("/Q{'\"}a"))
        .isEqualTo("/*[local-name()='a' and namespace-uri()=concat('',\"'\",'\"')]");
  }

  private static ValidationReport withForeignPath() {
    Finding finding =
        new Finding(
            "of a user: own",
            Severity.INFO,
            Layer.PROFILE,
            "m",
            Location.of(1, 1, Optional.of("/a/Q{http://x/y$1}b.c[2]/d[1]")),
            Optional.of("s"),
            Optional.empty(),
            Optional.empty());
    return new ValidationReport(
        "f.xml", Optional.empty(), List.of(), List.of(finding), List.of(), List.of(), List.of());
  }

  private static void validate(String svrl) throws SAXException, IOException {
    String svrlSchema =
        String.valueOf(XmlReportTests.class.getResource("/external/schemas/svrl.xsd"));
    SchemaFactory.newDefaultInstance()
        .newSchema(
            new Source[] {
              new StreamSource(new StringReader(XML_ATTRIBUTES)), new StreamSource(svrlSchema)
            })
        .newValidator()
        .validate(new StreamSource(new StringReader(svrl)));
  }
}
