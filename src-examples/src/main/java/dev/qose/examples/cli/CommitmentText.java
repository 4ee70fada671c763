package dev.qose.examples.cli;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.schedule.Commitment;
import java.util.List;
import java.util.stream.Collectors;

/** Commitments in words, and as marks in a picture. */
final class CommitmentText {

  private CommitmentText() {}

  /** The status as people call it. */
  static String name(OperationalStatus status) {
    return status.known().flatMap(known -> known.reference().title()).orElse(status.href());
  }

  static String words(Commitment commitment) {
    if (commitment instanceof Commitment.Stated stated) {
      return name(stated.status());
    }
    if (commitment instanceof Commitment.Contradictory contradictory) {
      return names(contradictory.statuses()) + " at once, which contradict each other";
    }
    if (commitment instanceof Commitment.Unstated) {
      return "in operating hours without a status";
    }
    return commitment instanceof Commitment.None
        ? "outside all operating hours: nothing is promised"
        : "unknown: some hours cannot be placed in time";
  }

  private static String names(List<OperationalStatus> statuses) {
    return statuses.stream().map(CommitmentText::name).collect(Collectors.joining(" and "));
  }

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
      return List.of(name(stated.status()));
    }
    return commitment instanceof Commitment.Contradictory contradictory
        ? contradictory.statuses().stream().map(CommitmentText::name).toList()
        : List.of();
  }

  static char mark(Commitment commitment) {
    if (commitment instanceof Commitment.Stated stated) {
      return switch (stated.status().known().flatMap(s -> s.reference().title()).orElse("")) {
        case "Operational" -> '#';
        case "PreOperational" -> '+';
        case "NonOperational" -> '-';
        default -> '*';
      };
    }
    if (commitment instanceof Commitment.Contradictory) {
      return '!';
    }
    if (commitment instanceof Commitment.Unstated) {
      return 'o';
    }
    return commitment instanceof Commitment.None ? '.' : '?';
  }

  /** What a mark stands for. */
  static String legend(char mark) {
    return switch (mark) {
      case '#' -> "Operational";
      case '+' -> "PreOperational";
      case '-' -> "NonOperational";
      case '*' -> "a status of another list";
      case '!' -> "statuses that contradict each other";
      case 'o' -> "hours without a status";
      case '.' -> "nothing promised";
      default -> "unknown";
    };
  }
}
