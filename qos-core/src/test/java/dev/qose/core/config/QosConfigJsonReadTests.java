package dev.qose.core.config;

import static dev.qose.core.model.ServiceKind.WFS;
import static dev.qose.core.model.ServiceKind.WMS;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qose.core.codelist.Metric;
import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.model.AreaConstraint;
import dev.qose.core.model.Bound.LessThanOrEqual;
import dev.qose.core.model.Bound.MoreThanOrEqual;
import dev.qose.core.model.GetMapOperation;
import dev.qose.core.model.OperatingDay;
import dev.qose.core.model.OperatingHours;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.model.OperatingTimes;
import dev.qose.core.model.OperatingTimes.ByDaysOfWeek;
import dev.qose.core.model.OperationAnomalyFeed;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.QualityOfServiceStatement;
import dev.qose.core.model.RepresentativeOperation;
import dev.qose.core.model.RequestOption;
import dev.qose.core.model.RequestParameterConstraint;
import dev.qose.core.model.XsdTime;
import dev.qose.core.ows.AllowedValue;
import dev.qose.core.ows.Dcp;
import dev.qose.core.ows.Dcp.RequestMethod;
import dev.qose.core.ows.Dcp.Verb;
import dev.qose.core.ows.Domain;
import dev.qose.core.ows.LanguageString;
import dev.qose.core.ows.PossibleValues.AllowedValues;
import dev.qose.core.ows.Reference;
import dev.qose.core.ows.Xlink;
import dev.qose.core.unit.Unit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QosConfigJsonReadTests {

  @Test
  void reads_the_proposals_dialect() {
    assertThat(QosConfigJson.read(WMS, Examples.WMS))
        .isEqualTo(
            new QosConfig(
                true,
                new QosMetadata(
                    WMS,
                    List.of(operatingInfo()),
                    List.of(
                        new QualityOfServiceStatement(
                            List.of(Metric.AVAILABILITY_DAILY),
                            new MoreThanOrEqual(98.25, Optional.of(Unit.PERCENT))),
                        new QualityOfServiceStatement(
                            List.of(Metric.of(Metric.CODE_LIST + "#RequestCapacity")),
                            new MoreThanOrEqual(600, Optional.of(Unit.PER_MINUTE)))),
                    List.of(representativeOperation()),
                    List.of(feed()))));
  }

  private static OperatingInfo operatingInfo() {
    return new OperatingInfo(
        Optional.of(OperationalStatus.PRE_OPERATIONAL),
        Optional.empty(),
        new ByDaysOfWeek(
            List.of(
                new OperatingHours(
                    List.of(OperatingDay.MONDAY, OperatingDay.TUESDAY, OperatingDay.WEDNESDAY),
                    Optional.of(new XsdTime("07:30:00+02:00")),
                    Optional.of(new XsdTime("24:00:00+02:00"))),
                new OperatingHours(
                    List.of(OperatingDay.SUNDAY),
                    Optional.of(new XsdTime("08:00:00.5Z")),
                    Optional.empty()))));
  }

  private static RepresentativeOperation representativeOperation() {
    return new RepresentativeOperation(
        List.of(
            new GetMapOperation(
                List.of(new Dcp(List.of(new RequestMethod(Verb.GET, Xlink.NONE, List.of())))),
                List.of(),
                List.of(
                    new RequestOption(
                        List.of(
                            new AreaConstraint(
                                "EPSG:3047",
                                List.of(6_600_000.0, 200_000.5),
                                List.of(7_800_000.0, 760_000.0))),
                        List.of(
                            new RequestParameterConstraint(
                                Domain.of("LayerName", "lakes", "röd väg")),
                            new RequestParameterConstraint(Domain.of("CRS", "EPSG:3047")),
                            upTo512("ImageWidth"),
                            upTo512("ImageHeight"),
                            new RequestParameterConstraint(
                                Domain.of("OutputFormat", "image/png"))))))),
        List.of(
            new QualityOfServiceStatement(
                List.of(Metric.RESPONSE_TIME),
                new LessThanOrEqual(750, Optional.of(Unit.MILLISECOND)))));
  }

  private static RequestParameterConstraint upTo512(String name) {
    return new RequestParameterConstraint(
        Domain.of(
            name,
            new AllowedValues(
                List.of(
                    new AllowedValue.Range(
                        Optional.empty(),
                        Optional.of("512"),
                        Optional.empty(),
                        Optional.empty())))));
  }

  private static OperationAnomalyFeed feed() {
    return new OperationAnomalyFeed(
        new Reference(
            Xlink.to("maintenance/maps.ics"),
            Optional.empty(),
            List.of(LanguageString.of("Maintenance and incidents")),
            Optional.of("text/calendar"),
            List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {operatingInfo: [{description: "x"}]}            | {operatingInfo: {description: "x"}}
          {operatingInfo: {description: 'say "x"'}}        | {operatingInfo: {description: "say \\"x\\""}}
          {operatingInfo: {/**/}, /* { */ }                | {"operatingInfo": {}}
          {operatingInfo: []}                              | {}
          {operatingInfo: {daysOfWeek: []}}                | {operatingInfo: {}}
          {operatingInfo: {startTime: "6:00Z"}}            | {operatingInfo: {startTime: "06:00:00Z"}}
          {operatingInfo: {endTime: "24:00"}}              | {operatingInfo: {endTime: "24:00:00"}}
          {operatingInfo: {daysOfWeek: {on: "fRIDAY"}}}    | {operatingInfo: {daysOfWeek: [{on: ["Friday"]}]}}
          {operatingInfo: {daysOfWeek: {on: "everyday"}}}  | {operatingInfo: {daysOfWeek: [{on: ["EveryDay"]}]}}
          {qosEnabled: true}                               | {}
          {service: "wms", $schema: "x"}                   | {}
          {service: "WMS"}                                 | {}
          {operationAnomalyFeed: [{href: "a"}]}            | {operationAnomalyFeed: {href: "a"}}
          {operationAnomalyFeed: {href: "", abstract: ["a"]}} | {operationAnomalyFeed: {href: "", abstract: {text: "a"}}}
          {operationAnomalyFeed: {href: "", identifier: "a"}} | {operationAnomalyFeed: {href: "", identifier: {value: "a"}}}
          """)
  void takes_several_spellings_for_one_thing(String spelling, String other) {
    assertThat(QosConfigJson.read(WMS, spelling)).isEqualTo(QosConfigJson.read(WMS, other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          500       | 500
          "500"     | 500
          " 5.0e2 " | 500
          "+.5"     | 0.5
          -0.0      | -0.0
          "NaN"     | NaN
          NaN       | NaN
          "INF"     | Infinity
          "-INF"    | -Infinity
          """)
  void takes_numbers_in_strings(String spelling, double number) {
    String json = "{qualityOfServiceStatements: {metricHref: '', lessThanOrEqual: {value: %s}}}";

    QosConfig config = QosConfigJson.read(WMS, json.formatted(spelling));

    assertThat(config.metadata().statements())
        .extracting(QualityOfServiceStatement::bound)
        .containsExactly(new LessThanOrEqual(number, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "layerName: ['1', 'true']",
        "layerName: [1, true]",
        "parameters: {name: 'LayerName', values: ['1', true]}"
      })
  void takes_values_of_parameters_by_their_text(String fields) {
    assertThat(requestOption(fields).parameters())
        .containsExactly(new RequestParameterConstraint(Domain.of("LayerName", "1", "true")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1 2.5\"", "\" 1.0\\n\\t2.50 \"", "[1, 2.5]", "['1', 25e-1]"})
  void takes_corners_as_text_or_numbers(String corner) {
    String json = "areaConstraint: {srsName: 'CRS:84', lowerCorner: %1$s, upperCorner: %1$s}";

    assertThat(requestOption(json.formatted(corner)).areas())
        .containsExactly(new AreaConstraint("CRS:84", List.of(1.0, 2.5), List.of(1.0, 2.5)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ows:HTTP/ows:Post", "ows:Post", "POST", "post"})
  void takes_methods_with_or_without_their_element_names(String method) {
    String json =
        "{representativeOperation: {getCapabilitiesOperations: {DCP: '%s'}}}".formatted(method);

    assertThat(QosConfigJson.read(WFS, json).metadata().representativeOperations())
        .flatExtracting(RepresentativeOperation::operations)
        .flatExtracting("dcp")
        .containsExactly(new Dcp(List.of(new RequestMethod(Verb.POST, Xlink.NONE, List.of()))));
  }

  private static RequestOption requestOption(String fields) {
    String json =
        "{representativeOperation: {getMapOperations: {requestOption: {%s}}}}".formatted(fields);
    GetMapOperation operation =
        (GetMapOperation)
            QosConfigJson.read(WMS, json)
                .metadata()
                .representativeOperations()
                .get(0)
                .operations()
                .get(0);
    return operation.requestOptions().get(0);
  }

  @Test
  void takes_an_empty_object_for_a_service_about_which_nothing_is_said() {
    assertThat(QosConfigJson.read(WFS, "{}"))
        .isEqualTo(
            new QosConfig(true, new QosMetadata(WFS, List.of(), List.of(), List.of(), List.of())));
  }

  @Test
  void takes_operating_info_without_times_for_always() {
    assertThat(QosConfigJson.read(WMS, "{operatingInfo: {}}").metadata().operatingInfo())
        .extracting(OperatingInfo::times)
        .containsExactly(OperatingTimes.ALWAYS);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-16"})
  void detects_the_encoding(String charset) throws IOException {
    byte[] bytes = Examples.WMS.getBytes(Charset.forName(charset));

    assertThat(QosConfigJson.read(WMS, new ByteArrayInputStream(bytes)))
        .isEqualTo(QosConfigJson.read(WMS, Examples.WMS));
  }

  @Test
  void passes_over_a_byte_order_mark() throws IOException {
    String marked = "\uFEFF" + Examples.WMS;
    QosConfig expected = QosConfigJson.read(WMS, Examples.WMS);

    assertThat(QosConfigJson.read(WMS, marked)).isEqualTo(expected);
    assertThat(QosConfigJson.read(WMS, new StringReader(marked))).isEqualTo(expected);
    for (Charset charset : List.of(UTF_8, UTF_16BE, UTF_16LE)) {
      assertThat(QosConfigJson.read(WMS, new ByteArrayInputStream(marked.getBytes(charset))))
          .isEqualTo(expected);
    }
  }

  @Test
  void names_the_file(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("qos_wms.json"), "{qosEnabled: 1}");

    assertThatThrownBy(() -> QosConfigJson.read(WMS, file))
        .isInstanceOf(QosConfigException.class)
        .hasMessage(
            file
                + ": 1 problem\n  line 1, column 14, $.qosEnabled: must be true or false, but is"
                + " the number 1");
    assertThatThrownBy(() -> QosConfigJson.read(WMS, folder.resolve("none.json")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
