package dev.qose.core.config;

import static dev.qose.core.model.ServiceKind.WFS;
import static dev.qose.core.model.ServiceKind.WMS;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.qose.core.config.QosConfigException.Problem;
import dev.qose.core.model.ServiceKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.StringReader;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QosConfigJsonProblemTests {

  @Test
  void tells_all_problems_in_the_documents_order() {
    String json =
        """
        {
          "qosEnabled": "yes",
          operatingInfo: { // the days
            daysOfWeek: [ { on: ["Monday", "Caturday"], startTme: "06:00", endTime: "25:00" } ],
            startTime: "06:00"
          },
          qualityOfServiceStatements: [ {}, { metricHref: "", lessThanOrEqual: { uom: 1 } } ],
          colour: "red", colour: "blue"
        }
        """;

    assertThat(problems(WMS, json))
        .extracting(Problem::toString)
        .containsExactly(
            "line 2, column 17, $.qosEnabled: must be true or false, but is the string \"yes\"",
            "line 3, column 18, $.operatingInfo: daysOfWeek and startTime exclude each other",
            "line 4, column 36, $.operatingInfo.daysOfWeek[0].on[1]: must be a day: Monday,"
                + " Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, EveryDay, but is the"
                + " string \"Caturday\"; did you mean Saturday?",
            "line 4, column 49, $.operatingInfo.daysOfWeek[0].startTme: unknown field; did you"
                + " mean startTime?",
            "line 4, column 77, $.operatingInfo.daysOfWeek[0].endTime: must be a time of day:"
                + " hh:mm:ss and Z or an offset, as in 06:00:00+03:00, but is the string"
                + " \"25:00\"",
            "line 7, column 33, $.qualityOfServiceStatements[0]: metricHref or metrics is missing",
            "line 7, column 33, $.qualityOfServiceStatements[0]: lessThanOrEqual or"
                + " moreThanOrEqual or value is missing",
            "line 7, column 72, $.qualityOfServiceStatements[1].lessThanOrEqual: value is missing",
            "line 7, column 79, $.qualityOfServiceStatements[1].lessThanOrEqual.uom: must be a"
                + " string, but is the number 1",
            "line 8, column 3, $.colour: unknown field; known are $schema, service, qosEnabled,"
                + " operatingInfo, qualityOfServiceStatements, representativeOperation,"
                + " operationAnomalyFeed",
            "line 8, column 18, $.colour: is given twice; the first is in line 8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ''                 | 1 | 1  | the document is empty
          // nothing         | 1 | 1  | the document is empty
          {qosEnabled: yes}  | 1 | 17 | Unrecognized token 'yes'
          {"a": 1            | 1 | 8  | Unexpected end-of-input
          {} {}              | 1 | 4  | nothing may follow
          {} rest            | 1 | 8  | Unrecognized token 'rest'
          {$schema: 'a" }    | 1 | 16 | Unexpected end-of-input
          """)
  void tells_where_the_syntax_is_wrong(String json, int line, int column, String message) {
    assertThat(problems(WMS, json.equals("''") ? "" : json))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.message()).contains(message);
              assertThat(List.of(problem.line(), problem.column())).containsExactly(line, column);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "true", "5", "\"{}\""})
  void refuses_anything_but_an_object(String json) {
    assertThat(problems(WMS, json))
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .startsWith("must be an object with $schema, service, qosEnabled,");
  }

  @Test
  void refuses_the_operations_of_the_other_service() {
    assertThat(
            problems(
                WFS,
                "{representativeOperation: {getMapOperations: {requestOption: {}},"
                    + " operations: [{type: 'GetFeatureInfo', requestOption: {}}]}}"))
        .extracting(Problem::path, Problem::message)
        .containsExactly(
            tuple("$.representativeOperation.getMapOperations", "a WFS has no GetMap"),
            tuple("$.representativeOperation.operations[0].type", "a WFS has no GetFeatureInfo"));
  }

  @Test
  void refuses_the_file_of_the_other_service() {
    assertThat(problems(WMS, "{service: 'wfs'}"))
        .extracting(Problem::message)
        .containsExactly(
            "must be \"WMS\", as whose configuration this is read, but is the string \"wfs\"");
  }

  @ParameterizedTest
  @CsvSource({"CSR, CRS", "crs, CRS", "LayerName, layerName", "imagewith, imageWidth"})
  void suggests_the_nearest_name(String name, String nearest) {
    assertThat(
            problems(
                WMS,
                "{representativeOperation: {getMapOperations: {requestOption: {%s: 'a'}}}}"
                    .formatted(name)))
        .extracting(Problem::path, Problem::message)
        .containsExactly(
            tuple(
                "$.representativeOperation.getMapOperations.requestOption." + name,
                "unknown field; did you mean " + nearest + "?"));
  }

  @Test
  void quotes_names_that_are_no_identifiers() {
    assertThat(problems(WMS, "{\"a b\": 1, \"it's\": 2}"))
        .extracting(Problem::path)
        .containsExactly("$['a b']", "$['it\\'s']");
  }

  @Test
  void refuses_characters_that_xml_cannot_hold() {
    assertThat(problems(WMS, "{operatingInfo: {description: \"a\\u0000\"}}"))
        .extracting(Problem::message)
        .containsExactly("holds the character U+0000, which XML cannot hold");
  }

  @Test
  void counts_columns_in_characters_whatever_the_encoding() {
    byte[] utf8 = "{\"$schema\": \"äöü😀\", a: 1}".getBytes(UTF_8);

    assertThat(problems(() -> QosConfigJson.read(WMS, new ByteArrayInputStream(utf8))).problems())
        .extracting(Problem::column)
        .containsExactly(22);
  }

  @Test
  void tells_where_bytes_are_no_text() {
    byte[] latin1 = "{\n  operatingInfo: {description: \"ä\"}}".getBytes(ISO_8859_1);

    assertThat(problems(() -> QosConfigJson.read(WMS, new ByteArrayInputStream(latin1))).problems())
        .containsExactly(new Problem("$", 2, 33, "not in UTF-8 from here on"));
  }

  @Test
  void lists_a_hundred_problems_and_counts_the_rest() {
    String json = "{operatingInfo: [" + "1,".repeat(250) + "]}";

    QosConfigException e = problems(() -> QosConfigJson.read(WMS, json));

    assertThat(e.problems()).hasSize(100);
    assertThat(e.omitted()).isEqualTo(150);
    assertThat(e).hasMessageStartingWith("QoS configuration: 250 problems\n");
    assertThat(e).hasMessageEndingWith("\n  and 150 more");
  }

  @Test
  void keeps_its_message_when_serialised() throws IOException, ClassNotFoundException {
    QosConfigException e = problems(() -> QosConfigJson.read(WMS, "{qosEnabled: 1}"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(e);
    }

    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      QosConfigException copy = (QosConfigException) in.readObject();
      assertThat(copy).hasMessage(e.getMessage());
      assertThat(copy.problems()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a:", "{\"operatingInfo\":["})
  void refuses_deep_nesting(String opening) {
    assertThat(problems(WMS, opening.repeat(100_000)))
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("nested deeper than 64 levels");
  }

  @Test
  void refuses_large_input() {
    String large = "{}" + " ".repeat(2 * 1024 * 1024);
    String message = "larger than 2097152 ";

    assertThat(problems(() -> QosConfigJson.read(WMS, large))).hasMessageContaining(message);
    assertThat(problems(() -> QosConfigJson.read(WMS, new StringReader(large))))
        .hasMessageContaining(message);
    assertThat(
            problems(
                () -> QosConfigJson.read(WMS, new ByteArrayInputStream(large.getBytes(UTF_8)))))
        .hasMessageContaining(message);
  }

  @Test
  void refuses_long_names() {
    assertThat(problems(WMS, "{" + "a".repeat(300) + ": 1}"))
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("a name is longer than 256 characters");
  }

  private static List<Problem> problems(ServiceKind service, String json) {
    return problems(() -> QosConfigJson.read(service, json)).problems();
  }

  private static QosConfigException problems(ThrowingCallable reading) {
    QosConfigException e = catchThrowableOfType(QosConfigException.class, reading);
    assertThat(e).as("nothing was refused").isNotNull();
    return e;
  }
}
