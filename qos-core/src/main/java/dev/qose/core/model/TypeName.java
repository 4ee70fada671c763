package dev.qose.core.model;

/**
 * The name of a feature type, in its namespace (an item of {@code fes:TypeNamesListType}, OGC
 * 09-026r2).
 *
 * @param namespace the namespace's URI; empty: in no namespace
 * @param prefix the prefix to write; empty: none. A writer may have to choose another
 * @param localName the name in its namespace
 * @param schemaElement whether it stands for all types that may be substituted for it: {@code
 *     schema-element(…)}
 * @since 0.1
 */
public record TypeName(String namespace, String prefix, String localName, boolean schemaElement) {

  /**
   * Names a feature type.
   *
   * @param namespace the namespace's URI
   * @param qualifiedName the name with the prefix to write, such as {@code demo:areas}
   * @return the name
   */
  public static TypeName of(String namespace, String qualifiedName) {
    int colon = qualifiedName.indexOf(':');
    return new TypeName(
        namespace,
        qualifiedName.substring(0, Math.max(colon, 0)),
        qualifiedName.substring(colon + 1),
        false);
  }

  /**
   * Returns the name as it is written in a document.
   *
   * @return such as {@code demo:areas} or {@code schema-element(demo:areas)}
   */
  public String qualifiedName() {
    String name = prefix.isEmpty() ? localName : prefix + ":" + localName;
    return schemaElement ? "schema-element(" + name + ")" : name;
  }
}
