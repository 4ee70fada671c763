package dev.qose.jaxb.bind;

import dev.qose.core.element.Doubles;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code xs:double} as people do: {@code 500} and {@code 99.5}, not {@code 5.0E2}; {@code
 * INF}, {@code -INF} and {@code NaN} as XML Schema spells them (Part 2, clause 3.2.5).
 *
 * @since 0.1
 */
public final class DoubleAdapter extends XmlAdapter<String, Double> {

  /** Makes an adapter; one can be shared by all threads. */
  public DoubleAdapter() {}

  /**
   * Reads a number.
   *
   * @param text an {@code xs:double}
   * @return the number
   * @throws IllegalArgumentException if it is none
   */
  @Override
  public @Nullable Double unmarshal(@Nullable String text) {
    return text == null ? null : parse(text.strip());
  }

  @Override
  public @Nullable String marshal(@Nullable Double value) {
    return value == null ? null : Doubles.write(value);
  }

  static Double parse(String text) {
    return Doubles.read(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\""
                        + text
                        + "\" is no number; write digits with a decimal point, as in 99.5"));
  }
}
