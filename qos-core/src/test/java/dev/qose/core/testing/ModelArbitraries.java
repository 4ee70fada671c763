package dev.qose.core.testing;

import dev.qose.core.codelist.Metric;
import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.model.AdHocQueryConstraints;
import dev.qose.core.model.AreaConstraint;
import dev.qose.core.model.Bound;
import dev.qose.core.model.GetCapabilitiesOperation;
import dev.qose.core.model.GetFeatureInfoOperation;
import dev.qose.core.model.GetFeatureOperation;
import dev.qose.core.model.GetMapOperation;
import dev.qose.core.model.OperatingDay;
import dev.qose.core.model.OperatingHours;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.model.OperatingTimes;
import dev.qose.core.model.Operation;
import dev.qose.core.model.OperationAnomalyFeed;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.QualityOfServiceStatement;
import dev.qose.core.model.QueryConstraints;
import dev.qose.core.model.RepresentativeOperation;
import dev.qose.core.model.RequestOption;
import dev.qose.core.model.RequestParameterConstraint;
import dev.qose.core.model.ServiceKind;
import dev.qose.core.model.StoredQueryConstraints;
import dev.qose.core.model.TypeName;
import dev.qose.core.model.XsdTime;
import dev.qose.core.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Any model that the schemas can say, sensible or not: every record, every alternative, with few
 * elements in each list so that a whole block stays readable.
 */
public final class ModelArbitraries {

  private static final List<String> SEEN_PARAMETERS =
      List.of(
          "LayerName",
          "CRS",
          "ImageWidth",
          "ImageHeight",
          "OutputFormat",
          "Count",
          "ResolveReferences");

  private ModelArbitraries() {}

  /** Blocks of either service. */
  public static Arbitrary<QosMetadata> qosMetadata() {
    // Not by flatMap, which would make the whole tree of generators anew for each model.
    return new MadeOnce<>(
        Arbitraries.oneOf(qosMetadata(ServiceKind.WMS), qosMetadata(ServiceKind.WFS)));
  }

  /** Blocks of one service. */
  public static Arbitrary<QosMetadata> qosMetadata(ServiceKind service) {
    return new MadeOnce<>(
        Combinators.combine(
                few(operatingInfo()),
                few(statements()),
                few(representativeOperations(service)),
                few(OwsArbitraries.references().map(OperationAnomalyFeed::new)))
            .as(
                (operatingInfo, statements, operations, feeds) ->
                    new QosMetadata(service, operatingInfo, statements, operations, feeds)));
  }

  /** Operating information, in both forms of times. */
  public static Arbitrary<OperatingInfo> operatingInfo() {
    Arbitrary<OperatingTimes> everyDay =
        Combinators.combine(times().optional(), times().optional())
            .as(OperatingTimes.EveryDay::new);
    Arbitrary<OperatingTimes> byDays =
        operatingHours().list().ofMinSize(1).ofMaxSize(3).map(OperatingTimes.ByDaysOfWeek::new);
    return new MadeOnce<>(
        Combinators.combine(
                operationalStatuses().optional(),
                OwsArbitraries.texts().optional(),
                Arbitraries.oneOf(everyDay, byDays))
            .as(OperatingInfo::new));
  }

  /** Windows of operation, with or without days, repeated or not. */
  public static Arbitrary<OperatingHours> operatingHours() {
    return new MadeOnce<>(
        Combinators.combine(
                Arbitraries.of(OperatingDay.class).list().ofMaxSize(4),
                times().optional(),
                times().optional())
            .as(OperatingHours::new));
  }

