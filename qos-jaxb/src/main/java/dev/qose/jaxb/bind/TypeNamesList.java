package dev.qose.jaxb.bind;

import dev.qose.core.model.TypeName;
import java.util.List;

/**
 * Names of feature types ({@code fes:TypeNamesListType}).
 *
 * @param names the names
 * @since 0.1
 */
public record TypeNamesList(List<TypeName> names) {

  /**
   * Copies the list.
   *
   * @param names the names
   */
  public TypeNamesList {
    names = List.copyOf(names);
  }

  /**
   * Makes a list.
   *
   * @param names the names
   * @return the list
   */
  public static TypeNamesList of(TypeName... names) {
    return new TypeNamesList(List.of(names));
  }
}
