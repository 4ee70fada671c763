package dev.qose.core.unit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.Pair;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;

/**
 * What UCUM's own table says of a code. Where {@code org.fhir:ucum} is not on the class path it has
 * nothing to say. Its table is read at the first question, which takes some tens of milliseconds.
 */
final class Ucum {

  /** UCUM counts bits and bytes as mere numbers, but bytes per second are no request rate. */
  private static final Pattern INFORMATION = Pattern.compile("bit|By");

  /** Longer codes are none, and the library would run out of stack at them. */
  private static final int LONGEST = 200;

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private Ucum() {}

  /** Empty where the table is not there to ask. */
  static Optional<Boolean> isValid(String code) {
    try {
      return Optional.of(!code.isBlank() && Table.validate(code));
    } catch (NoClassDefFoundError e) {
      return Optional.empty();
    }
  }

  static Optional<Dimension> dimension(String code) {
    try {
      return Table.canonical(code, "1")
          .filter(unit -> !INFORMATION.matcher(code).find())
          .flatMap(
              unit ->
                  switch (unit.getCode()) {
                    case "s" -> Optional.of(Dimension.TIME);
                    case "1", "" -> Optional.of(Dimension.FRACTION);
                    case "s-1" -> Optional.of(Dimension.RATE);
                    default -> Optional.empty();
                  });
    } catch (NoClassDefFoundError e) {
      return Optional.empty();
    }
  }

  static boolean isPerSecond(String code) {
    try {
      return Table.canonical(code, "1")
          .filter(unit -> unit.getCode().equals("s-1"))
          .filter(unit -> decimal(unit).compareTo(BigDecimal.ONE) == 0)
          .isPresent();
    } catch (NoClassDefFoundError e) {
      return false;
    }
  }

  /**
   * How many of UCUM's own units one of this is; empty also for units with a zero of their own,
   * such as degrees Celsius.
   */
  static Optional<Scale> scale(String code) {
    try {
      return Table.canonical(code, "1")
          .flatMap(
              one ->
                  Table.canonical(code, "2")
                      .filter(two -> decimal(one).multiply(TWO).compareTo(decimal(two)) == 0)
                      .map(two -> new Scale(decimal(one), kind(code, one))));
    } catch (NoClassDefFoundError e) {
      return Optional.empty();
    }
  }

  /**
   * A unit as a multiple of others.
   *
   * @param factor how many
   * @param kind of what
   */
  record Scale(BigDecimal factor, String kind) {}

  private static String kind(String code, Pair canonical) {
    return canonical.getCode() + (INFORMATION.matcher(code).find() ? " of information" : "");
  }

  private static BigDecimal decimal(Pair pair) {
    return new BigDecimal(pair.getValue().asDecimal());
  }

  /** A class of its own, since loading it needs the library. */
  private static final class Table {

    private static final UcumEssenceService SERVICE = load();

    /** Locked, since the library does not say that it may be used from several threads. */
    static boolean validate(String code) {
      if (code.length() > LONGEST) {
        return false;
      }
      synchronized (SERVICE) {
        return SERVICE.validate(code) == null;
      }
    }

    static Optional<Pair> canonical(String code, String amount) {
      if (code.isBlank() || code.length() > LONGEST) {
        return Optional.empty();
      }
      synchronized (SERVICE) {
        try {
          return Optional.of(SERVICE.getCanonicalForm(new Pair(new Decimal(amount), code)));
        } catch (UcumException e) {
          return Optional.empty(); // no UCUM code
        }
      }
    }

    private static UcumEssenceService load() {
      try (InputStream table = UcumEssenceService.class.getResourceAsStream("/ucum-essence.xml")) {
        return new UcumEssenceService(table);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read UCUM's table of units", e);
      } catch (UcumException e) {
        throw new IllegalStateException("cannot read UCUM's table of units", e);
      }
    }
  }
}
