package dev.qose.jaxb.document;

import dev.qose.core.element.TreeBuilder;
import java.util.Arrays;

/**
 * Notes elements of which it is not known yet whether they are wanted: the parts of a layer until a
 * block turns out to name it, or one in it. Most are not, so noting costs no objects. For one
 * thread.
 */
final class Tape {

  private static final int START = 1;
  private static final int END = 2;

  /** A start tag: what it is, place, positions, number of attributes, of declarations. */
  private static final int START_NUMBERS = 7;

  /** An end tag: what it is, where the text begins, and ends, and whether some of it is missing. */
  private static final int END_NUMBERS = 4;

  private int[] numbers = new int[256];
  private int numbersUsed;
  private String[] names = new String[256];
  private int namesUsed;
  private char[] text = new char[1024];
  private int textUsed;

  void clear() {
    numbersUsed = 0;
    namesUsed = 0;
    textUsed = 0;
  }

  /** Notes where the tape ends. */
  void mark(Mark here) {
    here.numbers = numbersUsed;
    here.names = namesUsed;
    here.text = textUsed;
  }

  /** Forgets what was noted since. */
  void cut(Mark mark) {
    numbersUsed = mark.numbers;
    namesUsed = mark.names;
    textUsed = mark.text;
  }

  /** Notes a start tag; its attributes and declarations come next. */
  void start(Trail.Step step, int attributes, int declarations) {
    numbers = room(numbers, numbersUsed, START_NUMBERS);
    numbers[numbersUsed++] = START;
    numbers[numbersUsed++] = step.line;
    numbers[numbersUsed++] = step.column;
    numbers[numbersUsed++] = step.position;
    numbers[numbersUsed++] = step.positionAmongAll;
    numbers[numbersUsed++] = attributes;
    numbers[numbersUsed++] = declarations;
    name(step.uri);
    name(step.localName);
    name(step.qName);
  }

  void name(String name) {
    if (namesUsed == names.length) {
      names = Arrays.copyOf(names, namesUsed * 2);
    }
    names[namesUsed++] = name;
  }

  /** Notes the end tag of the innermost element. */
  void end(char[] source, int start, int length, boolean isCut) {
    numbers = room(numbers, numbersUsed, END_NUMBERS);
    numbers[numbersUsed++] = END;
    numbers[numbersUsed++] = textUsed;
    if (textUsed + length > text.length) {
      text = Arrays.copyOf(text, Math.max(textUsed + length, text.length * 2));
    }
    System.arraycopy(source, start, text, textUsed, length);
    textUsed += length;
    numbers[numbersUsed++] = textUsed;
    numbers[numbersUsed++] = isCut ? 1 : 0;
  }

  /** Makes elements of all that was noted, forgets it, and returns how many there were. */
  int play(TreeBuilder tree) {
    int count = 0;
    int name = 0;
    for (int i = 0; i < numbersUsed; ) {
      if (numbers[i] == START) {
        int attributes = 4 * numbers[i + 5];
        int declarations = 2 * numbers[i + 6];
        int behind = name + 3 + attributes;
        count++;
        tree.start(
            names[name],
            names[name + 1],
            names[name + 2],
            copy(name + 3, attributes),
            copy(behind, declarations),
            numbers[i + 1],
            numbers[i + 2],
            numbers[i + 3],
            numbers[i + 4]);
        name = behind + declarations;
        i += START_NUMBERS;
      } else {
        int start = numbers[i + 1];
        String own = new String(text, start, numbers[i + 2] - start);
        tree.end(own, numbers[i + 3] == 0, true);
        i += END_NUMBERS;
      }
    }
    clear();
    return count;
  }

  private String[] copy(int from, int length) {
    return length == 0 ? PrunedTreeBuilder.NONE : Arrays.copyOfRange(names, from, from + length);
  }

  private static int[] room(int[] array, int used, int more) {
    return used + more > array.length ? Arrays.copyOf(array, array.length * 2) : array;
  }

  /** A place on the tape. */
  static final class Mark {
    private int numbers;
    private int names;
    private int text;
  }
}
