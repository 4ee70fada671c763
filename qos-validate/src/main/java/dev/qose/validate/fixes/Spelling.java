package dev.qose.validate.fixes;

import dev.qose.core.text.NearestName;
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
        && NearestName.distance(name, wanted) <= most;
  }
}
