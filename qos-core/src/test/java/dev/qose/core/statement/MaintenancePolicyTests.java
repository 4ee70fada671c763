package dev.qose.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.statement.Maintenance.Impact;
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

  private static Maintenance outage(String from, String to) {
    return new Maintenance(range(from, to), Impact.OUTAGE, LONG_AGO);
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

    assertThat(policy.exclusions(List.of(new Maintenance(range, Impact.OUTAGE, early))))
        .containsExactly(range);
    assertThat(
            policy.exclusions(List.of(new Maintenance(range, Impact.OUTAGE, early.plusSeconds(1)))))
        .isEmpty();
  }

  @Test
  void suspends_performance_while_degraded_too() {
    TimeRange range = range("2026-01-08T00:00:00Z", "2026-01-08T01:00:00Z");

    for (Impact impact : Impact.values()) {
      List<Maintenance> maintenance = List.of(new Maintenance(range, impact, LONG_AGO));
      assertThat(MaintenancePolicy.ALL_ANNOUNCED.exclusions(maintenance))
          .hasSize(impact == Impact.OUTAGE ? 1 : 0);
      assertThat(MaintenancePolicy.ALL_ANNOUNCED.suspensions(maintenance))
          .hasSize(impact == Impact.OUTAGE || impact == Impact.DEGRADED ? 1 : 0);
    }
  }
}
