package dev.qose.validate.fix;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;

/** Writes what was changed as {@code diff -u} does, so that {@code patch} takes it. */
final class UnifiedDiff {

  private static final int LINES_AROUND = 3;

  private UnifiedDiff() {}

  /** Returns the difference of two texts; empty if there is none. */
  static String of(String name, String before, String after) {
    if (before.equals(after)) {
      return "";
    }
    List<String> lines = lines(before);
    return String.join(
            "\n",
            UnifiedDiffUtils.generateUnifiedDiff(
                "a/" + name, "b/" + name, lines, DiffUtils.diff(lines, lines(after)), LINES_AROUND))
        + "\n";
  }

  /** The lines without their LF; a CR before it counts as part of the line. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int last = lines.size() - 1;
    if (lines.get(last).isEmpty()) {
      lines.remove(last);
    } else {
      lines.set(last, lines.get(last) + "\n\\ No newline at end of file");
    }
    return lines;
  }
}
