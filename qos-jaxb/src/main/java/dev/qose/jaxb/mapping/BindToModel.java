package dev.qose.jaxb.mapping;

import dev.qose.core.codelist.Metric;
import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.model.AdHocQueryConstraints;
import dev.qose.core.model.AreaConstraint;
import dev.qose.core.model.Bound;
import dev.qose.core.model.GetCapabilitiesOperation;
import dev.qose.core.model.GetFeatureInfoOperation;
import dev.qose.core.model.GetFeatureOperation;
import dev.qose.core.model.GetMapOperation;
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
import dev.qose.core.ows.Dcp;
import dev.qose.core.ows.Domain;
import dev.qose.core.unit.Unit;
import dev.qose.jaxb.bind.DoubleAdapter;
import dev.qose.jaxb.bind.DoubleList;
import dev.qose.jaxb.bind.qos.AbstractOperationType;
import dev.qose.jaxb.bind.qos.AreaConstraintType;
import dev.qose.jaxb.bind.qos.AssessedOperationType;
import dev.qose.jaxb.bind.qos.ByDaysOfWeek;
import dev.qose.jaxb.bind.qos.LimitedAreaRequestConstraintsType;
import dev.qose.jaxb.bind.qos.NumberWithUnitType;
import dev.qose.jaxb.bind.qos.OperatingInfoType;
import dev.qose.jaxb.bind.qos.QualityOfServiceMetadataType;
import dev.qose.jaxb.bind.qos.QualityOfServiceStatementType;
import dev.qose.jaxb.bind.wfs.GetFeatureOperationType;
import dev.qose.jaxb.bind.wms.GetFeatureInfoOperationType;
import dev.qose.jaxb.bind.wms.GetMapOperationType;
import jakarta.xml.bind.JAXBElement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a model of the generated classes. What the model cannot hold is left out and reported.
 *
 * @since 0.1
 */
public final class BindToModel {

  private static final DoubleAdapter NUMBERS = new DoubleAdapter();

  private final Problems problems;
  private final OwsToModel ows;

  private BindToModel(Problems problems) {
    this.problems = problems;
    this.ows = new OwsToModel(problems);
  }

  /**
   * Makes a model.
   *
   * @param root the generated classes
   * @param service whose block it is
   * @param problems takes what was left out
   * @return the model
   */
  public static QosMetadata model(
      QualityOfServiceMetadataType root, ServiceKind service, Problems problems) {
    return new BindToModel(problems).root(root, service);
  }

  private QosMetadata root(QualityOfServiceMetadataType from, ServiceKind service) {
    return new QosMetadata(
        service,
        from.getOperatingInfo().stream().map(this::operatingInfo).toList(),
        statements(from.getQualityOfServiceStatement()),
        from.getRepresentativeOperation().stream().map(this::representative).toList(),
        from.getOperationAnomalyFeed().stream()
            .map(ows::reference)
            .map(OperationAnomalyFeed::new)
            .toList());
  }

  private OperatingInfo operatingInfo(OperatingInfoType from) {
    return new OperatingInfo(
        Optional.ofNullable(from.getOperationalStatus())
            .map(ows::reference)
            .map(OperationalStatus::new),
        Optional.ofNullable(from.getDescription()),
        times(from));
  }

  private OperatingTimes times(OperatingInfoType from) {
    if (from.getByDaysOfWeek().isEmpty()) {
      return new OperatingTimes.EveryDay(
          Optional.ofNullable(from.getStartTime()), Optional.ofNullable(from.getEndTime()));
    }
    Stream.of(
            Optional.ofNullable(from.getStartTime()).map(time -> "qos:StartTime \"" + time + "\""),
            Optional.ofNullable(from.getEndTime()).map(time -> "qos:EndTime \"" + time + "\""))
        .flatMap(Optional::stream)
        .forEach(
            time ->
                problems.add(
                    time
                        + " beside qos:ByDaysOfWeek is left out; write it inside of each"
                        + " qos:ByDaysOfWeek that it holds for"));
    return new OperatingTimes.ByDaysOfWeek(
        from.getByDaysOfWeek().stream().map(BindToModel::hours).toList());
  }

  private static OperatingHours hours(ByDaysOfWeek from) {
    return new OperatingHours(
        from.getOn() == null ? List.of() : from.getOn().days(),
        Optional.ofNullable(from.getStartTime()),
        Optional.ofNullable(from.getEndTime()));
  }

  private List<QualityOfServiceStatement> statements(List<QualityOfServiceStatementType> from) {
    return from.stream().map(this::statement).flatMap(Optional::stream).toList();
  }

