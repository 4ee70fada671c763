package dev.qose.examples.clients;

import static dev.qose.core.Qos.atLeast;
import static dev.qose.core.Qos.atMost;
import static dev.qose.core.Qos.getCapabilities;
import static dev.qose.core.Qos.getFeature;
import static dev.qose.core.Qos.getFeatureInfo;
import static dev.qose.core.Qos.getMap;
import static dev.qose.core.Qos.promise;
import static dev.qose.core.codelist.Metric.AVAILABILITY_MONTHLY;
import static dev.qose.core.codelist.Metric.INITIAL_RESPONSE_PERFORMANCE;
import static dev.qose.core.codelist.Metric.REQUEST_CAPACITY_PER_SECOND;
import static dev.qose.core.codelist.Metric.REQUEST_RESPONSE_PERFORMANCE;
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
import java.util.List;

/** Blocks that say all that a block can, of the layers and types in the captured documents. */
final class Blocks {

  private Blocks() {}

  static QosMetadata wms() {
    return common(Qos.wms())
        .representative(
            List.of(
                getMap()
                    .get("https://maps.example.org/wms?")
                    .layers("areas", "places")
                    .area("EPSG:4326", 35, -10, 65, 30)
                    .crs("EPSG:4326")
                    .widthBetween(1, 1024)
                    .heightBetween(1, 1024)
                    .format("image/png")
                    .or()
                    .layers("dem")
                    .crs("EPSG:3857")
                    .width(256)
                    .height(256)
                    .format("image/png", "image/jpeg"),
                getFeatureInfo().layers("areas").crs("EPSG:4326")),
            promise(INITIAL_RESPONSE_PERFORMANCE, atMost(Duration.ofMillis(500))))
        .build();
  }

  static QosMetadata wfs() {
    return common(Qos.wfs())
        .representative(
            List.of(
                getFeature()
                    .type("http://example.org/demo", "demo:areas")
                    .area("urn:ogc:def:crs:EPSG::4326", 35, -10, 65, 30)
                    .crs("urn:ogc:def:crs:EPSG::4326")
                    .countBetween(1, 100)
                    .format("application/gml+xml; version=3.2")
                    .or()
                    .type("http://example.org/demo", "demo:places")
                    .crs("urn:ogc:def:crs:EPSG::3857"),
                getFeature()
                    .post("https://maps.example.org/wfs")
                    .storedQuery("urn:ogc:def:query:OGC-WFS::GetFeatureById")
                    .parameter("ID", "areas.1")),
            promise(REQUEST_RESPONSE_PERFORMANCE, atMost(Duration.ofSeconds(2))))
        .build();
  }

  private static QosMetadataBuilder common(QosMetadataBuilder block) {
    return block
        .operating(
            OPERATIONAL,
            hours ->
                hours.description("Größe & <Last>").onWeekdays().from("06:00+03:00").to("18:00Z"))
        .operating(PRE_OPERATIONAL, hours -> hours.on(SATURDAY, SUNDAY))
        .promise(AVAILABILITY_MONTHLY, atLeast(99.5, PERCENT))
        .promise(REQUEST_CAPACITY_PER_SECOND, atLeast(54, PER_SECOND))
        .representative(
            getCapabilities().get("https://maps.example.org/ows?"),
            promise(INITIAL_RESPONSE_PERFORMANCE, atMost(Duration.ofMillis(250))))
        .anomalyFeed(
            "https://status.example.org/maps.ics",
            feed ->
                feed.title("Maintenance")
                    .description("What is planned", "en")
                    .description("Was geplant ist", "de")
                    .format("text/calendar"));
  }
}
