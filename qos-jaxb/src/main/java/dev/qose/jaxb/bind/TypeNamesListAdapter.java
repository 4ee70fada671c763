package dev.qose.jaxb.bind;

import dev.qose.core.element.XmlChars;
import dev.qose.core.model.TypeName;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@code fes:TypeNamesListType}: qualified names, or {@code schema-element(…)}
 * around them.
 *
 * <p>JAXB does not tell an adapter which prefix stands for which namespace. In plain JAXB the names
 * therefore come without their namespaces, with the prefix as written; {@link QosBinding} resolves
 * them.
 *
 * @since 0.1
 */
public final class TypeNamesListAdapter extends XmlAdapter<String, TypeNamesList> {

  private static final Pattern NAME =
      Pattern.compile("(schema-element\\()?(?:([^:()]+):)?([^:()]+)(\\))?");

  private final UnaryOperator<String> namespaces;
  private final Consumer<List<TypeName>> declarer;

  /** Makes an adapter that knows no namespaces. */
  public TypeNamesListAdapter() {
    this(prefix -> "", names -> {});
  }

  /**
   * Makes an adapter that knows namespaces.
   *
   * @param namespaces gives the namespace of a prefix; empty: there is none
   * @param declarer is told which names are about to be written
   */
  TypeNamesListAdapter(UnaryOperator<String> namespaces, Consumer<List<TypeName>> declarer) {
    this.namespaces = namespaces;
    this.declarer = declarer;
  }

  /**
   * Reads a list of names.
   *
   * @param text names with white space between them
   * @return the names
   * @throws IllegalArgumentException if one of them is none
   */
  @Override
  public @Nullable TypeNamesList unmarshal(@Nullable String text) {
    return text == null
        ? null
        : new TypeNamesList(XmlChars.split(text).stream().map(this::name).toList());
  }

  @Override
  public @Nullable String marshal(@Nullable TypeNamesList list) {
    if (list == null) {
      return null;
    }
    declarer.accept(list.names());
    return list.names().stream().map(TypeName::qualifiedName).collect(Collectors.joining(" "));
  }

  private TypeName name(String text) {
    Matcher name = NAME.matcher(text);
    if (!name.matches() || (name.group(1) == null) != (name.group(4) == null)) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no feature type; write prefix:name or schema-element(prefix:name).");
    }
    String prefix = name.group(2) == null ? "" : name.group(2);
    return new TypeName(namespaces.apply(prefix), prefix, name.group(3), name.group(1) != null);
  }
}
