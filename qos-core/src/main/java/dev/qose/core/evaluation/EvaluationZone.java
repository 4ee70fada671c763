package dev.qose.core.evaluation;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * In which time zone an evaluation reads months, years and times without an offset, and why.
 *
 * @param id the zone
 * @param source who named it
 * @since 0.1
 */
public record EvaluationZone(ZoneId id, Source source) {

  /** Who can name a zone, the one to be heard first first. */
  public enum Source {
    /** The caller. */
    GIVEN,
    /** The feed of anomalies. */
    FEED,
    /** The service. */
    DECLARED,
    /** Nobody. */
    ASSUMED
  }

  /** UTC, since nobody names a zone. */
  public static final EvaluationZone UTC = new EvaluationZone(ZoneOffset.UTC, Source.ASSUMED);

  /**
   * Takes the first zone that somebody names.
   *
   * @param given by the caller
   * @param feed by the feed of anomalies
   * @param declared by the service
   * @return the zone; {@link #UTC} where nobody names one
   */
  public static EvaluationZone of(
      Optional<ZoneId> given, Optional<ZoneId> feed, Optional<ZoneId> declared) {
    return given
        .map(zone -> new EvaluationZone(zone, Source.GIVEN))
        .or(() -> feed.map(zone -> new EvaluationZone(zone, Source.FEED)))
        .or(() -> declared.map(zone -> new EvaluationZone(zone, Source.DECLARED)))
        .orElse(UTC);
  }

  /** Whether somebody names it. */
  boolean isKnown() {
    return source != Source.ASSUMED;
  }
}
