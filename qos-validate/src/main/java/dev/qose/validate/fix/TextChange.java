package dev.qose.validate.fix;

import dev.qose.jaxb.markup.Replacement;
import java.util.Comparator;
import java.util.List;

/**
 * A change of some characters of a document.
 *
 * @param replacement which characters, and what takes their place
 * @param origin where in the document as it was the elements in the text come from
 * @param isCopy whether all of the text comes from there, rather than standing for it
 */
record TextChange(Replacement replacement, int origin, boolean isCopy) {

  /** The origin of what was nowhere before. */
  static final int NEW = -1;

  /** The order of places. */
  static final Comparator<TextChange> ORDER =
      Comparator.comparingInt(TextChange::start).thenComparingInt(TextChange::end);

  /** Replaces characters by text that stands for an element, if there are elements in it. */
  static TextChange replace(int start, int end, String text, int origin) {
    return new TextChange(new Replacement(start, end - start, text), origin, false);
  }

  static TextChange insert(int at, String text) {
    return replace(at, at, text, NEW);
  }

  static TextChange delete(int start, int end) {
    return replace(start, end, "", NEW);
  }

  /** Writes once more what stands elsewhere. */
  static TextChange copy(int at, String text, int origin) {
    return new TextChange(new Replacement(at, 0, text), origin, true);
  }

  /** Where the characters begin that are replaced. */
  int start() {
    return (int) replacement.offset();
  }

  /** Where they end. */
  int end() {
    return (int) replacement.end();
  }

  /** Tells whether the next splice, in the order of places, is within this one. */
  boolean overlaps(TextChange next) {
    return next.start() < end();
  }

  /** Tells whether two splices are so near that the order in which they are made may count. */
  boolean touches(TextChange other) {
    return start() <= other.end() && other.start() <= end();
  }

  /** Tells where a character of the changed document was before; or {@link #NEW}. */
  static int before(List<TextChange> splices, int place) {
    int shift = 0; // of what follows the splices seen so far
    for (TextChange splice : splices) {
      int start = splice.start() + shift;
      int length = splice.replacement.text().length();
      if (place < start) {
        break;
      }
      if (place < start + length) {
        return splice.isCopy ? splice.origin + place - start : splice.origin;
      }
      shift += length - (int) splice.replacement.length();
    }
    return place - shift;
  }
}
