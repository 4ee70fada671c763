package dev.qose.core.feed;

import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.ics.IcsDocument;
import dev.qose.core.feed.ics.IcsDuration;
import dev.qose.core.feed.ics.IcsException;
import dev.qose.core.feed.ics.IcsNote;
import dev.qose.core.feed.ics.IcsProperty;
import dev.qose.core.feed.ics.IcsReader;
import dev.qose.core.feed.ics.IcsTime;
import dev.qose.core.feed.recur.CalendarZones;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads feeds, also those of others that are not quite iCalendar. What is not understood is kept,
 * so that writing the feed again loses nothing.
 *
 * <pre>{@code
 * AnomalyFeed feed = FeedReader.read(Path.of("roads.ics")).feed();
 * }</pre>
 *
 * <p>Stateless and thread-safe. Time and memory are bounded, whatever the input.
 *
 * @since 0.1
 */
public final class FeedReader {

  private final LocalZone localZone;
  private final List<IcsNote> notes = new ArrayList<>();
  private final List<VersionedEvent> events = new ArrayList<>();
  private final List<UnplacedEvent> unplaced = new ArrayList<>();

  private FeedReader(LocalZone localZone) {
    this.localZone = localZone;
  }

  /**
   * Reads a feed.
   *
   * @param ics its bytes
   * @return the feed, and what was not as it should be
   * @throws IcsException if it is no calendar, or one larger than a feed sensibly is; the message
   *     names the line
   */
  public static FeedReading read(byte[] ics) {
    return read(ics, LocalZone.UNSAID);
  }

  /**
   * Reads a feed whose days, and times by any clock, are those of a zone.
   *
   * @param ics its bytes
   * @param localZone whose time it is that the feed does not say
   * @return the feed, and what was not as it should be
   * @throws IcsException as {@link #read(byte[])} does
   */
  public static FeedReading read(byte[] ics, LocalZone localZone) {
    return read(IcsReader.read(ics), localZone);
  }

  /**
   * Reads a feed that has been taken apart.
   *
   * @param document the feed
   * @param localZone whose time it is that the feed does not say
   * @return the feed, and what was not as it should be
   * @throws IcsException as {@link #read(byte[])} does
   */
  public static FeedReading read(IcsDocument document, LocalZone localZone) {
    return new FeedReader(localZone).reading(document);
  }

  /**
   * Reads a feed from a file.
   *
   * @param file an {@code .ics} file
   * @return the feed, and what was not as it should be
   * @throws IOException if it cannot be read
   * @throws IcsException as {@link #read(byte[])} does
   */
  public static FeedReading read(Path file) throws IOException {
    return read(bytes(file));
  }

  /**
   * Gets a file's bytes, but never more than a reader takes, whatever the file.
   *
   * @param file an {@code .ics} file
   * @return its bytes; where there are too many, enough for a reader to refuse them
   * @throws IOException if it cannot be read
   */
  public static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(IcsReader.MAX_SIZE + 1);
    }
  }

  /** Takes a feed apart that was read before. */
  static FeedParts parts(FeedText text) {
    return new FeedReader(text.localZone()).parts(IcsReader.read(text.octets()));
  }

  private FeedParts parts(IcsDocument document) {
    List<IcsComponent> calendars =
        document.components().stream().filter(each -> each.name().equals("VCALENDAR")).toList();
    if (calendars.isEmpty()) {
      throw new IcsException(1, "no calendar: it has no BEGIN:VCALENDAR");
    }
    calendars.stream()
        .skip(1)
        .forEach(
            other ->
                note(
                    other.line(),
                    "There is a second VCALENDAR.",
                    "Write one, with all events in it."));
    for (IcsComponent calendar : calendars) {
      CalendarZones zones = new CalendarZones(calendar, localZone.choose(calendar).zone());
      boolean cancelled = isCancellation(calendar);
      calendar
          .inside("VEVENT")
          .forEach(event -> events.add(new VersionedEvent(event, zones, cancelled)));
    }
    return parts(calendars.get(0));
  }

  private FeedReading reading(IcsDocument document) {
    FeedParts parts = parts(document);
    notes.addAll(document.notes());
    unplaced.forEach(
        event -> note(event.line(), event.toString(), "Write times that any reader can place."));
    IcsComponent calendar = parts.calendar();
    boolean local = events.stream().map(VersionedEvent::times).anyMatch(EventTimes::isLocal);
    AnomalyFeed feed =
        new AnomalyFeed(
            parts.head(),
            parts.entries().stream().map(FeedParts.Entry::anomaly).toList(),
            unplaced,
            local ? Optional.of(localZone.choose(calendar)) : Optional.empty(),
            Optional.of(new FeedText(document.octets(), localZone, isCancellation(calendar))));
    return new FeedReading(
        feed, notes.stream().sorted(Comparator.comparingInt(IcsNote::line)).toList());
  }

  static boolean isCancellation(IcsComponent calendar) {
    return calendar
        .first("METHOD")
        .filter(method -> method.value().strip().equalsIgnoreCase("CANCEL"))
        .isPresent();
  }

  private FeedParts parts(IcsComponent calendar) {
    return new FeedParts(calendar, head(calendar), new EventVersions(events, unplaced).newest());
  }

  private FeedHead head(IcsComponent calendar) {
    return new FeedHead(
        calendar.first("PRODID").map(IcsProperty::text).orElse(""),
        calendar.first("NAME").or(() -> calendar.first("X-WR-CALNAME")).map(IcsProperty::text),
        calendar.first("URL").map(IcsProperty::value),
        calendar.first("SOURCE").map(IcsProperty::value),
        calendar.first("REFRESH-INTERVAL").flatMap(this::interval),
        calendar
            .first("LAST-MODIFIED")
            .flatMap(property -> IcsTime.parse(property.value()))
            .map(CalendarZones::utc));
  }

  private Optional<Duration> interval(IcsProperty property) {
    Optional<IcsDuration> interval = IcsDuration.parseLenient(property.value());
    if (interval.isEmpty()) {
      note(
          property.line(),
          "REFRESH-INTERVAL " + property.value() + " is no duration.",
          "Write REFRESH-INTERVAL;VALUE=DURATION:PT15M.");
    }
    return interval.map(each -> each.time().plusDays(each.days()));
  }

  private void note(int line, String message, String suggestion) {
    notes.add(IcsNote.of(line, message, suggestion));
  }
}
