package dev.qose.core.feed.lint;

import static dev.qose.core.feed.lint.ValueType.DATE;
import static dev.qose.core.feed.lint.ValueType.DATE_TIME;
import static dev.qose.core.feed.lint.ValueType.DURATION;
import static dev.qose.core.feed.lint.ValueType.GEO;
import static dev.qose.core.feed.lint.ValueType.INTEGER;
import static dev.qose.core.feed.lint.ValueType.PERIOD;
import static dev.qose.core.feed.lint.ValueType.REQUEST_STATUS;
import static dev.qose.core.feed.lint.ValueType.UTC_OFFSET;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which properties must come, may come once, and what they hold (RFC 5545 and 7986). */
final class PropertyFacts {

  private PropertyFacts() {}

  /** By name, the types that a property may have; the first is that without a VALUE. */
  static final Map<String, List<ValueType>> TYPES =
      Map.ofEntries(
          Map.entry("DTSTART", List.of(DATE_TIME, DATE)),
          Map.entry("DTEND", List.of(DATE_TIME, DATE)),
          Map.entry("DUE", List.of(DATE_TIME, DATE)),
          Map.entry("RECURRENCE-ID", List.of(DATE_TIME, DATE)),
          Map.entry("EXDATE", List.of(DATE_TIME, DATE)),
          Map.entry("RDATE", List.of(DATE_TIME, DATE, PERIOD)),
          Map.entry("FREEBUSY", List.of(PERIOD)),
          Map.entry("DTSTAMP", List.of(DATE_TIME)),
          Map.entry("CREATED", List.of(DATE_TIME)),
          Map.entry("LAST-MODIFIED", List.of(DATE_TIME)),
          Map.entry("COMPLETED", List.of(DATE_TIME)),
          Map.entry("DURATION", List.of(DURATION)),
          Map.entry("TRIGGER", List.of(DURATION, DATE_TIME)),
          Map.entry("SEQUENCE", List.of(INTEGER)),
          Map.entry("PRIORITY", List.of(INTEGER)),
          Map.entry("PERCENT-COMPLETE", List.of(INTEGER)),
          Map.entry("REPEAT", List.of(INTEGER)),
          Map.entry("TZOFFSETFROM", List.of(UTC_OFFSET)),
          Map.entry("TZOFFSETTO", List.of(UTC_OFFSET)),
          Map.entry("GEO", List.of(GEO)),
          Map.entry("REQUEST-STATUS", List.of(REQUEST_STATUS)));

  /** By name, what else VALUE may say of a property that has no form: normally TEXT. */
  static final Map<String, Set<String>> OTHER_TYPES =
      Map.ofEntries(
          Map.entry("ATTACH", Set.of("URI", "BINARY")),
          Map.entry("ATTENDEE", Set.of("CAL-ADDRESS")),
          Map.entry("CALENDAR-ADDRESS", Set.of("CAL-ADDRESS")),
          Map.entry("CONCEPT", Set.of("URI")),
          Map.entry("CONFERENCE", Set.of("URI")),
          Map.entry("EXRULE", Set.of("RECUR")),
          Map.entry("IMAGE", Set.of("URI", "BINARY")),
          Map.entry("LINK", Set.of("URI", "UID", "XML-REFERENCE")),
          Map.entry("ORGANIZER", Set.of("CAL-ADDRESS")),
          Map.entry("REFRESH-INTERVAL", Set.of("DURATION")),
          Map.entry("RELATED-TO", Set.of("TEXT", "URI", "UID")),
          Map.entry("RRULE", Set.of("RECUR")),
          Map.entry("SOURCE", Set.of("URI")),
          Map.entry("STRUCTURED-DATA", Set.of("TEXT", "URI", "BINARY")),
          Map.entry("STYLED-DESCRIPTION", Set.of("TEXT", "URI")),
          Map.entry("TZURL", Set.of("URI")),
          Map.entry("URL", Set.of("URI")));

