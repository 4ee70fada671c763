package dev.qose.core.rules.profile;

import java.util.OptionalDouble;

/**
 * What Regulation (EC) No 976/2009, Annex I (as replaced by No 1088/2010) asks of a kind of network
 * service. All kinds are to be available 99 % of the time.
 */
enum InspireFigures {
  /** A map of 470 kB, such as 800 by 600 pixels with 8 bits. */
  VIEW("view", 20, 5),
  DISCOVERY("discovery", 30, 3),
  /** Metadata and descriptions within 10 s, spatial data within 30 s. */
  DOWNLOAD("download", 10, 30);

  /** In percent. */
  static final double AVAILABILITY = 99;

  private static final double METADATA_SECONDS = 10;

  private final String service;
  private final double requestsPerSecond;
  private final double initialResponseSeconds;

  InspireFigures(String service, double requestsPerSecond, double initialResponseSeconds) {
    this.service = service;
    this.requestsPerSecond = requestsPerSecond;
    this.initialResponseSeconds = initialResponseSeconds;
  }

  /** What INSPIRE calls the service. */
  String service() {
    return service;
  }

  double requestsPerSecond() {
    return requestsPerSecond;
  }

  /** For what the service is about. */
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
    };
  }
}
