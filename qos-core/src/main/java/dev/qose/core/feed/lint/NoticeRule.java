package dev.qose.core.feed.lint;

import dev.qose.core.feed.AnomalyKind;
import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.ics.IcsProperty;
import dev.qose.core.feed.ics.IcsText;
import dev.qose.core.feed.recur.CalendarZones;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Whether planned work was announced in time: QOS-I08. Incidents are announced by nobody. */
final class NoticeRule {

  private final Map<String, Instant> firstSeen;
  private final Duration period;
  private final LintProblems problems;

  NoticeRule(Map<String, Instant> firstSeen, Duration period, LintProblems problems) {
    this.firstSeen = firstSeen;
    this.period = period;
    this.problems = problems;
  }

  void check(IcsComponent calendar, CalendarZones zones) {
    for (IcsComponent event : calendar.inside("VEVENT")) {
      Optional<Instant> seen =
          event.first("UID").flatMap(uid -> Optional.ofNullable(firstSeen.get(uid.text())));
      Optional<IcsProperty> start = event.first("DTSTART");
      Optional<Instant> from = start.flatMap(zones::instant);
      if (seen.isPresent() && from.isPresent() && isPlanned(event)) {
        if (seen.get().isAfter(from.get().minus(period))) {
          problems.add(
              FeedRule.NOTICE,
              start.map(IcsProperty::line).orElse(event.line()),
              "DTSTART "
                  + from.get()
                  + " was first seen at "
                  + seen.get()
                  + ", later than "
                  + period
                  + " before: the work counts as not announced.",
              "Announce it by " + from.get().minus(period) + ".");
        }
      }
    }
  }

  private static boolean isPlanned(IcsComponent event) {
    boolean cancelled =
        event
            .first("STATUS")
            .filter(each -> each.value().equalsIgnoreCase("CANCELLED"))
            .isPresent();
    boolean incident =
        event.all("CATEGORIES").stream()
            .flatMap(property -> Arrays.stream(property.value().split(",", -1)))
            .flatMap(word -> AnomalyKind.find(IcsText.unescape(word)).stream())
            .anyMatch(kind -> kind == AnomalyKind.INCIDENT || kind == AnomalyKind.DEGRADATION);
    return !cancelled && !incident;
  }
}