  /**
   * The rest of the names that are registered (RFC 5545, 7529, 7808, 7953, 7986, 9073–9074, 9253).
   */
  private static final Set<String> OTHER_NAMES =
      Set.of(
          "ACKNOWLEDGED",
          "ACTION",
          "BUSYTYPE",
          "CALSCALE",
          "CATEGORIES",
          "CLASS",
          "COLOR",
          "COMMENT",
          "CONTACT",
          "DESCRIPTION",
          "LOCATION",
          "LOCATION-TYPE",
          "METHOD",
          "NAME",
          "PARTICIPANT-TYPE",
          "PRODID",
          "PROXIMITY",
          "REFID",
          "RESOURCE-TYPE",
          "RESOURCES",
          "STATUS",
          "SUMMARY",
          "TRANSP",
          "TZID",
          "TZID-ALIAS-OF",
          "TZNAME",
          "TZUNTIL",
          "UID",
          "VERSION");

  /** Whether a property is registered, or somebody's own. */
  static boolean isKnown(String name) {
    return name.startsWith("X-")
        || TYPES.containsKey(name)
        || OTHER_TYPES.containsKey(name)
        || OTHER_NAMES.contains(name);
  }

  /** Those of which one line holds several values. */
  static final Set<String> LISTS = Set.of("EXDATE", "RDATE", "FREEBUSY");

  private static final Set<String> OF_WHAT_IS_PLANNED =
      Set.of(
          "UID",
          "DTSTAMP",
          "DTSTART",
          "CLASS",
          "COLOR",
          "CREATED",
          "DESCRIPTION",
          "GEO",
          "LAST-MODIFIED",
          "LOCATION",
          "ORGANIZER",
          "PRIORITY",
          "SEQUENCE",
          "STATUS",
          "SUMMARY",
          "URL",
          "RECURRENCE-ID",
          "DURATION",
          "TRANSP",
          "DTEND",
          "DUE",
          "COMPLETED",
          "PERCENT-COMPLETE");

  private static final Set<String> OF_AN_OBSERVANCE =
      Set.of("DTSTART", "TZOFFSETFROM", "TZOFFSETTO");

  /** By component, what may come once at most. */
  static final Map<String, Set<String>> ONCE =
      Map.of(
          "VCALENDAR",
              Set.of(
                  "PRODID",
                  "VERSION",
                  "CALSCALE",
                  "METHOD",
                  "UID",
                  "LAST-MODIFIED",
                  "URL",
                  "REFRESH-INTERVAL",
                  "SOURCE",
                  "COLOR"),
          "VEVENT", OF_WHAT_IS_PLANNED,
          "VTODO", OF_WHAT_IS_PLANNED,
          "VJOURNAL", without(OF_WHAT_IS_PLANNED, "DESCRIPTION"),
          "VFREEBUSY", Set.of("UID", "DTSTAMP", "CONTACT", "DTSTART", "DTEND", "ORGANIZER", "URL"),
          "VTIMEZONE", Set.of("TZID", "LAST-MODIFIED", "TZURL"),
          "STANDARD", OF_AN_OBSERVANCE,
          "DAYLIGHT", OF_AN_OBSERVANCE,
          "VALARM", Set.of("ACTION", "TRIGGER", "DURATION", "REPEAT", "DESCRIPTION", "SUMMARY"));

  /** By component, what must come; of events another rule asks. */
  static final Map<String, Set<String>> REQUIRED =
      Map.of(
          "VTODO", Set.of("UID", "DTSTAMP"),
          "VJOURNAL", Set.of("UID", "DTSTAMP"),
          "VFREEBUSY", Set.of("UID", "DTSTAMP"),
          "VTIMEZONE", Set.of("TZID"),
          "STANDARD", OF_AN_OBSERVANCE,
          "DAYLIGHT", OF_AN_OBSERVANCE,
          "VALARM", Set.of("ACTION", "TRIGGER"));

  private static Set<String> without(Set<String> names, String left) {
    return names.stream()
        .filter(name -> !name.equals(left))
        .collect(Collectors.toUnmodifiableSet());
  }
}
