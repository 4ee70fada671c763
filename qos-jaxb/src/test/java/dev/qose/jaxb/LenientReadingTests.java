package dev.qose.jaxb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.qose.core.codelist.Metric;
import dev.qose.core.model.AdHocQueryConstraints;
import dev.qose.core.model.Bound;
import dev.qose.core.model.GetFeatureOperation;
import dev.qose.core.model.GetMapOperation;
import dev.qose.core.model.OperatingDay;
import dev.qose.core.model.OperatingHours;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.model.OperatingTimes;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.QualityOfServiceStatement;
import dev.qose.core.model.RepresentativeOperation;
import dev.qose.core.model.RequestOption;
import dev.qose.core.model.ServiceKind;
import dev.qose.core.model.TypeName;
import dev.qose.core.model.XsdTime;
import dev.qose.core.unit.Unit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LenientReadingTests {

  private static final String NAMESPACES =
      " xmlns:qos='http://www.opengis.net/qos/1.0' xmlns:w='http://www.opengis.net/qos/wms/1.0'"
          + " xmlns:f='http://www.opengis.net/qos/wfs/1.0'"
          + " xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:ows='http://www.opengis.net/ows/2.0'"
          + " xmlns:demo='urn:demo' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>";

  private static ReadResult read(String content) {
    return QosXml.readResult(
        "<w:QualityOfServiceMetadata" + NAMESPACES + content + "</w:QualityOfServiceMetadata>");
  }

  private static QualityOfServiceStatement statement(Bound bound) {
    return new QualityOfServiceStatement(List.of(Metric.of("urn:m")), bound);
  }

  private static ReadResult readStatement(String bounds) {
    return read(
        "<qos:QualityOfServiceStatement><qos:Metric xlink:href='urn:m'/>"
            + bounds
            + "</qos:QualityOfServiceStatement>");
  }

  @Test
  void the_order_does_not_matter() {
    ReadResult result =
        read(
            "<qos:OperationAnomalyFeed xlink:href='feed'/><qos:QualityOfServiceStatement>"
                + "<qos:Value>x</qos:Value><qos:Metric xlink:href='urn:m'/>"
                + "</qos:QualityOfServiceStatement><qos:OperatingInfo><qos:EndTime>24:00:00"
                + "</qos:EndTime><qos:StartTime> 12:00:00\n</qos:StartTime></qos:OperatingInfo>");

    assertThat(result.problems()).isEmpty();
    assertThat(result.metadata().anomalyFeeds()).hasSize(1);
    assertThat(result.metadata().statements()).containsExactly(statement(new Bound.Value("x")));
    assertThat(result.metadata().operatingInfo().get(0).times())
        .isEqualTo(
            new OperatingTimes.EveryDay(
                Optional.of(new XsdTime("12:00:00")), Optional.of(new XsdTime("24:00:00"))));
  }

  @Test
  void unknown_elements_are_left_out() {
    ReadResult result =
        readStatement("<qos:AtLeast><qos:Deep/></qos:AtLeast><qos:Value>x</qos:Value>");

    assertThat(result.metadata().statements()).containsExactly(statement(new Bound.Value("x")));
    assertThat(result.problems())
        .containsExactly(
            "qos:AtLeast is left out: it is not known in qos:QualityOfServiceStatement; known are"
                + " qos:Metric, qos:Value, qos:LessThanOrEqual, qos:MoreThanOrEqual (line 1)");
  }

  @Test
  void the_nearest_name_is_suggested() {
    assertThat(read("<qos:OperatingInformation/>").problems())
        .containsExactly(
            "qos:OperatingInformation is left out: it is not known in"
                + " qos-wms:QualityOfServiceMetadata; known are qos:OperatingInfo,"
                + " qos:QualityOfServiceStatement, qos:RepresentativeOperation,"
                + " qos:OperationAnomalyFeed (line 1)");
    assertThat(read("<qos:OperatingInfos/>").problems())
        .containsExactly(
            "qos:OperatingInfos is left out: it is not known in qos-wms:QualityOfServiceMetadata;"
                + " did you mean qos:OperatingInfo? (line 1)");
  }

  @Test
  void elements_of_other_namespaces_are_left_out() {
    assertThat(read("<OperatingInfo/><w:OperatingInfo/><x xmlns='urn:x'/>").problems())
        .extracting(problem -> problem.substring(0, problem.indexOf(" is left out")))
        .containsExactly("OperatingInfo", "qos-wms:OperatingInfo", "{urn:x}x");
  }

  @Test
  void the_abstract_operation_is_not_an_operation() {
    assertThat(
            read("<qos:RepresentativeOperation><qos:_Operation/></qos:RepresentativeOperation>")
                .problems())
        .containsExactly(
            "qos:_Operation is left out: it is not known in qos:RepresentativeOperation; known are"
                + " qos:GetCapabilitiesOperation, qos-wms:GetMapOperation,"
                + " qos-wms:GetFeatureInfoOperation, qos-wfs:GetFeatureOperation,"
                + " qos:QualityOfServiceStatement (line 1)");
  }

  @Test
  void unknown_attributes_and_stray_text_are_left_out() {
    ReadResult result =
        readStatement(
            "much <qos:LessThanOrEqual unit='ms' uom='s' xsi:type='x'>3</qos:LessThanOrEqual>");

    assertThat(result.metadata().statements())
        .containsExactly(statement(new Bound.LessThanOrEqual(3, Optional.of(Unit.SECOND))));
    assertThat(result.problems())
        .containsExactly(
            "qos:QualityOfServiceStatement: the text \"much\" is left out: there is none in this"
                + " element (line 1)",
            "qos:LessThanOrEqual: the attribute unit=\"ms\" is left out: it is not known there"
                + " (line 1)",
            "qos:LessThanOrEqual: the attribute {http://www.w3.org/2001/XMLSchema-instance}"
                + "type=\"x\" is left out: it is not known there (line 1)");
  }

  @Test
  void schema_locations_are_passed_over() {
    assertThat(read("<qos:OperatingInfo xsi:schemaLocation='a b'/>").problems()).isEmpty();
  }

  @Test
  void a_statement_without_bound_is_left_out() {
    ReadResult result = readStatement("");

    assertThat(result.metadata().statements()).isEmpty();
    assertThat(result.problems())
        .containsExactly(
            "qos:QualityOfServiceStatement about \"urn:m\" is left out, since it promises nothing;"
                + " write one of qos:Value, qos:LessThanOrEqual and qos:MoreThanOrEqual (line 1)");
  }

  @Test
  void bad_numbers_are_left_out() {
    for (String number : List.of("500 ms", "", "1,5", "0x10", "1f", "Infinity", "1e")) {
      ReadResult result =
          readStatement("<qos:LessThanOrEqual>" + number + "</qos:LessThanOrEqual>");

      assertThat(result.metadata().statements()).isEmpty();
      assertThat(result.problems().get(0))
          .isEqualTo(
              "qos:LessThanOrEqual: \""
                  + number
                  + "\" is no number; write digits with a decimal point, as in 99.5; left out"
                  + " (line 1)");
    }
  }

  @Test
  void long_values_are_shown_in_part() {
    String number = "x".repeat(10_000);

    assertThat(
            readStatement("<qos:LessThanOrEqual>" + number + "</qos:LessThanOrEqual>").problems())
        .first()
        .isEqualTo(
            "qos:LessThanOrEqual: \""
                + "x".repeat(80)
                + "\u2026\" is no number; write digits with a decimal point, as in 99.5; left out"
                + " (line 1)");
  }

  @Test
  void of_two_bounds_one_is_left_out() {
    ReadResult result =
        readStatement(
            "<qos:MoreThanOrEqual>1</qos:MoreThanOrEqual>"
                + "<qos:LessThanOrEqual uom='s'>2</qos:LessThanOrEqual>");

    assertThat(result.metadata().statements())
        .containsExactly(statement(new Bound.MoreThanOrEqual(1, Optional.empty())));
    assertThat(result.problems())
        .containsExactly(
            "qos:LessThanOrEqual is left out: qos:QualityOfServiceStatement may hold only one of"
                + " qos:Value, qos:LessThanOrEqual and qos:MoreThanOrEqual (line 1)");
  }

  @Test
  void a_second_description_is_left_out() {
    ReadResult result =
        read(
            "<qos:OperatingInfo><qos:Description>a<b/>c</qos:Description>"
                + "<qos:Description>d</qos:Description></qos:OperatingInfo>");

    assertThat(result.metadata().operatingInfo())
        .containsExactly(
            new OperatingInfo(Optional.empty(), Optional.of("ac"), OperatingTimes.ALWAYS));
    assertThat(result.problems())
        .containsExactly(
            "b is left out: it is not known in qos:Description, which holds no elements (line 1)",
            "qos:Description is left out: it may occur only once in qos:OperatingInfo (line 1)");
  }

  @Test
  void misspelt_days_are_left_out_and_impossible_times_are_kept() {
    ReadResult result =
        read(
            "<qos:OperatingInfo><qos:ByDaysOfWeek><qos:On>Monday Mondey EveryDay</qos:On>"
                + "<qos:StartTime>25:00</qos:StartTime></qos:ByDaysOfWeek>"
                + "<qos:EndTime>18:00:00</qos:EndTime></qos:OperatingInfo>");

    assertThat(result.metadata().operatingInfo().get(0).times())
        .isEqualTo(
            new OperatingTimes.ByDaysOfWeek(
                List.of(
                    new OperatingHours(
                        List.of(OperatingDay.MONDAY, OperatingDay.EVERY_DAY),
                        Optional.of(new XsdTime("25:00")),
                        Optional.empty()))));
    assertThat(result.problems())
        .containsExactly(
            "qos:On: \"Mondey\" is no day; write Monday, Tuesday, Wednesday, Thursday, Friday,"
                + " Saturday, Sunday, EveryDay; left out (line 1)",
            "qos:EndTime \"18:00:00\" beside qos:ByDaysOfWeek is left out; write it inside of each"
                + " qos:ByDaysOfWeek that it holds for (line 1)");
  }

  @Test
  void areas_and_parameters_are_kept_as_far_as_possible() {
    ReadResult result =
        read(
            "<qos:RepresentativeOperation><w:GetMapOperation><w:RequestOption><qos:AreaConstraint>"
                + "<qos:LowerCorner>1 x</qos:LowerCorner><qos:UpperCorner>3 4</qos:UpperCorner>"
                + "</qos:AreaConstraint><qos:RequestParameterConstraint/></w:RequestOption>"
                + "</w:GetMapOperation></qos:RepresentativeOperation>");

    GetMapOperation map =
        (GetMapOperation) result.metadata().representativeOperations().get(0).operations().get(0);
    RequestOption option = map.requestOptions().get(0);
    assertThat(option.areas().get(0).srsName()).isEmpty();
    assertThat(option.areas().get(0).lowerCorner()).isEmpty();
    assertThat(option.areas().get(0).upperCorner()).containsExactly(3.0, 4.0);
    assertThat(option.parameters()).isEmpty();
    assertThat(result.problems())
        .containsExactly(
            "qos:LowerCorner: \"x\" is no number; write digits with a decimal point, as in 99.5;"
                + " left out (line 1)",
            "qos:AreaConstraint has no srsName, and is read as if it were empty; add it (line 1)",
            "qos:RequestParameterConstraint has no name, and is read as if it were empty; add it"
                + " (line 1)",
            "qos:RequestParameterConstraint \"\" is left out, since it does not say which values;"
                + " write one of ows:AllowedValues, ows:AnyValue, ows:NoValues and"
                + " ows:ValuesReference (line 1)");
  }

  @Test
  void of_two_kinds_of_values_one_is_left_out() {
    ReadResult result =
        read(
            "<qos:RepresentativeOperation><qos:GetCapabilitiesOperation><qos:Constraint name='n'>"
                + "<ows:NoValues/><ows:AnyValue/><ows:UOM>m</ows:UOM>"
                + "<ows:ReferenceSystem>r</ows:ReferenceSystem></qos:Constraint>"
                + "</qos:GetCapabilitiesOperation></qos:RepresentativeOperation>");

    assertThat(result.problems())
        .containsExactly(
            "ows:AnyValue is left out: qos:Constraint may hold only one of ows:AllowedValues,"
                + " ows:AnyValue, ows:NoValues and ows:ValuesReference (line 1)",
            "ows:ReferenceSystem is left out: qos:Constraint may hold only one of ows:UOM and"
                + " ows:ReferenceSystem (line 1)");
  }

  @Test
  void type_names_before_the_parameters_in_a_block_of_the_wrong_namespace_are_read() {
    ReadResult result =
        read(
            "<qos:RepresentativeOperation><f:GetFeatureOperation><f:AdHocQueryConstraints>"
                + "<f:TypeNames>demo:roads</f:TypeNames><qos:AreaConstraint srsName='EPSG:4326'/>"
                + "</f:AdHocQueryConstraints></f:GetFeatureOperation>"
                + "</qos:RepresentativeOperation>");

    assertThat(result.problems()).isEmpty();
    assertThat(result.metadata().service()).isEqualTo(ServiceKind.WMS);
    GetFeatureOperation operation =
        (GetFeatureOperation)
            result.metadata().representativeOperations().get(0).operations().get(0);
    AdHocQueryConstraints query = (AdHocQueryConstraints) operation.queries().get(0);
    assertThat(query.typeNames()).containsExactly(TypeName.of("urn:demo", "demo:roads"));
    assertThat(query.areas()).hasSize(1);
    assertThat(QosXml.read(QosXml.compact().toXml(result.metadata()))).isEqualTo(result.metadata());
  }

  @Test
  void what_lacks_its_parts_is_kept() {
    ReadResult result =
        read(
            "<qos:QualityOfServiceStatement><qos:Value/></qos:QualityOfServiceStatement>"
                + "<qos:RepresentativeOperation><f:GetFeatureOperation><ows:DCP/>"
                + "</f:GetFeatureOperation></qos:RepresentativeOperation>"
                + "<qos:OperationAnomalyFeed/>");

    assertThat(result.problems()).isEmpty();
    assertThat(result.metadata())
        .isEqualTo(
            new QosMetadata(
                ServiceKind.WMS,
                List.of(),
                List.of(new QualityOfServiceStatement(List.of(), new Bound.Value(""))),
                List.of(
                    new RepresentativeOperation(
                        List.of(
                            new GetFeatureOperation(
                                List.of(new dev.qose.core.ows.Dcp(List.of())),
                                List.of(),
                                List.of())),
                        List.of())),
                result.metadata().anomalyFeeds()));
    assertThat(result.metadata().anomalyFeeds().get(0).href()).isEmpty();
  }

  @Test
  void not_more_than_a_thousand_problems_are_kept() {
    List<String> problems = read("<x/>".repeat(5000)).problems();

    assertThat(problems).hasSize(1001).last().isEqualTo("and 4000 more problems");
  }

  @Test
  void only_what_is_no_block_is_refused() {
    assertThatExceptionOfType(QosXmlException.class)
        .isThrownBy(() -> QosXml.read("<WMS_Capabilities xmlns='http://www.opengis.net/wms'/>"))
        .withMessageStartingWith(
            "no QoS block: the root element is {http://www.opengis.net/wms}WMS_Capabilities;"
                + " wanted is qos-wms:QualityOfServiceMetadata")
        .satisfies(e -> assertThat(e.line()).hasValue(1));
    assertThatExceptionOfType(QosXmlException.class)
        .isThrownBy(() -> read("\n<qos:OperatingInfo>"))
        .satisfies(e -> assertThat(e.line()).hasValue(2))
        .satisfies(e -> assertThat(e.column()).isPresent());
    assertThatExceptionOfType(QosXmlException.class).isThrownBy(() -> QosXml.read(""));
    assertThatExceptionOfType(QosXmlException.class).isThrownBy(() -> QosXml.read(new byte[] {1}));
    assertThatExceptionOfType(QosXmlException.class)
        .isThrownBy(() -> new QosHandler().result())
        .withMessageStartingWith("no QoS block");
  }
}
