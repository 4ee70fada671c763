package dev.qose.core.schedule;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.model.OperatingInfo;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;

/**
 * When a service is meant to run, as its operating information says.
 *
 * <pre>{@code
 * OperatingSchedule schedule = OperatingSchedule.of(qos.operatingInfo());
 * schedule.isOpen(Instant.now());
 * schedule.nextChange(Instant.now());
 * schedule.intervals(from, to);          // what holds when, without gaps
 * schedule.week().openShare().percent(); // 35.7 for 60 hours
 * }</pre>
 *
 * <p>No operating information at all means operational round the clock. Days are those of the
 * offset that a time is written with. A missing start is 00:00, a missing end 24:00; an end that is
 * not after the start is the next day's; an end at second 59 means the end of that minute.
 *
 * <p>A time written without an offset is somebody's local time. Given a zone it is placed there,
 * with daylight saving time; without one, instants that only such times could cover are {@link
 * Commitment.Unknown}, but for those that fill the whole week.
 *
 * <p>Immutable and thread-safe. What is asked is worked out anew each time, in about a microsecond
 * for each window and day that it spans.
 *
 * @since 0.1
 */
public final class OperatingSchedule {

  /** Any Monday, where all weeks are alike. */
  private static final LocalDate SOME_MONDAY = LocalDate.of(1970, 1, 5);

  /** A period that takes some megabytes to tell. */
  private static final Duration LONGEST_PERIOD = Duration.ofDays(36_525);

  private static final Duration STEP = Duration.ofDays(8);
  private static final Duration HORIZON = Duration.ofDays(400);

  /** No window is open for longer, wherever its times are written. */
  private static final Duration LONGEST = Duration.ofDays(5);

  private final List<OperatingInfo> infos;
  private final Optional<ZoneId> zone;
  private final List<OperatingWindow> windows;
  private final List<UnreadWindow> unread;
  private final Commitment uncovered;
  private final List<OperatingWindow> placed;
  private final List<OperatingWindow> unplaced;
  private final Timeline timeline;

  private OperatingSchedule(List<OperatingInfo> infos, Optional<ZoneId> zone) {
    WindowReader reader = new WindowReader(zone);
    reader.read(infos);
    this.infos = List.copyOf(infos);
    this.zone = zone;
    windows = fill(reader.windows());
    unread = List.copyOf(reader.unread());
    placed = windows.stream().filter(OperatingWindow::isPlaced).toList();
    unplaced = windows.stream().filter(window -> !window.isPlaced()).toList();
    if (infos.isEmpty()) {
      uncovered = new Commitment.Stated(OperationalStatus.OPERATIONAL);
    } else if (unread.isEmpty() && unplaced.isEmpty()) {
      uncovered = new Commitment.None();
    } else {
      uncovered = new Commitment.Unknown();
    }
    timeline = new Timeline(placed, uncovered);
  }

  /** Windows that together fill a week with one status do so in any zone. */
  private static List<OperatingWindow> fill(List<OperatingWindow> windows) {
    List<OperatingWindow> unplaced = windows.stream().filter(w -> !w.isPlaced()).toList();
    if (unplaced.isEmpty()) {
      return List.copyOf(windows);
    }
    List<OperatingInterval> week =
        new Timeline(unplaced, new Commitment.None())
            .between(midnight(SOME_MONDAY), midnight(SOME_MONDAY.plusDays(7)));
    return week.size() == 1 && week.get(0).commitment().isCovered()
        ? inUtc(windows)
        : List.copyOf(windows);
  }

