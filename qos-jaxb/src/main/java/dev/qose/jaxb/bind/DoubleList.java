package dev.qose.jaxb.bind;

import java.util.List;

/**
 * Numbers in a row, such as the coordinates of a corner ({@code doubleList}).
 *
 * @param values the numbers
 * @since 0.1
 */
public record DoubleList(List<Double> values) {

  /**
   * Copies the list.
   *
   * @param values the numbers
   */
  public DoubleList {
    values = List.copyOf(values);
  }

  /**
   * Makes a list.
   *
   * @param values the numbers
   * @return the list
   */
  public static DoubleList of(Double... values) {
    return new DoubleList(List.of(values));
  }
}
