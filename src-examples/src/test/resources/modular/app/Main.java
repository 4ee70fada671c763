package app;

import static dev.qose.core.Qos.atLeast;
import static dev.qose.core.Qos.getMap;
import static dev.qose.core.codelist.Metric.REQUEST_CAPACITY;
import static dev.qose.core.codelist.OperationalStatus.OPERATIONAL;

import dev.qose.core.Qos;
import dev.qose.core.config.QosConfigJson;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.ServiceKind;
import dev.qose.core.unit.Unit;
import dev.qose.jaxb.QosXml;
import dev.qose.jaxb.capabilities.Capabilities;
import dev.qose.schema.QosCatalog;
import dev.qose.validate.QosValidator;
import dev.qose.validate.report.TextReport;
import dev.qose.validate.report.ValidationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds a block, writes it into the document that is named, and checks the outcome. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) throws IOException {
    String document = Files.readString(Path.of(arguments[0]));
    QosConfigJson.read(ServiceKind.WMS, Path.of(arguments[1]));
    Unit perDay = Unit.of("d-1");
    require(perDay.isValid().equals(Optional.of(true)), "UCUM knows " + perDay);
    QosMetadata block =
        Qos.wms()
            .operating(OPERATIONAL)
            .promise(REQUEST_CAPACITY, atLeast(1000, Unit.PER_HOUR))
            .representative(getMap().layers("areas").width(256).height(256))
            .build();

    require(QosXml.read(QosXml.pretty().toXml(block)).equals(block), "a block is read as written");
    String injected = new Capabilities().inject(document, block);
    require(new Capabilities().read(injected).equals(Optional.of(block)), "a block is injected");
    require(
        QosCatalog.standard().resolve("http://www.opengis.net/qos/1.0").isPresent(),
        "the catalog is found");
    ValidationReport report = QosValidator.create().validate(injected);

    ValidationReport own =
        QosValidator.builder().rules(Path.of(arguments[2])).build().validate(injected);
    require(
        own.findings().stream().anyMatch(finding -> finding.rule().contains("OWN")),
        "own rules are asked: " + TextReport.write(own));

    Stream.of(Qos.class, QosXml.class, QosCatalog.class, QosValidator.class)
        .map(type -> type.getModule().getDescriptor())
        .map(module -> module.name() + (module.isAutomatic() ? " (automatic)" : ""))
        .forEach(System.out::println);
    System.out.print(report.isValid() ? "valid\n" : TextReport.write(report));
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalStateException("This should be so: " + what);
    }
  }
}
