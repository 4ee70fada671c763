package dev.qose.jaxb.document;

import dev.qose.core.element.Element;
import dev.qose.core.element.Location;
import dev.qose.core.element.Namespaces;
import dev.qose.core.element.Siblings;
import java.util.Arrays;
import java.util.Optional;

/**
 * The way from the root to the element that is being read. It costs a few array stores for each
 * element; text is made only where something was found. For one thread at a time.
 *
 * @since 0.1
 */
public final class Trail {

  private int depth;
  private String[] uris = new String[32];
  private String[] localNames = new String[32];
  private int[] positions = new int[32];
  private int[] positionsAmongAll = new int[32];
  private int[] lines = new int[32];
  private int[] columns = new int[32];
  private Siblings[] children = new Siblings[32];

  /** Makes a trail above a root. */
  public Trail() {}

  /** Makes ready for another document. */
  public void clear() {
    depth = 0;
  }

  /**
   * Goes into an element.
   *
   * @param uri its namespace
   * @param localName its name without prefix
   * @param line where its start tag begins
   * @param column where its start tag begins
   */
  public void push(String uri, String localName, int line, int column) {
    if (depth == uris.length) {
      grow();
    }
    positions[depth] = depth == 0 ? 1 : children[depth - 1].add(uri, localName);
    positionsAmongAll[depth] = depth == 0 ? 1 : children[depth - 1].total();
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
  public void pop() {
    depth--;
  }

  /**
   * Returns how many elements are open.
   *
   * @return the depth of the element, that of the root being 1
   */
  public int depth() {
    return depth;
  }

  /**
   * Tells whether the element has had a child yet.
   *
   * @return true if it has
   */
  public boolean hasChildren() {
    return depth > 0 && children[depth - 1].total() > 0;
  }

  /**
   * Tells whether an open element has a name.
   *
   * @param atDepth its depth, that of the root being 1
   * @param uri the namespace
   * @param localName the name without prefix
   * @return true if it has; false above the root
   */
  public boolean is(int atDepth, String uri, String localName) {
    return atDepth >= 1
        && atDepth <= depth
        && localNames[atDepth - 1].equals(localName)
        && uris[atDepth - 1].equals(uri);
  }

  /**
   * Returns the namespace of an open element.
   *
   * @param atDepth its depth
   * @return the namespace; empty above the root
   */
  public String uri(int atDepth) {
    return atDepth < 1 ? "" : uris[atDepth - 1];
  }

  /**
   * Returns the local name of an open element.
   *
   * @param atDepth its depth
   * @return the name without prefix; empty above the root
   */
  public String localName(int atDepth) {
    return atDepth < 1 ? "" : localNames[atDepth - 1];
  }

  /**
   * Returns the name of the element.
   *
   * @return the name as it stands in paths; empty above the root
   */
  public String name() {
    return Namespaces.display(uri(depth), localName(depth));
  }

  /**
   * Returns where the element is.
   *
   * @return its place, with its path
   */
  public Location location() {
    return depth == 0
        ? Location.NONE
        : Location.of(lines[depth - 1], columns[depth - 1], Optional.of(xpath()));
  }

  /**
   * Returns the line of the element.
   *
   * @return the line that it was pushed with
   */
  public int line() {
    return lines[depth - 1];
  }

  /**
   * Returns the column of the element.
   *
   * @return the column that it was pushed with
   */
  public int column() {
    return columns[depth - 1];
  }

  /**
   * Returns the position of the element among siblings of the same name.
   *
   * @return its position from 1; 0: not counted, since its siblings have too many names
   */
  public int position() {
    return positions[depth - 1];
  }

  /**
   * Returns the position of the element among all siblings.
   *
   * @return its position from 1
   */
  public int positionAmongAll() {
    return positionsAmongAll[depth - 1];
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
}
