package dev.qose.validate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.qose.core.element.Location;
import dev.qose.core.rule.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportWriterTests {

  @Test
  void text_puts_the_gravest_first_and_hides_nothing() {
    assertThat(TextReport.write(Reports.full(), TextReport.Detail.VERBOSE))
        .isEqualTo(
            """
            100 % "größe".xml (WMS 1.3.0): not valid, 3 errors, 1 info
              parse      passed
              xsd        skipped: it is late
              ERROR   cvc-x at line 193, column 7
                  wrong
                  at: /a/b[1]
                  try: do it right
                  see: clause 1
                  fixable with qos fix: write 1
              INFO    QOS-X
                  99 % of\\n\ttabs \\u0001 \\ud800
              … and 2 more findings of QOS-X (error), more than are listed of one rule
              not checked: v:X at line 4: no schema
              not decided: QOS-R17 at line 9, column 2: no list of stored queries was given
              suppressed: warning QOS-A08 at line 20, column 3: the area reaches <out>
                  because: on & on
            100 % "größe".xml: not valid, 3 errors, 1 info; first cvc-x at line 193, column 7; \
            qos fix can mend 1
            """);
    assertThat(TextReport.write(Reports.clean()))
        .isEqualTo("clean.xml: valid\n  parse      passed\nclean.xml: valid\n");
  }

  @Test
  void text_counts_what_it_does_not_list() {
    assertThat(TextReport.write(Reports.full()))
        .isEqualTo(
            """
            100 % "größe".xml (WMS 1.3.0): not valid, 3 errors, 1 info
              parse      passed
              xsd        skipped: it is late
              ERROR   cvc-x at line 193, column 7
                  wrong
                  at: /a/b[1]
                  try: do it right
                  see: clause 1
                  fixable with qos fix: write 1
              … and 2 more findings of QOS-X (error), more than are listed of one rule
              1 finding of severity info, not listed
              not checked: v:X at line 4: no schema
              1 rule could not be decided, not listed
              1 finding suppressed, not listed
            100 % "größe".xml: not valid, 3 errors, 1 info; first cvc-x at line 193, column 7; \
            qos fix can mend 1
            """);
  }

  @Test
  void compact_is_one_line_a_finding() {
    assertThat(CompactReport.write(Reports.full()))
        .isEqualTo(
            """
            100 % "größe".xml: info: 99 % of\\n\ttabs \\u0001 \\ud800 [QOS-X]
            100 % "größe".xml:193:7: error: wrong [cvc-x]
            100 % "größe".xml: error: 2 more findings of QOS-X (error), more than are listed of one rule
            """);
    assertThat(CompactReport.write(Reports.clean())).isEmpty();
  }

  @Test
  void compact_leaves_out_what_is_not_grave_enough() {
    assertThat(CompactReport.write(Reports.full(), Severity.WARNING))
        .contains("error: wrong [cvc-x]", "2 more findings of QOS-X (error)")
        .doesNotContain("info");
  }

  @Test
  void brief_text_has_so_many_lines_and_no_more() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i <= 500; i++) {
      findings.add(
          Reports.full()
              .findings()
              .get(1)
              .at(Location.of(i, 1, Optional.empty()))
              .withMessage("m" + i));
    }
    findings.add(Reports.full().findings().get(0));
    ValidationReport report =
        new ValidationReport(
            "a.xml", Optional.empty(), List.of(), findings, List.of(), List.of(), List.of());

    assertThat(TextReport.write(report, TextReport.Detail.BRIEF).lines())
        .hasSizeLessThanOrEqualTo(24)
        .contains("a.xml: not valid, 500 errors, 1 info", "      m1", "      m7")
        .endsWith("  … and 494 more findings");
    assertThat(TextReport.write(report, TextReport.Detail.BRIEF.first("QOS-X")).lines().toList())
        .element(1)
        .isEqualTo("  INFO    QOS-X");
  }

  @Test
  void json_survives_every_character() throws IOException {
    String text = JsonReport.write(Reports.full());

    assertThat(text).isASCII();
    JsonNode json = new ObjectMapper().readTree(text);
    assertThat(json.get("schema").asText()).isEqualTo("qos-report/1");
    assertThat(json.get("document").asText()).isEqualTo("100 % \"größe\".xml");
    assertThat(json.get("host").asText()).isEqualTo("WMS 1.3.0");
    assertThat(json.get("valid").asBoolean()).isFalse();
    assertThat(json.get("outcome").asText()).isEqualTo("invalid");
    assertThat(json.get("layers").get(0).toString())
        .isEqualTo("{\"layer\":\"parse\",\"outcome\":\"passed\",\"millis\":3}");
    assertThat(json.get("layers").get(1).get("reason").asText()).isEqualTo("it is late");
    assertThat(json.get("findings").get(0).get("message").asText())
        .isEqualTo("99 % of\n\ttabs \u0001 \ud800");
    assertThat(json.get("findings").get(0).has("line")).isFalse();
    assertThat(json.get("findings").get(1).toString())
        .isEqualTo(
            "{\"rule\":\"cvc-x\",\"severity\":\"error\",\"layer\":\"xsd\",\"message\":\"wrong\","
                + "\"line\":193,\"column\":7,\"xpath\":\"/a/b[1]\","
                + "\"suggestion\":\"do it right\",\"reference\":\"clause 1\",\"fix\":\"write 1\"}");
    assertThat(json.get("notChecked").get(0).get("element").asText()).isEqualTo("v:X");
    assertThat(json.get("skippedRules").toString())
        .isEqualTo(
            "[{\"rule\":\"QOS-R17\",\"line\":9,\"column\":2,\"xpath\":\"/a/c[1]\","
                + "\"reason\":\"no list of stored queries was given\"}]");
    assertThat(json.get("suppressed").toString())
        .isEqualTo(
            "[{\"rule\":\"QOS-A08\",\"severity\":\"warning\",\"layer\":\"rules\","
                + "\"message\":\"the area reaches <out>\",\"line\":20,\"column\":3,"
                + "\"xpath\":\"/a/d[2]\",\"by\":\"document\",\"reason\":\"on & on\"}]");
    assertThat(json.get("findingsLeftOut").asInt()).isEqualTo(2);
    assertThat(json.get("unlisted").toString())
        .isEqualTo("[{\"rule\":\"QOS-X\",\"severity\":\"error\",\"count\":2}]");
  }

  @Test
  void json_of_several_reports_is_an_array() throws IOException {
    JsonNode json =
        new ObjectMapper().readTree(JsonReport.write(List.of(Reports.clean(), Reports.full())));

    assertThat(json).hasSize(2);
    assertThat(json.get(0).has("host")).isFalse();
    assertThat(json.get(0).get("valid").asBoolean()).isTrue();
    assertThat(json.get(0).get("outcome").asText()).isEqualTo("valid");
    assertThat(new ObjectMapper().readTree(JsonReport.write(List.of()))).isEmpty();
  }
}
