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

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private Ucum() {}

  /** Whether all units of an expression are in the table; empty where that is not there to ask. */
  static Optional<Boolean> knows(UcumExpression expression) {
    try {
      return Optional.of(Table.knows(expression.code()));
    } catch (NoClassDefFoundError e) {
      return Optional.empty();
    }
  }

  /** Empty also for units with a zero of their own, such as degrees Celsius. */
  static Optional<Scale> scale(UcumExpression expression) {
    String code = expression.code();
    try {
      return Table.canonical(code, "1")
          .flatMap(
              one ->
                  Table.canonical(code, "2")
                      .filter(two -> decimal(one).multiply(TWO).compareTo(decimal(two)) == 0)
                      .map(two -> new Scale(decimal(one), BigDecimal.ONE, kind(code, one))));
    } catch (NoClassDefFoundError e) {
      return Optional.empty();
    }
  }

  private static String kind(String code, Pair canonical) {
    String kind = canonical.getCode().isEmpty() ? "1" : canonical.getCode();
    return kind + (INFORMATION.matcher(code).find() ? " of information" : "");
  }

  private static BigDecimal decimal(Pair pair) {
    return new BigDecimal(pair.getValue().asDecimal());
  }

  /** A class of its own, since loading it needs the library. */
  private static final class Table {

    private static final UcumEssenceService SERVICE = load();

    /** Locked, since the library does not say that it may be used from several threads. */
    static boolean knows(String code) {
      synchronized (SERVICE) {
        return SERVICE.validate(code) == null;
      }
    }

    static Optional<Pair> canonical(String code, String amount) {
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
