package dev.qose.core.rules.common;

import dev.qose.core.offering.Offering;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** Words that messages about requests have in common. */
public final class Wording {

  /** So many names stand in a message. */
  private static final int FEW = 5;

  private Wording() {}

  /** A layer or feature type. */
  public static String of(Offering offering) {
    return "%s \"%s\"".formatted(kind(offering), offering.name());
  }

  /** Some layers or feature types; one or more. */
  public static String of(List<Offering> offerings) {
    if (offerings.size() == 1) {
      return "the " + of(offerings.get(0));
    }
    return offerings.stream()
        .limit(FEW)
        .map(offering -> "\"" + offering.name() + "\"")
        .collect(
            Collectors.joining(
                ", ",
                "the " + kind(offerings.get(0)) + "s ",
                offerings.size() > FEW ? " and %d more".formatted(offerings.size() - FEW) : ""));
  }

  /** A number to three digits, written out. */
  public static String rounded(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).round(new MathContext(3, RoundingMode.HALF_UP));
    return rounded.stripTrailingZeros().toPlainString();
  }

  private static String kind(Offering offering) {
    return offering.element().localName().equals("Layer") ? "layer" : "feature type";
  }
}
