package dev.qose.jaxb.markup;

/**
 * Blanks out what the comments and processing instructions of a DTD say. The parser passes over the
 * DTD as if there were declarations only: an apostrophe in a comment would begin a literal that
 * never ends. All places stay the same.
 */
final class DoctypeMask {

  private static final String MEANINGFUL = "\"'<>[]";

  /** What is passed over. */
  private enum Skipped {
    NOTHING,
    COMMENT,
    INSTRUCTION
  }

  private boolean inDoctype;
  private boolean inSubset;
  private boolean done;
  private char quote;
  private Skipped skipped = Skipped.NOTHING;

  /** The last characters, the youngest first. */
  private char last;

  private char second;
  private char third;

  /** Goes on, up to the end of the DTD, or the first tag where there is none. */
  void apply(char[] text, int length) {
    for (int i = 0; i < length && !done; i++) {
      char c = text[i];
      if (isBlankedOut(c)) {
        text[i] = ' ';
      }
      third = second;
      second = last;
      last = c;
    }
  }

  private boolean isBlankedOut(char c) {
    if (skipped != Skipped.NOTHING) {
      if (c == '>' && (skipped == Skipped.COMMENT ? last == '-' && second == '-' : last == '?')) {
        skipped = Skipped.NOTHING;
        return false;
      }
      return inSubset && MEANINGFUL.indexOf(c) >= 0;
    }
    if (quote != 0) {
      quote = c == quote ? 0 : quote;
    } else if (c == '?' && last == '<') {
      skip(Skipped.INSTRUCTION);
    } else if (c == '-' && last == '-' && second == '!' && third == '<') {
      skip(Skipped.COMMENT);
    } else if (inDoctype) {
      inDoctype(c);
    } else if (last == '!' && second == '<' && c == 'D') {
      inDoctype = true;
    } else {
      done = last == '<' && c != '!';
    }
    return false;
  }

  private void inDoctype(char c) {
    switch (c) {
      case '"', '\'' -> quote = c;
      case '[' -> inSubset = true;
      case ']' -> inSubset = false;
      case '>' -> done = !inSubset;
      default -> {}
    }
  }

  /** Begins to pass over something, of which the characters so far do not count for its end. */
  private void skip(Skipped what) {
    skipped = what;
    last = 0;
    second = 0;
  }
}
