package dev.qose.core.feed.lint;

import dev.qose.core.feed.ics.IcsDuration;
import dev.qose.core.feed.ics.IcsTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** The types of values that have a form (RFC 5545, clause 3.3); any text is a text. */
enum ValueType {
  DATE("a date", "20260112") {
    @Override
    boolean admits(String value) {
      return IcsTime.isWellFormed(value)
          && IcsTime.parse(value).filter(IcsTime.Day.class::isInstance).isPresent();
    }
  },
  DATE_TIME("a date with a time", "20260112T190000Z") {
    @Override
    boolean admits(String value) {
      return IcsTime.isWellFormed(value)
          && IcsTime.parse(value).filter(time -> !(time instanceof IcsTime.Day)).isPresent();
    }
  },
  DURATION("a duration", "PT2H") {
    @Override
    boolean admits(String value) {
      return IcsDuration.parse(value).isPresent();
    }
  },
  PERIOD("a period", "20260112T190000Z/PT2H") {
    @Override
    boolean admits(String value) {
      int slash = value.indexOf('/');
      if (slash < 0) {
        return false;
      }
      String end = value.substring(slash + 1);
      return DATE_TIME.admits(value.substring(0, slash))
          && (DATE_TIME.admits(end) || DURATION.admits(end));
    }
  },
  INTEGER("a whole number", "0") {
    @Override
    boolean admits(String value) {
      return Forms.INTEGER.matcher(value).matches() && isInt(value);
    }
  },
  UTC_OFFSET("an offset from UTC", "+0200") {
    @Override
    boolean admits(String value) {
      return Forms.OFFSET.matcher(value).matches() && !value.matches("-0000(00)?");
    }
  },
  BOOLEAN("TRUE or FALSE", "TRUE") {
    @Override
    boolean admits(String value) {
      return value.equalsIgnoreCase("TRUE") || value.equalsIgnoreCase("FALSE");
    }
  },
  FLOAT("a number", "1.5") {
    @Override
    boolean admits(String value) {
      return Forms.FLOAT.matcher(value).matches();
    }
  },
  TIME("a time of day", "190000Z") {
    @Override
    boolean admits(String value) {
      return Forms.TIME.matcher(value).matches();
    }
  },
  GEO("a latitude and a longitude", "62.24;25.74") {
    @Override
    boolean admits(String value) {
      return Forms.GEO.matcher(value).matches();
    }
  },
  REQUEST_STATUS("a status code and its meaning", "2.0;Success") {
    @Override
    boolean admits(String value) {
      return Forms.REQUEST_STATUS.matcher(value).matches();
    }
  };

  private final String words;
  private final String example;

  ValueType(String words, String example) {
    this.words = words;
    this.example = example;
  }

  abstract boolean admits(String value);

  String words() {
    return words;
  }

  String example() {
    return example;
  }

  /** The type that a VALUE parameter names; empty for one that has no form of its own. */
  static Optional<ValueType> named(String value) {
    return switch (value) {
      case "DATE" -> Optional.of(DATE);
      case "DATE-TIME" -> Optional.of(DATE_TIME);
      case "DURATION" -> Optional.of(DURATION);
      case "PERIOD" -> Optional.of(PERIOD);
      case "INTEGER" -> Optional.of(INTEGER);
      case "UTC-OFFSET" -> Optional.of(UTC_OFFSET);
      case "BOOLEAN" -> Optional.of(BOOLEAN);
      case "FLOAT" -> Optional.of(FLOAT);
      case "TIME" -> Optional.of(TIME);
      default -> Optional.empty();
    };
  }

  private static boolean isInt(String value) {
    try {
      Integer.parseInt(value);
      return true;
    } catch (NumberFormatException e) {
      return false; // larger than RFC 5545 has them
    }
  }

  /** Where an enumeration can keep constants to itself. */
  private static final class Forms {
    static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,10}");
    static final Pattern OFFSET = Pattern.compile("[+-]([01]\\d|2[0-3])[0-5]\\d([0-5]\\d)?");
    static final Pattern FLOAT = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3])[0-5]\\d([0-5]\\d|60)Z?");
    static final Pattern GEO = Pattern.compile("[+-]?\\d{1,3}(\\.\\d+)?;[+-]?\\d{1,3}(\\.\\d+)?");
    static final Pattern REQUEST_STATUS = Pattern.compile("\\d(\\.\\d+){1,2};.*");
  }
}
