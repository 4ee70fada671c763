package dev.qose.core.block;

import dev.qose.core.block.Particle.Option;
import dev.qose.core.codelist.Metric;
import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.element.Namespaces;
import dev.qose.core.model.AdHocQueryConstraints;
import dev.qose.core.model.AreaConstraint;
import dev.qose.core.model.Bound;
import dev.qose.core.model.GetCapabilitiesOperation;
import dev.qose.core.model.GetFeatureInfoOperation;
import dev.qose.core.model.GetFeatureOperation;
import dev.qose.core.model.GetMapOperation;
import dev.qose.core.model.LimitedAreaConstraints;
import dev.qose.core.model.OperatingDay;
import dev.qose.core.model.OperatingHours;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.model.OperatingTimes;
import dev.qose.core.model.OperatingTimes.ByDaysOfWeek;
import dev.qose.core.model.OperatingTimes.EveryDay;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The types of the QoS schemas. */
final class QosTypes {

  private static final ElementType<XsdTime> TIME = ElementType.of(SimpleType.TIME);

  private static final Particle<OperatingHours, List<OperatingDay>> ON =
      Particle.one("qos:On", ElementType.of(SimpleType.DAYS), OperatingHours::on);
  private static final Particle<OperatingHours, XsdTime> START =
      Particle.optional("qos:StartTime", TIME, OperatingHours::startTime);
  private static final Particle<OperatingHours, XsdTime> END =
      Particle.optional("qos:EndTime", TIME, OperatingHours::endTime);
  private static final ElementType<OperatingHours> OPERATING_HOURS =
      ElementType.of(
              in ->
                  new OperatingHours(
                      in.optional(ON).orElse(List.of()), in.optional(START), in.optional(END)))
          .then(ON)
          .then(START)
          .then(END);

  private static final Particle<OperatingInfo, OperationalStatus> STATUS =
      Particle.optional(
          "qos:OperationalStatus",
          OwsTypes.REFERENCE.map(OperationalStatus::new, OperationalStatus::reference),
          OperatingInfo::operationalStatus);
  private static final Particle<OperatingInfo, String> DESCRIPTION =
      Particle.optional(
          "qos:Description", ElementType.of(SimpleType.STRING), OperatingInfo::description);
  private static final Particle<OperatingInfo, OperatingHours> BY_DAYS =
      Particle.any(
          "qos:ByDaysOfWeek",
          OPERATING_HOURS,
          info -> info.times() instanceof ByDaysOfWeek days ? days.hours() : List.of());
  private static final Particle<OperatingInfo, XsdTime> DAILY_START =
      Particle.optional(
          "qos:StartTime",
          TIME,
          info -> info.times() instanceof EveryDay daily ? daily.startTime() : Optional.empty());
  private static final Particle<OperatingInfo, XsdTime> DAILY_END =
      Particle.optional(
          "qos:EndTime",
          TIME,
          info -> info.times() instanceof EveryDay daily ? daily.endTime() : Optional.empty());
  private static final ElementType<OperatingInfo> OPERATING_INFO =
      ElementType.of(
              in -> new OperatingInfo(in.optional(STATUS), in.optional(DESCRIPTION), times(in)))
          .then(STATUS)
          .then(DESCRIPTION)
          .then(BY_DAYS)
          .then(DAILY_START)
          .then(DAILY_END);

  /** A number with a unit, whichever way it bounds. */
  private record Quantity(double value, Optional<Unit> uom) {
    static Quantity of(Bound.Numeric bound) {
      return new Quantity(bound.value(), bound.uom());
    }
  }

  private static final ElementType<Quantity> QUANTITY =
      ElementType.ofSome(
              in ->
                  in.text(SimpleType.NUMBER)
                      .map(number -> new Quantity(number, in.attribute("uom").map(Unit::new))))
          .text(SimpleType.NUMBER, Quantity::value)
          .attribute("uom", Facet.ANY, quantity -> quantity.uom().map(Unit::code));

  private static final Particle<QualityOfServiceStatement, Metric> METRICS =
      Particle.some(
          "qos:Metric",
          OwsTypes.REFERENCE.map(Metric::new, Metric::reference),
          QualityOfServiceStatement::metrics);
  private static final Particle<QualityOfServiceStatement, Bound> BOUND =
      Particle.oneOf(
          QualityOfServiceStatement::bound,
          List.of(
              Option.of(
                  "qos:Value",
                  Bound.Value.class,
                  ElementType.of(SimpleType.STRING).map(Bound.Value::new, Bound.Value::text)),
              Option.of(
                  "qos:LessThanOrEqual",
                  Bound.LessThanOrEqual.class,
                  QUANTITY.map(
                      most -> new Bound.LessThanOrEqual(most.value(), most.uom()), Quantity::of)),
              Option.of(
                  "qos:MoreThanOrEqual",
                  Bound.MoreThanOrEqual.class,
                  QUANTITY.map(
                      least -> new Bound.MoreThanOrEqual(least.value(), least.uom()),
                      Quantity::of))));
  private static final ElementType<QualityOfServiceStatement> STATEMENT =
      ElementType.ofSome(QosTypes::statement).then(METRICS).then(BOUND);

