package dev.qose.validate.profile;

import dev.qose.core.element.Doubles;
import dev.qose.core.rules.profile.ProfileRules;
import dev.qose.core.text.Durations;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a global service of WMO's information system is to reach.
 *
 * @param availability in a calendar month, in percent
 * @param maintenance in a calendar month; empty: any
 * @param capacity in requests per second; empty: any
 */
record Wis2Figures(double availability, Optional<Duration> maintenance, OptionalDouble capacity) {

  Wis2Figures {
    if (!(availability > 0 && availability <= 100)) {
      throw new IllegalArgumentException(
          "An availability of %s %% cannot be asked for; give more than 0, up to 100."
              .formatted(availability));
    }
    if (maintenance.filter(Duration::isNegative).isPresent()) {
      throw new IllegalArgumentException("Maintenance takes no time, or some; give such as 4h.");
    }
    if (capacity.isPresent() && !(capacity.getAsDouble() > 0)) {
      throw new IllegalArgumentException(
          "A capacity of %s per second cannot be asked for; give more than 0."
              .formatted(capacity.getAsDouble()));
    }
  }

  /** Reads such as {@code availability=98,maintenance=4h,capacity=50}, of which each may lack. */
  static Wis2Figures parse(String text) {
    double availability = 99.5;
    Optional<Duration> maintenance = Optional.empty();
    OptionalDouble capacity = OptionalDouble.empty();
    for (String setting : text.split(",", -1)) {
      int equals = setting.indexOf('=');
      String name = equals < 0 ? setting : setting.substring(0, equals);
      String value = equals < 0 ? "" : setting.substring(equals + 1).strip();
      switch (name.strip()) {
        case "availability" -> availability = number(setting, value.replaceFirst(" ?%$", ""));
        case "maintenance" -> maintenance = Optional.of(hours(setting, value));
        case "capacity" -> capacity = OptionalDouble.of(number(setting, value));
        default ->
            throw new IllegalArgumentException(
                "The profile wis2 has no figure \"%s\"; set availability=98, maintenance=4h or capacity=50."
                    .formatted(name));
      }
    }
    return new Wis2Figures(availability, maintenance, capacity);
  }

  private static double number(String setting, String value) {
    return Doubles.finite(value)
        .orElseThrow(
            () -> new IllegalArgumentException("\"%s\" sets no number.".formatted(setting)));
  }

  private static Duration hours(String setting, String value) {
    try {
      return Durations.parse(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "\"%s\" sets no time; give hours, such as maintenance=4h.".formatted(setting), e);
    }
  }

  Profile profile() {
    return new Profile(
        "wis2",
        "WMO Information System 2.0",
        "An availability of 99.5 % in a month, or the figures that a centre has agreed:"
            + " availability, planned maintenance, requests per second.",
        ProfileRules.wis2(availability, maintenance, capacity));
  }
}
