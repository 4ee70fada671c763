package dev.qose.examples.readme;

import static dev.qose.core.Qos.atLeast;
import static dev.qose.core.Qos.atMost;
import static dev.qose.core.Qos.getMap;
import static dev.qose.core.Qos.promise;
import static dev.qose.core.codelist.Metric.AVAILABILITY_MONTHLY;
import static dev.qose.core.codelist.Metric.INITIAL_RESPONSE_PERFORMANCE;
import static dev.qose.core.codelist.Metric.MINIMUM_REQUEST_RESPONSE_PERFORMANCE;
import static dev.qose.core.codelist.Metric.REQUEST_CAPACITY_PER_SECOND;
import static dev.qose.core.codelist.OperationalStatus.OPERATIONAL;
import static dev.qose.core.unit.Unit.PERCENT;
import static dev.qose.core.unit.Unit.PER_SECOND;
import static dev.qose.validate.assertj.QosAssertions.assertThat;
import static dev.qose.validate.assertj.QosAssertions.assertThatQos;

import dev.qose.core.Qos;
import dev.qose.core.config.QosConfig;
import dev.qose.core.config.QosConfigJson;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.ServiceKind;
import dev.qose.core.rule.Severity;
import dev.qose.jaxb.QosXml;
import dev.qose.jaxb.capabilities.Capabilities;
import dev.qose.validate.QosValidator;
import dev.qose.validate.fix.FixResult;
import dev.qose.validate.fix.Fixer;
import dev.qose.validate.junit.QosDocument;
import dev.qose.validate.junit.ValidQos;
import dev.qose.validate.report.TextReport;
import dev.qose.validate.report.ValidationReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** The code of the README: a test holds the two against each other, and runs it. */
final class ReadmeCode {

  private ReadmeCode() {}

  static QosMetadata build() {
    // README: build
    QosMetadata qos =
        Qos.wms()
            .operating(
                OPERATIONAL,
                hours ->
                    hours
                        .onWeekdays()
                        .from("06:00+03:00")
                        .to("18:00+03:00")
                        .description("What is promised, is promised within these hours."))
            .promise(AVAILABILITY_MONTHLY, atLeast(99.5, PERCENT))
            .promise(REQUEST_CAPACITY_PER_SECOND, atLeast(54, PER_SECOND))
            .promise(MINIMUM_REQUEST_RESPONSE_PERFORMANCE, atMost(Duration.ofSeconds(2)))
            .representative(
                getMap()
                    .layers("areas", "places")
                    .area("EPSG:4326", 36.72, -4.42, 62.24, 25.74)
                    .crs("EPSG:4326")
                    .width(256)
                    .height(256)
                    .format("image/png"),
                promise(INITIAL_RESPONSE_PERFORMANCE, atMost(Duration.ofMillis(500))))
            .anomalyFeed(
                "https://status.example.org/roads.ics", feed -> feed.format("text/calendar"))
            .build();
    // end
    return qos;
  }

  static String write(QosMetadata qos, ContentHandler handler) throws SAXException {
    // README: write
    String fragment = QosXml.pretty().toXml(qos);
    QosXml.compact().write(qos, handler);
    QosMetadata same = QosXml.read(fragment);
    // end
    return same.equals(qos) ? fragment : "";
  }

  static Optional<QosMetadata> splice(QosMetadata qos, Path in, Path out) throws IOException {
    // README: splice
    Capabilities capabilities = new Capabilities();
    capabilities.inject(in, qos, out);
    Optional<QosMetadata> block = capabilities.read(out);
    capabilities.remove(out, out);
    // end
    return block;
  }

  static QosConfig configure(Path file) throws IOException {
    // README: configure
    QosConfig config = QosConfigJson.read(ServiceKind.WMS, file);
    String json = QosConfigJson.write(config);
    // end
    return QosConfigJson.read(ServiceKind.WMS, json);
  }

  static String check(Path file) throws IOException {
    // README: check
    QosValidator validator = QosValidator.create();
    ValidationReport report = validator.validate(file);
    String text = TextReport.write(report);
    // end
    return text;
  }

  static String mend(QosValidator validator, byte[] document) {
    // README: mend
    FixResult result = Fixer.with(validator).fix(document);
    String diff = result.diff("capabilities.xml");
    // end
    return diff;
  }

  static void assertValid(Path file, String xml) {
    // README: assert
    assertThatQos(file).isValidQos();
    assertThatQos(xml).hasNoFindingsAbove(Severity.INFO).hasNoFinding("QOS-A07");
    // end
  }

  // README: junit
  @ValidQos(value = "/capabilities/*.xml", profiles = "inspire-view")
  void documents_promise_what_inspire_asks_for() {}

  @Test
  void roads_are_promised(@QosDocument("/capabilities/roads.xml") ValidationReport report) {
    assertThat(report).hasNoFindingsAbove(Severity.INFO);
  }
  // end
}
