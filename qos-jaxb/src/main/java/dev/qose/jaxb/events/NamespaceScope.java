package dev.qose.jaxb.events;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;

/**
 * Which prefix stands for which namespace at the present place of a document.
 *
 * @since 0.1
 */
public final class NamespaceScope {

  private final Map<String, Deque<String>> bindings = new LinkedHashMap<>();
  private Function<String, @Nullable String> outside = prefix -> null;

  /** Makes a scope in which nothing is declared. */
  public NamespaceScope() {}

  /**
   * Sets what is asked where no event declared a prefix: the context that a stream was taken up in.
   *
   * @param context gives the namespace of a prefix, or null
   */
  public void setOutside(Function<String, @Nullable String> context) {
    outside = context;
  }

  /**
   * Tells whether an attribute is a declaration. Some sources send those both ways.
   *
   * @param qName the attribute's name
   * @return whether it is {@code xmlns} or begins with {@code xmlns:}
   */
  public static boolean isDeclaration(String qName) {
    return qName.equals("xmlns") || qName.startsWith("xmlns:");
  }

  /**
   * Enters a declaration.
   *
   * @param prefix the prefix; empty for the default namespace
   * @param uri its namespace
   */
  public void declare(String prefix, String uri) {
    bindings.computeIfAbsent(prefix, p -> new ArrayDeque<>()).push(uri);
  }

  /**
   * Leaves a declaration.
   *
   * @param prefix the prefix
   */
  public void undeclare(String prefix) {
    Deque<String> declared = bindings.get(prefix);
    if (declared != null) {
      declared.poll();
    }
  }

  /**
   * Finds the namespace of a prefix.
   *
   * @param prefix the prefix; empty for the default namespace
   * @return its namespace; null where it is not declared, and the empty string where there is no
   *     default namespace
   */
  public @Nullable String resolve(String prefix) {
    if (prefix.equals("xml")) {
      return XMLConstants.XML_NS_URI;
    }
    Deque<String> declared = bindings.get(prefix);
    String uri = declared == null ? null : declared.peek();
    if (uri == null) {
      uri = outside.apply(prefix);
    }
    boolean absent = uri == null || uri.isEmpty();
    return absent ? (prefix.isEmpty() ? "" : null) : uri;
  }

  /**
   * Returns what events declared and is in scope.
   *
   * @return namespaces by prefix
   */
  public Map<String, String> inScope() {
    Map<String, String> inScope = new LinkedHashMap<>();
    bindings.forEach(
        (prefix, declared) -> {
          if (!declared.isEmpty()) {
            inScope.put(prefix, declared.getFirst());
          }
        });
    return inScope;
  }
}
