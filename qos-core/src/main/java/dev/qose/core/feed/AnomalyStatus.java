package dev.qose.core.feed;

/**
 * Whether an anomaly is sure ({@code STATUS}, RFC 5545 clause 3.8.1.11).
 *
 * @since 0.1
 */
public enum AnomalyStatus {
  /** It may come. */
  TENTATIVE,
  /** It comes, or is there. */
  CONFIRMED,
  /** It does not come. */
  CANCELLED
}
