package dev.qose.core.feed;

import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.ics.IcsProperty;
import dev.qose.core.feed.ics.IcsText;
import dev.qose.core.feed.ics.IcsTime;
import dev.qose.core.feed.recur.CalendarZones;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what one VEVENT says besides when it is. */
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
          "X-MAINTNOTE-IMPACT",
          "X-MAINTNOTE-STATUS");

  /** Understood wherever they stand. */
  private static final Set<String> REPEATED =
      Set.of("RRULE", "EXDATE", "RDATE", "X-MAINTNOTE-OBJECT-ID");

  private final IcsComponent event;
  private final List<String> links = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private Optional<AnomalyKind> kind = Optional.empty();

  EventReader(IcsComponent event) {
    this.event = event;
  }

  /** The identity; empty text where there is none, or one that would not fit into a line. */
  static String uid(IcsComponent event) {
    return event
        .first("UID")
        .map(IcsProperty::text)
        .filter(uid -> !uid.isBlank() && uid.chars().noneMatch(c -> IcsText.isControl((char) c)))
        .orElse("");
  }

  static int sequence(IcsComponent event) {
    return event
        .first("SEQUENCE")
        .map(property -> property.value().strip())
        .filter(digits -> digits.matches("\\d{1,9}"))
        .map(Integer::valueOf)
        .orElse(0);
  }

  static Instant dtstamp(IcsComponent event) {
    return time(event, "DTSTAMP").orElse(Instant.EPOCH);
  }

  /** All but the timing, which an editor has already, and the recurrence. */
  Anomaly read(AnomalyEditor editor, boolean cancelled) {
    event.properties().forEach(this::sort);
    return editor
        .uid(uid(event))
        .kind(kind)
        .impact(text("X-MAINTNOTE-IMPACT").flatMap(Impact::find).orElse(Impact.OUTAGE))
        .status(cancelled ? AnomalyStatus.CANCELLED : status())
        .maintenanceStatus(text("X-MAINTNOTE-STATUS").flatMap(MaintenanceStatus::find))
        .scope(new AnomalyScope(texts("X-MAINTNOTE-OBJECT-ID"), links))
        .sequence(sequence(event))
        .dtstamp(dtstamp(event))
        .created(time(event, "CREATED"))
        .lastModified(time(event, "LAST-MODIFIED"))
        .summary(text("SUMMARY").orElse(""))
        .description(text("DESCRIPTION"))
        .url(event.first("URL").map(IcsProperty::value))
        .organizer(event.first("ORGANIZER").map(EventReader::organizer))
        .maintenance(
            new Maintenance(
                text("X-MAINTNOTE-PROVIDER"),
                text("X-MAINTNOTE-ACCOUNT"),
                text("X-MAINTNOTE-MAINTENANCE-ID")))
        .otherProperties(others)
        .otherComponents(event.components().stream().map(IcsComponent::content).toList())
        .toAnomaly();
  }

  private static Organizer organizer(IcsProperty property) {
    return new Organizer(
        property.value(), property.parameter("CN").map(name -> name.replace('\n', ' ')));
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
      default -> {
        boolean understood = UNDERSTOOD.contains(property.name()) && seen.add(property.name());
        if (!understood && !REPEATED.contains(property.name())) {
          others.add(property.content());
        }
      }
    }
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
                  property.span(), "CATEGORIES", property.parameters(), String.join(",", rest))
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

  private static Optional<Instant> time(IcsComponent event, String name) {
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
}
