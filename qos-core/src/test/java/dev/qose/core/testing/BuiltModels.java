package dev.qose.core.testing;

import static dev.qose.core.Qos.atLeast;
import static dev.qose.core.Qos.atMost;
import static dev.qose.core.Qos.exactly;
import static dev.qose.core.Qos.getCapabilities;
import static dev.qose.core.Qos.getFeature;
import static dev.qose.core.Qos.getFeatureInfo;
import static dev.qose.core.Qos.getMap;

import dev.qose.core.Qos;
import dev.qose.core.build.GetFeatureBuilder;
import dev.qose.core.build.MapRequestBuilder;
import dev.qose.core.build.OperatingInfoBuilder;
import dev.qose.core.build.OperationBuilder;
import dev.qose.core.build.QosMetadataBuilder;
import dev.qose.core.build.RequestBuilder;
import dev.qose.core.codelist.Metric;
import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.QualityOfServiceStatement;
import dev.qose.core.ows.AllowedValue;
import dev.qose.core.ows.Domain;
import dev.qose.core.ows.PossibleValues.AllowedValues;
import dev.qose.core.ows.PossibleValues.AnyValue;
import dev.qose.core.ows.PossibleValues.ValuesReference;
import dev.qose.core.unit.Unit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Blocks made as a user would make them: by calling the builders, in all their variety. */
public final class BuiltModels {

  private final Random random;

  private BuiltModels(Random random) {
    this.random = random;
  }

  /** Blocks of either service. */
  public static Arbitrary<QosMetadata> arbitrary() {
    return Arbitraries.randomValue(random -> new BuiltModels(random).block());
  }

  private QosMetadata block() {
    boolean wms = random.nextBoolean();
    QosMetadataBuilder qos = wms ? Qos.wms() : Qos.wfs();
    operating(qos);
    for (int i = random.nextInt(3); i > 0; i--) {
      qos.promise(statement("urn:example:service:" + i));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      List<OperationBuilder<?>> operations = new ArrayList<>();
      for (int j = random.nextInt(3); j >= 0; j--) {
        operations.add(wms ? wmsOperation() : wfsOperation());
      }
      qos.representative(operations, statement("urn:example:operation:" + i));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      qos.anomalyFeed(
          oneOf("https://status.example.org/a.ics", "feeds/b.ics", "webcal://example.org/c"),
          feed -> {
            feed.title(text()).description(text()).description(text(), oneOf("en", "de-AT"));
            if (random.nextBoolean()) {
              feed.format(oneOf("text/calendar", "application/atom+xml"));
            }
            feed.metadata("https://example.org/about", text());
          });
    }
    return qos.build();
  }

