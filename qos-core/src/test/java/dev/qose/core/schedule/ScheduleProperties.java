package dev.qose.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.testing.ModelArbitraries;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever operating information says, the schedule agrees with itself. */
class ScheduleProperties {

  private static final ZoneId ZONE = ZoneId.of("America/St_Johns");

  @Provide
  Arbitrary<List<OperatingInfo>> infos() {
    return ModelArbitraries.operatingInfo().list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(1_700_000_000L, 1_900_000_000L)
        .map(second -> Instant.ofEpochSecond(second));
  }

  @Provide
  Arbitrary<LocalSchedule> localSchedules() {
    Arbitrary<LocalTime> times =
        Arbitraries.integers().between(0, 24 * 60 - 1).map(m -> LocalTime.ofSecondOfDay(m * 60L));
    Arbitrary<LocalHours> hours =
        Combinators.combine(
                Arbitraries.of(OperationalStatus.OPERATIONAL, OperationalStatus.NON_OPERATIONAL),
                Arbitraries.of(DayOfWeek.class).list().ofMinSize(1).ofMaxSize(8),
                times,
                times)
            .as((status, on, from, to) -> new LocalHours(status, Optional.empty(), on, from, to));
    return Combinators.combine(
            Arbitraries.of("Europe/Helsinki", "UTC", "America/St_Johns", "Australia/Lord_Howe")
                .map(ZoneId::of),
            hours.list().ofMaxSize(4))
        .as(LocalSchedule::new);
  }

  @Property(tries = 300)
  void intervals_fill_the_period_and_agree_with_what_is_said_of_each_instant(
      @ForAll("infos") List<OperatingInfo> infos,
      @ForAll("instants") Instant from,
      @ForAll boolean zoned) {
    OperatingSchedule schedule =
        zoned ? OperatingSchedule.of(infos, ZONE) : OperatingSchedule.of(infos);
    Instant to = from.plus(Duration.ofDays(9));

    Instant expected = from;
    Commitment before = null;
    for (OperatingInterval interval : schedule.intervals(from, to)) {
      assertThat(interval.from()).isEqualTo(expected).isBefore(interval.to());
      assertThat(interval.commitment()).isNotEqualTo(before);
      assertThat(schedule.at(interval.from())).isEqualTo(interval.commitment());
      assertThat(schedule.at(interval.to().minusNanos(1))).isEqualTo(interval.commitment());
      if (!interval.to().equals(to)) {
        assertThat(schedule.nextChange(interval.from())).contains(interval.to());
      }
      expected = interval.to();
      before = interval.commitment();
    }
    assertThat(expected).isEqualTo(to);
  }

  @Property(tries = 100)
  void the_next_change_is_the_first_of_the_year(
      @ForAll("infos") List<OperatingInfo> infos,
      @ForAll("instants") Instant after,
      @ForAll("zones") ZoneId zone) {
    OperatingSchedule schedule = OperatingSchedule.of(infos, zone);

    OperatingInterval first = schedule.intervals(after, after.plus(Duration.ofDays(400))).get(0);
    assertThat(schedule.nextChange(after))
        .isEqualTo(
            first.to().equals(after.plus(Duration.ofDays(400)))
                ? Optional.empty()
                : Optional.of(first.to()));
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of("Europe/Helsinki", "UTC", "America/St_Johns", "Africa/Casablanca")
        .map(ZoneId::of);
  }

  @Property(tries = 300)
  void without_a_zone_every_week_is_alike(
      @ForAll("infos") List<OperatingInfo> infos, @ForAll("instants") Instant from) {
    OperatingSchedule schedule = OperatingSchedule.of(infos);

    assertThat(schedule.at(from.plus(Duration.ofDays(7 * 40)))).isEqualTo(schedule.at(from));
  }

  @Property(tries = 300)
  void contradictory_instants_are_those_of_a_contradiction(
      @ForAll("infos") List<OperatingInfo> infos) {
    OperatingSchedule schedule = OperatingSchedule.of(infos);
    OperatingWeek week = schedule.week();

    for (WeekInterval interval : week.intervals()) {
      boolean contradicted =
          week.contradictions().stream()
              .filter(overlap -> overlap.zone().equals(week.zone()))
              .flatMap(overlap -> overlap.spans().stream())
              .anyMatch(
                  span ->
                      span.from().compareTo(interval.span().from()) <= 0
                          && span.to().compareTo(interval.span().from()) > 0);
      assertThat(interval.commitment() instanceof Commitment.Contradictory).isEqualTo(contradicted);
    }
  }

  @Property(tries = 300)
  void a_rendered_schedule_says_the_same_until_clocks_change(
      @ForAll("localSchedules") LocalSchedule local, @ForAll("instants") Instant instant) {
    LocalDate day = LocalDate.ofInstant(instant, local.zone());
    Instant noon = day.atTime(LocalTime.NOON).atZone(local.zone()).toInstant();
    RenderedSchedule rendered = local.render(day);
    Instant end =
        rendered
            .rightUntil()
            .filter(change -> change.isBefore(noon.plus(Duration.ofDays(8))))
            .orElse(noon.plus(Duration.ofDays(8)));

    assertThat(OperatingSchedule.of(rendered.operatingInfo()).intervals(noon, end))
        .isEqualTo(local.toOperatingSchedule().intervals(noon, end));
    assertThat(OperatingSchedule.of(rendered.operatingInfo()).windows())
        .allSatisfy(window -> assertThat(window.startZone()).isEqualTo(window.endZone()))
        .noneMatch(OperatingWindow::endsNotAfterStart);
    assertThat(rendered.renderAgainOn().map(local::render).map(RenderedSchedule::offset))
        .isNotEqualTo(Optional.of(rendered.offset()))
        .satisfies(
            offset ->
                assertThat(offset.isPresent())
                    .isEqualTo(!(local.zone().normalized() instanceof ZoneOffset)));
  }
}
