package dev.qose.examples.benchmark;

import static dev.qose.core.Qos.atLeast;
import static dev.qose.core.Qos.atMost;
import static dev.qose.core.Qos.getCapabilities;
import static dev.qose.core.Qos.getFeature;
import static dev.qose.core.Qos.getFeatureInfo;
import static dev.qose.core.Qos.getMap;
import static dev.qose.core.Qos.promise;
import static dev.qose.core.codelist.Metric.AVAILABILITY_MONTHLY;
import static dev.qose.core.codelist.Metric.INITIAL_RESPONSE_PERFORMANCE;
import static dev.qose.core.codelist.Metric.MINIMUM_REQUEST_RESPONSE_PERFORMANCE;
import static dev.qose.core.codelist.Metric.REQUEST_CAPACITY_PER_SECOND;
import static dev.qose.core.codelist.OperationalStatus.OPERATIONAL;
import static dev.qose.core.codelist.OperationalStatus.PRE_OPERATIONAL;
import static dev.qose.core.unit.Unit.PERCENT;
import static dev.qose.core.unit.Unit.PER_SECOND;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import dev.qose.core.Qos;
import dev.qose.core.build.QosMetadataBuilder;
import dev.qose.core.model.QosMetadata;
import java.time.Duration;

/** The QoS blocks that are measured, with what such blocks usually say. */
final class Blocks {

  private Blocks() {}

  /** Builds what a WMS says of itself; {@link Documents} gives it these layers. */
  static QosMetadata wms() {
    return common(Qos.wms())
        .representative(
            getMap()
                .layers(Documents.layerName(0), Documents.layerName(1))
                .area("EPSG:3067", 300000.1, 6900000.8, 310000.6, 6910000.1)
                .crs("EPSG:3067")
                .width(256)
                .height(256)
                .format("image/png"),
            promise(INITIAL_RESPONSE_PERFORMANCE, atMost(Duration.ofMillis(500))),
            promise(REQUEST_CAPACITY_PER_SECOND, atLeast(54, PER_SECOND)))
        .representative(
            getFeatureInfo().layers(Documents.layerName(0)).crs("EPSG:3067"),
            promise(INITIAL_RESPONSE_PERFORMANCE, atMost(Duration.ofSeconds(2))))
        .build();
  }

  /** Builds what a WFS says of itself. */
  static QosMetadata wfs() {
    return common(Qos.wfs())
        .representative(
            getFeature().type("http://example.org/demo", "demo:areas"),
            promise(INITIAL_RESPONSE_PERFORMANCE, atMost(Duration.ofSeconds(1))))
        .build();
  }

  private static QosMetadataBuilder common(QosMetadataBuilder service) {
    return service
        .operating(
            OPERATIONAL,
            hours ->
                hours
                    .onWeekdays()
                    .from("06:00:00+03:00")
                    .to("18:00:00+03:00")
                    .description("Availability is promised for these hours."))
        .operating(
            PRE_OPERATIONAL,
            hours ->
                hours
                    .onSpan(SATURDAY, SUNDAY)
                    .from("08:00:00+03:00")
                    .to("12:00:00+03:00")
                    .description("New releases are tried out on weekends."))
        .promise(AVAILABILITY_MONTHLY, atLeast(99.5, PERCENT))
        .promise(MINIMUM_REQUEST_RESPONSE_PERFORMANCE, atMost(Duration.ofSeconds(3)))
        .promise(REQUEST_CAPACITY_PER_SECOND, atLeast(20, PER_SECOND))
        .representative(
            getCapabilities(),
            promise(INITIAL_RESPONSE_PERFORMANCE, atMost(Duration.ofMillis(300))))
        .anomalyFeed(
            "https://status.example.org/maps.ics",
            feed -> feed.format("text/calendar").description("Maintenance and incidents"));
  }
}
