package dev.qose.core.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.feed.ics.IcsDuration;
import dev.qose.core.feed.ics.IcsException;
import dev.qose.core.feed.ics.IcsZone;
import dev.qose.core.feed.lint.FeedLint;
import dev.qose.core.feed.recur.RecurrenceRule;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
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

class FeedProperties {

  @Property(tries = 300)
  void reading_what_was_written_gives_the_same_feed(@ForAll("feeds") AnomalyFeed feed) {
    byte[] ics = FeedWriter.write(feed);
    assertThat(FeedReader.read(ics)).isEqualTo(new FeedReading(feed, List.of()));
    assertThat(FeedWriter.write(FeedReader.read(ics).feed())).isEqualTo(ics);
  }

  /** What is changed in the text is what is changed in the feed, and nothing else is. */
  @Property(tries = 300)
  void changing_what_was_read_changes_that_alone(
      @ForAll("feeds") AnomalyFeed before, @ForAll("feeds") AnomalyFeed other, @ForAll int which) {
    String ics = new String(FeedWriter.write(before), StandardCharsets.UTF_8);
    String strange =
        ics.replace("SUMMARY:", "SUMMARY;LANGUAGE=en:")
            .replace("TRANSP:TRANSPARENT", "transp:OPA\r\n QUE\r\nX-ODD;A=\"b;c\":d\\,e");
    AnomalyFeed feed = FeedReader.read(strange.getBytes(StandardCharsets.UTF_8)).feed();
    List<Anomaly> anomalies = feed.anomalies();
    if (anomalies.isEmpty() || other.anomalies().isEmpty()) {
      return;
    }
    Anomaly old = anomalies.get(Math.floorMod(which, anomalies.size()));
    Anomaly model = other.anomalies().get(0);
    AnomalyFeed changed =
        feed.update(
            old.uid(),
            anomaly ->
                anomaly
                    .withTiming(model.timing())
                    .withImpact(model.impact())
                    .withScope(model.scope())
                    .withDescription(model.summary()),
            Clock.fixed(Instant.ofEpochSecond(1_800_000_000), ZoneOffset.UTC));

    String written = new String(FeedWriter.write(changed), StandardCharsets.UTF_8);

    assertThat(FeedReader.read(written.getBytes(StandardCharsets.UTF_8)).feed()).isEqualTo(changed);
    for (String event : strange.split("BEGIN:VEVENT", -1)) {
      boolean isOther = event.contains("UID:") && !event.contains("UID:" + old.uid() + "\r");
      assertThat(isOther && !written.contains(event)).isFalse();
    }
    assertThat(written)
        .contains("SUMMARY;LANGUAGE=en:", "transp:OPA\r\n QUE\r\nX-ODD;A=\"b;c\":d\\,e");
  }

  /** Whatever is cut out of a feed or put into it, there is a report, and a feed or a reason. */
  @Property(tries = 300)
  void nothing_but_the_documented_comes_of_a_damaged_feed(
      @ForAll("feeds") AnomalyFeed feed,
      @ForAll("damage") String damage,
      @ForAll int from,
      @ForAll int length) {
    String ics = new String(FeedWriter.write(feed), StandardCharsets.UTF_8);
    int start = Math.floorMod(from, ics.length());
    int end = Math.min(ics.length(), start + Math.floorMod(length, 40));
    byte[] damaged =
        (ics.substring(0, start) + damage + ics.substring(end)).getBytes(StandardCharsets.UTF_8);
    assertThat(FeedLint.create().check(damaged))
        .allSatisfy(each -> assertThat(each.line()).isPresent());
    try {
      assertThat(FeedWriter.write(FeedReader.read(damaged).feed())).isNotEmpty();
    } catch (IcsException e) {
      assertThat(e.line()).isPositive();
    }
  }

  @Provide
  Arbitrary<String> damage() {
    return Arbitraries.of(
        "",
        "\r\n",
        "\n",
        ":",
        ";",
        "\"",
        "\u0000",
        ",",
        "\\",
        "BEGIN:VEVENT\r\n",
        "END:VEVENT\r\n",
        "9999",
        "-",
        "Z",
        "P",
        " ");
  }

