package dev.qose.core.evaluation;

/**
 * Of what time availability is a share, and of which responses response times are judged.
 *
 * @since 0.1
 */
public enum Basis {
  /** Of all time: what the code list defines. */
  GROSS(0, ""),
  /** Of the time outside announced outages, as far as a policy excuses them. */
  NET(1, ", net of announced outages"),
  /** Of the time in which the service is meant to run. */
  IN_HOURS(2, ", within operating hours");

  /** How many there are. */
  static final int COUNT = 3;

  private final int index;
  private final String words;

  Basis(int index, String words) {
    this.index = index;
    this.words = words;
  }

  /** Its place in arrays. */
  int index() {
    return index;
  }

  /** Its place in sets of bits. */
  int bit() {
    return 1 << index;
  }

  /** What to say of it after a figure. */
  String words() {
    return words;
  }
}
