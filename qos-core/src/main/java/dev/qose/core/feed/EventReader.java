package dev.qose.core.feed;

import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.ics.IcsDuration;
import dev.qose.core.feed.ics.IcsNote;
import dev.qose.core.feed.ics.IcsProperty;
import dev.qose.core.feed.ics.IcsText;
import dev.qose.core.feed.ics.IcsTime;
import dev.qose.core.feed.ics.IcsZone;
import dev.qose.core.feed.recur.CalendarZones;
import dev.qose.core.feed.recur.RecurrenceRule;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one VEVENT. */
final class EventReader {

  private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");

  private static final Set<String> UNDERSTOOD =
      Set.of(
          "UID",
          "RECURRENCE-ID",
          "DTSTAMP",
          "CREATED",
          "LAST-MODIFIED",
          "SEQUENCE",
          "DTSTART",
          "DTEND",
          "DURATION",
          "EXDATE",
          "RDATE",
          "X-QOS-OPEN-ENDED",
          "STATUS",
          "SUMMARY",
          "DESCRIPTION",
          "TRANSP",
          "ORGANIZER",
          "URL",
          "X-MAINTNOTE-PROVIDER",
          "X-MAINTNOTE-ACCOUNT",
          "X-MAINTNOTE-MAINTENANCE-ID",
          "X-MAINTNOTE-OBJECT-ID",
          "X-MAINTNOTE-IMPACT",
          "X-MAINTNOTE-STATUS");

  private final IcsComponent event;
  private final CalendarZones zones;
  private final List<IcsNote> notes;
  private final List<String> links = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private Optional<AnomalyKind> kind = Optional.empty();
  private String rule = "";

  EventReader(IcsComponent event, CalendarZones zones, List<IcsNote> notes) {
    this.event = event;
    this.zones = zones;
    this.notes = notes;
  }

  /** Empty where it has no identity or no start, and so cannot be kept but as it is. */
  Optional<Anomaly> anomaly() {
    Optional<String> uid = text("UID").filter(id -> !id.isBlank() && isOneLine(id));
    if (uid.isEmpty()) {
      note(event.line(), "VEVENT has no UID", "give it a UUID that it keeps for ever");
      return Optional.empty();
    }
    try {
      return timing().map(timing -> anomaly(uid.get(), timing));
    } catch (DateTimeException | ArithmeticException e) {
      note(event.line(), "VEVENT has a time out of range", "write years from 1970 to 9999");
      return Optional.empty();
    }
  }

  private Anomaly anomaly(String uid, Timing timing) {
    event.properties().forEach(this::sort);
    return new AnomalyEditor(timing)
        .uid(uid)
        .recurrenceId(event.first("RECURRENCE-ID").flatMap(zones::instant))
        .kind(kind)
        .impact(text("X-MAINTNOTE-IMPACT").flatMap(Impact::find).orElse(Impact.OUTAGE))
        .status(status())
        .maintenanceStatus(text("X-MAINTNOTE-STATUS").flatMap(MaintenanceStatus::find))
        .scope(new Scope(texts("X-MAINTNOTE-OBJECT-ID"), links))
        .sequence(sequence())
        .dtstamp(time("DTSTAMP").orElse(Instant.EPOCH))
        .created(time("CREATED"))
        .lastModified(time("LAST-MODIFIED"))
        .summary(text("SUMMARY").orElse(""))
        .description(text("DESCRIPTION"))
        .url(event.first("URL").map(IcsProperty::value))
        .organizer(
            event
                .first("ORGANIZER")
                .map(
                    property ->
                        new Organizer(
                            property.value(),
                            property.parameter("CN").map(name -> name.replace('\n', ' ')))))
        .maintenance(
            new Maintenance(
                text("X-MAINTNOTE-PROVIDER"),
                text("X-MAINTNOTE-ACCOUNT"),
                text("X-MAINTNOTE-MAINTENANCE-ID")))
        .otherProperties(others)
        .otherComponents(event.components().stream().map(IcsComponent::content).toList())
        .toAnomaly();
  }

  /** Keeps what has no place of its own. */
  private void sort(IcsProperty property) {
    switch (property.name()) {
      case "CATEGORIES" -> categories(property);
      case "LINK" -> {
        String relation = property.parameter("LINKREL").orElse("service-desc");
        boolean capabilities = relation.equalsIgnoreCase("service-desc");
        if (capabilities && !property.value().isBlank()) {
          links.add(property.value());
        } else {
          others.add(property.content());
        }
      }
      case "RRULE" -> {
        if (!property.value().equals(rule)) {
          others.add(property.content());
        }
      }
      default -> {
        boolean first = event.first(property.name()).equals(Optional.of(property));
        boolean many = property.name().equals("X-MAINTNOTE-OBJECT-ID") || isDates(property);
        if (!UNDERSTOOD.contains(property.name()) || !(first || many)) {
          others.add(property.content());
        }
      }
    }
  }

  private static boolean isDates(IcsProperty property) {
    return property.name().equals("EXDATE") || property.name().equals("RDATE");
  }

