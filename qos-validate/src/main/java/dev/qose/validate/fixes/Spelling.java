package dev.qose.validate.fixes;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was certainly meant. */
final class Spelling {

  /** Letters that may be wrong. */
  private static final int MOST_WRONG = 2;

  /** Longer than any name. */
  private static final int LONGEST = 100;

  private Spelling() {}

  /**
   * Finds the only known name that a text may stand for: written with other capitals, hyphens or
   * blanks, or with no more than two letters wrong. The first letter must be right, since it is
   * what tells apart words such as {@code Operational} and {@code Inoperational}.
   *
   * @return the name; empty where none is near, or several are
   */
  static Optional<String> meant(String text, Collection<String> known) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String wanted = key(text);
    List<String> same = known.stream().filter(name -> key(name).equals(wanted)).toList();
    if (same.size() == 1) {
      return Optional.of(same.get(0));
    }
    List<String> near = known.stream().filter(name -> isNear(key(name), wanted)).toList();
    return near.size() == 1 && key(near.get(0)).charAt(0) == wanted.charAt(0)
        ? Optional.of(near.get(0))
        : Optional.empty();
  }

  private static String key(String name) {
    return name.replaceAll("[-_\\s]", "").toLowerCase(Locale.ROOT);
  }

  /** Of a short name not even one letter in four may be wrong. */
  static boolean isNear(String name, String wanted) {
    int most = Math.min(MOST_WRONG, name.length() / 4);
    return !wanted.isEmpty()
        && Math.abs(name.length() - wanted.length()) <= most
        && distance(name, wanted) <= most;
  }

  /** How many letters to insert, delete, replace, or swap with their neighbour. */
  private static int distance(String from, String to) {
    int[][] distance = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        distance[i][j] = i == 0 || j == 0 ? i + j : step(distance, from, i, to, j);
      }
    }
    return distance[from.length()][to.length()];
  }

  private static int step(int[][] distance, String from, int i, String to, int j) {
    int replaced = distance[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
    int least = Math.min(replaced, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
    boolean isSwap =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return isSwap ? Math.min(least, 1 + distance[i - 2][j - 2]) : least;
  }
}
