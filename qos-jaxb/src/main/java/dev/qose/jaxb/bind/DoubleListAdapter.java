package dev.qose.jaxb.bind;

import dev.qose.core.element.Doubles;
import dev.qose.core.element.XmlChars;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@code doubleList}, number by number as {@link DoubleAdapter} does.
 *
 * @since 0.1
 */
public final class DoubleListAdapter extends XmlAdapter<String, DoubleList> {

  /** Makes an adapter; one can be shared by all threads. */
  public DoubleListAdapter() {}

  /**
   * Reads a list of numbers.
   *
   * @param text numbers with white space between them
   * @return the numbers
   * @throws IllegalArgumentException if one of them is none
   */
  @Override
  public @Nullable DoubleList unmarshal(@Nullable String text) {
    return text == null
        ? null
        : new DoubleList(XmlChars.split(text).stream().map(DoubleAdapter::parse).toList());
  }

  @Override
  public @Nullable String marshal(@Nullable DoubleList list) {
    return list == null
        ? null
        : list.values().stream().map(Doubles::write).collect(Collectors.joining(" "));
  }
}
