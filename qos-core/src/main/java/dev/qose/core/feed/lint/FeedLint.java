package dev.qose.core.feed.lint;

import dev.qose.core.feed.FeedReader;
import dev.qose.core.feed.LocalZone;
import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.ics.IcsDocument;
import dev.qose.core.feed.ics.IcsException;
import dev.qose.core.feed.ics.IcsReader;
import dev.qose.core.feed.ics.IcsZone;
import dev.qose.core.feed.recur.CalendarZones;
import dev.qose.core.rule.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what is wrong with a feed: rules QOS-I01 to I09, I12, I13 and I14.
 *
 * <pre>{@code
 * List<FeedProblem> problems = FeedLint.create().check(Path.of("roads.ics"));
 * List<FeedProblem> changes = FeedLint.create().since(yesterday, now).check(today);
 * }</pre>
 *
 * <p>A bad feed is a list of problems, never an exception. I06 needs an earlier version to compare
 * with, I08 needs to know when events were first seen: without, they find nothing.
 *
 * <p>Immutable and thread-safe. Time and memory are bounded, whatever the input.
 *
 * @since 0.1
 */
public final class FeedLint {

  private final Optional<Earlier> earlier;
  private final Optional<Notice> notice;
  private final boolean writing;

  private FeedLint(Optional<Earlier> earlier, Optional<Notice> notice, boolean writing) {
    this.earlier = earlier;
    this.notice = notice;
    this.writing = writing;
  }

  private static final class Earlier {
    private final byte[] ics;
    private final Instant now;

    Earlier(byte[] ics, Instant now) {
      this.ics = ics;
      this.now = now;
    }
  }

  private record Notice(Map<String, Instant> firstSeen, Duration period) {}

  /**
   * Makes a linter for a feed alone.
   *
   * @return the linter
   */
  public static FeedLint create() {
    return new FeedLint(Optional.empty(), Optional.empty(), false);
  }

  /**
   * Compares with an earlier version (I06).
   *
   * @param ics the feed as it was
   * @param now until when an event is over, and may vanish
   * @return a linter that does that too
   */
  public FeedLint since(byte[] ics, Instant now) {
    return new FeedLint(Optional.of(new Earlier(ics.clone(), now)), notice, writing);
  }

  /**
   * Looks whether planned work was announced in time (I08). What counts is when the event was first
   * seen, since a feed can claim anything.
   *
   * @param firstSeen when each UID was first seen; those missing are not looked at
   * @param period how long before its start work has to be announced
   * @return a linter that does that too
   */
  public FeedLint notice(Map<String, Instant> firstSeen, Duration period) {
    return new FeedLint(earlier, Optional.of(new Notice(Map.copyOf(firstSeen), period)), writing);
  }

  /**
   * Checks as one who writes: a DTSTART that its rule does not hit is an error, since RFC 5545 does
   * not say what it means.
   *
   * @return a linter that does that
   */
  public FeedLint forWriting() {
    return new FeedLint(earlier, notice, true);
  }

  /**
   * Checks a file.
   *
   * @param file an {@code .ics} file
   * @return what is wrong with it, in the order of lines
   * @throws IOException if it cannot be read
   */
  public List<FeedProblem> check(Path file) throws IOException {
    return check(FeedReader.bytes(file));
  }

  /**
   * Checks a feed.
   *
   * @param ics its bytes
   * @return what is wrong with it, in the order of lines
   */
  public List<FeedProblem> check(byte[] ics) {
    try {
      return check(IcsReader.read(ics));
    } catch (IcsException e) {
      LintProblems problems = new LintProblems();
      problems.add(
          FeedRule.OBJECT,
          e.line(),
          "The calendar cannot be read: " + e.reason() + ".",
          "Publish one iCalendar of sensible size.");
      return problems.inOrder();
    }
  }

  /**
   * Checks a feed that has been taken apart.
   *
   * @param document the feed
   * @return what is wrong with it, in the order of lines
   */
  public List<FeedProblem> check(IcsDocument document) {
    LintProblems problems = new LintProblems();
    List<IcsComponent> calendars = calendars(document);
    new CalendarRules(problems).check(document, calendars);
    calendars.forEach(calendar -> check(calendar, problems));
    new VersionRules(problems)
        .check(calendars.stream().flatMap(each -> each.inside("VEVENT").stream()).toList());
    if (earlier.isPresent() && !calendars.isEmpty()) {
      ChangeRules.check(
          earlier.get().ics,
          earlier.get().now,
          FeedReader.read(document, LocalZone.UNSAID).feed(),
          calendars,
          problems);
    }
    return problems.inOrder();
  }

  private void check(IcsComponent calendar, LintProblems problems) {
    CalendarZones zones = new CalendarZones(calendar, IcsZone.UTC);
    new PropertyRules(problems).check(calendar);
    EventRules events = new EventRules(calendar, zones, problems);
    SeriesOfFeed series = new SeriesOfFeed(zones);
    MomentRules moments = new MomentRules(zones, series, problems);
    Severity ofStrayStart = writing ? Severity.ERROR : FeedRule.READING.severity();
    RecurrenceRules recurrences =
        new RecurrenceRules(calendar, zones, series, ofStrayStart, problems);
    for (IcsComponent event : calendar.inside("VEVENT")) {
      events.check(event);
      moments.check(event);
      recurrences.check(event);
    }
    if (series.tooLong()) {
      problems.add(
          FeedRule.RECURRENCE,
          calendar.line(),
          "All that recurs takes too long to be expanded: what comes last was not.",
          "Let rules start later, and recur DAILY or less often.");
    }
    notice.ifPresent(
        each -> new NoticeRule(each.firstSeen(), each.period(), problems).check(calendar, zones));
  }

  private static List<IcsComponent> calendars(IcsDocument document) {
    return document.components().stream().filter(each -> each.name().equals("VCALENDAR")).toList();
  }
}
