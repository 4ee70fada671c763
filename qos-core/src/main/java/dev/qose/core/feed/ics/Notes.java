package dev.qose.core.feed.ics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Collects notes; of what is wrong on every line it keeps the first, and of all no more than fit.
 */
final class Notes {

  private static final int MAX_NOTES = 200;

  /** What is normally wrong throughout, and said once. */
  enum Kind {
    LINE_END("End lines with CRLF.", false),
    LONG_LINE("Fold lines at 75 octets: CRLF and a space.", true),
    BROKEN_LINE("Begin what continues a line with a space.", false),
    ENCODING("Write UTF-8 without a byte order mark.", false);

    private final String suggestion;
    private final boolean advice;

    Kind(String suggestion, boolean advice) {
      this.suggestion = suggestion;
      this.advice = advice;
    }
  }

  private final List<IcsNote> notes = new ArrayList<>();
  private final Set<Kind> seen = EnumSet.noneOf(Kind.class);

  void once(Kind kind, int line, String message) {
    if (seen.add(kind)) {
      notes.add(new IcsNote(line, message + ".", kind.suggestion, kind.advice));
    }
  }

  void add(int line, String message, String suggestion) {
    if (notes.size() < MAX_NOTES) {
      notes.add(IcsNote.of(line, message, suggestion));
    }
  }

  List<IcsNote> inOrder() {
    return notes.stream().sorted(Comparator.comparingInt(IcsNote::line)).toList();
  }
}