  private static List<OperatingWindow> inUtc(List<OperatingWindow> windows) {
    return windows.stream().map(w -> w.isPlaced() ? w : w.in(ZoneOffset.UTC)).toList();
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /**
   * Reads operating information. Times without an offset stay unknown.
   *
   * @param infos all of a block's
   * @return the schedule; what cannot be read is in {@link #unread}
   */
  public static OperatingSchedule of(List<OperatingInfo> infos) {
    return new OperatingSchedule(infos, Optional.empty());
  }

  /**
   * Reads operating information whose times without an offset are those of a zone.
   *
   * @param infos all of a block's
   * @param zone where the service's people live
   * @return the schedule; what cannot be read is in {@link #unread}
   */
  public static OperatingSchedule of(List<OperatingInfo> infos, ZoneId zone) {
    return new OperatingSchedule(infos, Optional.of(zone));
  }

  /**
   * Reads the same operating information anew.
   *
   * @param zone where its times without an offset are
   * @return the schedule with these times placed there
   */
  public OperatingSchedule in(ZoneId zone) {
    return new OperatingSchedule(infos, Optional.of(zone));
  }

  /**
   * Returns the zone that was given for times without an offset.
   *
   * @return empty where none was
   */
  public Optional<ZoneId> zone() {
    return zone;
  }

  /**
   * Lists the windows, as read.
   *
   * @return in document order
   */
  public List<OperatingWindow> windows() {
    return windows;
  }

  /**
   * Lists the windows that could not be read.
   *
   * @return in document order
   */
  public List<UnreadWindow> unread() {
    return unread;
  }

  /**
   * Tells what holds at an instant.
   *
   * @param instant when
   * @return what is said of it
   */
  public Commitment at(Instant instant) {
    return timeline.between(instant, instant.plusNanos(1)).get(0).commitment();
  }

  /**
   * Tells whether the service is meant to run at an instant.
   *
   * @param instant when
   * @return whether it is
   * @see Commitment#isOpen
   */
  public boolean isOpen(Instant instant) {
    return at(instant).isOpen();
  }

  /**
   * Finds the next instant at which something else holds than before.
   *
   * @param after an instant, itself not an answer
   * @return empty where all stays as it is (for thirteen months at least, where clocks change)
   */
  public Optional<Instant> nextChange(Instant after) {
    Instant horizon = after.plus(HORIZON);
    for (Instant from = after; from.isBefore(horizon); from = nextToLookAt(from, horizon)) {
      List<OperatingInterval> intervals = timeline.between(from, from.plus(STEP).plusNanos(1));
      if (intervals.size() > 1) {
        return Optional.of(intervals.get(0).to());
      }
    }
    return Optional.empty();
  }

  /** A week shows all that there is, until clocks change. */
  private Instant nextToLookAt(Instant from, Instant horizon) {
    Optional<Instant> clockChange =
        zone.map(z -> z.getRules().nextTransition(from.minus(STEP)))
            .map(ZoneOffsetTransition::getInstant);
    Instant quietUntil = clockChange.map(change -> change.minus(LONGEST)).orElse(horizon);
    Instant next = from.plus(STEP);
    return quietUntil.isAfter(next) ? quietUntil : next;
  }

  /**
   * Lists what holds when in a period.
   *
   * @param from its first instant
   * @param to the first instant after it
   * @return intervals that fill the period in order of time, no two in a row saying the same;
   *     memory grows with the period
   * @throws IllegalArgumentException if the period does not end after it begins, or is longer than
   *     a hundred years
   */
  public List<OperatingInterval> intervals(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "the period ends at %s, not after its start %s".formatted(to, from));
    }
    if (Duration.between(from, to).compareTo(LONGEST_PERIOD) > 0) {
      throw new IllegalArgumentException(
          "the period from %s to %s is longer than a hundred years".formatted(from, to));
    }
    return timeline.between(from, to);
  }

  /**
   * Returns the week, from Monday 00:00 UTC. Where no time has an offset, it is the week of the
   * local time that they are in; where only some have none, these are left out ({@link
   * OperatingWeek#isComplete}), but looked through for contradictions among them.
   *
   * @return the week that is like any other
   * @throws IllegalStateException if this schedule knows the zone of its local times: where clocks
   *     change, weeks differ
   */
  public OperatingWeek week() {
    if (zone.isPresent()) {
      throw new IllegalStateException("weeks in %s differ; name a date".formatted(zone.get()));
    }
    if (placed.stream().allMatch(OperatingWindow::isRoundTheClock) && !unplaced.isEmpty()) {
      return new OperatingWeek(
          windows,
          List.of(),
          unread.isEmpty() ? new Commitment.None() : uncovered,
          Optional.empty(),
          unread.isEmpty(),
          SOME_MONDAY);
    }
    List<OperatingWindow> apart =
        unplaced.isEmpty()
            ? List.of()
            : windows.stream().filter(w -> !w.isPlaced() || w.isRoundTheClock()).toList();
    return new OperatingWeek(
        placed,
        apart,
        uncovered,
        Optional.of(ZoneOffset.UTC),
        unread.isEmpty() && unplaced.isEmpty(),
        SOME_MONDAY);
  }

  /**
   * Returns the week that a day is in, from Monday 00:00 in this schedule's zone, or else in UTC.
   * Where clocks change it has an hour less or more.
   *
   * @param day a day of it
   * @return the week
   */
  public OperatingWeek week(LocalDate day) {
    if (zone.isEmpty()) {
      return week();
    }
    return new OperatingWeek(
        placed,
        List.of(),
        uncovered,
        zone,
        unread.isEmpty(),
        day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }
}
