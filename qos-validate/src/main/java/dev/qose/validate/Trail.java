package dev.qose.validate;

import dev.qose.core.element.Element;
import dev.qose.core.element.Location;
import dev.qose.core.element.Namespaces;
import dev.qose.core.element.Place;
import java.util.Arrays;
import java.util.Optional;

/**
 * The way from the root to the element that is being read. It costs a few array stores for each
 * element; text is made only where something was found.
 */
final class Trail {

  private int depth;
  private String[] uris = new String[32];
  private String[] localNames = new String[32];
  private int[] positions = new int[32];
  private int[] positionsAmongAll = new int[32];
  private int[] lines = new int[32];
  private int[] columns = new int[32];
  private Siblings[] children = new Siblings[32];

  void clear() {
    depth = 0;
  }

  /** Goes into an element whose start tag begins at a line and column. */
  void push(String uri, String localName, int line, int column) {
    if (depth == uris.length) {
      grow();
    }
    positions[depth] = depth == 0 ? 1 : children[depth - 1].add(uri, localName);
    positionsAmongAll[depth] = depth == 0 ? 1 : children[depth - 1].total;
    uris[depth] = uri;
    localNames[depth] = localName;
    lines[depth] = line;
    columns[depth] = column;
    Siblings ofThis = children[depth];
    if (ofThis == null) {
      children[depth] = new Siblings();
    } else {
      ofThis.clear();
    }
    depth++;
  }

  /** Leaves the element. */
  void pop() {
    depth--;
  }

  /** How many elements are open. */
  int depth() {
    return depth;
  }

  /** Tells whether the element has had a child yet. */
  boolean hasChildren() {
    return depth > 0 && children[depth - 1].total > 0;
  }

  /** Tells whether the open element at a depth, the root being at 1, has a name. */
  boolean is(int atDepth, String uri, String localName) {
    return atDepth >= 1
        && atDepth <= depth
        && localNames[atDepth - 1].equals(localName)
        && uris[atDepth - 1].equals(uri);
  }

  /** The namespace of the open element at a depth; empty above the root. */
  String uri(int atDepth) {
    return atDepth < 1 ? "" : uris[atDepth - 1];
  }

  /** The local name of the open element at a depth; empty above the root. */
  String localName(int atDepth) {
    return atDepth < 1 ? "" : localNames[atDepth - 1];
  }

  /** The name of the element, as it stands in paths; empty above the root. */
  String name() {
    return Namespaces.display(uri(depth), localName(depth));
  }

  /** Where the element is. */
  Location location() {
    return depth == 0
        ? Location.NONE
        : Location.of(lines[depth - 1], columns[depth - 1], Optional.of(xpath()));
  }

  /** Where the element is, for a tree that is built of it. */
  Place place() {
    int last = depth - 1;
    return new Place(lines[last], columns[last], positions[last], positionsAmongAll[last]);
  }

  private String xpath() {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      Element.appendStep(path, uris[i], localNames[i], i == 0, positions[i], positionsAmongAll[i]);
    }
    return path.toString();
  }

  private void grow() {
    int size = depth * 2;
    uris = Arrays.copyOf(uris, size);
    localNames = Arrays.copyOf(localNames, size);
    positions = Arrays.copyOf(positions, size);
    positionsAmongAll = Arrays.copyOf(positionsAmongAll, size);
    lines = Arrays.copyOf(lines, size);
    columns = Arrays.copyOf(columns, size);
    children = Arrays.copyOf(children, size);
  }

  /** Counts the children of an element by name. */
  private static final class Siblings {

    /** Elements rarely have children of more names than this; the rest is not told apart. */
    private static final int FEW = 24;

    static final int NOT_COUNTED = 0;

    private final String[] uris = new String[FEW];
    private final String[] localNames = new String[FEW];
    private final int[] counts = new int[FEW];
    private int size;
    private int total;

    void clear() {
      size = 0;
      total = 0;
    }

    /** Counts a child, and returns which one of its name it is, from 1. */
    int add(String uri, String localName) {
      total++;
      for (int i = 0; i < size; i++) {
        if (localNames[i].equals(localName) && uris[i].equals(uri)) {
          return ++counts[i];
        }
      }
      if (size == FEW) {
        return NOT_COUNTED;
      }
      uris[size] = uri;
      localNames[size] = localName;
      counts[size] = 1;
      size++;
      return 1;
    }
  }
}
