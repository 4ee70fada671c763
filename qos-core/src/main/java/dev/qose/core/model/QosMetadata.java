package dev.qose.core.model;

import java.util.List;

/**
 * A whole QoS block: what a service promises ({@code QualityOfServiceMetadata}).
 *
 * <pre>{@code
 * QosMetadata qos = Qos.wms()
 *     .operating(OPERATIONAL, hours -> hours.on(MONDAY, TUESDAY).from("06:00+03:00").to("18:00+03:00"))
 *     .promise(AVAILABILITY_MONTHLY, atLeast(99.5, PERCENT))
 *     .build();
 * }</pre>
 *
 * <p>Like all values of this package it is immutable and holds whatever the XSD can say, be it
 * sensible or not; {@link dev.qose.core.Qos} makes only sensible ones.
 *
 * @param service which binding the block is written in
 * @param operatingInfo when the service is meant to run, and how far to rely on it; none: 24/7
 * @param statements promises for the whole service
 * @param representativeOperations promises for particular requests, which override the service's on
 *     the same metric
 * @param anomalyFeeds where maintenance and incidents are announced
 * @since 0.1
 */
public record QosMetadata(
    ServiceKind service,
    List<OperatingInfo> operatingInfo,
    List<QualityOfServiceStatement> statements,
    List<RepresentativeOperation> representativeOperations,
    List<OperationAnomalyFeed> anomalyFeeds) {

  public QosMetadata {
    operatingInfo = List.copyOf(operatingInfo);
    statements = List.copyOf(statements);
    representativeOperations = List.copyOf(representativeOperations);
    anomalyFeeds = List.copyOf(anomalyFeeds);
  }
}