  private static final ElementType<List<Double>> CORNER = ElementType.of(SimpleType.NUMBERS);
  private static final Particle<AreaConstraint, List<Double>> LOWER =
      Particle.one("qos:LowerCorner", CORNER, AreaConstraint::lowerCorner);
  private static final Particle<AreaConstraint, List<Double>> UPPER =
      Particle.one("qos:UpperCorner", CORNER, AreaConstraint::upperCorner);
  private static final ElementType<AreaConstraint> AREA =
      ElementType.of(
              in ->
                  new AreaConstraint(
                      in.required("srsName"),
                      in.optional(LOWER).orElse(List.of()),
                      in.optional(UPPER).orElse(List.of())))
          .required("srsName", Facet.URI_REFERENCE, AreaConstraint::srsName)
          .then(LOWER)
          .then(UPPER);

  private static final Particle<LimitedAreaConstraints, AreaConstraint> AREAS =
      Particle.any("qos:AreaConstraint", AREA, LimitedAreaConstraints::areas);
  private static final Particle<LimitedAreaConstraints, RequestParameterConstraint> PARAMETERS =
      Particle.any(
          "qos:RequestParameterConstraint",
          OwsTypes.DOMAIN.map(RequestParameterConstraint::new, RequestParameterConstraint::domain),
          LimitedAreaConstraints::parameters);

  private static final ElementType<RequestOption> REQUEST_OPTION =
      ElementType.of(in -> new RequestOption(in.list(AREAS), in.list(PARAMETERS)))
          .then(AREAS.of(option -> option))
          .then(PARAMETERS.of(option -> option));

  private static final Particle<AdHocQueryConstraints, List<TypeName>> TYPE_NAMES =
      Particle.optional(
          "qos-wfs:TypeNames",
          ElementType.of(SimpleType.TYPE_NAMES),
          query -> Optional.of(query.typeNames()).filter(names -> !names.isEmpty()));
  private static final ElementType<AdHocQueryConstraints> AD_HOC =
      ElementType.of(
              in ->
                  new AdHocQueryConstraints(
                      in.list(AREAS),
                      in.list(PARAMETERS),
                      in.optional(TYPE_NAMES).orElse(List.of())))
          .then(AREAS.of(query -> query))
          .then(PARAMETERS.of(query -> query))
          .then(TYPE_NAMES);

  private static final Particle<StoredQueryConstraints, String> STORED_QUERY_ID =
      Particle.optional(
          "qos-wfs:StoredQueryId",
          ElementType.of(SimpleType.URI_REFERENCE),
          StoredQueryConstraints::storedQueryId);
  private static final ElementType<StoredQueryConstraints> STORED =
      ElementType.of(
              in ->
                  new StoredQueryConstraints(
                      in.list(AREAS), in.list(PARAMETERS), in.optional(STORED_QUERY_ID)))
          .then(AREAS.of(query -> query))
          .then(PARAMETERS.of(query -> query))
          .then(STORED_QUERY_ID);

  private static final Particle<Operation, Dcp> DCP =
      Particle.any("ows:DCP", OwsTypes.DCP, Operation::dcp);
  private static final Particle<Operation, Domain> CONSTRAINTS =
      Particle.any("qos:Constraint", OwsTypes.DOMAIN, Operation::constraints);

  private static final ElementType<GetCapabilitiesOperation> GET_CAPABILITIES =
      ElementType.of(in -> new GetCapabilitiesOperation(in.list(DCP), in.list(CONSTRAINTS)))
          .then(DCP.of(operation -> operation))
          .then(CONSTRAINTS.of(operation -> operation));

  private static final Particle<GetMapOperation, RequestOption> MAP_OPTIONS =
      Particle.some("qos-wms:RequestOption", REQUEST_OPTION, GetMapOperation::requestOptions);
  private static final ElementType<GetMapOperation> GET_MAP =
      ElementType.of(
              in -> new GetMapOperation(in.list(DCP), in.list(CONSTRAINTS), in.list(MAP_OPTIONS)))
          .then(DCP.of(operation -> operation))
          .then(CONSTRAINTS.of(operation -> operation))
          .then(MAP_OPTIONS);

  private static final Particle<GetFeatureInfoOperation, RequestOption> INFO_OPTIONS =
      Particle.some(
          "qos-wms:RequestOption", REQUEST_OPTION, GetFeatureInfoOperation::requestOptions);
  private static final ElementType<GetFeatureInfoOperation> GET_FEATURE_INFO =
      ElementType.of(
              in ->
                  new GetFeatureInfoOperation(
                      in.list(DCP), in.list(CONSTRAINTS), in.list(INFO_OPTIONS)))
          .then(DCP.of(operation -> operation))
          .then(CONSTRAINTS.of(operation -> operation))
          .then(INFO_OPTIONS);

