package dev.qose.examples.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.AnomalyKind;
import dev.qose.core.feed.AnomalyScope;
import dev.qose.core.feed.FeedWriter;
import dev.qose.core.feed.Timing;
import dev.qose.examples.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * icalendar, dateutil and recurring_ical_events ({@code python3-icalendar}, {@code
 * python3-dateutil}, {@code python3-recurring-ical-events}) understand what we write as we do.
 */
class PythonCalendarIT {

  private static final Instant FROM = Instant.parse("2025-12-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2033-01-01T00:00:00Z");

  private Path folder;
  private Path script;

  @BeforeEach
  void set(@TempDir Path temporary) throws IOException {
    folder = temporary;
    script = Files.write(folder.resolve("expand.py"), Capture.resource("/clients/expand.py"));
  }

  static Stream<TrickyRules.Series> series() {
    return Stream.concat(TrickyRules.series(), TrickyRules.trickiest());
  }

  @ParameterizedTest
  @MethodSource("series")
  void finds_the_same_instances(TrickyRules.Series series) throws IOException {
    AnomalyFeed feed = series.feed();

    assertThat(instants(read(feed).get("dateutil"))).isNotEmpty().isEqualTo(starts(feed));
  }

  @Test
  void reads_a_feed_with_all_that_a_feed_has() throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC);
    Instant moved = Instant.parse("2026-04-05T21:30:00Z");
    AnomalyFeed feed =
        AnomalyFeed.of("-//example.org//QoSE//EN", "Straßen; Wege, Pfade")
            .withSource("https://status.example.org/roads.ics")
            .announce(
                Anomaly.of(
                        AnomalyKind.MAINTENANCE,
                        "Größe & <Last>, jede Woche; " + "ü".repeat(60),
                        Timing.weekly(
                            LocalDateTime.parse("2026-03-01T22:30:00"),
                            ZoneId.of("Europe/Helsinki"),
                            Duration.ofHours(1)))
                    .withUid("w")
                    .withDescription("eins\nzwei \\ drei")
                    .withOrganizer("mailto:noc@example.org", "Desk, \"24/7\"")
                    .withScope(AnomalyScope.of("https://maps.example.org/wms#roads")),
                clock)
            .updateInstance(
                "w",
                Instant.parse("2026-04-05T19:30:00Z"),
                each -> each.withTiming(Timing.between(moved, moved.plusSeconds(60))),
                clock)
            .announce(
                Anomaly.of(
                    AnomalyKind.INCIDENT,
                    "Disk",
                    Timing.openEnded(clock.instant(), clock.instant().plusSeconds(3600))),
                clock);

    JsonNode read = read(feed);

    assertThat(read.get("summaries"))
        .extracting(JsonNode::textValue)
        .containsExactlyElementsOf(feed.anomalies().stream().map(Anomaly::summary).toList());
    assertThat(instants(read.get("recurring_ical_events"))).isEqualTo(starts(feed)).contains(moved);
  }

  private JsonNode read(AnomalyFeed feed) throws IOException {
    Path file = Files.write(folder.resolve("feed.ics"), FeedWriter.write(feed));
    String json =
        Program.of(folder, "/usr/bin/python3")
            .run(script.toString(), file.toString(), FROM.toString(), TO.toString())
            .output();
    return new ObjectMapper().readTree(json);
  }

  private static List<Instant> starts(AnomalyFeed feed) {
    return feed.occurrences(FROM, TO).stream()
        .map(each -> each.start())
        .filter(start -> !start.isBefore(FROM))
        .toList();
  }

  private static List<Instant> instants(JsonNode texts) {
    List<Instant> instants = new ArrayList<>();
    texts.forEach(text -> instants.add(Instant.parse(text.textValue())));
    return instants;
  }
}
