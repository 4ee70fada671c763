package dev.qose.core.ows;

import java.util.List;

/**
 * Which values a quantity may have ({@code ows:PossibleValues}, OGC 06-121r9 clause 13.4).
 *
 * @since 0.1
 */
public sealed interface PossibleValues {

  /**
   * Just these values and ranges ({@code ows:AllowedValues}).
   *
   * @param values one or more values or ranges, any of which will do
   */
  record AllowedValues(List<AllowedValue> values) implements PossibleValues {
    public AllowedValues {
      values = List.copyOf(values);
    }
  }

  /** Any value at all ({@code ows:AnyValue}). */
  record AnyValue() implements PossibleValues {}

  /** No value at all ({@code ows:NoValues}). */
  record NoValues() implements PossibleValues {}

  /**
   * The values of a list kept elsewhere ({@code ows:ValuesReference}).
   *
   * @param name the list's name for people; may be empty
   * @param reference URI of the list
   */
  record ValuesReference(String name, String reference) implements PossibleValues {}
}
