package dev.qose.core.feed.recur;

import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.ics.IcsProperty;
import dev.qose.core.feed.ics.IcsText;
import dev.qose.core.feed.ics.IcsTime;
import dev.qose.core.feed.ics.IcsZone;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What moment a time of a calendar is, given the calendar's own time zones. A name of IANA's means
 * what IANA says; any other what the calendar's VTIMEZONE says, or else Windows.
 *
 * <p>Not thread-safe, since it remembers what it has looked up.
 *
 * @since 0.1
 */
public final class CalendarZones {

  /** More than any feed has; each takes some time to understand. */
  private static final int MAX_ZONES = 100;

  private final Map<String, IcsComponent> defined = new HashMap<>();
  private final Map<String, Optional<IcsZone>> known = new HashMap<>();
  private final Map<String, Optional<IcsZone>> own = new HashMap<>();
  private final ExpansionBudget budget = new ExpansionBudget(ExpansionBudget.OF_A_FEED);
  private final IcsZone local;

  /**
   * Gets to know a calendar.
   *
   * @param calendar a VCALENDAR
   * @param local the zone of times and dates that name none
   */
  public CalendarZones(IcsComponent calendar, IcsZone local) {
    this.local = local;
    calendar
        .inside("VTIMEZONE")
        .forEach(zone -> TimeZones.name(zone).ifPresent(name -> defined.putIfAbsent(name, zone)));
  }

  /**
   * Returns the zone of times and dates that name none.
   *
   * @return the zone
   */
  public IcsZone local() {
    return local;
  }

  /**
   * Tells whether the calendar has a VTIMEZONE of a name.
   *
   * @param name the name, unescaped
   * @return its VTIMEZONE; empty where there is none
   */
  public Optional<IcsComponent> definition(String name) {
    return Optional.ofNullable(defined.get(name));
  }

  /**
   * Finds a zone.
   *
   * @param name the name, unescaped
   * @return the zone; empty where nobody knows it
   */
  public Optional<IcsZone> find(String name) {
    // Looking for what is not there takes long.
    return known.computeIfAbsent(
        name, each -> IcsZone.ofIana(each).or(() -> asDefined(each)).or(() -> IcsZone.find(each)));
  }

  /**
   * Reads the VTIMEZONE of a name, whatever else is known of that name.
   *
   * @param name the name, unescaped
   * @return the zone; empty where there is none that can be read, or too many
   */
  public Optional<IcsZone> asDefined(String name) {
    IcsComponent definition = defined.get(name);
    if (definition == null || (own.size() == MAX_ZONES && !own.containsKey(name))) {
      return Optional.empty();
    }
    return own.computeIfAbsent(name, each -> TimeZones.read(definition, budget));
  }

  /**
   * Tells the zone of a property's times, where they are not in UTC.
   *
   * @param property the property
   * @return the zone of its TZID; the zone of such as name none; empty where nobody knows its TZID
   */
  public Optional<IcsZone> of(IcsProperty property) {
    Optional<String> name = zoneName(property);
    return name.isEmpty() ? Optional.of(local) : find(name.get());
  }

  /**
   * Tells the name of the zone of a property's times.
   *
   * @param property the property
   * @return its TZID; empty where it has none
   */
  public static Optional<String> zoneName(IcsProperty property) {
    return Optional.ofNullable(property.parameters().get("TZID"))
        .map(IcsText::zoneName)
        .filter(name -> !name.isEmpty());
  }

  /**
   * Tells the moment of one of a property's values. A date is its first moment; it is in the zone
   * of its TZID, which it should not have, if that is known.
   *
   * @param property the property
   * @param value the value
   * @return the moment; empty where it is no time, or in a zone that nobody knows
   */
  public Optional<Instant> instant(IcsProperty property, String value) {
    return IcsTime.parse(value)
        .flatMap(
            time -> {
              if (time instanceof IcsTime.Utc utc) {
                return Optional.of(utc.instant());
              }
              Optional<IcsZone> zone = of(property);
              return (time instanceof IcsTime.Day ? zone.or(() -> Optional.of(local)) : zone)
                  .map(each -> each.toInstant(time.local()));
            });
  }

  /**
   * Tells the moment of a property.
   *
   * @param property a property of one value
   * @return the moment; empty as {@link #instant(IcsProperty, String)} has it
   */
  public Optional<Instant> instant(IcsProperty property) {
    return instant(property, property.value());
  }

  /**
   * Tells the moment of what is always in UTC, whether it says so or not.
   *
   * @param time the time
   * @return the moment
   */
  public static Instant utc(IcsTime time) {
    return time.local().toInstant(ZoneOffset.UTC);
  }
}
