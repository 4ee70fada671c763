package dev.qose.examples.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneInfo;
import biweekly.property.DateStart;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.FeedWriter;
import dev.qose.core.feed.Occurrence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** biweekly understands what we write as we do. */
class BiweeklyTests {

  private static final Instant FROM = Instant.parse("2025-12-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2033-01-01T00:00:00Z");

  @ParameterizedTest
  @MethodSource("dev.qose.examples.clients.TrickyRules#series")
  void finds_the_same_instances(TrickyRules.Series series) {
    AnomalyFeed feed = series.feed();
    String written = new String(FeedWriter.write(feed), UTF_8);
    ICalendar calendar = Biweekly.parse(written).first();

    assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
    List<Instant> ours = feed.occurrences(FROM, TO).stream().map(Occurrence::start).toList();
    List<Instant> theirs = instances(calendar);
    assertThat(ours.stream().filter(each -> !theirs.contains(each))).as("only ours").isEmpty();
    assertThat(theirs.stream().filter(each -> !ours.contains(each))).as("only theirs").isEmpty();
    assertThat(ours).isNotEmpty();
  }

  private static List<Instant> instances(ICalendar calendar) {
    VEvent event = calendar.getEvents().get(0);
    TimezoneInfo zones = calendar.getTimezoneInfo();
    DateStart start = event.getDateStart();
    TimeZone zone =
        zones.getTimezone(start) == null
            ? TimeZone.getTimeZone("UTC")
            : zones.getTimezone(start).getTimeZone();
    List<Instant> instances = new ArrayList<>();
    DateIterator dates = event.getDateIterator(zone);
    while (dates.hasNext()) {
      Instant instant = dates.next().toInstant();
      if (!instant.isBefore(TO)) {
        break;
      }
      if (!instant.isBefore(FROM)) {
        instances.add(instant);
      }
    }
    return instances;
  }
}
