package dev.qose.core.element;

/**
 * Counts the children of an element by name. For one thread.
 *
 * @since 0.1
 */
public final class Siblings {

  /** Elements rarely have children of more names than this; the rest is not told apart. */
  private static final int FEW = 24;

  private static final int NOT_COUNTED = 0;

  private final String[] uris = new String[FEW];
  private final String[] localNames = new String[FEW];
  private final int[] counts = new int[FEW];
  private int size;
  private int total;

  /** The name of the last child, which mostly is that of the next as well. */
  private int last;

  /** Makes a count of none. */
  public Siblings() {}

  /** Begins anew, for another element. */
  public void clear() {
    size = 0;
    total = 0;
    last = 0;
  }

  /**
   * Counts a child.
   *
   * @param uri its namespace; empty: none
   * @param localName its name without prefix
   * @return which one of its name it is, from 1; 0: not counted, since there are too many names
   */
  public int add(String uri, String localName) {
    total++;
    if (last < size && is(last, uri, localName)) {
      return ++counts[last];
    }
    for (int i = 0; i < size; i++) {
      if (is(i, uri, localName)) {
        last = i;
        return ++counts[i];
      }
    }
    if (size == FEW) {
      return NOT_COUNTED;
    }
    uris[size] = uri;
    localNames[size] = localName;
    counts[size] = 1;
    last = size++;
    return 1;
  }

  private boolean is(int i, String uri, String localName) {
    return localNames[i].equals(localName) && uris[i].equals(uri);
  }

  /**
   * Tells how many children there have been.
   *
   * @return their number
   */
  public int total() {
    return total;
  }
}
