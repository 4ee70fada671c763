package dev.qose.core;

import static dev.qose.core.Qos.atLeast;
import static dev.qose.core.Qos.atMost;
import static dev.qose.core.Qos.exactly;
import static dev.qose.core.Qos.getCapabilities;
import static dev.qose.core.Qos.getFeature;
import static dev.qose.core.Qos.getFeatureInfo;
import static dev.qose.core.Qos.getMap;
import static dev.qose.core.Qos.promise;
import static dev.qose.core.codelist.Metric.AVAILABILITY_MONTHLY;
import static dev.qose.core.codelist.Metric.INITIAL_RESPONSE_PERFORMANCE;
import static dev.qose.core.codelist.Metric.REQUEST_CAPACITY_PER_SECOND;
import static dev.qose.core.codelist.OperationalStatus.NON_OPERATIONAL;
import static dev.qose.core.codelist.OperationalStatus.OPERATIONAL;
import static dev.qose.core.codelist.OperationalStatus.PRE_OPERATIONAL;
import static dev.qose.core.unit.Unit.MILLISECOND;
import static dev.qose.core.unit.Unit.PERCENT;
import static dev.qose.core.unit.Unit.PER_MINUTE;
import static dev.qose.core.unit.Unit.PER_SECOND;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.qose.core.build.QosBuildException;
import dev.qose.core.build.QosMetadataBuilder;
import dev.qose.core.codelist.Metric;
import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.model.AreaConstraint;
import dev.qose.core.model.Bound.LessThanOrEqual;
import dev.qose.core.model.GetFeatureOperation;
import dev.qose.core.model.GetMapOperation;
import dev.qose.core.model.OperatingDay;
import dev.qose.core.model.OperatingHours;
import dev.qose.core.model.OperatingTimes;
import dev.qose.core.model.OperatingTimes.ByDaysOfWeek;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.QualityOfServiceStatement;
import dev.qose.core.model.ServiceKind;
import dev.qose.core.model.StoredQueryConstraints;
import dev.qose.core.model.XsdTime;
import dev.qose.core.ows.Domain;
import dev.qose.core.ows.PossibleValues.NoValues;
import dev.qose.core.unit.Unit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QosTests {

  @Test
  void says_in_the_model_what_the_sentence_says() {
    QosMetadata qos =
        Qos.wms()
            .operating(
                OPERATIONAL,
                hours -> hours.on(MONDAY, FRIDAY).from("06:00+03:00").to("18:00+03:00"))
            .promise(AVAILABILITY_MONTHLY, atLeast(99.5, PERCENT))
            .promise(REQUEST_CAPACITY_PER_SECOND, atLeast(54, PER_SECOND))
            .representative(
                getMap()
                    .layers("roads", "rivers")
                    .area("EPSG:3067", 64934.1, 6626229.8, 732333.6, 7776461.1)
                    .crs("EPSG:3067")
                    .width(256)
                    .height(256)
                    .format("image/png"),
                promise(INITIAL_RESPONSE_PERFORMANCE, atMost(Duration.ofMillis(500))))
            .anomalyFeed(
                "https://status.example.org/roads.ics", feed -> feed.format("text/calendar"))
            .build();

    assertThat(qos.service()).isEqualTo(ServiceKind.WMS);
    assertThat(qos.operatingInfo()).hasSize(1);
    assertThat(qos.operatingInfo().get(0).operationalStatus()).contains(OPERATIONAL);
    assertThat(qos.operatingInfo().get(0).times())
        .isEqualTo(
            new ByDaysOfWeek(
                List.of(
                    new OperatingHours(
                        List.of(OperatingDay.MONDAY, OperatingDay.FRIDAY),
                        Optional.of(new XsdTime("06:00:00+03:00")),
                        Optional.of(new XsdTime("18:00:00+03:00"))))));
    assertThat(qos.statements()).hasSize(2);
    assertThat(qos.representativeOperations().get(0).statements().get(0).bound())
        .isEqualTo(new LessThanOrEqual(500, Optional.of(MILLISECOND)));
    GetMapOperation getMap =
        (GetMapOperation) qos.representativeOperations().get(0).operations().get(0);
    assertThat(getMap.requestOptions()).hasSize(1);
    assertThat(getMap.requestOptions().get(0).areas())
        .containsExactly(
            new AreaConstraint(
                "EPSG:3067", List.of(64934.1, 6626229.8), List.of(732333.6, 7776461.1)));
    assertThat(getMap.requestOptions().get(0).parameters())
        .extracting(parameter -> parameter.domain())
        .containsExactly(
            Domain.of("LayerName", "roads", "rivers"),
            Domain.of("CRS", "EPSG:3067"),
            Domain.of("ImageWidth", "256"),
            Domain.of("ImageHeight", "256"),
            Domain.of("OutputFormat", "image/png"));
    assertThat(qos.anomalyFeeds().get(0).reference().format()).contains("text/calendar");
  }

  @Test
  void opens_windows_on_spans_of_days_and_on_every_day() {
    QosMetadata qos =
        Qos.wfs()
            .operating(
                OPERATIONAL,
                hours -> hours.onWeekdays().from("6:00Z").to("24:00Z").description("x"))
            .operating(
                PRE_OPERATIONAL,
                hours -> hours.onSpan(SATURDAY, SUNDAY).from("08:00Z").to("12:00Z"))
            .operating(NON_OPERATIONAL, hours -> hours.onEveryDay().from("02:00Z").to("03:00Z"))
            .build();

    assertThat(qos.operatingInfo())
        .extracting(info -> ((ByDaysOfWeek) info.times()).hours().get(0).on().size())
        .containsExactly(5, 2, 1);
    assertThat(qos.operatingInfo().get(0).description()).contains("x");
  }

  @Test
  void takes_no_times_for_round_the_clock() {
    assertThat(Qos.wms().operating(OPERATIONAL).build().operatingInfo().get(0).times())
        .isEqualTo(OperatingTimes.ALWAYS);
  }

  @Test
  void keeps_kinds_of_request_apart_and_may_be_built_twice() {
    QosMetadataBuilder builder =
        Qos.wfs()
            .representative(
                List.of(
                    getFeature()
                        .get("https://example.org/wfs")
                        .type("http://example.org/demo", "demo:roads")
                        .countBetween(1, 100)
                        .or()
                        .type("http://example.org/demo", "demo:rivers"),
                    getFeature().storedQuery("urn:example:byName").parameter("name", "Ring I"),
                    getCapabilities().post()),
                promise(INITIAL_RESPONSE_PERFORMANCE, atMost(3, Unit.SECOND)));

    QosMetadata qos = builder.build();

    assertThat(builder.build()).isEqualTo(qos);
    assertThat(qos.representativeOperations().get(0).operations()).hasSize(3);
    GetFeatureOperation adHoc =
        (GetFeatureOperation) qos.representativeOperations().get(0).operations().get(0);
    assertThat(adHoc.queries()).hasSize(2);
    assertThat(adHoc.queries().get(0).parameters()).hasSize(1);
    assertThat(adHoc.queries().get(1).parameters()).isEmpty();
    GetFeatureOperation stored =
        (GetFeatureOperation) qos.representativeOperations().get(0).operations().get(1);
    assertThat(stored.queries())
        .first()
        .isInstanceOfSatisfying(
            StoredQueryConstraints.class,
            query -> assertThat(query.storedQueryId()).contains("urn:example:byName"));
  }

  @Test
  void allows_what_is_unusual_but_sensible() {
    QosMetadata qos =
        Qos.wms()
            .operating(OPERATIONAL, hours -> hours.from("22:00+02:00").to("04:00+02:00"))
            .promise(Metric.of("https://example.org/metric#freshness"), atMost(2, Unit.of("h")))
            .promise(Metric.of("urn:example:colour"), exactly("green"))
            .promise(REQUEST_CAPACITY_PER_SECOND, atLeast(5, Unit.of("{request}/s")))
            .representative(getMap().area("EPSG:4326", -10, 170, 10, -170))
            .representative(getMap().area("CRS:84", 170, -10, -170, 10))
            .representative(
                getFeatureInfo().area("urn:ogc:def:crs:EPSG::3067", 0, 0, 1, 1).format("text/html"))
            .anomalyFeed("feeds/roads.ics")
            .build();

    assertThat(qos.statements()).hasSize(3);
  }

  @Test
  void names_all_that_is_wrong_at_once() {
    QosMetadataBuilder builder =
        Qos.wms()
            .operating(OPERATIONAL, hours -> hours.from("teatime").to("18:00"))
            .promise(AVAILABILITY_MONTHLY, atLeast(250, PERCENT))
            .anomalyFeed("my feed.ics");

    assertThatExceptionOfType(QosBuildException.class)
        .isThrownBy(builder::build)
        .satisfies(e -> assertThat(e.problems()).hasSize(3))
        .withMessageContainingAll("teatime", "250", "my feed.ics");
  }

  @SuppressWarnings("NullAway") // that is what is tested
  static Stream<Arguments> missing() {
    return Stream.of(
        arguments("layers: name 1", run(() -> getMap().layers((String) null))),
        arguments("layers: the list of names", run(() -> getMap().layers((String[]) null))),
        arguments("parameter: value 1", run(() -> getMap().parameter("TIME", (String) null))),
        arguments("area: the reference system", run(() -> getMap().area(null, 0, 0, 1, 1))),
        arguments("promise: the metric", run(() -> Qos.wms().promise(null, exactly("x")))),
        arguments("promise: the bound", run(() -> promise(AVAILABILITY_MONTHLY, null))),
        arguments("atLeast: the unit", run(() -> atLeast(1, null))),
        arguments("atMost: the time", run(() -> atMost(null))),
        arguments("operating: the status", run(() -> Qos.wms().operating(null))),
        arguments(
            "on: day 1", run(() -> Qos.wms().operating(OPERATIONAL, h -> h.on((DayOfWeek) null)))),
        arguments(
            "from: the time",
            run(() -> Qos.wms().operating(OPERATIONAL, h -> h.from((String) null)))),
        arguments("anomalyFeed: the URL", run(() -> Qos.wms().anomalyFeed(null))),
        arguments("type: the name", run(() -> getFeature().type("urn:n", null))),
        arguments(
            "representative: promise 1",
            run(() -> Qos.wms().representative(getMap(), (QualityOfServiceStatement) null))));
  }

  private static ThrowingCallable run(ThrowingCallable call) {
    return call;
  }

  @ParameterizedTest
  @MethodSource("missing")
  void null_is_refused_at_once_by_name(String argument, ThrowingCallable call) {
    assertThatNullPointerException().isThrownBy(call).withMessage(argument + " is null.");
  }

  static Stream<Arguments> senseless() {
    return Stream.of(
        arguments("QOS-C01", Qos.wms().operating(OperationalStatus.of("urn:x:Funktionell"))),
        arguments("QOS-O06", Qos.wms().operating(OPERATIONAL, hours -> hours.on())),
        arguments(
            "from(\"06:00:00Z\") and to(\"18:00:00Z\") stands before any days: name the days first",
            Qos.wms()
                .operating(OPERATIONAL, hours -> hours.from("06:00Z").to("18:00Z").onWeekdays())),
        arguments(
            "from(\"06:00:00Z\") has no to(): say when the window ends, as to(\"24:00Z\").",
            Qos.wms().operating(OPERATIONAL, hours -> hours.onWeekdays().from("06:00Z"))),
        arguments(
            "to(\"18:00:00Z\") has no from(): say when the window starts, as from(\"00:00Z\").",
            Qos.wms().operating(OPERATIONAL, hours -> hours.to("18:00Z"))),
        arguments(
            "description: the text is empty: give one, or leave the call out.",
            Qos.wms().operating(OPERATIONAL, hours -> hours.description(" "))),
        arguments(
            "layers: name 2 is empty: give one, or leave the call out.",
            Qos.wms().representative(getMap().layers("roads", ""))),
        arguments(
            "layers: no name is given: give one or more, or leave the call out.",
            Qos.wms().representative(getMap().layers())),
        arguments("get: the URL is empty", Qos.wms().representative(getCapabilities().get(""))),
        arguments(
            "storedQuery: the URI is empty",
            Qos.wfs().representative(getFeature().storedQuery(""))),
        arguments(
            "title: the name is empty", Qos.wms().anomalyFeed("feed.ics", feed -> feed.title(""))),
        arguments(
            "QOS-O02", Qos.wms().operating(OPERATIONAL, hours -> hours.from("06:00").to("18:00Z"))),
        arguments(
            "QOS-O08",
            Qos.wms()
                .operating(OPERATIONAL, hours -> hours.onWeekdays().from("06:00Z").to("18:00Z"))
                .operating(
                    NON_OPERATIONAL, h -> h.on(FRIDAY).from("19:00+02:00").to("21:00+02:00"))),
        arguments(
            "QOS-O08",
            Qos.wms()
                .operating(OPERATIONAL, hours -> hours.on(SUNDAY).from("22:00Z").to("02:00Z"))
                .operating(PRE_OPERATIONAL, hours -> hours.on(MONDAY).from("01:00Z").to("03:00Z"))),
        arguments(
            "QOS-O14",
            Qos.wms()
                .operating(OPERATIONAL)
                .operating(NON_OPERATIONAL, hours -> hours.on(MONDAY).from("01:00").to("03:00"))),
        arguments(
            "QOS-C03",
            Qos.wms()
                .promise(Metric.of(Metric.CODE_LIST + "#AvailabilityYearly"), atLeast(1, PERCENT))),
        arguments("QOS-C04", Qos.wms().promise(Metric.of("#Availability"), exactly("x"))),
        arguments("QOS-S03", Qos.wms().promise(Metric.of("urn:x"), atMost(1, Unit.of("bananas")))),
        arguments("QOS-S02", Qos.wms().promise(AVAILABILITY_MONTHLY, atLeast(99, PER_SECOND))),
        arguments(
            "QOS-S03", Qos.wms().promise(REQUEST_CAPACITY_PER_SECOND, atLeast(5, Unit.of("m-1")))),
        arguments(
            "QOS-S20", Qos.wms().promise(REQUEST_CAPACITY_PER_SECOND, atLeast(5, PER_MINUTE))),
        arguments("QOS-S07", Qos.wms().promise(AVAILABILITY_MONTHLY, atMost(99, PERCENT))),
        arguments(
            "QOS-S07", Qos.wms().promise(INITIAL_RESPONSE_PERFORMANCE, atLeast(5, MILLISECOND))),
        arguments("QOS-S04", Qos.wms().promise(AVAILABILITY_MONTHLY, atLeast(Double.NaN, PERCENT))),
        arguments("QOS-S05", Qos.wms().promise(AVAILABILITY_MONTHLY, atLeast(-1, PERCENT))),
        arguments(
            "QOS-S05", Qos.wms().promise(INITIAL_RESPONSE_PERFORMANCE, atMost(Duration.ZERO))),
        arguments("QOS-S06", Qos.wms().promise(AVAILABILITY_MONTHLY, atLeast(99.5, Unit.of("1")))),
        arguments(
            "QualityOfServiceStatement[1]: QualityOfServiceStatement has no qos:Metric; give one or"
                + " more. (XSD)",
            Qos.wms().promise(new QualityOfServiceStatement(List.of(), exactly("x")))),
        arguments(
            "QOS-S09",
            Qos.wms()
                .promise(
                    new QualityOfServiceStatement(
                        List.of(AVAILABILITY_MONTHLY, REQUEST_CAPACITY_PER_SECOND),
                        atLeast(1, PERCENT)))),
        arguments(
            "QOS-S10",
            Qos.wms()
                .promise(Metric.of("urn:x"), atMost(1, Unit.SECOND))
                .promise(Metric.of("urn:x"), atLeast(2, Unit.SECOND))),
        arguments(
            "parameterBetween: the name is empty",
            Qos.wms().representative(getMap().layers("a").parameterBetween(" ", 1, 2))),
        arguments("QOS-R01", Qos.wms().representative(List.of())),
        arguments("operation of WFS", Qos.wms().representative(getFeature())),
        arguments("operation of WMS", Qos.wfs().representative(getMap())),
        arguments(
            "QOS-R08", Qos.wms().representative(getMap().layers("a").parameter("LAYERS", "b"))),
        arguments(
            "QOS-R08",
            Qos.wms()
                .representative(
                    getFeatureInfo()
                        .parameter("OutputFormat", "text/html")
                        .parameter("INFO_FORMAT", "text/plain"))),
        arguments(
            "QOS-R08",
            Qos.wfs()
                .representative(
                    getFeature()
                        .type("urn:n", "n:roads")
                        .parameter("SRS", "EPSG:3067")
                        .parameter("srsName", "EPSG:4326"))),
        arguments("QOS-R15", Qos.wms().representative(getMap().widthBetween(9, 1))),
        arguments(
            "QOS-R20",
            Qos.wms().representative(getMap().parameter(Domain.of("TIME", new NoValues())))),
        arguments(
            "mixes qos-wfs:AdHocQueryConstraints and qos-wfs:StoredQueryConstraints; keep to one"
                + " kind. (XSD)",
            Qos.wfs().representative(getFeature().storedQuery("urn:q").type("urn:n", "n:roads"))),
        arguments(
            "type: demo:roads has a prefix, and no namespace is given.",
            Qos.wfs().representative(getFeature().type("", "demo:roads"))),
        arguments(
            "TypeNames: \"no name\" is no XML name without prefix",
            Qos.wfs().representative(getFeature().type("urn:n", "n:no name"))),
        arguments(
            "get: \"ftp://example.org/\" is no http or https URL.",
            Qos.wms().representative(getMap().get("ftp://example.org/"))),
        arguments("QOS-A04", Qos.wms().representative(getMap().area("foo", 0, 0, 1, 1))),
        arguments("QOS-A03", Qos.wms().representative(getMap().area("EPSG:3067", 5, 0, 1, 1))),
        arguments("QOS-A09", Qos.wms().representative(getMap().area("EPSG:4326", 100, 0, 170, 1))),
        arguments(
            "QOS-A01",
            Qos.wms()
                .representative(
                    getMap().area(new AreaConstraint("EPSG:3067", List.of(1.0), List.of(2.0))))),
        arguments(
            "QOS-A02", Qos.wms().representative(getMap().area("EPSG:3067", 0, 0, Double.NaN, 1))),
        arguments("QOS-F01", Qos.wms().anomalyFeed("")),
        arguments("QOS-F01", Qos.wms().anomalyFeed("ftp://example.org/feed.ics")),
        arguments(
            "\"calendar\" is no media type; write one as text/calendar. (XSD)",
            Qos.wms().anomalyFeed("feed.ics", feed -> feed.format("calendar"))),
        arguments(
            "xml:lang \"German, please\" is no language tag; write one as en or de-AT. (XSD)",
            Qos.wms().anomalyFeed("feed.ics", feed -> feed.description("x", "German, please"))),
        arguments(
            "U+0001", Qos.wms().operating(OPERATIONAL, hours -> hours.description("a\u0001"))),
        arguments("U+D800", Qos.wms().representative(getMap().layers("half a pair: \ud800"))));
  }

  @ParameterizedTest
  @MethodSource("senseless")
  void refuses_what_is_senseless(String words, QosMetadataBuilder builder) {
    assertThatExceptionOfType(QosBuildException.class)
        .isThrownBy(builder::build)
        .satisfies(e -> assertThat(e.problems()).anySatisfy(p -> assertThat(p).contains(words)));
  }
}
