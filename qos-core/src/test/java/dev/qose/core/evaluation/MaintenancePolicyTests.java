package dev.qose.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.feed.Impact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MaintenancePolicyTests {

  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  private static TimeRange range(String from, String to) {
    return new TimeRange(Instant.parse(from), Instant.parse(to));
  }

  private static Announcement outage(String from, String to) {
    return new Announcement(range(from, to), Impact.OUTAGE, LONG_AGO);
  }

  @Test
  void caps_each_month_of_its_calendar() {
    MaintenancePolicy policy =
        new MaintenancePolicy(
            Duration.ZERO, Optional.of(Duration.ofHours(4)), ZoneId.of("Europe/Helsinki"));

    // In Helsinki the month begins at 22:00Z.
    assertThat(
            policy.exclusions(
                List.of(
                    outage("2026-02-02T00:00:00Z", "2026-02-02T01:00:00Z"),
                    outage("2026-01-31T16:00:00Z", "2026-02-01T01:00:00Z"))))
        .containsExactly(
            range("2026-01-31T16:00:00Z", "2026-01-31T20:00:00Z"),
            range("2026-01-31T22:00:00Z", "2026-02-01T01:00:00Z"),
            range("2026-02-02T00:00:00Z", "2026-02-02T01:00:00Z"));
  }

  @Test
  void merges_what_overlaps_or_touches() {
    assertThat(
            MaintenancePolicy.ALL_ANNOUNCED.exclusions(
                List.of(
                    outage("2026-01-01T02:00:00Z", "2026-01-01T03:00:00Z"),
                    outage("2026-01-01T00:00:00Z", "2026-01-01T02:00:00Z"),
                    outage("2026-01-01T00:30:00Z", "2026-01-01T01:00:00Z"))))
        .containsExactly(range("2026-01-01T00:00:00Z", "2026-01-01T03:00:00Z"));
  }

  @Test
  void asks_for_notice() {
    MaintenancePolicy policy =
        new MaintenancePolicy(Duration.ofDays(7), Optional.empty(), ZoneId.of("UTC"));
    TimeRange range = range("2026-01-08T00:00:00Z", "2026-01-08T01:00:00Z");
    Instant early = Instant.parse("2026-01-01T00:00:00Z");

    assertThat(policy.exclusions(List.of(new Announcement(range, Impact.OUTAGE, early))))
        .containsExactly(range);
    assertThat(
            policy.exclusions(
                List.of(new Announcement(range, Impact.OUTAGE, early.plusSeconds(1)))))
        .isEmpty();
  }

  @Test
  void suspends_performance_while_degraded_too() {
    TimeRange range = range("2026-01-08T00:00:00Z", "2026-01-08T01:00:00Z");

    for (Impact impact : Impact.values()) {
      List<Announcement> announcements = List.of(new Announcement(range, impact, LONG_AGO));
      assertThat(MaintenancePolicy.ALL_ANNOUNCED.exclusions(announcements))
          .hasSize(impact == Impact.OUTAGE ? 1 : 0);
      assertThat(MaintenancePolicy.ALL_ANNOUNCED.suspensions(announcements))
          .hasSize(impact == Impact.OUTAGE || impact == Impact.DEGRADED ? 1 : 0);
    }
  }

  @Test
  void counts_notice_from_the_beginning_of_all_that_it_is_part_of() {
    Instant begins = Instant.parse("2026-01-08T00:00:00Z");
    TimeRange added = range("2026-01-08T01:00:00Z", "2026-01-08T02:00:00Z");

    for (int seconds : new int[] {0, 1}) {
      Announcement late =
          new Announcement(added, Impact.OUTAGE, begins.plusSeconds(seconds), begins);
      assertThat(MaintenancePolicy.ALL_ANNOUNCED.exclusions(List.of(late))).hasSize(1 - seconds);
    }
  }
}
