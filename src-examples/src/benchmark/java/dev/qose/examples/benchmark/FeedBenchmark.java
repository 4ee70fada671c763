package dev.qose.examples.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.AnomalyKind;
import dev.qose.core.feed.FeedReader;
import dev.qose.core.feed.FeedWriter;
import dev.qose.core.feed.LocalZone;
import dev.qose.core.feed.Timing;
import dev.qose.core.feed.ics.IcsDocument;
import dev.qose.core.feed.ics.IcsReader;
import dev.qose.core.feed.lint.FeedLint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reads a feed of 10,000 events, of which each tenth recurs every week, lints it and expands it
 * over a year; ical4j only parses it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class FeedBenchmark {

  static final String HEAP = "-Xmx64m";

  private static final int EVENTS = 10_000;

  private static final int RECURRING = 10;

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");

  private final byte[] ics = feed();
  private final FeedLint lint = FeedLint.create();

  private static byte[] feed() {
    Clock clock = Clock.fixed(START, ZoneOffset.UTC);
    Timing once = Timing.between(START.plusSeconds(3600), START.plusSeconds(7200));
    Timing weekly =
        Timing.weekly(
            LocalDateTime.parse("2026-01-04T02:00"),
            ZoneId.of("Europe/Helsinki"),
            Duration.ofHours(2),
            DayOfWeek.SUNDAY);
    String written =
        new String(
            FeedWriter.write(
                AnomalyFeed.of("-//example.org//Anomaly feed//EN", "Roads")
                    .announce(anomaly(once).withUid("once"), clock)
                    .announce(anomaly(weekly).withUid("weekly"), clock)),
            UTF_8);
    int first = written.indexOf("BEGIN:VEVENT");
    int second = written.indexOf("BEGIN:VEVENT", first + 1);
    int end = written.indexOf("END:VCALENDAR");
    StringBuilder feed = new StringBuilder(written.substring(0, first));
    for (int i = 0; i < EVENTS; i++) {
      String event =
          i % RECURRING == 0 ? written.substring(second, end) : written.substring(first, second);
      feed.append(event.replace("UID:", "UID:" + i + "-"));
    }
    return feed.append(written.substring(end)).toString().getBytes(UTF_8);
  }

  private static Anomaly anomaly(Timing timing) {
    return Anomaly.of(AnomalyKind.MAINTENANCE, "Database upgrade; part 1, of 2", timing);
  }

  /**
   * Reads, lints and expands, in little memory.
   *
   * @return how much was found
   */
  @Benchmark
  @Fork(value = 1, jvmArgsAppend = HEAP)
  public int qose() {
    IcsDocument document = IcsReader.read(ics);
    return lint.check(document).size()
        + FeedReader.read(document, LocalZone.UNSAID).feed().occurrences(START, END).size();
  }

  /**
   * Parses with ical4j.
   *
   * @return the calendar
   * @throws IOException if memory cannot be read
   * @throws ParserException if ical4j refuses the feed
   */
  @Benchmark
  public Calendar ical4j() throws IOException, ParserException {
    return new CalendarBuilder().build(new ByteArrayInputStream(ics));
  }
}
