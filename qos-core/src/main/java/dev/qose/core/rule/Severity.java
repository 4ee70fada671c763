package dev.qose.core.rule;

import java.util.Locale;

/**
 * How grave a finding is; graver ones come first.
 *
 * @since 0.1
 */
public enum Severity {
  /** The document is wrong. */
  ERROR,
  /** The document is probably wrong. */
  WARNING,
  /** Worth knowing. */
  INFO;

  /**
   * Tells whether this is as grave as another, or graver.
   *
   * @param other another severity
   * @return true for ERROR against WARNING
   */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }

  /** Returns the name in reports, such as {@code error}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
