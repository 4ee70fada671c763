package dev.qose.jaxb.bind;

import dev.qose.core.model.TypeName;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@code fes:TypeNamesListType}: qualified names, or {@code schema-element(…)}
 * around them.
 *
 * <p>JAXB does not tell an adapter which prefix stands for which namespace. In plain JAXB the names
 * therefore come without their namespaces, with the prefix as written; {@link dev.qose.jaxb.QosXml}
 * resolves them.
 *
 * @since 0.1
 */
public final class TypeNamesListAdapter extends ListAdapter<TypeNamesList, TypeName> {

  private static final Pattern NAME =
      Pattern.compile("(schema-element\\()?(?:([^:()]+):)?([^:()]+)(\\))?");

  private final Function<String, @Nullable String> namespaces;
  private final Function<List<TypeName>, String> printer;

  /** Makes an adapter that knows no namespaces. */
  public TypeNamesListAdapter() {
    this(prefix -> "", TypeNamesListAdapter::asWritten);
  }

  private TypeNamesListAdapter(
      Function<String, @Nullable String> namespaces, Function<List<TypeName>, String> printer) {
    this.namespaces = namespaces;
    this.printer = printer;
  }

  /**
   * Makes an adapter for reading where the namespaces are known.
   *
   * @param namespaces gives the namespace of a prefix (the empty one: the default namespace, or the
   *     empty string), or null where the prefix is not declared
   * @return the adapter, for {@link jakarta.xml.bind.Unmarshaller#setAdapter}
   */
  public static TypeNamesListAdapter reading(Function<String, @Nullable String> namespaces) {
    return new TypeNamesListAdapter(namespaces, TypeNamesListAdapter::asWritten);
  }

  /**
   * Makes an adapter for writing where prefixes are chosen elsewhere.
   *
   * @param printer gives the names as they are to be written, between blanks
   * @return the adapter, for {@link jakarta.xml.bind.Marshaller#setAdapter}
   */
  public static TypeNamesListAdapter writing(Function<List<TypeName>, String> printer) {
    return new TypeNamesListAdapter(prefix -> "", printer);
  }

  private static String asWritten(List<TypeName> names) {
    return names.stream().map(TypeName::qualifiedName).collect(Collectors.joining(" "));
  }

  @Override
  public TypeName parseItem(String text) {
    Matcher name = NAME.matcher(text);
    if (!name.matches() || (name.group(1) == null) != (name.group(4) == null)) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no feature type; write prefix:name or schema-element(prefix:name)");
    }
    String prefix = name.group(2) == null ? "" : name.group(2);
    String namespace = namespaces.apply(prefix);
    if (namespace == null) {
      throw new IllegalArgumentException(
          "\"" + text + "\" has a prefix that is not declared; declare xmlns:" + prefix);
    }
    return new TypeName(namespace, prefix, name.group(3), name.group(1) != null);
  }

  @Override
  protected String print(List<TypeName> names) {
    return printer.apply(names);
  }

  @Override
  protected TypeNamesList listOf(List<TypeName> names) {
    return new TypeNamesList(names);
  }

  @Override
  protected List<TypeName> itemsOf(TypeNamesList list) {
    return list.names();
  }
}
