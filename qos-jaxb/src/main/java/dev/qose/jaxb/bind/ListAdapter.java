package dev.qose.jaxb.bind;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes a list of items between blanks ({@code xs:list}).
 *
 * <p>JAXB's own way with lists cannot adapt their items, so the list as a whole is adapted.
 *
 * @param <L> the list
 * @param <I> its items
 * @since 0.1
 */
public abstract class ListAdapter<L, I> extends XmlAdapter<String, L> {

  /** Makes an adapter. */
  protected ListAdapter() {}

  /**
   * Reads one item.
   *
   * @param text the item, without blanks
   * @return its value
   * @throws IllegalArgumentException if it is no such item, in words that say what would be
   */
  public abstract I parseItem(String text);

  /**
   * Writes the items.
   *
   * @param items the items
   * @return their texts between blanks
   */
  protected abstract String print(List<I> items);

  /**
   * Makes a list.
   *
   * @param items its items
   * @return the list
   */
  protected abstract L listOf(List<I> items);

  /**
   * Takes a list apart.
   *
   * @param list the list
   * @return its items
   */
  protected abstract List<I> itemsOf(L list);

  /**
   * Tells whether the items that can be read are of use where others cannot: days are, one
   * coordinate of two is not.
   *
   * @return true, unless overridden
   */
  public boolean isUsefulInPart() {
    return true;
  }

  /**
   * Splits the text of a list at XML's white space.
   *
   * @param text the list's text
   * @return the items' texts
   */
  public static List<String> split(String text) {
    StringTokenizer tokens = new StringTokenizer(text, " \t\r\n");
    List<String> items = new ArrayList<>(tokens.countTokens());
    while (tokens.hasMoreTokens()) {
      items.add(tokens.nextToken());
    }
    return items;
  }

  /**
   * Reads a list.
   *
   * @param text items between white space
   * @return the list
   * @throws IllegalArgumentException if one of them is no such item
   */
  @Override
  public @Nullable L unmarshal(@Nullable String text) {
    return text == null ? null : listOf(split(text).stream().map(this::parseItem).toList());
  }

  @Override
  public @Nullable String marshal(@Nullable L list) {
    return list == null ? null : print(itemsOf(list));
  }
}
