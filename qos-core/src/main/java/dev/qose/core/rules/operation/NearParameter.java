package dev.qose.core.rules.operation;

import dev.qose.core.text.NearestName;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the parameter that must be meant by a name that is none. */
final class NearParameter {

  /** A name this long may have two letters wrong and still be near another; others one. */
  private static final int LONG = 8;

  private NearParameter() {}

  /** The one of some names, in upper case, from which a name differs by very little. */
  static Optional<String> of(String name, Set<String> known) {
    String wanted = name.toUpperCase(Locale.ROOT);
    return NearestName.of(wanted, known)
        .filter(
            nearest -> NearestName.distance(nearest, wanted) <= (nearest.length() < LONG ? 1 : 2));
  }
}