  private Optional<QualityOfServiceStatement> statement(QualityOfServiceStatementType from) {
    List<Metric> metrics = from.getMetric().stream().map(ows::reference).map(Metric::new).toList();
    Map<String, Bound> bounds = bounds(from);
    String about =
        metrics.stream()
            .map(Metric::href)
            .collect(Collectors.joining(", ", "qos:QualityOfServiceStatement about \"", "\""));
    if (bounds.isEmpty()) {
      problems.add(
          about
              + " is left out, since it promises nothing; write one of qos:Value,"
              + " qos:LessThanOrEqual and qos:MoreThanOrEqual");
    }
    bounds.keySet().stream()
        .skip(1)
        .forEach(
            bound ->
                problems.add(
                    about
                        + " can promise one thing only: "
                        + bound
                        + " is left out; write another statement"));
    return bounds.values().stream()
        .findFirst()
        .map(bound -> new QualityOfServiceStatement(metrics, bound));
  }

  /** The bounds of a statement, of which there should be one, by what they are called. */
  private static Map<String, Bound> bounds(QualityOfServiceStatementType from) {
    Map<String, Bound> bounds = new LinkedHashMap<>();
    if (from.getValue() != null) {
      bounds.put("qos:Value \"" + from.getValue() + "\"", new Bound.Value(from.getValue()));
    }
    NumberWithUnitType less = from.getLessThanOrEqual();
    if (less != null && less.getValue() != null) {
      bounds.put(
          "qos:LessThanOrEqual \"" + NUMBERS.marshal(less.getValue()) + "\"",
          new Bound.LessThanOrEqual(less.getValue(), uom(less)));
    }
    NumberWithUnitType more = from.getMoreThanOrEqual();
    if (more != null && more.getValue() != null) {
      bounds.put(
          "qos:MoreThanOrEqual \"" + NUMBERS.marshal(more.getValue()) + "\"",
          new Bound.MoreThanOrEqual(more.getValue(), uom(more)));
    }
    return bounds;
  }

  private static Optional<Unit> uom(NumberWithUnitType number) {
    return Optional.ofNullable(number.getUom()).map(Unit::new);
  }

  private RepresentativeOperation representative(AssessedOperationType from) {
    return new RepresentativeOperation(
        from.getOperation().stream()
            .map(JAXBElement::getValue)
            .map(this::operation)
            .flatMap(Optional::stream)
            .toList(),
        statements(from.getQualityOfServiceStatement()));
  }

  private Optional<Operation> operation(AbstractOperationType from) {
    List<Dcp> dcp = from.getDCP().stream().map(ows::dcp).toList();
    List<Domain> constraints = ows.domains("qos:Constraint", from.getConstraint());
    if (from instanceof GetMapOperationType map) {
      return Optional.of(
          new GetMapOperation(dcp, constraints, requestOptions(map.getRequestOption())));
    }
    if (from instanceof GetFeatureInfoOperationType info) {
      return Optional.of(
          new GetFeatureInfoOperation(dcp, constraints, requestOptions(info.getRequestOption())));
    }
    if (from instanceof GetFeatureOperationType feature) {
      return Optional.of(new GetFeatureOperation(dcp, constraints, queries(feature)));
    }
    return Optional.of(new GetCapabilitiesOperation(dcp, constraints));
  }

  private List<RequestOption> requestOptions(List<LimitedAreaRequestConstraintsType> from) {
    return from.stream()
        .map(option -> new RequestOption(areas(option), parameters(option)))
        .toList();
  }

  private List<QueryConstraints> queries(GetFeatureOperationType from) {
    Stream<QueryConstraints> adHoc =
        from.getAdHocQueryConstraints().stream()
            .map(
                query ->
                    new AdHocQueryConstraints(
                        areas(query),
                        parameters(query),
                        query.getTypeNames() == null ? List.of() : query.getTypeNames().names()));
    Stream<QueryConstraints> stored =
        from.getStoredQueryConstraints().stream()
            .map(
                query ->
                    new StoredQueryConstraints(
                        areas(query),
                        parameters(query),
                        Optional.ofNullable(query.getStoredQueryId())));
    return Stream.concat(adHoc, stored).toList();
  }

  private List<AreaConstraint> areas(LimitedAreaRequestConstraintsType from) {
    return from.getAreaConstraint().stream().map(this::area).toList();
  }

  private AreaConstraint area(AreaConstraintType from) {
    return new AreaConstraint(
        ows.required("qos:AreaConstraint", "srsName", from.getSrsName()),
        corner(from.getLowerCorner()),
        corner(from.getUpperCorner()));
  }

  private static List<Double> corner(@Nullable DoubleList from) {
    return from == null ? List.of() : from.values();
  }

  private List<RequestParameterConstraint> parameters(LimitedAreaRequestConstraintsType from) {
    return ows
        .domains("qos:RequestParameterConstraint", from.getRequestParameterConstraint())
        .stream()
        .map(RequestParameterConstraint::new)
        .toList();
  }
}
