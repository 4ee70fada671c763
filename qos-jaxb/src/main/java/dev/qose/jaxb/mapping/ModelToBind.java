package dev.qose.jaxb.mapping;

import dev.qose.core.model.AdHocQueryConstraints;
import dev.qose.core.model.AreaConstraint;
import dev.qose.core.model.Bound;
import dev.qose.core.model.GetCapabilitiesOperation;
import dev.qose.core.model.GetFeatureInfoOperation;
import dev.qose.core.model.GetFeatureOperation;
import dev.qose.core.model.GetMapOperation;
import dev.qose.core.model.LimitedAreaConstraints;
import dev.qose.core.model.OperatingHours;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.model.OperatingTimes;
import dev.qose.core.model.Operation;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.QualityOfServiceStatement;
import dev.qose.core.model.QueryConstraints;
import dev.qose.core.model.RepresentativeOperation;
import dev.qose.core.model.RequestParameterConstraint;
import dev.qose.core.model.ServiceKind;
import dev.qose.core.model.StoredQueryConstraints;
import dev.qose.core.unit.Unit;
import dev.qose.jaxb.bind.DayList;
import dev.qose.jaxb.bind.DoubleList;
import dev.qose.jaxb.bind.TypeNamesList;
import dev.qose.jaxb.bind.qos.AbstractOperationType;
import dev.qose.jaxb.bind.qos.AreaConstraintType;
import dev.qose.jaxb.bind.qos.AssessedOperationType;
import dev.qose.jaxb.bind.qos.ByDaysOfWeek;
import dev.qose.jaxb.bind.qos.GetCapabilitiesOperationType;
import dev.qose.jaxb.bind.qos.LimitedAreaRequestConstraintsType;
import dev.qose.jaxb.bind.qos.NumberWithUnitType;
import dev.qose.jaxb.bind.qos.OperatingInfoType;
import dev.qose.jaxb.bind.qos.QualityOfServiceMetadataType;
import dev.qose.jaxb.bind.qos.QualityOfServiceStatementType;
import dev.qose.jaxb.bind.wfs.AdHocQueryConstraintsType;
import dev.qose.jaxb.bind.wfs.GetFeatureOperationType;
import dev.qose.jaxb.bind.wfs.StoredQueryConstraintsType;
import dev.qose.jaxb.bind.wms.GetFeatureInfoOperationType;
import dev.qose.jaxb.bind.wms.GetMapOperationType;
import jakarta.xml.bind.JAXBElement;

/**
 * Says a model in terms of the generated classes, and notes which namespaces that takes.
 *
 * @since 0.1
 */
public final class ModelToBind {

  private static final dev.qose.jaxb.bind.qos.ObjectFactory QOS =
      new dev.qose.jaxb.bind.qos.ObjectFactory();
  private static final dev.qose.jaxb.bind.wms.ObjectFactory WMS =
      new dev.qose.jaxb.bind.wms.ObjectFactory();
  private static final dev.qose.jaxb.bind.wfs.ObjectFactory WFS =
      new dev.qose.jaxb.bind.wfs.ObjectFactory();

  private final Prefixes prefixes;
  private final OwsToBind ows;

  private ModelToBind(Prefixes prefixes) {
    this.prefixes = prefixes;
    this.ows = new OwsToBind(prefixes);
  }

  /**
   * Says a model in terms of the generated classes.
   *
   * @param metadata the model
   * @param prefixes takes the prefixes that it needs
   * @return the root element
   * @throws IllegalArgumentException if a part of it cannot be XML, in words that name the element
   */
  public static JAXBElement<QualityOfServiceMetadataType> bind(
      QosMetadata metadata, Prefixes prefixes) {
    prefixes.use(QosNamespace.of(metadata.service()));
    QualityOfServiceMetadataType root = new ModelToBind(prefixes).root(metadata);
    return metadata.service() == ServiceKind.WMS
        ? WMS.createQualityOfServiceMetadata(root)
        : WFS.createQualityOfServiceMetadata(root);
  }

  private QualityOfServiceMetadataType root(QosMetadata metadata) {
    QualityOfServiceMetadataType to = new QualityOfServiceMetadataType();
    metadata.operatingInfo().forEach(info -> to.getOperatingInfo().add(operatingInfo(info)));
    metadata.statements().forEach(item -> to.getQualityOfServiceStatement().add(statement(item)));
    metadata
        .representativeOperations()
        .forEach(item -> to.getRepresentativeOperation().add(representative(item)));
    metadata
        .anomalyFeeds()
        .forEach(feed -> to.getOperationAnomalyFeed().add(ows.reference(feed.reference())));
    boolean empty =
        metadata.operatingInfo().isEmpty()
            && metadata.statements().isEmpty()
            && metadata.representativeOperations().isEmpty()
            && metadata.anomalyFeeds().isEmpty();
    if (!empty) {
      prefixes.use(QosNamespace.QOS);
    }
    return to;
  }