  /** The first of the known categories is the kind; the rest is kept. */
  private void categories(IcsProperty property) {
    List<String> rest = new ArrayList<>();
    for (String category : COMMA.split(property.value(), -1)) {
      Optional<AnomalyKind> known = AnomalyKind.find(IcsText.unescape(category));
      if (known.isPresent() && kind.isEmpty()) {
        kind = known;
      } else {
        rest.add(category);
      }
    }
    if (!rest.isEmpty()) {
      others.add(
          new IcsProperty(
                  property.line(), "CATEGORIES", property.parameters(), String.join(",", rest))
              .content());
    }
  }

  /** What is not said is sure, what is not understood is not: it must not excuse an outage. */
  private AnomalyStatus status() {
    return text("STATUS")
        .map(String::strip)
        .map(
            word ->
                Arrays.stream(AnomalyStatus.values())
                    .filter(each -> each.name().equalsIgnoreCase(word))
                    .findFirst()
                    .orElse(AnomalyStatus.TENTATIVE))
        .orElse(AnomalyStatus.CONFIRMED);
  }

  private int sequence() {
    return text("SEQUENCE")
        .map(String::strip)
        .filter(digits -> digits.matches("\\d{1,9}"))
        .map(Integer::valueOf)
        .orElse(0);
  }

  // When

  private Optional<Timing> timing() {
    Optional<IcsProperty> start = event.first("DTSTART");
    Optional<Instant> moment = start.flatMap(zones::instant);
    if (start.isEmpty() || moment.isEmpty()) {
      note(event.line(), "VEVENT has no DTSTART", "write such as DTSTART:20260112T190000Z");
      return Optional.empty();
    }
    boolean recurs = !event.all("RRULE").isEmpty() || !event.all("RDATE").isEmpty();
    if (recurs && event.first("RECURRENCE-ID").isEmpty()) {
      rule = rule();
      return Optional.of(recurring(start.get(), moment.get()));
    }
    return Optional.of(once(start.get(), moment.get()));
  }

  private Timing once(IcsProperty property, Instant start) {
    IcsDuration length = length(property, start);
    IcsZone zone = zoneOf(property);
    Instant end =
        length.days() == 0
            ? start.plus(length.time())
            : zone.toInstant(zone.toLocal(start).plusDays(length.days())).plus(length.time());
    boolean openEnded = text("X-QOS-OPEN-ENDED").filter("TRUE"::equalsIgnoreCase).isPresent();
    return new Timing.Once(start, end, openEnded);
  }

  private Timing recurring(IcsProperty property, Instant start) {
    IcsZone zone = zoneOf(property);
    LocalDateTime local = zone.toLocal(start);
    return new Timing.Recurring(
        zone, local, length(property, start), rule, times("EXDATE"), times("RDATE"));
  }

  private String rule() {
    Optional<IcsProperty> property = event.first("RRULE");
    try {
      property.ifPresent(each -> RecurrenceRule.parse(each.value()));
    } catch (IllegalArgumentException e) {
      note(
          property.map(IcsProperty::line).orElse(event.line()),
          "RRULE cannot be read: " + e.getMessage(),
          "write such as FREQ=WEEKLY;BYDAY=SU");
      return "";
    }
    if (event.all("RRULE").size() > 1) {
      note(event.all("RRULE").get(1).line(), "a second RRULE is not read", "write one event each");
    }
    return property.map(IcsProperty::value).orElse("");
  }

  private IcsZone zoneOf(IcsProperty property) {
    return IcsTime.parse(property.value()).filter(IcsTime.Utc.class::isInstance).isPresent()
        ? IcsZone.UTC
        : zones.of(property);
  }

  private IcsDuration length(IcsProperty start, Instant from) {
    Optional<Instant> end = event.first("DTEND").flatMap(zones::instant);
    if (end.isPresent()) {
      if (end.get().isBefore(from)) {
        note(
            event.first("DTEND").map(IcsProperty::line).orElse(event.line()),
            "DTEND is before DTSTART; read as no length at all",
            "write an end after the start");
        return IcsDuration.of(Duration.ZERO);
      }
      return IcsDuration.of(Duration.between(from, end.get()));
    }
    Optional<IcsDuration> length =
        text("DURATION")
            .flatMap(IcsDuration::parseLenient)
            .filter(each -> each.days() >= 0 && !each.time().isNegative());
    boolean day = IcsTime.parse(start.value()).filter(IcsTime.Day.class::isInstance).isPresent();
    return length.orElse(new IcsDuration(day ? 1 : 0, Duration.ZERO));
  }

  private List<Instant> times(String name) {
    List<Instant> times = new ArrayList<>();
    for (IcsProperty property : event.all(name)) {
      for (String value : property.value().split(",", -1)) {
        // Of a period, the start: all instances are of the same length here.
        int slash = value.indexOf('/');
        zones
            .instant(property, slash < 0 ? value : value.substring(0, slash))
            .ifPresent(times::add);
      }
    }
    return times;
  }

  private Optional<Instant> time(String name) {
    return event
        .first(name)
        .flatMap(property -> IcsTime.parse(property.value()))
        .map(CalendarZones::utc);
  }

  private Optional<String> text(String name) {
    return event.first(name).map(IcsProperty::text);
  }

  private List<String> texts(String name) {
    return event.all(name).stream().map(IcsProperty::text).toList();
  }

  private static boolean isOneLine(String text) {
    return text.indexOf('\n') < 0;
  }

  private void note(int line, String message, String suggestion) {
    notes.add(new IcsNote(line, message, suggestion));
  }
}
