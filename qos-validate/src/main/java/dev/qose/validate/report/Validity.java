package dev.qose.validate.report;

import java.util.Locale;

/**
 * What a report comes to.
 *
 * @since 0.1
 */
public enum Validity {
  /** All that was wanted was checked, and nothing was found of severity error. */
  VALID,
  /** Something was found of severity error. */
  INVALID,
  /** Nothing wrong was found, but a layer that was wanted could not be applied. */
  NOT_CHECKED;

  /** Returns the name in reports, such as {@code not-checked}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
