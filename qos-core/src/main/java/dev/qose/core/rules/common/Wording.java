package dev.qose.core.rules.common;

import dev.qose.core.element.Element;
import dev.qose.core.element.Location;
import dev.qose.core.offering.MapLayer;
import dev.qose.core.offering.OfferedData;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** Words that messages have in common. */
public final class Wording {

  /** So many names stand in a message. */
  private static final int FEW = 5;

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
    if (offered.size() == 1) {
      return "the " + of(offered.get(0));
    }
    return offered.stream()
        .limit(FEW)
        .map(each -> "\"" + each.name() + "\"")
        .collect(
            Collectors.joining(
                ", ",
                "the " + kind(offered.get(0)) + "s ",
                offered.size() > FEW ? " and %d more".formatted(offered.size() - FEW) : ""));
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
