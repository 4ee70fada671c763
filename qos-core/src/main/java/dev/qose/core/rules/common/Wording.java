package dev.qose.core.rules.common;

import dev.qose.core.element.Element;
import dev.qose.core.element.Location;
import dev.qose.core.offering.MapLayer;
import dev.qose.core.offering.OfferedData;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Words that messages have in common. */
public final class Wording {

  /** So many names stand in a message. */
  public static final int FEW = 5;

  private Wording() {}

  /**
   * Where another element is that a message speaks of.
   *
   * @param element the other element
   * @return {@code line 12}, or its path where there are no lines
   */
  public static String place(Element element) {
    Location location = element.location();
    return location.line().isPresent()
        ? "line " + location.line().getAsInt()
        : location.xpath().orElse(element.qName());
  }

  /** A layer or feature type. */
  public static String of(OfferedData offered) {
    return "%s \"%s\"".formatted(kind(offered), offered.name());
  }

  /** Some layers or feature types; one or more. */
  public static String of(List<OfferedData> offered) {
    return of(offered.stream().limit(FEW).toList(), offered.size());
  }

  /** Some layers or feature types, of which the first are named. */
  public static String of(List<? extends OfferedData> first, int all) {
    return all == 1
        ? "the " + of(first.get(0))
        : "the %ss %s".formatted(kind(first.get(0)), quoted(names(first), all));
  }

  private static List<String> names(List<? extends OfferedData> offered) {
    return offered.stream().map(OfferedData::name).toList();
  }

  /** Some names in quotes, not more than a few. */
  public static String quoted(List<String> names) {
    return quoted(names.stream().limit(FEW).toList(), names.size());
  }

  private static String quoted(List<String> first, int all) {
    return few(first.stream().map(name -> "\"" + name + "\"").toList(), all, ", ");
  }

  /** Words as a sentence begins with them. */
  public static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Some words, not more than a few. */
  public static String few(List<String> words) {
    return few(words, ", ");
  }

  /** Some words with a word between them, not more than a few. */
  public static String few(List<String> words, String between) {
    return few(words.stream().limit(FEW).toList(), words.size(), between);
  }

  private static String few(List<String> first, int all, String between) {
    String words = String.join(between, first);
    return all > first.size() ? "%s and %d more".formatted(words, all - first.size()) : words;
  }

  /** A number to three digits, written out. */
  public static String rounded(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).round(new MathContext(3, RoundingMode.HALF_UP));
    return rounded.stripTrailingZeros().toPlainString();
  }

  private static String kind(OfferedData offered) {
    return offered instanceof MapLayer ? "layer" : "feature type";
  }
}
