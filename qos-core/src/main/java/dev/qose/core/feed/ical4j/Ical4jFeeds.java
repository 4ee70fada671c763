package dev.qose.core.feed.ical4j;

import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.FeedReader;
import dev.qose.core.feed.FeedReading;
import dev.qose.core.feed.FeedWriter;
import dev.qose.core.feed.LocalZone;
import dev.qose.core.feed.ics.IcsReader;
import dev.qose.core.feed.ics.IcsWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;

/**
 * Makes calendars of ical4j from feeds, and feeds from those, for applications that hold such.
 *
 * <pre>{@code
 * Calendar calendar = Ical4jFeeds.toCalendar(feed);
 * AnomalyFeed again = Ical4jFeeds.read(calendar).feed();
 * }</pre>
 *
 * <p>It needs ical4j 4 on the class path, which the rest of the library does without. What recurs
 * is expanded by {@link AnomalyFeed#occurrences}, in every locale alike; ical4j begins weeks as the
 * locale has them.
 *
 * <p>Stateless and thread-safe. Cost: all is written and read once.
 *
 * @since 0.1
 */
public final class Ical4jFeeds {

  private Ical4jFeeds() {}

  /**
   * Makes a calendar of a feed. What a stranger wrote and ical4j would refuse for its form alone,
   * such as wrong folding, is written as RFC 5545 has it.
   *
   * @param feed the feed
   * @return a calendar that says the same
   * @throws IllegalArgumentException if ical4j refuses values that a stranger wrote; {@link
   *     dev.qose.core.feed.lint.FeedLint} tells which
   */
  public static Calendar toCalendar(AnomalyFeed feed) {
    IcsWriter tidy = new IcsWriter();
    IcsReader.read(FeedWriter.write(feed)).components().stream()
        .filter(component -> component.name().equals("VCALENDAR"))
        .limit(1) // as most readers do
        .forEach(calendar -> calendar.content().lines().forEach(tidy::line));
    try {
      return new CalendarBuilder().build(new ByteArrayInputStream(tidy.toBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be read", e);
    } catch (ParserException | RuntimeException e) {
      throw new IllegalArgumentException(
          "ical4j refuses the feed, of which the linter tells what is wrong: " + e.getMessage(), e);
    }
  }

  /**
   * Makes a feed of a calendar.
   *
   * @param calendar the calendar, which need not be valid
   * @return the feed, and what is not as it should be
   * @throws dev.qose.core.feed.ics.IcsException if it is larger than feeds may be
   */
  public static FeedReading read(Calendar calendar) {
    return read(calendar, LocalZone.UNSAID);
  }

  /**
   * Makes a feed of a calendar.
   *
   * @param calendar the calendar, which need not be valid
   * @param localZone whose time it is that the calendar does not say
   * @return the feed, and what is not as it should be
   * @throws dev.qose.core.feed.ics.IcsException if it is larger than feeds may be
   */
  public static FeedReading read(Calendar calendar, LocalZone localZone) {
    ByteArrayOutputStream ics = new ByteArrayOutputStream();
    try {
      new CalendarOutputter(false).output(calendar, ics);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return FeedReader.read(ics.toByteArray(), localZone);
  }
}
