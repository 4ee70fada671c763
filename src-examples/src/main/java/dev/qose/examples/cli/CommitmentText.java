package dev.qose.examples.cli;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.schedule.Commitment;
import java.util.List;

/** Commitments for programs. */
final class CommitmentText {

  private CommitmentText() {}

  /** A word for programs. */
  static String kind(Commitment commitment) {
    if (commitment instanceof Commitment.Stated) {
      return "stated";
    }
    if (commitment instanceof Commitment.Contradictory) {
      return "contradictory";
    }
    if (commitment instanceof Commitment.Unstated) {
      return "unstated";
    }
    return commitment instanceof Commitment.None ? "none" : "unknown";
  }

  /** What the code list's statuses, and lists of statuses, are called. */
  static List<String> statuses(Commitment commitment) {
    if (commitment instanceof Commitment.Stated stated) {
      return List.of(stated.status().toString());
    }
    return commitment instanceof Commitment.Contradictory contradictory
        ? contradictory.statuses().stream().map(OperationalStatus::toString).toList()
        : List.of();
  }
}
