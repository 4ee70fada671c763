package dev.qose.core.rule;

import dev.qose.core.element.Location;
import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.ics.IcsComponent;
import dev.qose.core.feed.ics.IcsDocument;
import dev.qose.core.feed.ics.IcsProperty;
import java.util.Optional;

/**
 * The anomaly feed that was given along with a document.
 *
 * @param name its file's name
 * @param feed what it says
 * @param ics how it is written
 * @since 0.1
 */
public record GivenFeed(String name, AnomalyFeed feed, IcsDocument ics) {

  /**
   * Tells where an anomaly says something.
   *
   * @param anomaly an anomaly of the feed
   * @param property name of the property, such as {@code DTSTART}
   * @param value what it says; empty: whatever
   * @return the line of the property, or else that on which the event begins
   */
  public Location place(Anomaly anomaly, String property, Optional<String> value) {
    Optional<IcsComponent> event =
        ics.components().stream()
            .flatMap(calendar -> calendar.inside("VEVENT").stream())
            .filter(each -> is(each, anomaly))
            .findFirst();
    int line =
        event
            .flatMap(
                each ->
                    each.all(property).stream()
                        .filter(p -> value.isEmpty() || p.text().strip().equals(value.get()))
                        .findFirst())
            .map(IcsProperty::line)
            .or(() -> event.map(IcsComponent::line))
            .orElse(0);
    return Location.of(line, 0, Optional.empty()).in(name);
  }

  private static boolean is(IcsComponent event, Anomaly anomaly) {
    return event.first("UID").filter(uid -> uid.text().equals(anomaly.uid())).isPresent()
        && event.first("RECURRENCE-ID").isPresent() == anomaly.recurrenceId().isPresent();
  }
}
