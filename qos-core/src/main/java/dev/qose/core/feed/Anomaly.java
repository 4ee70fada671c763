package dev.qose.core.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A maintenance, incident, degradation or change of a service ({@code VEVENT}).
 *
 * <pre>{@code
 * Anomaly upgrade = Anomaly.of(AnomalyKind.MAINTENANCE, "Database upgrade", Timing.between(start, end))
 *     .withScope(AnomalyScope.of("https://maps.example.org/roads/wms"))
 *     .withImpact(Impact.OUTAGE);
 * }</pre>
 *
 * <p>What the feed itself sees to, such as {@code sequence}, is set by {@link AnomalyFeed#announce}
 * and {@link AnomalyFeed#update}.
 *
 * @param uid its identity, which never changes; empty until it is announced, and where a stranger
 *     gave it none
 * @param recurrenceId of an instance of a series that differs from the others: when it would have
 *     started
 * @param thisAndFuture whether all later instances of the series differ too, by as much ({@code
 *     RANGE=THISANDFUTURE})
 * @param kind what it is
 * @param impact what users notice
 * @param status whether it is sure
 * @param maintenanceStatus how far it has come
 * @param scope what it is about
 * @param timing when it is
 * @param sequence how often something significant about it changed
 * @param dtstamp when it was last written
 * @param created when it was first announced, by its publisher's word
 * @param lastModified when it was last changed
 * @param summary what it is, in a few words
 * @param description what it is, at length
 * @param url a page about it
 * @param organizer whom to ask
 * @param maintenance under what name its provider knows it
 * @param otherProperties other content lines, unfolded
 * @param otherComponents other components inside, as unfolded content lines
 * @since 0.1
 */
public record Anomaly(
    String uid,
    Optional<Instant> recurrenceId,
    boolean thisAndFuture,
    Optional<AnomalyKind> kind,
    Impact impact,
    AnomalyStatus status,
    Optional<MaintenanceStatus> maintenanceStatus,
    AnomalyScope scope,
    Timing timing,
    int sequence,
    Instant dtstamp,
    Optional<Instant> created,
    Optional<Instant> lastModified,
    String summary,
    Optional<String> description,
    Optional<String> url,
    Optional<Organizer> organizer,
    Maintenance maintenance,
    List<String> otherProperties,
    List<String> otherComponents) {

  public Anomaly {
    OneLine.require("UID", uid);
    OneLine.require("URL", url);
    otherProperties = List.copyOf(otherProperties);
    otherComponents = List.copyOf(otherComponents);
    otherProperties.forEach(line -> OneLine.require("a content line", line));
    if (sequence < 0) {
      throw new IllegalArgumentException("SEQUENCE " + sequence + " is negative");
    }
    dtstamp = dtstamp.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * Makes an anomaly that is confirmed, and an outage unless said otherwise.
   *
   * @param kind what it is
   * @param summary what it is, in a few words
   * @param timing when it is
   * @return the anomaly, to be announced
   */
  public static Anomaly of(AnomalyKind kind, String summary, Timing timing) {
    return new AnomalyEditor(timing).kind(Optional.of(kind)).summary(summary).toAnomaly();
  }

  /**
   * Names it. Without that, the feed gives it a UUID.
   *
   * @param uid a UUID, or what another system calls it
   * @return a copy
   */
  public Anomaly withUid(String uid) {
    return edit().uid(uid).toAnomaly();
  }

  /**
   * Says what it is.
   *
   * @param kind the kind
   * @return a copy
   */
  public Anomaly withKind(AnomalyKind kind) {
    return edit().kind(Optional.of(kind)).toAnomaly();
  }

  /**
   * Says what users notice.
   *
   * @param impact the impact
   * @return a copy
   */
  public Anomaly withImpact(Impact impact) {
    return edit().impact(impact).toAnomaly();
  }

  /**
   * Says whether it is sure.
   *
   * @param status the status
   * @return a copy
   */
  public Anomaly withStatus(AnomalyStatus status) {
    return edit().status(status).toAnomaly();
  }

  /**
   * Says how far it has come.
   *
   * @param status the finer status
   * @return a copy
   */
  public Anomaly withMaintenanceStatus(MaintenanceStatus status) {
    return edit().maintenanceStatus(Optional.of(status)).toAnomaly();
  }

  /**
   * Says what it is about.
   *
   * @param scope services, layers, operations
   * @return a copy
   */
  public Anomaly withScope(AnomalyScope scope) {
    return edit().scope(scope).toAnomaly();
  }

  /**
   * Says when it is.
   *
   * @param timing the timing
   * @return a copy
   */
  public Anomaly withTiming(Timing timing) {
    return edit().timing(timing).toAnomaly();
  }

  /**
   * Says what it is, in a few words.
   *
   * @param summary one line for people
   * @return a copy
   */
  public Anomaly withSummary(String summary) {
    return edit().summary(summary).toAnomaly();
  }

  /**
   * Says what it is, at length.
   *
   * @param description text for people, of any number of lines
   * @return a copy
   */
  public Anomaly withDescription(String description) {
    return edit().description(Optional.of(description)).toAnomaly();
  }

  /**
   * Names a page about it.
   *
   * @param url where it is
   * @return a copy
   */
  public Anomaly withUrl(String url) {
    return edit().url(Optional.of(url)).toAnomaly();
  }

  /**
   * Says whom to ask.
   *
   * @param address a URI, such as {@code mailto:noc@example.org}
   * @param name name for people
   * @return a copy
   */
  public Anomaly withOrganizer(String address, String name) {
    return edit().organizer(Optional.of(new Organizer(address, Optional.of(name)))).toAnomaly();
  }

  /**
   * Says under what name its provider knows it.
   *
   * @param maintenance provider, account and number
   * @return a copy
   */
  public Anomaly withMaintenance(Maintenance maintenance) {
    return edit().maintenance(maintenance).toAnomaly();
  }

  /**
   * Says more, in properties that this library does not know.
   *
   * @param lines all other content lines, unfolded, such as {@code X-TICKET:42}
   * @return a copy
   * @throws IllegalArgumentException if a line has a line end in it
   */
  public Anomaly withOtherProperties(List<String> lines) {
    return edit().otherProperties(lines).toAnomaly();
  }

  /**
   * Tells whether it counts for evaluation.
   *
   * @return true if it is confirmed: neither tentative nor cancelled, by any of its statuses
   */
  public boolean isConfirmed() {
    return status == AnomalyStatus.CONFIRMED
        && maintenanceStatus
            .filter(
                each -> each == MaintenanceStatus.TENTATIVE || each == MaintenanceStatus.CANCELLED)
            .isEmpty();
  }

  /** Whether the change from another version of this is one that subscribers must not miss. */
  boolean differsSignificantlyFrom(Anomaly other) {
    return !timing.equals(other.timing)
        || status != other.status
        || impact != other.impact
        || !scope.equals(other.scope)
        || !kind.equals(other.kind);
  }

  /** Which event it is, in every version of a feed. */
  record Key(String uid, Optional<Instant> recurrenceId, boolean thisAndFuture) {}

  Key key() {
    return new Key(uid, recurrenceId, thisAndFuture);
  }

  AnomalyEditor edit() {
    return new AnomalyEditor(this);
  }
}
