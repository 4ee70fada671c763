package dev.qose.core.rules.profile;

import dev.qose.core.element.Namespaces;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What INSPIRE asks of a kind of service: Regulation (EC) No 976/2009, Annex I (as replaced by No
 * 1088/2010), of network services, and Regulation (EU) No 1089/2010, Annex VII, part A, of
 * harmonised spatial data services.
 */
enum InspireFigures {
  /** A map of 470 kB, such as 800 by 600 pixels with 8 bits. */
  VIEW("view services", Optional.of(Namespaces.QOS_WMS), 99, 20, 5),
  /** Catalogues, for which QoSE has no block of their own. */
  DISCOVERY("discovery services", Optional.empty(), 99, 30, 3),
  /** Metadata and descriptions within 10 s, spatial data within 30 s. */
  DOWNLOAD("download services", Optional.of(Namespaces.QOS_WFS), 99, 10, 30),
  /** Services of any kind, whose availability alone counts. */
  SPATIAL_DATA("harmonised spatial data services", Optional.empty(), 98, 0, 0);

  private static final double METADATA_SECONDS = 10;

  private final String services;

  @SuppressWarnings("ImmutableEnumChecker") // an Optional of a String does not change
  private final Optional<String> namespace;

  private final double percent;
  private final double requestsPerSecond;
  private final double initialResponseSeconds;

  InspireFigures(
      String services,
      Optional<String> namespace,
      double percent,
      double requestsPerSecond,
      double initialResponseSeconds) {
    this.services = services;
    this.namespace = namespace;
    this.percent = percent;
    this.requestsPerSecond = requestsPerSecond;
    this.initialResponseSeconds = initialResponseSeconds;
  }

  /** What INSPIRE calls such services. */
  String services() {
    return services;
  }

  /** The namespace of the blocks of such services; empty: there are none, or any. */
  Optional<String> namespace() {
    return namespace;
  }

  /** What has to be declared. */
  Set<Criterion> criteria() {
    return this == SPATIAL_DATA
        ? EnumSet.of(Criterion.AVAILABILITY)
        : EnumSet.allOf(Criterion.class);
  }

  /** The availability, in percent. */
  double percent() {
    return percent;
  }

  /** The capacity, where it is asked for. */
  double requestsPerSecond() {
    return requestsPerSecond;
  }

  /** For what the service is about, where it is asked for. */
  double initialResponseSeconds() {
    return initialResponseSeconds;
  }

  /** For an operation, by the name of its element; empty: there is no figure for it. */
  OptionalDouble initialResponseSeconds(String operation) {
    return switch (this) {
      case VIEW ->
          operation.equals("GetMapOperation")
              ? OptionalDouble.of(initialResponseSeconds)
              : OptionalDouble.empty();
      case DISCOVERY -> OptionalDouble.of(initialResponseSeconds);
      case DOWNLOAD ->
          OptionalDouble.of(
              operation.equals("GetFeatureOperation") ? initialResponseSeconds : METADATA_SECONDS);
      case SPATIAL_DATA -> OptionalDouble.empty();
    };
  }
}
