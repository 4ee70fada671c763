package dev.qose.validate.report;

import dev.qose.core.element.Location;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * The lines of a document that are worth showing: all of a short one; of a long one those around
 * places. Long lines are cut likewise. It takes memory for what is shown only.
 *
 * @param lines the lines that are shown
 * @param total how many lines the document has
 */
record SourceExcerpt(List<Line> lines, int total) {

  /** A document of no more lines is shown whole. */
  static final int SHORT_DOCUMENT = 1000;

  /** How many lines are shown before and after a place. */
  static final int LINES_AROUND = 10;

  /** So much of a line is always shown. */
  static final int SHORT_LINE = 1000;

  /** How much of a longer line is shown before and after a place. */
  static final int CHARS_AROUND = 200;

  /** So much of a line is quoted by itself, and so much of that before a place. */
  private static final int QUOTED = 240;

  private static final int QUOTED_BEFORE = 60;

  /**
   * A line.
   *
   * @param number its number, from 1
   * @param text the line without its end, or what is shown of it
   * @param places where in the text the columns are that something is said of
   */
  record Line(int number, String text, Map<Integer, Integer> places) {

    Line {
      places = Map.copyOf(places);
    }

    /** What stands around a column, or where the line begins. */
    String quote(OptionalInt column) {
      if (text.length() <= QUOTED) {
        return text;
      }
      int place = places.getOrDefault(column.orElse(1), 0);
      int start = Math.max(0, place - QUOTED_BEFORE);
      int end = Math.min(text.length(), start + QUOTED);
      return (start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : "");
    }
  }

  /** The lines around one, itself included, as far as they are shown. */
  List<Line> around(int number, int before, int after) {
    int found =
        Collections.binarySearch(
            lines, new Line(number, "", Map.of()), Comparator.comparingInt(Line::number));
    if (found < 0) {
      return List.of();
    }
    return lines
        .subList(Math.max(0, found - before), Math.min(lines.size(), found + after + 1))
        .stream()
        .filter(line -> Math.abs(line.number() - number) <= Math.max(before, after))
        .toList();
  }

  /** Reads a document to its end. */
  static SourceExcerpt read(Reader in, List<Location> places) throws IOException {
    Map<Integer, TreeSet<Integer>> columns = new HashMap<>();
    TreeSet<Integer> marked = new TreeSet<>();
    for (Location place : places) {
      OptionalInt line = place.isInDocument() ? place.line() : OptionalInt.empty();
      if (line.isPresent()) {
        marked.add(line.getAsInt());
        place
            .column()
            .ifPresent(c -> columns.computeIfAbsent(line.getAsInt(), l -> new TreeSet<>()).add(c));
      }
    }
    List<Line> lines = new ArrayList<>();
    LineReader reader = new LineReader(in);
    int number = 1;
    while (true) {
      boolean last = reader.next(columns.getOrDefault(number, new TreeSet<>()));
      if (number <= SHORT_DOCUMENT || isNear(marked, number)) {
        lines.add(new Line(number, reader.text(), reader.places()));
      }
      if (last) {
        break;
      }
      number++;
    }
    if (number > SHORT_DOCUMENT) {
      lines.removeIf(line -> !isNear(marked, line.number()));
    }
    return new SourceExcerpt(List.copyOf(lines), number);
  }

  private static boolean isNear(NavigableSet<Integer> marked, int number) {
    Integer nearest = marked.ceiling(number - LINES_AROUND);
    return nearest != null && nearest <= number + LINES_AROUND;
  }

  /** Reads lines as XML counts them, and keeps of each what is worth it. */
  private static final class LineReader {

    private final Reader in;
    private int next;
    private StringBuilder text = new StringBuilder();
    private Map<Integer, Integer> places = Map.of();

    LineReader(Reader in) throws IOException {
      this.in = in;
      next = in.read();
      if (next == '\uFEFF') {
        next = in.read();
      }
    }

    /** Reads a line, and tells whether it was the last. */
    boolean next(NavigableSet<Integer> columns) throws IOException {
      text = new StringBuilder();
      places = columns.isEmpty() ? Map.of() : new HashMap<>();
      int column = 0;
      boolean gap = false;
      while (next >= 0 && next != '\n' && next != '\r') {
        column++;
        if (column <= SHORT_LINE || isNear(columns, column)) {
          text.append(gap ? "…" : "");
          if (columns.contains(column)) {
            places.put(column, text.length());
          }
          text.append((char) next);
          gap = false;
        } else {
          gap = true;
        }
        next = in.read();
      }
      text.append(gap ? "…" : "");
      int end = next;
      if (end >= 0) {
        next = in.read();
        if (end == '\r' && next == '\n') {
          next = in.read();
        }
      }
      return end < 0;
    }

    String text() {
      return text.toString();
    }

    Map<Integer, Integer> places() {
      return places;
    }

    private static boolean isNear(NavigableSet<Integer> columns, int column) {
      Integer nearest = columns.ceiling(column - CHARS_AROUND);
      return nearest != null && nearest <= column + CHARS_AROUND;
    }
  }
}
