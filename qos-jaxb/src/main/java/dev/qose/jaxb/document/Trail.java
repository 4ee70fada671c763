package dev.qose.jaxb.document;

import dev.qose.core.element.Element;
import dev.qose.core.element.Location;
import dev.qose.core.element.Namespaces;
import dev.qose.core.element.Siblings;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The way from the root to the element that is being read, with the namespaces declared on it. It
 * costs a few stores for each element; text is made only where something was found. For one thread
 * at a time.
 *
 * @since 0.1
 */
public final class Trail {

  private static final int USUAL_DEPTH = 32;

  private Step[] steps = new Step[USUAL_DEPTH];
  private int depth;

  /** Prefix and namespace of each declaration on the way, and of those that come next. */
  private String[] declarations = new String[USUAL_DEPTH];

  private int declared;

  /** Makes a trail above a root. */
  public Trail() {}

  /** Makes ready for another document. */
  public void clear() {
    depth = 0;
    declared = 0;
  }

  /**
   * Takes the declaration of a prefix on the element that is pushed next.
   *
   * @param prefix the prefix; empty: the default namespace
   * @param uri the namespace; empty: none
   */
  public void declare(String prefix, String uri) {
    if (declared == declarations.length) {
      declarations = Arrays.copyOf(declarations, declared * 2);
    }
    declarations[declared++] = prefix;
    declarations[declared++] = uri;
  }

  /**
   * Goes into an element.
   *
   * @param uri its namespace
   * @param localName its name without prefix
   * @param qName its name as the document writes it
   * @param line where its start tag begins
   * @param column where its start tag begins
   */
  public void push(String uri, String localName, String qName, int line, int column) {
    if (depth == steps.length) {
      steps = Arrays.copyOf(steps, depth * 2);
    }
    Step step = steps[depth];
    if (step == null) {
      step = new Step();
      steps[depth] = step;
    }
    step.set(uri, localName, qName, line, column);
    step.declared = declared;
    if (depth > 0) {
      Siblings siblings = steps[depth - 1].children;
      step.position = siblings.add(uri, localName);
      step.positionAmongAll = siblings.total();
    }
    depth++;
  }

  /** Leaves the element. */
  public void pop() {
    depth--;
    declared = depth == 0 ? 0 : steps[depth - 1].declared;
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
    return depth > 0 && steps[depth - 1].children.total() > 0;
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
        && steps[atDepth - 1].localName.equals(localName)
        && steps[atDepth - 1].uri.equals(uri);
  }

  /**
   * Returns the namespace of an open element.
   *
   * @param atDepth its depth
   * @return the namespace; empty above the root
   */
  public String uri(int atDepth) {
    return atDepth < 1 ? "" : steps[atDepth - 1].uri;
  }

  /**
   * Returns the local name of an open element.
   *
   * @param atDepth its depth
   * @return the name without prefix; empty above the root
   */
  public String localName(int atDepth) {
    return atDepth < 1 ? "" : steps[atDepth - 1].localName;
  }

  /**
   * Returns the name of the element.
   *
   * @return the name as the document writes it; empty above the root
   */
  public String name() {
    return depth < 1 ? "" : steps[depth - 1].qName;
  }

  /**
   * Writes a name as the document would at this place.
   *
   * @param uri the namespace; empty: none
   * @param localName the name without prefix
   * @return the name with the prefix that is declared here, or else as it stands in paths
   */
  public String name(String uri, String localName) {
    for (int i = declared - 2; i >= 0; i -= 2) {
      if (declarations[i + 1].equals(uri) && uri.equals(namespace(declarations[i]))) {
        return declarations[i].isEmpty() ? localName : declarations[i] + ":" + localName;
      }
    }
    return Namespaces.display(uri, localName);
  }

  /**
   * Tells whether a prefix may be used at this place.
   *
   * @param prefix the prefix
   * @return true if it is declared
   */
  public boolean isDeclared(String prefix) {
    return !namespace(prefix).isEmpty();
  }

  private String namespace(String prefix) {
    for (int i = declared - 2; i >= 0; i -= 2) {
      if (declarations[i].equals(prefix)) {
        return declarations[i + 1];
      }
    }
    return "";
  }

  /**
   * Hands out the declarations in scope, the outermost first; where a prefix is declared twice the
   * inner one holds.
   *
   * @param visitor gets prefix and namespace of each
   */
  public void eachDeclaration(BiConsumer<String, String> visitor) {
    for (int i = 0; i < declared; i += 2) {
      visitor.accept(declarations[i], declarations[i + 1]);
    }
  }

  /**
   * Hands out the declarations on the element.
   *
   * @param visitor gets prefix and namespace of each
   */
  public void eachOwnDeclaration(BiConsumer<String, String> visitor) {
    for (int i = depth < 2 ? 0 : steps[depth - 2].declared; i < declared; i += 2) {
      visitor.accept(declarations[i], declarations[i + 1]);
    }
  }

  /**
   * Returns the declarations on an open element.
   *
   * @param atDepth its depth
   * @return prefix and namespace of each
   */
  String[] declarations(int atDepth) {
    int before = atDepth == 1 ? 0 : steps[atDepth - 2].declared;
    int after = steps[atDepth - 1].declared;
    return before == after
        ? PrunedTreeBuilder.NONE
        : Arrays.copyOfRange(declarations, before, after);
  }

  /**
   * Returns where the element is.
   *
   * @return its place, with its path
   */
  public Location location() {
    return depth == 0
        ? Location.NONE
        : Location.of(steps[depth - 1].line, steps[depth - 1].column, Optional.of(xpath()));
  }

  /** What is known of an open element. */
  Step step(int atDepth) {
    return steps[atDepth - 1];
  }

  private String xpath() {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      Step step = steps[i];
      Element.appendStep(
          path, step.uri, step.localName, i == 0, step.position, step.positionAmongAll);
    }
    return path.toString();
  }

  /** An open element; each serves for all elements of its depth. */
  static final class Step {
    private final Siblings children = new Siblings();
    String uri = "";
    String localName = "";
    String qName = "";
    int line;
    int column;

    /** Among siblings of the same name, from 1; 0: not counted. */
    int position = 1;

    int positionAmongAll = 1;

    /** Where the declarations of the elements in it begin. */
    private int declared;

    private void set(
        String newUri, String newLocalName, String newQName, int newLine, int newColumn) {
      uri = newUri;
      localName = newLocalName;
      qName = newQName;
      line = newLine;
      column = newColumn;
      children.clear();
    }
  }
}
