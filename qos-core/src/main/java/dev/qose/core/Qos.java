package dev.qose.core;

import dev.qose.core.build.GetCapabilitiesBuilder;
import dev.qose.core.build.GetFeatureBuilder;
import dev.qose.core.build.GetFeatureInfoBuilder;
import dev.qose.core.build.GetMapBuilder;
import dev.qose.core.build.QosMetadataBuilder;
import dev.qose.core.codelist.Metric;
import dev.qose.core.model.Bound;
import dev.qose.core.model.QualityOfServiceStatement;
import dev.qose.core.model.ServiceKind;
import dev.qose.core.unit.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where writing a QoS block starts. Import its methods statically, with the constants of {@link
 * Metric}, {@link dev.qose.core.codelist.OperationalStatus} and {@link Unit}:
 *
 * <pre>{@code
 * QosMetadata qos = Qos.wms()
 *     .operating(OPERATIONAL, hours -> hours.onWeekdays().from("06:00+03:00").to("18:00+03:00")
 *         .description("What is promised, is promised within these hours."))
 *     .promise(AVAILABILITY_MONTHLY, atLeast(99.5, PERCENT))
 *     .promise(REQUEST_CAPACITY_PER_SECOND, atLeast(54, PER_SECOND))
 *     .promise(MINIMUM_REQUEST_RESPONSE_PERFORMANCE, atMost(Duration.ofSeconds(2)))
 *     .representative(
 *         getMap().layers("roads", "rivers")
 *             .area("EPSG:3067", 64934.1, 6626229.8, 732333.6, 7776461.1)
 *             .crs("EPSG:3067").width(256).height(256).format("image/png"),
 *         promise(INITIAL_RESPONSE_PERFORMANCE, atMost(Duration.ofMillis(500))))
 *     .anomalyFeed("https://status.example.org/roads.ics", feed -> feed.format("text/calendar"))
 *     .build();
 * }</pre>
 *
 * <p>Nothing is checked until {@code build()}, which then names all that is wrong at once. The
 * builders are for one thread; what they build is immutable.
 *
 * @since 0.1
 */
public final class Qos {

  private Qos() {}

  /**
   * Starts a block for a Web Map Service, to be put into its WMS 1.3.0 capabilities.
   *
   * @return a builder
   */
  public static QosMetadataBuilder wms() {
    return new QosMetadataBuilder(ServiceKind.WMS);
  }

  /**
   * Starts a block for a Web Feature Service, to be put into its WFS 2.0 capabilities.
   *
   * @return a builder
   */
  public static QosMetadataBuilder wfs() {
    return new QosMetadataBuilder(ServiceKind.WFS);
  }

  /**
   * Describes representative GetMap requests; WMS.
   *
   * @return a builder
   */
  public static GetMapBuilder getMap() {
    return new GetMapBuilder();
  }

  /**
   * Describes representative GetFeatureInfo requests; WMS.
   *
   * @return a builder
   */
  public static GetFeatureInfoBuilder getFeatureInfo() {
    return new GetFeatureInfoBuilder();
  }

  /**
   * Describes representative GetFeature requests; WFS.
   *
   * @return a builder
   */
  public static GetFeatureBuilder getFeature() {
    return new GetFeatureBuilder();
  }

  /**
   * Describes the GetCapabilities request; any service.
   *
   * @return a builder
   */
  public static GetCapabilitiesBuilder getCapabilities() {
    return new GetCapabilitiesBuilder();
  }

  /**
   * Makes a statement for representative operations.
   *
   * @param metric what is promised
   * @param bound how much
   * @return the statement
   */
  public static QualityOfServiceStatement promise(Metric metric, Bound bound) {
    return new QualityOfServiceStatement(
        List.of(given(metric, "promise: the metric")), given(bound, "promise: the bound"));
  }

  /**
   * Promises at least so much: {@code MoreThanOrEqual}.
   *
   * @param value the number, in the unit
   * @param unit the unit
   * @return the bound
   */
  public static Bound atLeast(double value, Unit unit) {
    return new Bound.MoreThanOrEqual(value, Optional.of(given(unit, "atLeast: the unit")));
  }

  /**
   * Promises at most so much: {@code LessThanOrEqual}.
   *
   * @param value the number, in the unit
   * @param unit the unit
   * @return the bound
   */
  public static Bound atMost(double value, Unit unit) {
    return new Bound.LessThanOrEqual(value, Optional.of(given(unit, "atMost: the unit")));
  }

  /**
   * Promises at most so much time: {@code LessThanOrEqual}, in milliseconds.
   *
   * @param time the time; what is finer than a millisecond becomes a fraction
   * @return the bound
   */
  public static Bound atMost(Duration time) {
    BigDecimal millis =
        BigDecimal.valueOf(given(time, "atMost: the time").toSeconds())
            .movePointRight(3)
            .add(BigDecimal.valueOf(time.toNanosPart(), 6));
    return atMost(millis.doubleValue(), Unit.MILLISECOND);
  }

  /**
   * Promises something that is no number: {@code Value}. For metrics of other vocabularies; those
   * of the QoSE list are numbers.
   *
   * @param text the value
   * @return the bound
   */
  public static Bound exactly(String text) {
    return new Bound.Value(given(text, "exactly: the text"));
  }

  private static <T> T given(@Nullable T argument, String name) {
    return Objects.requireNonNull(argument, name + " is null.");
  }
}
