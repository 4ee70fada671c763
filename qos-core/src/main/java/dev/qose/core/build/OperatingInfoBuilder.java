package dev.qose.core.build;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.model.OperatingDay;
import dev.qose.core.model.OperatingHours;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.model.OperatingTimes;
import dev.qose.core.model.OperatingTimes.ByDaysOfWeek;
import dev.qose.core.model.OperatingTimes.EveryDay;
import dev.qose.core.model.XsdTime;
import java.time.DayOfWeek;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes when a service is meant to run.
 *
 * <pre>{@code
 * hours -> hours
 *     .onWeekdays().from("06:00+03:00").to("18:00+03:00")
 *     .on(SATURDAY).from("10:00+03:00").to("15:00+03:00")
 *     .description("Closed on public holidays")
 * }</pre>
 *
 * <p>{@link #on}, {@link #onSpan}, {@link #onWeekdays} and {@link #onEveryDay} each open a window,
 * and {@link #from} and {@link #to}, which go together, set the times of the window opened last: a
 * window without them is the whole day. Without any window they hold every day. An end before its
 * start is the next day's.
 *
 * @since 0.1
 */
public final class OperatingInfoBuilder {

  /** A window whose times are still being set. */
  private static final class Window {
    private final List<OperatingDay> days;
    private @Nullable XsdTime start;
    private @Nullable XsdTime end;

    Window(List<OperatingDay> days) {
      this.days = days;
    }

    /** What was called to set the times. */
    String calls() {
      return Stream.of(
              start == null ? "" : "from(\"" + start + "\")",
              end == null ? "" : "to(\"" + end + "\")")
          .filter(call -> !call.isEmpty())
          .collect(Collectors.joining(" and "));
    }

    OperatingHours toHours() {
      return new OperatingHours(days, Optional.ofNullable(start), Optional.ofNullable(end));
    }
  }

  private final OperationalStatus status;
  private final Window everyDay = new Window(List.of());
  private final List<Window> windows = new ArrayList<>();
  private final Slips slips = new Slips();
  private @Nullable String description;

  OperatingInfoBuilder(OperationalStatus status) {
    this.status = status;
  }

  /**
   * Opens a window on just these days. {@code on(MONDAY, FRIDAY)} is two days: for the five from
   * one to the other see {@link #onSpan}.
   *
   * @param days the days
   * @return this builder
   */
  public OperatingInfoBuilder on(DayOfWeek... days) {
    for (int i = 0; i < Slips.notNull(days, "on: the list of days").length; i++) {
      Slips.notNull(days[i], "on: day %d".formatted(i + 1));
    }
    return open(Stream.of(days).map(OperatingDay::of).toList());
  }

  /**
   * Opens a window on each day from one to another.
   *
   * @param first the first day
   * @param last the last day; may be before the first, across the weekend
   * @return this builder
   */
  public OperatingInfoBuilder onSpan(DayOfWeek first, DayOfWeek last) {
    Slips.notNull(last, "onSpan: the last day");
    List<OperatingDay> days = new ArrayList<>();
    for (DayOfWeek day = Slips.notNull(first, "onSpan: the first day");
        day != last;
        day = day.plus(1)) {
      days.add(OperatingDay.of(day));
    }
    days.add(OperatingDay.of(last));
    return open(days);
  }

  /**
   * Opens a window on each day from Monday to Friday.
   *
   * @return this builder
   */
  public OperatingInfoBuilder onWeekdays() {
    return onSpan(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  }

  /**
   * Opens a window on every day of the week.
   *
   * @return this builder
   */
  public OperatingInfoBuilder onEveryDay() {
    return open(List.of(OperatingDay.EVERY_DAY));
  }

  /**
   * Sets when the window starts.
   *
   * @param time such as {@code 06:00+03:00}; give {@code Z} or an offset, or nobody knows whose
   *     time it is
   * @return this builder
   */
  public OperatingInfoBuilder from(String time) {
    current().start = read(Slips.notNull(time, "from: the time"));
    return this;
  }

  /**
   * Sets when the window starts.
   *
   * @param time the time and its offset
   * @return this builder
   */
  public OperatingInfoBuilder from(OffsetTime time) {
    return from(DateTimeFormatter.ISO_OFFSET_TIME.format(Slips.notNull(time, "from: the time")));
  }

  /**
   * Sets when the window ends; this instant is not in it.
   *
   * @param time such as {@code 18:00+03:00} or {@code 24:00Z}
   * @return this builder
   */
  public OperatingInfoBuilder to(String time) {
    current().end = read(Slips.notNull(time, "to: the time"));
    return this;
  }

  /**
   * Sets when the window ends; this instant is not in it.
   *
   * @param time the time and its offset
   * @return this builder
   */
  public OperatingInfoBuilder to(OffsetTime time) {
    return to(DateTimeFormatter.ISO_OFFSET_TIME.format(Slips.notNull(time, "to: the time")));
  }

  /**
   * Says what people should know.
   *
   * @param text the description
   * @return this builder
   */
  public OperatingInfoBuilder description(String text) {
    if (slips.isGiven(text, "description: the text")) {
      description = text;
    }
    return this;
  }

  /** What was called in vain, now that all has been called. */
  Slips slips() {
    Slips all = new Slips();
    all.addAll(slips);
    if (!windows.isEmpty() && !everyDay.calls().isEmpty()) {
      all.add(
          "%s stands before any days: name the days first, then their times."
              .formatted(everyDay.calls()));
    }
    Stream.concat(Stream.of(everyDay).filter(daily -> windows.isEmpty()), windows.stream())
        .filter(window -> (window.start == null) != (window.end == null))
        .forEach(
            window ->
                all.add(
                    window.end == null
                        ? "%s has no to(): say when the window ends, as to(\"24:00Z\")."
                            .formatted(window.calls())
                        : "%s has no from(): say when the window starts, as from(\"00:00Z\")."
                            .formatted(window.calls())));
    return all;
  }

  OperatingInfo build() {
    OperatingHours daily = everyDay.toHours();
    OperatingTimes times =
        windows.isEmpty()
            ? new EveryDay(daily.startTime(), daily.endTime())
            : new ByDaysOfWeek(windows.stream().map(Window::toHours).toList());
    return new OperatingInfo(Optional.of(status), Optional.ofNullable(description), times);
  }

  private OperatingInfoBuilder open(List<OperatingDay> days) {
    windows.add(new Window(days));
    return this;
  }

  private Window current() {
    return windows.isEmpty() ? everyDay : windows.get(windows.size() - 1);
  }

  /** Keeps what is no time as it is, for build() to name with all the rest. */
  private static XsdTime read(String text) {
    try {
      return XsdTime.parse(text);
    } catch (IllegalArgumentException e) {
      return new XsdTime(text);
    }
  }
}
