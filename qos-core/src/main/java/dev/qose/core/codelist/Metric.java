package dev.qose.core.codelist;

import dev.qose.core.ows.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a statement is about: a concept of the QoSE metrics code list, or any other URI.
 *
 * <pre>{@code
 * Qos.wms().promise(Metric.AVAILABILITY_MONTHLY, atLeast(99.5, PERCENT))
 * }</pre>
 *
 * @param reference the concept's URI, and what else a document says of it
 * @since 0.1
 */
public record Metric(Reference reference) {

  /** URI of the code list; a concept's URI is this, {@code #} and its name. */
  public static final String CODE_LIST =
      "http://def.opengeospatial.org/codelist/qos/metrics/1.0/metrics.rdf";

  /** Time from sending a request to having received the response; at most, in ms or s. */
  public static final Metric RESPONSE_TIME = concept("ResponseTime", "Response time");

  /** Umbrella term for the performance metrics; not itself measurable. */
  public static final Metric SERVICE_PERFORMANCE =
      concept("ServicePerformance", "Service performance");

  /** Response time of particular requests; at most, in ms or s. */
  public static final Metric REQUEST_RESPONSE_PERFORMANCE =
      concept("RequestResponsePerformance", "Request-response performance");

  /** Time from sending a request to the first byte of the response; at most, in ms or s. */
  public static final Metric INITIAL_RESPONSE_PERFORMANCE =
      concept("InitialResponsePerformance", "Initial response performance");

  /**
   * The <em>upper</em> limit of response time, whatever its name says, that availability and
   * capacity are judged against; at most, in ms.
   */
  public static final Metric MINIMUM_REQUEST_RESPONSE_PERFORMANCE =
      concept("MinimumRequestResponsePerformance", "Minimum request-response performance");

  /** Share of time accessible and fast enough, sampled ten times an hour; at least, in %. */
  public static final Metric CONTINUOUS_AVAILABILITY =
      concept("ContinuousAvailability", "Continuous availability");

  /** Availability over any 30 days, unless a month is named; at least, in %. */
  public static final Metric AVAILABILITY_MONTHLY =
      concept("AvailabilityMonthly", "Monthly availability");

  /** Availability over any 24 hours; at least, in %. */
  public static final Metric AVAILABILITY_DAILY =
      concept("AvailabilityDaily", "Daily availability");

  /** New valid requests in a period, served fast enough; at least, in s-1, min-1 or h-1. */
  public static final Metric REQUEST_CAPACITY = concept("RequestCapacity", "Request capacity");

  /** New valid requests in a second, served fast enough; at least, in s-1. */
  public static final Metric REQUEST_CAPACITY_PER_SECOND =
      concept("RequestCapacityPerSecond", "Request capacity per second");

  private static final List<Metric> ALL =
      List.of(
          RESPONSE_TIME,
          SERVICE_PERFORMANCE,
          REQUEST_RESPONSE_PERFORMANCE,
          INITIAL_RESPONSE_PERFORMANCE,
          MINIMUM_REQUEST_RESPONSE_PERFORMANCE,
          CONTINUOUS_AVAILABILITY,
          AVAILABILITY_MONTHLY,
          AVAILABILITY_DAILY,
          REQUEST_CAPACITY,
          REQUEST_CAPACITY_PER_SECOND);

  private static final Map<String, Metric> KNOWN =
      ALL.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  metric -> metric.href().substring(CODE_LIST.length() + 1), Function.identity()));

  /**
   * Returns the concepts of the QoSE list.
   *
   * @return the constants
   */
  public static List<Metric> all() {
    return ALL;
  }

  /**
   * Makes a metric of another vocabulary.
   *
   * @param href the concept's URI
   * @return the metric, without a title
   */
  public static Metric of(String href) {
    return new Metric(Reference.to(href));
  }

  /**
   * Makes a metric of another vocabulary.
   *
   * @param href the concept's URI
   * @param title its name for people
   * @return the metric
   */
  public static Metric of(String href, String title) {
    return new Metric(Reference.to(href, title));
  }

  /**
   * Returns the concept's URI.
   *
   * @return the URI as written
   */
  public String href() {
    return reference.href();
  }

  /**
   * Tells which concept of the QoSE list this is, whatever its title. The http and https forms are
   * one.
   *
   * @return one of the constants; empty for any other URI
   */
  public Optional<Metric> known() {
    return conceptName().flatMap(name -> Optional.ofNullable(KNOWN.get(name)));
  }

  /**
   * Returns the name after the code list's URI, whether or not the list has such a concept.
   *
   * @return such as {@code AvailabilityMonthly}; empty where the URI is of another list
   */
  public Optional<String> conceptName() {
    return CodeLists.conceptName(CODE_LIST, href());
  }

  /**
   * Tells what this metric measures.
   *
   * @return empty for {@link #SERVICE_PERFORMANCE}, which measures nothing, and for metrics that
   *     the QoSE list does not have
   */
  public Optional<Measure> measure() {
    return conceptName()
        .filter(KNOWN::containsKey)
        .flatMap(
            name ->
                switch (name) {
                  case "ServicePerformance" -> Optional.empty();
                  case "ContinuousAvailability", "AvailabilityMonthly", "AvailabilityDaily" ->
                      Optional.of(Measure.AVAILABILITY);
                  case "RequestCapacity", "RequestCapacityPerSecond" ->
                      Optional.of(Measure.CAPACITY);
                  default -> Optional.of(Measure.TIME);
                });
  }

  private static Metric concept(String name, String title) {
    return new Metric(Reference.to(CODE_LIST + "#" + name, title));
  }
}
