package dev.qose.core.schedule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What operating information says of one week, from Monday 00:00 to Monday 00:00.
 *
 * <pre>{@code
 * OperatingWeek week = OperatingSchedule.of(qos.operatingInfo()).week();
 * week.openShare().percent();   // 35.71… for 60 hours
 * week.contradictions();        // which windows, and when
 * week.intervals(MONDAY);       // a row of a picture
 * week.picture();               // the whole of it, in text
 * }</pre>
 *
 * @since 0.1
 */
public final class OperatingWeek {

  private static final Duration LENGTH = Duration.ofDays(7);

  private final Optional<ZoneId> zone;
  private final boolean complete;
  private final List<OperatingInterval> exact;
  private final List<WeekInterval> intervals;
  private final List<Overlap> contradictions;
  private final List<Overlap> redundancies;

  /**
   * @param placed windows with zones
   * @param apart windows to look for overlaps among, in a local time that cannot be placed
   * @param zone whose week it is; empty: windows were placed in UTC for want of their own
   */
  OperatingWeek(
      List<OperatingWindow> placed,
      List<OperatingWindow> apart,
      Commitment uncovered,
      Optional<ZoneId> zone,
      boolean complete,
      LocalDate monday) {
    this.zone = zone;
    this.complete = complete;
    ZoneId of = zone.orElse(ZoneOffset.UTC);
    Instant from = monday.atStartOfDay(of).toInstant();
    Instant to = monday.plusDays(7).atStartOfDay(of).toInstant();
    LocalDateTime midnight = monday.atStartOfDay();
    exact = new Timeline(placed, uncovered).between(from, to);
    intervals =
        exact.stream()
            .map(i -> new WeekInterval(span(i.from(), i.to(), midnight, of), i.commitment()))
            .filter(i -> i.span().from().compareTo(i.span().to()) < 0)
            .toList();
    Instant start = midnight.toInstant(ZoneOffset.UTC);
    Instant end = start.plus(LENGTH);
    Overlaps known = new Overlaps(placed, from, to);
    Overlaps local = new Overlaps(apart, start, end);
    contradictions =
        Stream.concat(
                overlaps(known.contradictions(), midnight, zone),
                overlapsApart(local.contradictions(), midnight))
            .toList();
    redundancies =
        Stream.concat(
                overlaps(known.redundancies(), midnight, zone),
                overlapsApart(local.redundancies(), midnight))
            .toList();
  }

  private static Stream<Overlap> overlaps(
      Collection<Overlaps.Meeting> meetings, LocalDateTime midnight, Optional<ZoneId> zone) {
    ZoneId of = zone.orElse(ZoneOffset.UTC);
    return meetings.stream()
        .map(
            meeting ->
                new Overlap(
                    meeting.first(),
                    meeting.second(),
                    meeting.when().stream()
                        .map(when -> span(when.from(), when.to(), midnight, of))
                        .toList(),
                    zone));
  }

  /**
   * Overlaps of windows in a local time, but for those that were placed: they are known already.
   */
  private static Stream<Overlap> overlapsApart(
      Collection<Overlaps.Meeting> meetings, LocalDateTime midnight) {
    return overlaps(meetings, midnight, Optional.empty())
        .filter(overlap -> !overlap.first().isPlaced() || !overlap.second().isPlaced());
  }

  private static WeekSpan span(Instant from, Instant to, LocalDateTime midnight, ZoneId zone) {
    return new WeekSpan(
        Duration.between(midnight, LocalDateTime.ofInstant(from, zone)),
        Duration.between(midnight, LocalDateTime.ofInstant(to, zone)));
  }

  /**
   * Returns the zone in which the week begins and ends.
   *
   * @return empty for the local time that the times are in without naming it
   */
  public Optional<ZoneId> zone() {
    return zone;
  }

  /**
   * Tells whether all windows could be put into one week. Where some times have an offset and
   * others none, or some could not be read, amounts are the least that they can be.
   *
   * @return false if some were left out
   */
  public boolean isComplete() {
    return complete;
  }

  /**
   * Lists what holds through the week, without gaps, by what the clock on the wall shows. An hour
   * that is shown twice when clocks change may stand in two.
   *
   * @return in order of time
   */
  public List<WeekInterval> intervals() {
    return intervals;
  }

  /**
   * Lists what holds through one day, for a picture of the week.
   *
   * @param day the day
   * @return intervals that begin and end within it, since Monday 00:00
   */
  public List<WeekInterval> intervals(DayOfWeek day) {
    Duration start = Duration.ofDays(day.getValue() - 1L);
    Duration end = start.plusDays(1);
    return intervals.stream()
        .filter(i -> i.span().from().compareTo(end) < 0 && i.span().to().compareTo(start) > 0)
        .map(i -> new WeekInterval(cut(i.span(), start, end), i.commitment()))
        .toList();
  }

  private static WeekSpan cut(WeekSpan span, Duration start, Duration end) {
    return new WeekSpan(
        span.from().compareTo(start) < 0 ? start : span.from(),
        span.to().compareTo(end) > 0 ? end : span.to());
  }

  /**
   * Returns how much of the week some hours cover, whatever their status.
   *
   * @return up to seven days
   */
  public Duration covered() {
    return total(Commitment::isCovered);
  }

  /**
   * Returns how much of the week the service is meant to run.
   *
   * @return up to seven days
   * @see Commitment#isOpen
   */
  public Duration open() {
    return total(Commitment::isOpen);
  }

  /**
   * Returns the share of the week in which the service is meant to run.
   *
   * @return the share, exactly
   */
  public Share openShare() {
    return new Share(open(), total(commitment -> true));
  }

  /**
   * Lists pairs of windows with different statuses that are open at once. Each instant that has
   * several is in one pair: the first window that has a status then, and the first with another.
   *
   * @return pairs, each with its stretches of the week
   */
  public List<Overlap> contradictions() {
    return contradictions;
  }

  /**
   * Lists pairs of windows with the same status that are open at once. Of more than two at an
   * instant these are the first two.
   *
   * @return pairs, each with its stretches of the week
   */
  public List<Overlap> redundancies() {
    return redundancies;
  }

  /**
   * Draws the week in text, for fixed-width type: a row for each day, a mark for each half hour,
   * and below what the marks mean.
   *
   * @return lines, each with its end
   */
  public String picture() {
    return WeekPicture.draw(this);
  }

  /** Says how much of it the service is meant to run: {@code open 60 of 168 hours (35.7 %)}. */
  @Override
  public String toString() {
    Share open = openShare();
    return "%sopen %s of %s hours (%s %%)"
        .formatted(
            complete ? "" : "at least ",
            hours(open.part()),
            hours(open.whole()),
            open.percent(MathContext.DECIMAL64).setScale(1, RoundingMode.HALF_UP).toPlainString());
  }

  private static String hours(Duration duration) {
    return BigDecimal.valueOf(duration.toSeconds())
        .divide(BigDecimal.valueOf(3600), 2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private Duration total(Predicate<Commitment> which) {
    return exact.stream()
        .filter(interval -> which.test(interval.commitment()))
        .map(OperatingInterval::length)
        .reduce(Duration.ZERO, Duration::plus);
  }
}
