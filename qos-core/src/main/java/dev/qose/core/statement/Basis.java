package dev.qose.core.statement;

/**
 * Of what time availability is a share.
 *
 * @since 0.1
 */
public enum Basis {
  /** Of all time: what the code list defines. */
  GROSS(0),
  /** Of the time outside announced outages, as far as a policy excuses them. */
  NET(1),
  /** Of the time in which the service is meant to run. */
  IN_HOURS(2);

  private final int index;

  Basis(int index) {
    this.index = index;
  }

  /** Its place in arrays and sets of bits. */
  int index() {
    return index;
  }
}
