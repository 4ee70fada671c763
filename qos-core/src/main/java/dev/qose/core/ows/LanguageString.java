package dev.qose.core.ows;

import java.util.Optional;

/**
 * A text, and the language it is in ({@code ows:LanguageStringType}, OGC 06-121r9 clause 10.7).
 *
 * @param text the text
 * @param language its language as a BCP 47 tag such as {@code en} or {@code de-AT} ({@code
 *     xml:lang})
 * @since 0.1
 */
public record LanguageString(String text, Optional<String> language) {

  /**
   * Makes a text whose language is not stated.
   *
   * @param text the text
   * @return the text
   */
  public static LanguageString of(String text) {
    return new LanguageString(text, Optional.empty());
  }

  /**
   * Makes a text in a language.
   *
   * @param text the text
   * @param language BCP 47 language tag
   * @return the text
   */
  public static LanguageString of(String text, String language) {
    return new LanguageString(text, Optional.of(language));
  }
}
