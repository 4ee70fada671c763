package dev.qose.core.feed.recur;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.feed.ics.IcsDocument;
import dev.qose.core.feed.ics.IcsReader;
import dev.qose.core.feed.ics.IcsWriter;
import dev.qose.core.feed.ics.IcsZone;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeZonesTests {

  private static final Instant FROM = Instant.parse("2025-02-03T04:05:06Z");
  private static final Instant TO = Instant.parse("2060-01-01T00:00:00Z");

  /** Those of Java; where ical4j was used before in the same process, its names have no rules. */
  static Stream<String> regions() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> !id.startsWith("ical4j-"))
        .filter(id -> !(ZoneId.of(id).normalized() instanceof ZoneOffset))
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("regions")
  void says_of_every_region_what_java_says(String id) {
    IcsZone zone = IcsZone.of(ZoneId.of(id));
    IcsWriter out = new IcsWriter();
    TimeZones.write(out, zone, FROM);
    IcsDocument document = IcsReader.read(out.toBytes());
    IcsZone read = TimeZones.read(document.components().get(0)).orElseThrow();

    assertThat(document.notes()).isEmpty();
    assertThat(read.id()).isEqualTo(id);
    assertThat(read.rules().getOffset(FROM)).isEqualTo(zone.rules().getOffset(FROM));
    assertThat(transitions(read)).isEqualTo(transitions(zone));
  }

  private static List<ZoneOffsetTransition> transitions(IcsZone zone) {
    List<ZoneOffsetTransition> all = new ArrayList<>();
    ZoneOffsetTransition next = zone.rules().nextTransition(FROM);
    while (next != null && next.getInstant().isBefore(TO)) {
      all.add(next);
      next = zone.rules().nextTransition(next.getInstant());
    }
    return all;
  }
}
