package dev.qose.jaxb.maintenance;

import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyFeed;
import java.util.Optional;

/**
 * What has been written at a {@link MaintenanceDesk}.
 *
 * @param feed the feed as it is now
 * @param maintenance the maintenance as it is in the feed now
 * @param status what became of the document; empty where none was named
 * @since 0.1
 */
public record MaintenanceChange(
    AnomalyFeed feed, Anomaly maintenance, Optional<StatusChange> status) {

  /**
   * Tells whether a document still says what the maintenance had it say: it lasts, or it was ended
   * in the feed alone.
   *
   * @return true if ending it with the document named would put something back
   */
  public boolean holdsStatus() {
    return StatusUndo.isIn(maintenance);
  }
}
