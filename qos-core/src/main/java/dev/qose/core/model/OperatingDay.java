package dev.qose.core.model;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A day on which a window of operation opens (an item of {@code dayOfWeekListType}).
 *
 * @since 0.1
 */
public enum OperatingDay {
  /** Monday. */
  MONDAY("Monday", DayOfWeek.MONDAY),
  /** Tuesday. */
  TUESDAY("Tuesday", DayOfWeek.TUESDAY),
  /** Wednesday. */
  WEDNESDAY("Wednesday", DayOfWeek.WEDNESDAY),
  /** Thursday. */
  THURSDAY("Thursday", DayOfWeek.THURSDAY),
  /** Friday. */
  FRIDAY("Friday", DayOfWeek.FRIDAY),
  /** Saturday. */
  SATURDAY("Saturday", DayOfWeek.SATURDAY),
  /** Sunday. */
  SUNDAY("Sunday", DayOfWeek.SUNDAY),
  /** All seven. */
  EVERY_DAY("EveryDay", DayOfWeek.values());

  private final String xmlName;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<DayOfWeek> daysOfWeek;

  OperatingDay(String xmlName, DayOfWeek... daysOfWeek) {
    this.xmlName = xmlName;
    this.daysOfWeek = List.of(daysOfWeek);
  }

  /**
   * Returns the day's name in the schema.
   *
   * @return such as {@code Monday} or {@code EveryDay}
   */
  public String xmlName() {
    return xmlName;
  }

  /**
   * Returns the days of the week that this stands for.
   *
   * @return one day, or all seven
   */
  public List<DayOfWeek> daysOfWeek() {
    return daysOfWeek;
  }

  /**
   * Returns the day of operation for a day of the week.
   *
   * @param day a day of the week
   * @return the same day
   */
  public static OperatingDay of(DayOfWeek day) {
    return switch (day) {
      case MONDAY -> MONDAY;
      case TUESDAY -> TUESDAY;
      case WEDNESDAY -> WEDNESDAY;
      case THURSDAY -> THURSDAY;
      case FRIDAY -> FRIDAY;
      case SATURDAY -> SATURDAY;
      case SUNDAY -> SUNDAY;
    };
  }

  /**
   * Finds a day by its name in the schema.
   *
   * @param xmlName the name, in exactly the schema's spelling
   * @return the day; empty for a name that the schema does not have
   */
  public static Optional<OperatingDay> ofXmlName(String xmlName) {
    return Arrays.stream(values()).filter(day -> day.xmlName.equals(xmlName)).findFirst();
  }
}
