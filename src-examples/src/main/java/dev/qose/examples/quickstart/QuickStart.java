package dev.qose.examples.quickstart;

import static dev.qose.core.Qos.atLeast;
import static dev.qose.core.Qos.atMost;
import static dev.qose.core.Qos.getFeature;
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

import dev.qose.core.Qos;
import dev.qose.core.config.QosConfigJson;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.ServiceKind;
import dev.qose.jaxb.QosXml;
import dev.qose.jaxb.capabilities.Capabilities;
import dev.qose.validate.QosValidator;
import dev.qose.validate.report.TextReport;
import dev.qose.validate.report.ValidationReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * Promises quality in the capabilities documents of a MapServer and a QGIS Server, and checks what
 * came out. Its one argument is the folder for the documents it writes.
 *
 * @since 0.1
 */
public final class QuickStart {

  private final Capabilities capabilities = new Capabilities();
  private final QosValidator validator = QosValidator.create();
  private final Path folder;
  private final PrintStream out;

  /**
   * Prepares to write.
   *
   * @param folder where documents go
   * @param out where it is told what was done
   */
  QuickStart(Path folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /**
   * Runs the example.
   *
   * @param arguments the folder to write to
   * @throws IOException if that cannot be written to
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "quick-start");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (!new QuickStart(folder, out).run()) {
      System.exit(1);
    }
  }

  boolean run() throws IOException {
    Files.createDirectories(folder);
    boolean valid = publish("mapserver-8.0.0-wms-1.3.0.xml", "made in code", mapInCode());
    valid &= publish("mapserver-8.0.0-wfs-2.0.0.xml", "made in code", featuresInCode());
    valid &= publish("qgis-3.22.16-wms-1.3.0.xml", "made from qos_wms.json", mapFromJson());
    return valid;
  }

  /** A block for the WMS of MapServer, in the words of the builders. */
  static QosMetadata mapInCode() {
    return Qos.wms()
        .operating(OPERATIONAL, hours -> hours.onWeekdays().from("06:00+03:00").to("18:00+03:00"))
        .operating(
            PRE_OPERATIONAL, hours -> hours.on(SATURDAY).from("10:00+03:00").to("15:00+03:00"))
        .promise(AVAILABILITY_MONTHLY, atLeast(99.5, PERCENT))
        .promise(MINIMUM_REQUEST_RESPONSE_PERFORMANCE, atMost(Duration.ofSeconds(2)))
        .promise(REQUEST_CAPACITY_PER_SECOND, atLeast(54, PER_SECOND))
        .representative(
            getMap()
                .get()
                .layers("areas", "places")
                .area("EPSG:4326", 36.72, -4.42, 62.24, 25.74)
                .crs("EPSG:4326")
                .widthBetween(256, 1024)
                .heightBetween(256, 1024)
                .format("image/png"),
            promise(INITIAL_RESPONSE_PERFORMANCE, atMost(Duration.ofMillis(500))))
        .anomalyFeed(
            "https://status.example.org/maps.ics",
            feed -> feed.format("text/calendar").description("Maintenance and incidents", "en"))
        .build();
  }

  /** A block for the WFS of MapServer. */
  static QosMetadata featuresInCode() {
    return Qos.wfs()
        .operating(OPERATIONAL)
        .representative(
            getFeature()
                .type("http://example.org/demo", "demo:places")
                .area("urn:ogc:def:crs:EPSG::4326", 36.72, -4.42, 62.24, 25.74)
                .crs("urn:ogc:def:crs:EPSG::4326")
                .countBetween(1, 1000),
            promise(INITIAL_RESPONSE_PERFORMANCE, atMost(Duration.ofSeconds(1))))
        .build();
  }

  /** A block for the WMS of QGIS Server, from a configuration file. */
  static QosMetadata mapFromJson() throws IOException {
    try (InputStream json = resource("qos_wms.json")) {
      return QosConfigJson.read(ServiceKind.WMS, json).metadata();
    }
  }

  private boolean publish(String document, String how, QosMetadata block) throws IOException {
    Path before = folder.resolve(document);
    Path after = folder.resolve(document.replace(".xml", "-with-qos.xml"));
    try (InputStream captured = resource(document)) {
      Files.write(before, captured.readAllBytes());
    }
    capabilities.inject(before, block, after);
    ValidationReport report = validator.validate(after);

    out.printf("%n=== %s, a block %s%n%n", document, how);
    out.println(QosXml.pretty().toXml(block));
    out.printf("%nThe document with the block is in %s%n%n", after);
    out.print(TextReport.write(report));
    return report.isValid();
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(QuickStart.class.getResourceAsStream(name), name);
  }
}
