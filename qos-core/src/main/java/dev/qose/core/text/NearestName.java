package dev.qose.core.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name that was probably meant.
 *
 * <pre>{@code
 * NearestName.of("AvailabilityMonthy", names) // AvailabilityMonthly
 * }</pre>
 *
 * @since 0.1
 */
public final class NearestName {

  /** Fewer letters begin too many names. */
  private static final int LEAST_START = 4;

  private NearestName() {}

  /**
   * Finds the nearest of some names, whatever the capitals; of two as near, the one that begins
   * alike.
   *
   * @param name what was written
   * @param known the names that there are
   * @return the nearest of them; empty where more than a third of its letters would differ
   */
  public static Optional<String> of(String name, Collection<String> known) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return known.stream()
        .map(candidate -> Candidate.of(candidate, wanted))
        .filter(candidate -> candidate.distance <= mostWrong(candidate.name))
        .min(
            Comparator.comparingInt(Candidate::distance)
                .thenComparing(Comparator.comparingInt(Candidate::commonStart).reversed()))
        .map(Candidate::name);
  }

  /**
   * Suggests the nearest of some names, those that begin so where several do, or all of them where
   * none is near.
   *
   * @param name what was written
   * @param known the names that there are, one or more
   * @return such as {@code did you mean StartTime?} or {@code known are StartTime, EndTime}
   */
  public static String suggest(String name, Collection<String> known) {
    List<String> longer = known.stream().filter(candidate -> isStart(name, candidate)).toList();
    if (longer.size() > 1) {
      return "did you mean " + String.join(" or ", longer) + "?";
    }
    return of(name, known)
        .map(nearest -> "did you mean " + nearest + "?")
        .orElseGet(() -> "known are " + String.join(", ", known));
  }

  private static boolean isStart(String written, String name) {
    return written.length() >= LEAST_START
        && name.regionMatches(true, 0, written, 0, written.length());
  }

  private record Candidate(String name, int distance, int commonStart) {

    static Candidate of(String name, String wanted) {
      // A name that is much longer is not near: the work is bounded by the known names.
      boolean isComparable = Math.abs(name.length() - wanted.length()) <= mostWrong(name);
      String lowerCase = name.toLowerCase(Locale.ROOT);
      return new Candidate(
          name,
          isComparable ? NearestName.distance(lowerCase, wanted) : Integer.MAX_VALUE,
          NearestName.commonStart(lowerCase, wanted));
    }
  }

  private static int commonStart(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }

  private static int mostWrong(String name) {
    return name.length() / 3;
  }

  /**
   * Tells whether one text is the other but for a slip: one sign that was left out, put in,
   * replaced, or swapped with its neighbour. A digit is never a slip, for it makes another number.
   * Takes time in proportion to the length.
   *
   * @param written what was written
   * @param meant what may have been meant
   * @return true if there is one such difference
   */
  public static boolean isSlip(String written, String meant) {
    if (Math.abs(written.length() - meant.length()) > 1) {
      return false;
    }
    int shorter = Math.min(written.length(), meant.length());
    int start = commonStart(written, meant);
    int end = 0;
    while (end < shorter - start
        && written.charAt(written.length() - 1 - end) == meant.charAt(meant.length() - 1 - end)) {
      end++;
    }
    String wrong = written.substring(start, written.length() - end);
    String right = meant.substring(start, meant.length() - end);
    boolean isOneSign = wrong.length() <= 1 && right.length() <= 1 && !wrong.equals(right);
    boolean isSwap =
        wrong.length() == 2
            && right.length() == 2
            && wrong.charAt(0) == right.charAt(1)
            && wrong.charAt(1) == right.charAt(0);
    return (isOneSign || isSwap)
        && (wrong + right).chars().noneMatch(c -> c == '.' || Character.isDigit(c));
  }

  /**
   * Tells how far two texts are apart. Takes time and memory in proportion to the product of their
   * lengths.
   *
   * @param from a text
   * @param to another
   * @return how many letters to insert, delete, replace, or swap with their neighbour
   */
  public static int distance(String from, String to) {
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
