package dev.qose.core.feed;

/**
 * What an anomaly is ({@code CATEGORIES}).
 *
 * @since 0.1
 */
public enum AnomalyKind {
  /** Work that was planned. */
  MAINTENANCE,
  /** Something broke. */
  INCIDENT,
  /** Something is worse than promised, but works. */
  DEGRADATION,
  /** Something will be different, such as a new version. */
  CHANGE
}