  /** Legal times of day, with all kinds of offset and fraction. */
  public static Arbitrary<XsdTime> times() {
    Arbitrary<String> times =
        Arbitraries.oneOf(
            Combinators.combine(
                    Arbitraries.integers().between(0, 23),
                    Arbitraries.integers().between(0, 59),
                    Arbitraries.integers().between(0, 59),
                    Arbitraries.of("", ".5", ".000", ".123456789012"))
                .as((h, m, s, fraction) -> "%02d:%02d:%02d%s".formatted(h, m, s, fraction)),
            Arbitraries.of("24:00:00", "24:00:00.0"));
    Arbitrary<String> offsets =
        Arbitraries.of("", "Z", "+00:00", "-00:00", "+03:00", "-09:30", "+14:00");
    return new MadeOnce<>(
        Combinators.combine(times, offsets).as((time, offset) -> new XsdTime(time + offset)));
  }

  /** Statuses of the code list, and others. */
  public static Arbitrary<OperationalStatus> operationalStatuses() {
    return new MadeOnce<>(
        Arbitraries.oneOf(
            Arbitraries.of(
                OperationalStatus.OPERATIONAL,
                OperationalStatus.PRE_OPERATIONAL,
                OperationalStatus.NON_OPERATIONAL),
            OwsArbitraries.references().map(OperationalStatus::new)));
  }

  /** Statements with one metric or several, and any bound. */
  public static Arbitrary<QualityOfServiceStatement> statements() {
    return new MadeOnce<>(
        Combinators.combine(metrics().list().ofMinSize(1).ofMaxSize(2), bounds())
            .as(QualityOfServiceStatement::new));
  }

  /** Metrics of the code list, and others. */
  public static Arbitrary<Metric> metrics() {
    return new MadeOnce<>(
        Arbitraries.oneOf(
            Arbitraries.of(
                Metric.AVAILABILITY_MONTHLY,
                Metric.REQUEST_CAPACITY_PER_SECOND,
                Metric.of("urn:example:metric")),
            OwsArbitraries.references().map(Metric::new)));
  }

  /** Bounds with and without a unit; the numbers include those that are not finite. */
  public static Arbitrary<Bound> bounds() {
    Arbitrary<Optional<Unit>> units =
        Arbitraries.oneOf(Arbitraries.of("%", "ms", "s-1", "{request}/s"), OwsArbitraries.texts())
            .map(Unit::new)
            .optional();
    return new MadeOnce<>(
        Arbitraries.oneOf(
            Combinators.combine(numbers(), units).as(Bound.LessThanOrEqual::new),
            Combinators.combine(numbers(), units).as(Bound.MoreThanOrEqual::new),
            OwsArbitraries.texts().map(Bound.Value::new)));
  }

  /** Any {@code xs:double}, many of them short. */
  public static Arbitrary<Double> numbers() {
    return new MadeOnce<>(
        Arbitraries.oneOf(
            Arbitraries.of(
                0.0,
                -0.0,
                99.5,
                500.0,
                1e7,
                1e15,
                1e300,
                Double.MIN_VALUE,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY),
            Arbitraries.doubles(),
            Arbitraries.longs().map(Double::longBitsToDouble).map(ModelArbitraries::canonicalNan)));
  }

  /** There are many NaN; a document can only say that it is one. */
  private static double canonicalNan(double number) {
    return Double.isNaN(number) ? Double.NaN : number;
  }

  /** Operations and promises, mixed in any order that the service allows. */
  public static Arbitrary<RepresentativeOperation> representativeOperations(ServiceKind service) {
    return new MadeOnce<>(
        Combinators.combine(
                operations(service).list().ofMaxSize(4), statements().list().ofMaxSize(2))
            .as(RepresentativeOperation::new));
  }

