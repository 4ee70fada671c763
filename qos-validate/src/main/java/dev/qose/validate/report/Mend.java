package dev.qose.validate.report;

import dev.qose.validate.report.FixPreview.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * What a fix changes in the text of a document.
 *
 * @param regions the characters that are replaced, each with its place
 * @param hunks the same by lines
 */
record Mend(List<Region> regions, List<Hunk> hunks) {

  Mend {
    regions = List.copyOf(regions);
    hunks = List.copyOf(hunks);
  }

  /**
   * Characters that are replaced, from a place up to another. Lines and columns count from 1.
   *
   * @param text what takes their place
   */
  record Region(int startLine, int startColumn, int endLine, int endColumn, String text) {}

  /**
   * Lines that are replaced, without their ends.
   *
   * @param line the number of the first
   * @param before the lines as they are
   * @param after the lines that take their place
   */
  record Hunk(int line, List<String> before, List<String> after) {

    /** So many lines of each are kept. */
    private static final int LINES = 15;

    /** So much of a line is kept. */
    private static final int LENGTH = 240;

    /** So much of it is what stands before the first change. */
    private static final int BEFORE = 80;

    /** Leaves out the lines that stay, and of the others what is too much. */
    static Hunk of(int firstLine, String before, String after) {
      List<String> old = new ArrayList<>(SourceLines.of(before).lines());
      List<String> now = new ArrayList<>(SourceLines.of(after).lines());
      int line = firstLine;
      while (!old.isEmpty() && !now.isEmpty() && old.get(0).equals(now.get(0))) {
        old.remove(0);
        now.remove(0);
        line++;
      }
      while (!old.isEmpty()
          && !now.isEmpty()
          && old.get(old.size() - 1).equals(now.get(now.size() - 1))) {
        old.remove(old.size() - 1);
        now.remove(now.size() - 1);
      }
      return new Hunk(line, cut(old, now), cut(now, old));
    }

    private static List<String> cut(List<String> lines, List<String> others) {
      List<String> cut = new ArrayList<>();
      for (int i = 0; i < Math.min(lines.size(), LINES); i++) {
        cut.add(cut(lines.get(i), i < others.size() ? others.get(i) : ""));
      }
      if (lines.size() > LINES) {
        cut.add("…");
      }
      return List.copyOf(cut);
    }

    private static String cut(String line, String other) {
      if (line.length() <= LENGTH) {
        return line;
      }
      int same = 0;
      while (same < Math.min(line.length(), other.length())
          && line.charAt(same) == other.charAt(same)) {
        same++;
      }
      int start = Math.max(0, Math.min(same, line.length()) - BEFORE);
      int end = Math.min(line.length(), start + LENGTH);
      return (start > 0 ? "…" : "") + line.substring(start, end) + (end < line.length() ? "…" : "");
    }
  }

  /** Makes changes of a text, in the order of their places, readable. */
  static Mend of(String text, LineStarts lines, List<Change> changes) {
    List<Region> regions = new ArrayList<>();
    List<Hunk> hunks = new ArrayList<>();
    for (int i = 0; i < changes.size(); ) {
      int next = i;
      int last = lines.lineOf(changes.get(i).end());
      while (next < changes.size() && lines.lineOf(changes.get(next).start()) <= last + 1) {
        Change change = changes.get(next);
        last = Math.max(last, lines.lineOf(change.end()));
        regions.add(region(lines, change));
        next++;
      }
      hunks.add(hunk(text, lines, changes.subList(i, next), last));
      i = next;
    }
    return new Mend(regions, hunks);
  }

  private static Region region(LineStarts lines, Change change) {
    int start = lines.lineOf(change.start());
    int end = lines.lineOf(change.end());
    return new Region(
        start, lines.columnOf(change.start()), end, lines.columnOf(change.end()), change.text());
  }

  private static Hunk hunk(String text, LineStarts lines, List<Change> changes, int lastLine) {
    int firstLine = lines.lineOf(changes.get(0).start());
    int start = lines.start(firstLine);
    int end = lines.start(lastLine + 1);
    StringBuilder after = new StringBuilder();
    int at = start;
    for (Change change : changes) {
      after.append(text, at, change.start()).append(change.text());
      at = change.end();
    }
    after.append(text, at, end);
    return Hunk.of(firstLine, text.substring(start, end), after.toString());
  }
}
