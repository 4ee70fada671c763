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
import java.time.Instant;
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

  private final List<IcsNote> notes = new ArrayList<>();
  private final List<Anomaly> anomalies = new ArrayList<>();
  private final List<String> otherProperties = new ArrayList<>();
  private final List<String> otherComponents = new ArrayList<>();

  private FeedReader() {}

  /**
   * Reads a feed.
   *
   * @param ics its bytes
   * @return the feed, and what was not as it should be
   * @throws IcsException if it is no calendar, or one larger than a feed sensibly is; the message
   *     names the line
   */
  public static FeedReading read(byte[] ics) {
    return new FeedReader().reading(IcsReader.read(ics));
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

  private FeedReading reading(IcsDocument document) {
    notes.addAll(document.notes());
    List<IcsComponent> calendars =
        document.components().stream().filter(each -> each.name().equals("VCALENDAR")).toList();
    if (calendars.isEmpty()) {
      throw new IcsException(1, "no calendar: it has no BEGIN:VCALENDAR");
    }
    calendars.stream()
        .skip(1)
        .forEach(
            other -> note(other.line(), "a second VCALENDAR", "write one, with all events in it"));
    AnomalyFeed feed = calendar(calendars);
    return new FeedReading(
        feed, notes.stream().sorted(Comparator.comparingInt(IcsNote::line)).toList());
  }

  private AnomalyFeed calendar(List<IcsComponent> calendars) {
    for (IcsComponent calendar : calendars) {
      CalendarZones zones = new CalendarZones(calendar, notes);
      calendar.components().forEach(component -> component(component, zones));
    }
    IcsComponent first = calendars.get(0);
    first.properties().forEach(this::keepUnknown);
    return new AnomalyFeed(
        first.first("PRODID").map(IcsProperty::text).orElse(""),
        first.first("NAME").or(() -> first.first("X-WR-CALNAME")).map(IcsProperty::text),
        first.first("URL").map(IcsProperty::value),
        first.first("SOURCE").map(IcsProperty::value),
        first.first("REFRESH-INTERVAL").flatMap(this::interval),
        first.first("LAST-MODIFIED").flatMap(this::utc),
        anomalies,
        otherProperties,
        otherComponents);
  }

  private void component(IcsComponent component, CalendarZones zones) {
    switch (component.name()) {
      case "VTIMEZONE" -> {} // written anew, of the zones that are in use
      case "VEVENT" ->
          new EventReader(component, zones, notes)
              .anomaly()
              .ifPresentOrElse(anomalies::add, () -> otherComponents.add(component.content()));
      default -> otherComponents.add(component.content());
    }
  }

  private void keepUnknown(IcsProperty property) {
    switch (property.name()) {
      case "VERSION", "PRODID", "NAME", "URL", "SOURCE", "REFRESH-INTERVAL", "LAST-MODIFIED" -> {}
      default -> otherProperties.add(property.content());
    }
  }

  private Optional<Duration> interval(IcsProperty property) {
    Optional<IcsDuration> interval = IcsDuration.parseLenient(property.value());
    if (interval.isEmpty()) {
      note(
          property.line(),
          "REFRESH-INTERVAL " + property.value() + " is no duration",
          "write REFRESH-INTERVAL;VALUE=DURATION:PT15M");
    }
    return interval.map(each -> each.time().plusDays(each.days()));
  }

  private Optional<Instant> utc(IcsProperty property) {
    return IcsTime.parse(property.value()).map(time -> CalendarZones.utc(time));
  }

  private void note(int line, String message, String suggestion) {
    notes.add(new IcsNote(line, message, suggestion));
  }
}