  /** The operations that a service has. */
  public static Arbitrary<Operation> operations(ServiceKind service) {
    Arbitrary<Operation> getCapabilities =
        Combinators.combine(few(OwsArbitraries.dcps()), few(OwsArbitraries.domains()))
            .as(GetCapabilitiesOperation::new);
    return switch (service) {
      case WMS ->
          Arbitraries.oneOf(
              getCapabilities,
              Combinators.combine(
                      few(OwsArbitraries.dcps()), few(OwsArbitraries.domains()), requestOptions())
                  .as(GetMapOperation::new),
              Combinators.combine(
                      few(OwsArbitraries.dcps()), few(OwsArbitraries.domains()), requestOptions())
                  .as(GetFeatureInfoOperation::new));
      case WFS ->
          Arbitraries.oneOf(
              getCapabilities,
              Combinators.combine(
                      few(OwsArbitraries.dcps()), few(OwsArbitraries.domains()), queries())
                  .as(GetFeatureOperation::new));
    };
  }

  private static Arbitrary<List<RequestOption>> requestOptions() {
    return new MadeOnce<>(
        Combinators.combine(few(areaConstraints()), parameters())
            .as(RequestOption::new)
            .list()
            .ofMinSize(1)
            .ofMaxSize(2));
  }

  /** All ad hoc, or all stored. */
  private static Arbitrary<List<QueryConstraints>> queries() {
    Arbitrary<QueryConstraints> adHoc =
        Combinators.combine(few(areaConstraints()), parameters(), typeNames())
            .as(AdHocQueryConstraints::new);
    Arbitrary<QueryConstraints> stored =
        Combinators.combine(few(areaConstraints()), parameters(), OwsArbitraries.uris().optional())
            .as(StoredQueryConstraints::new);
    return new MadeOnce<>(Arbitraries.oneOf(few(adHoc), few(stored)));
  }

  /** Areas with corners of any dimension. */
  public static Arbitrary<AreaConstraint> areaConstraints() {
    Arbitrary<List<Double>> corners = numbers().list().ofMaxSize(3);
    return new MadeOnce<>(
        Combinators.combine(Arbitraries.of("EPSG:3067", "CRS:84", ""), corners, corners)
            .as(AreaConstraint::new));
  }

  /** Parameters seen in use and others, in any order, some with nothing but values. */
  public static Arbitrary<List<RequestParameterConstraint>> parameters() {
    Arbitrary<String> names =
        Arbitraries.oneOf(Arbitraries.of(SEEN_PARAMETERS), OwsArbitraries.texts());
    return new MadeOnce<>(
        Arbitraries.oneOf(
                OwsArbitraries.plainDomains(Arbitraries.of(SEEN_PARAMETERS)),
                OwsArbitraries.domains(names))
            .map(RequestParameterConstraint::new)
            .list()
            .ofMaxSize(4));
  }

  /** Names of types of which each prefix stands for one namespace, with one default namespace. */
  public static Arbitrary<List<TypeName>> typeNames() {
    Arbitrary<TypeName> prefixed =
        Combinators.combine(
                Arbitraries.of("a", "b-1", "é", "ns1"), localNames(), Arbitraries.of(true, false))
            .as((prefix, name, any) -> new TypeName("urn:ns:" + prefix, prefix, name, any));
    Arbitrary<List<TypeName>> unprefixed =
        Combinators.combine(
                Arbitraries.of("", "urn:default:1", "urn:default:2"),
                few(
                    Combinators.combine(localNames(), Arbitraries.of(true, false))
                        .as((name, any) -> new TypeName("", "", name, any))))
            .as(
                (namespace, names) ->
                    names.stream()
                        .map(
                            name ->
                                new TypeName(namespace, "", name.localName(), name.schemaElement()))
                        .toList());
    return new MadeOnce<>(
        Combinators.combine(few(prefixed), unprefixed)
            .as((some, others) -> Stream.concat(some.stream(), others.stream()).toList()));
  }

  private static Arbitrary<String> localNames() {
    return new MadeOnce<>(Arbitraries.of("roads", "_x.y-z", "Åland", "道", "xmlThing"));
  }

  private static <T> Arbitrary<List<T>> few(Arbitrary<T> element) {
    return new MadeOnce<>(element.list().ofMaxSize(2));
  }
}
