package dev.qose.core.schedule;

import dev.qose.core.codelist.OperationalStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What operating information says of one instant; {@code toString} says it for people.
 *
 * @since 0.1
 */
public sealed interface Commitment {

  /**
   * One status holds.
   *
   * @param status the status, one of the constants of {@link OperationalStatus} where it means one
   */
  record Stated(OperationalStatus status) implements Commitment {
    @Override
    public String toString() {
      return status.toString();
    }
  }

  /**
   * Several statuses are said to hold at once (rules O08 and O14).
   *
   * @param statuses two to four of them; the code list's own first
   */
  record Contradictory(List<OperationalStatus> statuses) implements Commitment {
    public Contradictory {
      statuses = List.copyOf(statuses);
    }

    @Override
    public String toString() {
      return statuses.stream().map(OperationalStatus::toString).collect(Collectors.joining(" and "))
          + " at once, which contradict each other";
    }
  }

  /** Within operating hours that name no status (rule O12). */
  record Unstated() implements Commitment {
    @Override
    public String toString() {
      return "in operating hours without a status";
    }
  }

  /** Outside all hours: nothing is promised. */
  record None() implements Commitment {
    @Override
    public String toString() {
      return "outside all operating hours: nothing is promised";
    }
  }

  /** Outside all hours that can be placed in time, but there are others that cannot. */
  record Unknown() implements Commitment {
    @Override
    public String toString() {
      return "unknown: some hours cannot be placed in time";
    }
  }

  /**
   * Tells whether any hours cover this instant.
   *
   * @return true for a status, several, or hours without one
   */
  default boolean isCovered() {
    return this instanceof Stated || this instanceof Contradictory || this instanceof Unstated;
  }

  /**
   * Tells whether the service is meant to run: covered, and not {@link
   * OperationalStatus#NON_OPERATIONAL}. Of statuses that contradict each other one that says so is
   * enough: a promise made stays a promise.
   *
   * @return true if users may expect an answer
   */
  default boolean isOpen() {
    if (this instanceof Stated stated) {
      return isOpen(stated.status());
    }
    if (this instanceof Contradictory contradictory) {
      return contradictory.statuses().stream().anyMatch(Commitment::isOpen);
    }
    return this instanceof Unstated;
  }

  private static boolean isOpen(OperationalStatus status) {
    return !status.known().equals(Optional.of(OperationalStatus.NON_OPERATIONAL));
  }
}