  /** Statuses that follow each other through the week, so that no two of them meet. */
  private void operating(QosMetadataBuilder qos) {
    switch (random.nextInt(4)) {
      case 0 -> {}
      case 1 -> qos.operating(OperationalStatus.OPERATIONAL);
      case 2 ->
          qos.operating(
              OperationalStatus.PRE_OPERATIONAL,
              hours -> hours.from(time(0)).to(time(1)).description(text()));
      default -> {
        String offset = oneOf("", "Z", "+03:00", "-09:30", "+14:00");
        qos.operating(
            OperationalStatus.OPERATIONAL,
            hours -> {
              hours.onWeekdays().from("06:00" + offset).to("18:00" + offset);
              window(hours.on(DayOfWeek.SATURDAY), offset);
            });
        qos.operating(
            OperationalStatus.NON_OPERATIONAL,
            hours ->
                hours
                    .onSpan(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                    .from("18:00" + offset)
                    .to("24:00" + offset));
      }
    }
  }

  private void window(OperatingInfoBuilder hours, String offset) {
    if (random.nextBoolean()) {
      hours.from("10:00:00.5" + offset).to("14:59:59" + offset);
    }
  }

  private String time(int half) {
    return "%02d:%02d:%02d"
        .formatted(half * 12 + random.nextInt(12), random.nextInt(60), random.nextInt(60));
  }

  private QualityOfServiceStatement statement(String own) {
    return switch (random.nextInt(6)) {
      case 0 ->
          Qos.promise(
              Metric.AVAILABILITY_MONTHLY, atLeast(random.nextDouble() * 100, Unit.PERCENT));
      case 1 ->
          Qos.promise(Metric.REQUEST_CAPACITY, atLeast(1 + random.nextInt(1000), Unit.PER_MINUTE));
      case 2 ->
          Qos.promise(
              Metric.RESPONSE_TIME, atMost(Duration.ofNanos(1 + random.nextInt(2_000_000_000))));
      case 3 -> Qos.promise(Metric.of(own, text()), exactly(text()));
      case 4 -> Qos.promise(Metric.of(own), atMost(random.nextDouble() * 1e18, Unit.of("By/s")));
      default ->
          new QualityOfServiceStatement(
              List.of(Metric.RESPONSE_TIME, Metric.INITIAL_RESPONSE_PERFORMANCE),
              atMost(Double.MIN_VALUE + random.nextFloat(), Unit.SECOND));
    };
  }

  private OperationBuilder<?> wmsOperation() {
    return switch (random.nextInt(3)) {
      case 0 -> called(getCapabilities()).constraint(domain("Constraint"));
      case 1 -> map(getMap());
      default -> map(getFeatureInfo());
    };
  }

  private <B extends MapRequestBuilder<B>> B map(B request) {
    called(request);
    for (int i = random.nextInt(3); i >= 0; i--) {
      request.layers(text(), text()).width(1 + random.nextInt(4000)).heightBetween(1, 4000);
      common(request);
      if (i > 0) {
        request.or();
      }
    }
    return request;
  }

  private OperationBuilder<?> wfsOperation() {
    if (random.nextInt(4) == 0) {
      return called(getCapabilities());
    }
    GetFeatureBuilder request = called(getFeature());
    boolean stored = random.nextBoolean();
    for (int i = random.nextInt(3); i >= 0; i--) {
      if (stored) {
        request.storedQuery("urn:example:query:" + i).parameter("p" + text(), text());
      } else {
        request
            .type("http://example.org/demo", "demo:roads")
            .type("http://example.org/n" + i, "n" + i + ":größe")
            .type("", "unqualified")
            .count(1, 10)
            .resolve("local");
      }
      common(request);
      if (i > 0) {
        request.or();
      }
    }
    return request;
  }

  private <B extends OperationBuilder<B>> B called(B operation) {
    if (random.nextBoolean()) {
      operation.get().post("https://example.org/service?a=b&c=" + random.nextInt());
    }
    return operation;
  }

  private void common(RequestBuilder<?, ?> request) {
    double x = random.nextInt(1_000_000) / 7.0;
    double y = random.nextDouble() * 2e7 - 1e7; // a northing, from pole to pole
    request
        .area("EPSG:3067", x, y, x + random.nextDouble(), y + 1e3)
        .area("urn:ogc:def:crs:EPSG::4326", -10, 170, 10, -170)
        .crs("EPSG:3067", "CRS:84")
        .format("image/png; mode=8bit")
        .parameter(domain("x" + text()));
  }

  private Domain domain(String name) {
    return switch (random.nextInt(4)) {
      case 0 -> Domain.of(name, text(), text());
      case 1 -> Domain.of(name, new AnyValue());
      case 2 -> Domain.of(name, new ValuesReference(text(), "https://example.org/values"));
      default ->
          Domain.of(
              name,
              new AllowedValues(
                  List.of(
                      new AllowedValue.Value(text()),
                      new AllowedValue.Range(
                          Optional.of("-1.5"),
                          Optional.of("2e3"),
                          Optional.of("0.5"),
                          Optional.of("open-closed")))));
    };
  }

  /** Text with all that XML must escape, normalise or encode. */
  private String text() {
    String characters = "aZ0 \t\n\r&<>\"']]>%äö€\u0085\u2028\ud83d\ude00";
    int[] points = characters.codePoints().toArray();
    StringBuilder text = new StringBuilder(oneOf("a", "€", "<")); // that there is any
    for (int i = random.nextInt(12); i > 0; i--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }

  @SafeVarargs
  private <T> T oneOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
