package dev.qose.validate.fix;

import java.util.List;

/**
 * A change of some characters of a document.
 *
 * @param start where the characters begin that are replaced
 * @param end where they end
 * @param text what takes their place
 * @param origin where in the document as it was the elements in the text come from
 * @param isCopy whether all of the text comes from there, rather than standing for it
 */
record TextChange(int start, int end, String text, int origin, boolean isCopy) {

  /** The origin of what was nowhere before. */
  static final int NEW = -1;

  /** Replaces characters by text that stands for an element, if there are elements in it. */
  static TextChange replace(int start, int end, String text, int origin) {
    return new TextChange(start, end, text, origin, false);
  }

  static TextChange insert(int at, String text) {
    return new TextChange(at, at, text, NEW, false);
  }

  static TextChange delete(int start, int end) {
    return new TextChange(start, end, "", NEW, false);
  }

  /** Writes once more what stands elsewhere. */
  static TextChange copy(int at, String text, int origin) {
    return new TextChange(at, at, text, origin, true);
  }

  /** Tells whether the next splice, in the order of places, is within this one. */
  boolean overlaps(TextChange next) {
    return next.start < end;
  }

  /** Tells whether two splices are so near that the order in which they are made may count. */
  boolean touches(TextChange other) {
    return start <= other.end && other.start <= end;
  }

  /** Makes changes that are in the order of their places. */
  static String apply(List<TextChange> splices, String document) {
    StringBuilder text = new StringBuilder(document.length() + 256);
    int at = 0;
    for (TextChange splice : splices) {
      text.append(document, at, splice.start).append(splice.text);
      at = splice.end;
    }
    return text.append(document, at, document.length()).toString();
  }

  /** Tells where a character of the changed document was before; or {@link #NEW}. */
  static int before(List<TextChange> splices, int place) {
    int shift = 0; // of what follows the splices seen so far
    for (TextChange splice : splices) {
      int start = splice.start + shift;
      if (place < start) {
        break;
      }
      if (place < start + splice.text.length()) {
        return splice.isCopy ? splice.origin + place - start : splice.origin;
      }
      shift += splice.text.length() - (splice.end - splice.start);
    }
    return place - shift;
  }
}