  @Provide
  Arbitrary<AnomalyFeed> feeds() {
    return anomalies()
        .list()
        .uniqueElements(Anomaly::uid)
        .ofMaxSize(4)
        .map(
            anomalies ->
                new AnomalyFeed(
                    new FeedHead(
                        "-//x//EN",
                        Optional.of("Roads; rails, paths"),
                        Optional.empty(),
                        Optional.of("https://status.example.org/a.ics?b=c;d,e"),
                        Optional.of(Duration.ofMinutes(90)),
                        Optional.of(Instant.EPOCH)),
                    anomalies,
                    List.of(),
                    Optional.empty(),
                    Optional.empty()));
  }

  private static Arbitrary<Anomaly> anomalies() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1_000_000),
            texts(),
            texts(),
            timings(),
            Arbitraries.of(AnomalyKind.class).optional(),
            Arbitraries.of(Impact.class),
            Arbitraries.of(AnomalyStatus.class),
            Arbitraries.of(MaintenanceStatus.class).optional())
        .as(
            (uid, summary, description, timing, kind, impact, status, finer) ->
                new AnomalyEditor(timing)
                    .uid("u" + uid)
                    .summary(summary)
                    .description(Optional.of(description))
                    .kind(kind)
                    .impact(impact)
                    .status(status)
                    .maintenanceStatus(finer)
                    .sequence(uid % 7)
                    .scope(new AnomalyScope(List.of(summary, "b"), List.of("https://example.org/")))
                    .maintenance(Maintenance.of(summary, "a,b", "c;d"))
                    .otherProperties(List.of("X-A:b"))
                    .toAnomaly());
  }

  private static Arbitrary<Timing> timings() {
    Arbitrary<Timing> once =
        Combinators.combine(seconds(), seconds(), Arbitraries.of(true, false))
            .as(
                (start, length, open) ->
                    new Timing.Once(
                        Instant.ofEpochSecond(start), Instant.ofEpochSecond(start + length), open));
    Arbitrary<Timing> recurring =
        Combinators.combine(
                seconds(),
                Arbitraries.of("Europe/Helsinki", "America/New_York", "Africa/Casablanca", "UTC"),
                Arbitraries.integers().between(0, 2),
                Arbitraries.integers().between(1, 200_000),
                Arbitraries.of("FREQ=DAILY", "FREQ=WEEKLY;BYDAY=SU,MO;COUNT=5", ""),
                seconds().map(Instant::ofEpochSecond).list().ofMinSize(1).ofMaxSize(3))
            .as(
                (start, zone, days, length, rule, instants) ->
                    new Timing.Recurring(
                        IcsZone.of(ZoneId.of(zone)),
                        LocalDateTime.ofEpochSecond(start, 0, ZoneOffset.UTC),
                        new IcsDuration(days, Duration.ofSeconds(length)),
                        rule.isEmpty() ? List.of() : List.of(RecurrenceRule.parse(rule)),
                        instants,
                        instants.stream().map(FeedProperties::addition).toList()));
    return Arbitraries.oneOf(once, recurring);
  }

  private static Timing.Addition addition(Instant start) {
    boolean ownLength = start.getEpochSecond() % 3 == 0;
    return new Timing.Addition(
        start, ownLength ? Optional.of(new IcsDuration(1, Duration.ofHours(2))) : Optional.empty());
  }

  /** From 2000 to 2060, often near a change of the clocks. */
  private static Arbitrary<Long> seconds() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(946_684_800L, 2_840_140_800L),
        Arbitraries.longs().between(-7_200L, 7_200L).map(near -> 1_792_890_000L + near));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.of(
            "a", "b", ";", ",", ":", "\\", "\"", "^", " ", "n", "N", "\n", "\t", "äß", "中", "🌍")
        .list()
        .ofMaxSize(100)
        .map(parts -> String.join("", parts));
  }
}
