package dev.qose.jaxb.testing;

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
import dev.qose.core.ows.Dcp;
import dev.qose.core.ows.Domain;
import dev.qose.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitrary models, valid by the schema and otherwise without sense. Every record of the model
 * occurs.
 */
public final class ArbitraryModels {

  private static final int FEW = 2;

  private ArbitraryModels() {}

  /** Any model. */
  public static Arbitrary<QosMetadata> metadata() {
    return Arbitraries.of(ServiceKind.class).flatMap(ArbitraryModels::metadata);
  }

  /** Any model of a kind of service. */
  public static Arbitrary<QosMetadata> metadata(ServiceKind service) {
    return Combinators.combine(
            operatingInfo().list().ofMaxSize(FEW),
            statement().list().ofMaxSize(FEW),
            representativeOperation(service).list().ofMaxSize(FEW),
            ArbitraryOws.reference().map(OperationAnomalyFeed::new).list().ofMaxSize(FEW))
        .as(
            (info, statements, operations, feeds) ->
                new QosMetadata(service, info, statements, operations, feeds));
  }

  private static Arbitrary<OperatingInfo> operatingInfo() {
    return Combinators.combine(
            ArbitraryOws.reference().map(OperationalStatus::new).optional(),
            ArbitraryOws.text().optional(),
            operatingTimes())
        .as(OperatingInfo::new);
  }

  private static Arbitrary<OperatingTimes> operatingTimes() {
    Arbitrary<OperatingTimes> everyDay =
        Combinators.combine(time().optional(), time().optional()).as(OperatingTimes.EveryDay::new);
    Arbitrary<OperatingTimes> byDays =
        Combinators.combine(
                Arbitraries.of(OperatingDay.class).list().ofMaxSize(4),
                time().optional(),
                time().optional())
            .as(OperatingHours::new)
            .list()
            .ofMinSize(1)
            .ofMaxSize(FEW)
            .map(OperatingTimes.ByDaysOfWeek::new);
    return Arbitraries.oneOf(everyDay, byDays);
  }

  private static Arbitrary<XsdTime> time() {
    Arbitrary<String> clock =
        Combinators.combine(
                Arbitraries.integers().between(0, 23),
                Arbitraries.integers().between(0, 59),
                Arbitraries.of("00", "59", "30.5", "00.000", "01.123456789"))
            .as((hour, minute, second) -> String.format("%02d:%02d:%s", hour, minute, second));
    return Combinators.combine(
            Arbitraries.oneOf(clock, Arbitraries.of("24:00:00", "00:00:00")),
            Arbitraries.of("", "Z", "+00:00", "-14:00", "+05:45"))
        .as((lexical, offset) -> new XsdTime(lexical + offset));
  }

  private static Arbitrary<QualityOfServiceStatement> statement() {
    return Combinators.combine(
            ArbitraryOws.reference().map(Metric::new).list().ofMinSize(1).ofMaxSize(FEW), bound())
        .as(QualityOfServiceStatement::new);
  }

  private static Arbitrary<Bound> bound() {
    Arbitrary<Optional<Unit>> unit =
        Arbitraries.oneOf(Arbitraries.of("ms", "%", "s-1"), ArbitraryOws.text())
            .map(Unit::of)
            .optional();
    return Arbitraries.oneOf(
        ArbitraryOws.text().map(Bound.Value::new),
        Combinators.combine(number(), unit).as(Bound.LessThanOrEqual::new),
        Combinators.combine(number(), unit).as(Bound.MoreThanOrEqual::new));
  }

  private static Arbitrary<Double> number() {
    return Arbitraries.oneOf(
        Arbitraries.doubles(),
        Arbitraries.integers().map(Integer::doubleValue),
        Arbitraries.of(
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            -0.0,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            1e15,
            999_999_999_999_999.0,
            1e-6,
            99.95));
  }

  private static Arbitrary<RepresentativeOperation> representativeOperation(ServiceKind service) {
    return Combinators.combine(
            operation(service).list().ofMaxSize(FEW), statement().list().ofMaxSize(FEW))
        .as(RepresentativeOperation::new);
  }

  private static Arbitrary<Operation> operation(ServiceKind service) {
    Arbitrary<List<Dcp>> dcp = ArbitraryOws.dcp().list().ofMaxSize(1);
    Arbitrary<List<Domain>> constraints = ArbitraryOws.domain().list().ofMaxSize(FEW);
    Arbitrary<Operation> capabilities =
        Combinators.combine(dcp, constraints).as(GetCapabilitiesOperation::new);
    if (service == ServiceKind.WFS) {
      Arbitrary<Operation> feature =
          Combinators.combine(dcp, constraints, queries()).as(GetFeatureOperation::new);
      return Arbitraries.oneOf(capabilities, feature);
    }
    Arbitrary<List<RequestOption>> options =
        Combinators.combine(areas(), parameters())
            .as(RequestOption::new)
            .list()
            .ofMinSize(1)
            .ofMaxSize(FEW);
    Arbitrary<Operation> map =
        Combinators.combine(dcp, constraints, options).as(GetMapOperation::new);
    Arbitrary<Operation> info =
        Combinators.combine(dcp, constraints, options).as(GetFeatureInfoOperation::new);
    return Arbitraries.oneOf(capabilities, map, info);
  }

  private static Arbitrary<List<QueryConstraints>> queries() {
    Arbitrary<QueryConstraints> adHoc =
        Combinators.combine(areas(), parameters(), typeNames()).as(AdHocQueryConstraints::new);
    Arbitrary<QueryConstraints> stored =
        Combinators.combine(areas(), parameters(), ArbitraryOws.uri().optional())
            .as(StoredQueryConstraints::new);
    return Arbitraries.oneOf(adHoc.list().ofMaxSize(FEW), stored.list().ofMaxSize(FEW));
  }

  private static Arbitrary<List<AreaConstraint>> areas() {
    return Arbitraries.integers()
        .between(0, 3)
        .flatMap(
            axes ->
                Combinators.combine(
                        ArbitraryOws.uri(),
                        number().list().ofSize(axes),
                        number().list().ofSize(axes))
                    .as(AreaConstraint::new))
        .list()
        .ofMaxSize(FEW);
  }

  private static Arbitrary<List<RequestParameterConstraint>> parameters() {
    return ArbitraryOws.domain().map(RequestParameterConstraint::new).list().ofMaxSize(FEW);
  }

  /** Each prefix stands for one namespace, and no list has two default namespaces. */
  private static Arbitrary<List<TypeName>> typeNames() {
    Arbitrary<List<TypeName>> prefixed =
        Combinators.combine(
                Arbitraries.of("a", "b-1", "\u00E9", "ns1"),
                localName(),
                Arbitraries.of(true, false))
            .as((prefix, name, any) -> new TypeName("urn:ns:" + prefix, prefix, name, any))
            .list()
            .ofMaxSize(3);
    Arbitrary<List<TypeName>> unprefixed =
        Arbitraries.of("", "urn:default:1", "urn:default:2")
            .flatMap(
                namespace ->
                    Combinators.combine(localName(), Arbitraries.of(true, false))
                        .as((name, any) -> new TypeName(namespace, "", name, any))
                        .list()
                        .ofMaxSize(FEW));
    return Combinators.combine(prefixed, unprefixed)
        .as(
            (some, others) -> {
              List<TypeName> all = new ArrayList<>(some);
              all.addAll(others);
              return all;
            });
  }

  private static Arbitrary<String> localName() {
    return Arbitraries.of("roads", "_x.y-z", "\u00C5land", "\u9053", "xmlThing");
  }
}
