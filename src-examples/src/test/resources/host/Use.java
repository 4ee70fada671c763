import static dev.qose.core.Qos.atLeast;
import static dev.qose.core.Qos.atMost;
import static dev.qose.core.codelist.Metric.AVAILABILITY_MONTHLY;
import static dev.qose.core.codelist.Metric.MINIMUM_REQUEST_RESPONSE_PERFORMANCE;

import dev.qose.core.Qos;
import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.config.QosConfig;
import dev.qose.core.config.QosConfigJson;
import dev.qose.core.evaluation.Evaluation;
import dev.qose.core.evaluation.Sample;
import dev.qose.core.evaluation.StatementEvaluator;
import dev.qose.core.evaluation.TimeRange;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.FeedReader;
import dev.qose.core.feed.FeedWriter;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.ServiceKind;
import dev.qose.core.statement.StatementsInScope;
import dev.qose.core.unit.Unit;
import dev.qose.jaxb.QosXml;
import dev.qose.jaxb.capabilities.Capabilities;
import dev.qose.validate.QosValidator;
import dev.qose.validate.fix.Fixer;
import dev.qose.validate.report.JsonReport;
import dev.qose.validate.report.TextReport;
import dev.qose.validate.report.ValidationReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An application that uses the library: arguments are a document and a configuration. */
class Use {

  public static void main(String[] arguments) throws Exception {
    String document = Files.readString(Path.of(arguments[0]));
    QosMetadata block =
        Qos.wms()
            .operating(OperationalStatus.OPERATIONAL)
            .promise(AVAILABILITY_MONTHLY, atLeast(99, Unit.PERCENT))
            .promise(MINIMUM_REQUEST_RESPONSE_PERFORMANCE, atMost(Duration.ofSeconds(2)))
            .anomalyFeed("https://status.example.org/roads.ics")
            .build();
    require(QosXml.read(QosXml.pretty().toXml(block)).equals(block), "a block is written");
    String injected = new Capabilities().inject(document, block);
    require(new Capabilities().read(injected).equals(Optional.of(block)), "a block is injected");
    require(new Capabilities().remove(injected).equals(document), "a block is removed");

    QosConfig config = QosConfigJson.read(ServiceKind.WMS, Path.of(arguments[1]));
    require(
        QosConfigJson.read(ServiceKind.WMS, QosConfigJson.write(config)).equals(config),
        "JSON is read and written");
    require(Unit.of("d-1").isValid().equals(Optional.of(true)), "units are known");
    byte[] feed = FeedWriter.write(AnomalyFeed.of("-//example.org//feed//EN", "Roads"));
    require(FeedReader.read(feed).notes().isEmpty(), "a feed is read");
    Instant now = Instant.parse("2026-01-12T10:00:00Z");
    StatementEvaluator.evaluate(
        StatementsInScope.of(block),
        List.of(Sample.valid(now, Duration.ofMillis(1), Duration.ofMillis(2))),
        new TimeRange(now, now.plusSeconds(60)),
        Evaluation.sampledEvery(Duration.ofMinutes(1)));

    QosValidator validator = QosValidator.create();
    ValidationReport report = validator.validate(injected);
    require(JsonReport.write(report).contains("\"findings\""), "a report is written as JSON");
    byte[] wrong = injected.replace("#AvailabilityMonthly", "#AvailabiltyMonthly").getBytes("UTF-8");
    require(!validator.validate(wrong).isValid(), "what is wrong is found");
    require(
        Fixer.with(validator).fix(wrong).diff("a.xml").contains("+"), "what is wrong is mended");
    ValidationReport own =
        QosValidator.builder().rules(Path.of(arguments[2])).build().validate(injected);
    require(
        own.findings().stream().anyMatch(finding -> finding.rule().contains("OWN")),
        "own rules are asked: " + TextReport.write(own));
    System.out.print(report.isValid() ? "valid\n" : TextReport.write(report));
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalStateException("This should be so: " + what);
    }
  }
}