  private static final Particle<GetFeatureOperation, QueryConstraints> QUERIES =
      Particle.anyOfOneKind(
          GetFeatureOperation::queries,
          List.of(
              Option.of("qos-wfs:AdHocQueryConstraints", AdHocQueryConstraints.class, AD_HOC),
              Option.of("qos-wfs:StoredQueryConstraints", StoredQueryConstraints.class, STORED)));
  private static final ElementType<GetFeatureOperation> GET_FEATURE =
      ElementType.of(
              in -> new GetFeatureOperation(in.list(DCP), in.list(CONSTRAINTS), in.list(QUERIES)))
          .then(DCP.of(operation -> operation))
          .then(CONSTRAINTS.of(operation -> operation))
          .then(QUERIES);

  private static final Particle<RepresentativeOperation, Operation> OPERATIONS =
      Particle.anyOf(
          RepresentativeOperation::operations,
          List.of(
              Option.of(
                  "qos:GetCapabilitiesOperation", GetCapabilitiesOperation.class, GET_CAPABILITIES),
              Option.of("qos-wms:GetMapOperation", GetMapOperation.class, GET_MAP),
              Option.of(
                  "qos-wms:GetFeatureInfoOperation",
                  GetFeatureInfoOperation.class,
                  GET_FEATURE_INFO),
              Option.of("qos-wfs:GetFeatureOperation", GetFeatureOperation.class, GET_FEATURE)));
  private static final Particle<RepresentativeOperation, QualityOfServiceStatement>
      OPERATION_STATEMENTS =
          Particle.any(
              "qos:QualityOfServiceStatement", STATEMENT, RepresentativeOperation::statements);
  private static final ElementType<RepresentativeOperation> REPRESENTATIVE_OPERATION =
      ElementType.of(
              in -> new RepresentativeOperation(in.list(OPERATIONS), in.list(OPERATION_STATEMENTS)))
          .then(OPERATIONS)
          .then(OPERATION_STATEMENTS);

  private static final Particle<QosMetadata, OperatingInfo> OPERATING_INFOS =
      Particle.any("qos:OperatingInfo", OPERATING_INFO, QosMetadata::operatingInfo);
  private static final Particle<QosMetadata, QualityOfServiceStatement> STATEMENTS =
      Particle.any("qos:QualityOfServiceStatement", STATEMENT, QosMetadata::statements);
  private static final Particle<QosMetadata, RepresentativeOperation> REPRESENTATIVE_OPERATIONS =
      Particle.any(
          "qos:RepresentativeOperation",
          REPRESENTATIVE_OPERATION,
          QosMetadata::representativeOperations);
  private static final Particle<QosMetadata, OperationAnomalyFeed> ANOMALY_FEEDS =
      Particle.any(
          "qos:OperationAnomalyFeed",
          OwsTypes.REFERENCE.map(OperationAnomalyFeed::new, OperationAnomalyFeed::reference),
          QosMetadata::anomalyFeeds);

  /** The root of a block. */
  static final ElementType<QosMetadata> METADATA =
      ElementType.of(
              in ->
                  new QosMetadata(
                      serviceOf(in),
                      in.list(OPERATING_INFOS),
                      in.list(STATEMENTS),
                      in.list(REPRESENTATIVE_OPERATIONS),
                      in.list(ANOMALY_FEEDS)))
          .then(OPERATING_INFOS)
          .then(STATEMENTS)
          .then(REPRESENTATIVE_OPERATIONS)
          .then(ANOMALY_FEEDS);

  private QosTypes() {}

  /** The name of the root of a service's block. */
  static ExpandedName rootOf(ServiceKind service) {
    return new ExpandedName(
        service == ServiceKind.WMS ? Namespaces.QOS_WMS : Namespaces.QOS_WFS, Namespaces.QOS_ROOT);
  }

  private static ServiceKind serviceOf(Parts root) {
    return root.element().uri().equals(Namespaces.QOS_WFS) ? ServiceKind.WFS : ServiceKind.WMS;
  }

  private static OperatingTimes times(Parts in) {
    List<OperatingHours> hours = in.list(BY_DAYS);
    Optional<XsdTime> start = in.optional(DAILY_START);
    Optional<XsdTime> end = in.optional(DAILY_END);
    if (hours.isEmpty()) {
      return new EveryDay(start, end);
    }
    start.ifPresent(time -> in.omit(besideDays("qos:StartTime", time)));
    end.ifPresent(time -> in.omit(besideDays("qos:EndTime", time)));
    return new ByDaysOfWeek(hours);
  }

  private static String besideDays(String name, XsdTime time) {
    return "%s \"%s\" beside qos:ByDaysOfWeek is left out; write it inside of each qos:ByDaysOfWeek that it holds for"
        .formatted(name, Facet.shorten(time.lexical()));
  }

  private static Optional<QualityOfServiceStatement> statement(Parts in) {
    List<Metric> metrics = in.list(METRICS);
    Optional<Bound> bound = in.optional(BOUND);
    if (bound.isEmpty()) {
      in.omit(
          metrics.stream()
              .map(Metric::href)
              .map(Facet::shorten)
              .collect(
                  Collectors.joining(
                      ", ",
                      "qos:QualityOfServiceStatement about \"",
                      "\" is left out, since it promises nothing; write one of "
                          + Form.list(BOUND.names()))));
    }
    return bound.map(promised -> new QualityOfServiceStatement(metrics, promised));
  }
}