  private OperatingInfoType operatingInfo(OperatingInfo from) {
    OperatingInfoType to = new OperatingInfoType();
    from.operationalStatus()
        .ifPresent(status -> to.setOperationalStatus(ows.reference(status.reference())));
    from.description().ifPresent(to::setDescription);
    if (from.times() instanceof OperatingTimes.EveryDay hours) {
      hours.startTime().ifPresent(to::setStartTime);
      hours.endTime().ifPresent(to::setEndTime);
    } else if (from.times() instanceof OperatingTimes.ByDaysOfWeek days) {
      days.hours().forEach(hours -> to.getByDaysOfWeek().add(hours(hours)));
    }
    return to;
  }

  private static ByDaysOfWeek hours(OperatingHours from) {
    ByDaysOfWeek to = new ByDaysOfWeek();
    to.setOn(new DayList(from.on()));
    from.startTime().ifPresent(to::setStartTime);
    from.endTime().ifPresent(to::setEndTime);
    return to;
  }

  private QualityOfServiceStatementType statement(QualityOfServiceStatement from) {
    QualityOfServiceStatementType to = new QualityOfServiceStatementType();
    from.metrics().forEach(metric -> to.getMetric().add(ows.reference(metric.reference())));
    if (from.bound() instanceof Bound.Value value) {
      to.setValue(value.text());
    } else if (from.bound() instanceof Bound.LessThanOrEqual bound) {
      to.setLessThanOrEqual(number(bound));
    } else if (from.bound() instanceof Bound.MoreThanOrEqual bound) {
      to.setMoreThanOrEqual(number(bound));
    }
    return to;
  }

  private static NumberWithUnitType number(Bound.Numeric from) {
    NumberWithUnitType to = new NumberWithUnitType();
    to.setValue(from.value());
    from.uom().map(Unit::code).ifPresent(to::setUom);
    return to;
  }

  private AssessedOperationType representative(RepresentativeOperation from) {
    AssessedOperationType to = new AssessedOperationType();
    from.operations().forEach(operation -> to.getOperation().add(operation(operation)));
    from.statements().forEach(item -> to.getQualityOfServiceStatement().add(statement(item)));
    return to;
  }

  private JAXBElement<? extends AbstractOperationType> operation(Operation from) {
    if (from instanceof GetMapOperation map) {
      prefixes.use(QosNamespace.QOS_WMS);
      GetMapOperationType to = new GetMapOperationType();
      map.requestOptions().forEach(option -> to.getRequestOption().add(limited(option)));
      return WMS.createGetMapOperation(common(map, to));
    }
    if (from instanceof GetFeatureInfoOperation info) {
      prefixes.use(QosNamespace.QOS_WMS);
      GetFeatureInfoOperationType to = new GetFeatureInfoOperationType();
      info.requestOptions().forEach(option -> to.getRequestOption().add(limited(option)));
      return WMS.createGetFeatureInfoOperation(common(info, to));
    }
    if (from instanceof GetFeatureOperation feature) {
      prefixes.use(QosNamespace.QOS_WFS);
      GetFeatureOperationType to = new GetFeatureOperationType();
      feature.queries().forEach(query -> query(query, to));
      return WFS.createGetFeatureOperation(common(feature, to));
    }
    GetCapabilitiesOperation capabilities = (GetCapabilitiesOperation) from;
    return QOS.createGetCapabilitiesOperation(
        common(capabilities, new GetCapabilitiesOperationType()));
  }

  private <T extends AbstractOperationType> T common(Operation from, T to) {
    from.dcp().forEach(dcp -> to.getDCP().add(ows.dcp(dcp)));
    from.constraints().forEach(domain -> to.getConstraint().add(ows.domain(domain)));
    return to;
  }

  private void query(QueryConstraints from, GetFeatureOperationType to) {
    if (from instanceof AdHocQueryConstraints adHoc) {
      AdHocQueryConstraintsType query = new AdHocQueryConstraintsType();
      if (!adHoc.typeNames().isEmpty()) {
        prefixes.use(adHoc.typeNames());
        query.setTypeNames(new TypeNamesList(adHoc.typeNames()));
      }
      to.getAdHocQueryConstraints().add(limited(adHoc, query));
    } else if (from instanceof StoredQueryConstraints stored) {
      StoredQueryConstraintsType query = new StoredQueryConstraintsType();
      stored.storedQueryId().ifPresent(query::setStoredQueryId);
      to.getStoredQueryConstraints().add(limited(stored, query));
    }
  }

  private LimitedAreaRequestConstraintsType limited(LimitedAreaConstraints from) {
    return limited(from, new LimitedAreaRequestConstraintsType());
  }

  private <T extends LimitedAreaRequestConstraintsType> T limited(
      LimitedAreaConstraints from, T to) {
    from.areas().forEach(area -> to.getAreaConstraint().add(area(area)));
    from.parameters().stream()
        .map(RequestParameterConstraint::domain)
        .forEach(domain -> to.getRequestParameterConstraint().add(ows.domain(domain)));
    return to;
  }

  private static AreaConstraintType area(AreaConstraint from) {
    AreaConstraintType to = new AreaConstraintType();
    to.setSrsName(from.srsName());
    to.setLowerCorner(new DoubleList(from.lowerCorner()));
    to.setUpperCorner(new DoubleList(from.upperCorner()));
    return to;
  }
}
