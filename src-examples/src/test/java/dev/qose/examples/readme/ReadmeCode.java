package dev.qose.examples.readme;

import com.sun.net.httpserver.HttpServer;
import dev.qose.core.config.QosConfig;
import dev.qose.core.config.QosConfigJson;
import dev.qose.core.evaluation.Basis;
import dev.qose.core.evaluation.Evaluation;
import dev.qose.core.evaluation.EvaluationReport;
import dev.qose.core.evaluation.FeedWatch;
import dev.qose.core.evaluation.MaintenancePolicy;
import dev.qose.core.evaluation.Sample;
import dev.qose.core.evaluation.StatementEvaluator;
import dev.qose.core.evaluation.TimeRange;
import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.AnomalyKind;
import dev.qose.core.feed.Impact;
import dev.qose.core.feed.Timing;
import dev.qose.core.feed.store.FeedStore;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.ServiceKind;
import dev.qose.core.schedule.OperatingSchedule;
import dev.qose.core.statement.StatementsInScope;
import dev.qose.jaxb.QosXml;
import dev.qose.jaxb.capabilities.Capabilities;
import dev.qose.validate.QosValidator;
import dev.qose.validate.fix.FixResult;
import dev.qose.validate.fix.Fixer;
import dev.qose.validate.report.TextReport;
import dev.qose.validate.report.ValidationReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** The code of the README that is no whole class there: a test holds the two together. */
final class ReadmeCode {

  private ReadmeCode() {}

  static HttpServer serve(int port, Path document, QosMetadata qos) throws IOException {
    // README: serve
    HttpServer server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
    Capabilities capabilities = new Capabilities();
    server.createContext(
        "/wms",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/xml");
          exchange.sendResponseHeaders(200, 0);
          try (InputStream in = Files.newInputStream(document);
              OutputStream out = exchange.getResponseBody()) {
            capabilities.inject(in, qos, out);
          }
        });
    server.start();
    // end
    return server;
  }

  static String write(QosMetadata qos, ContentHandler handler) throws SAXException {
    // README: write
    String fragment = QosXml.pretty().toXml(qos);
    QosXml.compact().write(qos, handler);
    QosMetadata same = QosXml.read(fragment);
    // end
    return same.equals(qos) ? fragment : "";
  }

  static List<String> check(Path file) throws IOException {
    // README: check
    QosValidator validator = QosValidator.create();
    ValidationReport report = validator.validate(file);
    String text = TextReport.write(report);
    FixResult result = Fixer.with(validator).fix(Files.readAllBytes(file));
    String diff = result.diff("capabilities.xml");
    // end
    return List.of(text, diff);
  }

  static String tellHours(QosMetadata qos, Instant now) {
    // README: hours
    OperatingSchedule hours = OperatingSchedule.of(qos.operatingInfo());
    boolean open = hours.isOpen(now);
    double share = hours.week().openShare().percent();
    // end
    return (open ? "open, " : "closed, ") + share;
  }

  static List<String> judge(
      QosMetadata qos,
      List<Sample> samples,
      OperatingSchedule hours,
      Instant now,
      Instant from,
      Instant to) {
    // README: judge
    Sample sample = Sample.valid(now, Duration.ofMillis(80), Duration.ofMillis(120));
    EvaluationReport report =
        StatementEvaluator.evaluate(
            StatementsInScope.of(qos),
            samples,
            new TimeRange(from, to),
            Evaluation.sampledEvery(Duration.ofMinutes(1)).during(hours));
    List<String> reasons =
        report.verdictsOn(Basis.IN_HOURS).stream()
            .map(verdict -> verdict.result() + ": " + verdict.reason())
            .toList();
    // end
    return samples.contains(sample) ? reasons : List.of();
  }

  static Evaluation excuse(
      Evaluation evaluation, TimeRange period, Path file, Instant start, Instant end, Clock clock)
      throws IOException {
    // README: feed
    FeedStore store = FeedStore.at(file, AnomalyFeed.of("-//example.org//Roads//EN", "Roads"));
    store.update(
        feed ->
            feed.announce(
                Anomaly.of(AnomalyKind.MAINTENANCE, "Database upgrade", Timing.between(start, end))
                    .withImpact(Impact.OUTAGE),
                clock));
    FeedWatch watch = new FeedWatch(period);
    watch.see(store.read(), clock.instant());
    Evaluation net = evaluation.excusing(watch.announcements(), MaintenancePolicy.ALL_ANNOUNCED);
    // end
    return net;
  }

  static QosConfig configure(Path file) throws IOException {
    // README: configure
    QosConfig config = QosConfigJson.read(ServiceKind.WMS, file);
    String json = QosConfigJson.write(config);
    // end
    return QosConfigJson.read(ServiceKind.WMS, json);
  }
}
