package dev.qose.jaxb.maintenance;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.AnomalyStatus;
import dev.qose.core.feed.Impact;
import dev.qose.core.feed.MaintenanceStatus;
import dev.qose.core.feed.Timing;
import dev.qose.core.feed.store.FeedStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Starts and ends maintenance: in a feed and, where one is named, in a capabilities document, both
 * or neither.
 *
 * <pre>{@code
 * MaintenanceDesk desk = MaintenanceDesk.at(feedStore, clock).with(Path.of("capabilities.xml"));
 * MaintenanceChange begun = desk.start(Anomaly.of(MAINTENANCE, "Upgrade", timing), NON_OPERATIONAL);
 * desk.end(begun.maintenance().uid());
 * }</pre>
 *
 * <p>While it lasts, one {@code OperatingInfo} with a status round the clock stands in the document
 * in place of all others. What was there is kept meanwhile in the feed, in a property {@code
 * X-QOS-UNDO} of the event, and put back at the end: to the byte, or, if somebody changed the block
 * by hand meanwhile, the operating information alone. Any number of maintenances may overlap, and
 * end in any order. Each change increases the document's {@code updateSequence}, where it has one.
 *
 * <p>Immutable and thread-safe; several programs may do so at a time. Cost: a change reads and
 * writes the feed, and holds the document in memory.
 *
 * @since 0.1
 */
public final class MaintenanceDesk {

  private final FeedStore feed;
  private final Clock clock;
  private final Optional<Path> capabilities;
  private final Optional<String> sequence;

  private MaintenanceDesk(
      FeedStore feed, Clock clock, Optional<Path> capabilities, Optional<String> sequence) {
    this.feed = feed;
    this.clock = clock;
    this.capabilities = capabilities;
    this.sequence = sequence;
  }

  /**
   * Makes one that changes a feed alone.
   *
   * @param feed the feed
   * @param clock what time it is
   * @return the desk
   */
  public static MaintenanceDesk at(FeedStore feed, Clock clock) {
    return new MaintenanceDesk(feed, clock, Optional.empty(), Optional.empty());
  }

  /**
   * Names the document whose status changes too.
   *
   * @param document a WMS or WFS capabilities document with a QoS block; it is replaced as a whole
   * @return a desk that changes both
   */
  public MaintenanceDesk with(Path document) {
    return new MaintenanceDesk(feed, clock, Optional.of(document), sequence);
  }

  /**
   * Says what the document's next {@code updateSequence} is, where it is neither a number nor a
   * time that can be increased.
   *
   * @param next the value
   * @return a desk for one change
   */
  public MaintenanceDesk withUpdateSequence(String next) {
    return new MaintenanceDesk(feed, clock, capabilities, Optional.of(next));
  }

  /**
   * Says which status goes with an impact, where nobody says otherwise.
   *
   * @param impact what users notice
   * @return not operational in an outage, else pre-operational
   */
  public static OperationalStatus statusIn(Impact impact) {
    return impact == Impact.OUTAGE
        ? OperationalStatus.NON_OPERATIONAL
        : OperationalStatus.PRE_OPERATIONAL;
  }

  /**
   * Announces maintenance, and has the document say so from now on, even if it starts later.
   *
   * @param maintenance what is announced; without UID it gets a UUID. It is {@link
   *     MaintenanceStatus#IN_PROCESS} if it has begun and does not say how far it is
   * @param meanwhile what the document says meanwhile
   * @return what was written
   * @throws IOException if a file cannot be read or written, the document has no QoS block, or it
   *     is not known what follows its {@code updateSequence}
   * @throws IllegalArgumentException if it recurs, its UID is taken, or the feed would have an
   *     error
   * @throws dev.qose.jaxb.capabilities.CapabilitiesException if the document cannot be changed
   */
  public MaintenanceChange start(Anomaly maintenance, OperationalStatus meanwhile)
      throws IOException {
    if (!(maintenance.timing() instanceof Timing.Once once)) {
      throw new IllegalArgumentException(
          "maintenance that recurs does not change a status: announce it in the feed alone");
    }
    String uid = maintenance.uid().isEmpty() ? UUID.randomUUID().toString() : maintenance.uid();
    boolean begun = !once.start().isAfter(clock.instant());
    Anomaly named = maintenance.withUid(uid);
    Anomaly announced =
        begun && named.maintenanceStatus().isEmpty()
            ? named.withMaintenanceStatus(MaintenanceStatus.IN_PROCESS)
            : named;
    return change(
        uid,
        (old, document) -> {
          if (document.isEmpty()) {
            return old.announce(announced, clock);
          }
          int level =
              others(old, uid).values().stream().mapToInt(StatusUndo::level).max().orElse(0) + 1;
          StatusUndo undo = document.get().set(meanwhile, description(announced, once), level);
          return old.announce(undo.into(announced), clock);
        });
  }

  private static String description(Anomaly maintenance, Timing.Once once) {
    return maintenance.summary()
        + (once.openEnded() ? ", probably until " : ", until ")
        + once.end();
  }

  /**
   * Ends maintenance now, and puts back what the document said before.
   *
   * @param uid its identity
   * @return what was written
   * @throws IOException as in {@link #start}
   * @throws NoSuchElementException if the feed has none of that UID, or it has changed no document
   *     though one is named
   * @throws IllegalArgumentException if it recurs or has not begun, or the feed would have an error
   * @throws dev.qose.jaxb.capabilities.CapabilitiesException if the document cannot be changed
   */
  public MaintenanceChange end(String uid) throws IOException {
    return finish(uid, old -> old.close(uid, clock));
  }

  /**
   * Ends maintenance, and puts back now what the document said before.
   *
   * @param uid its identity
   * @param end when it ended
   * @return what was written
   * @throws IOException as in {@link #end(String)}
   * @throws NoSuchElementException as in {@link #end(String)}
   * @throws IllegalArgumentException if it recurs, began later than it ends, or the feed would have
   *     an error
   * @throws dev.qose.jaxb.capabilities.CapabilitiesException as in {@link #end(String)}
   */
  public MaintenanceChange end(String uid, Instant end) throws IOException {
    return finish(uid, old -> old.close(uid, end, clock));
  }

  /**
   * Calls maintenance off, which stays in the feed as cancelled, and puts back what the document
   * said before.
   *
   * @param uid its identity
   * @return what was written
   * @throws IOException as in {@link #end(String)}
   * @throws NoSuchElementException as in {@link #end(String)}
   * @throws IllegalArgumentException if the feed would have an error
   * @throws dev.qose.jaxb.capabilities.CapabilitiesException as in {@link #end(String)}
   */
  public MaintenanceChange cancel(String uid) throws IOException {
    return finish(uid, old -> old.cancel(uid, clock));
  }

  /**
   * Lists the maintenances that have changed a document and are not ended or called off with it.
   *
   * @return in the order of the feed
   * @throws IOException if the feed cannot be read
   */
  public List<Anomaly> pending() throws IOException {
    return feed.read().anomalies().stream()
        .filter(each -> StatusUndo.isIn(each) && each.status() != AnomalyStatus.CANCELLED)
        .toList();
  }

  private MaintenanceChange finish(String uid, UnaryOperator<AnomalyFeed> finishing)
      throws IOException {
    return change(
        uid,
        (old, document) -> {
          AnomalyFeed finished = finishing.apply(old);
          if (document.isEmpty()) {
            return finished;
          }
          StatusUndo undo =
              old.find(uid)
                  .flatMap(StatusUndo::of)
                  .orElseThrow(
                      () ->
                          new NoSuchElementException(
                              "UID " + uid + " has changed no document, or not any more"));
          Optional<StatusDocument.Remaining> onTop = document.get().restore(undo, others(old, uid));
          AnomalyFeed forgotten = finished.update(uid, StatusUndo::without, clock);
          return onTop.isEmpty()
              ? forgotten
              : forgotten.update(onTop.get().uid(), onTop.get().undo()::into, clock);
        });
  }

  /** The other changes of documents that are not undone yet, by UID. */
  private static Map<String, StatusUndo> others(AnomalyFeed feed, String uid) {
    Map<String, StatusUndo> others = new LinkedHashMap<>();
    for (Anomaly each : feed.anomalies()) {
      if (!each.uid().equals(uid)) {
        StatusUndo.of(each).ifPresent(undo -> others.put(each.uid(), undo));
      }
    }
    return others;
  }

  /** Makes the new feed of the old, and lets the document know what it has to say. */
  private interface Step {
    AnomalyFeed apply(AnomalyFeed old, Optional<StatusDocument> document) throws IOException;
  }

  /** Does a step while nobody else changes the feed. */
  private MaintenanceChange change(String uid, Step step) throws IOException {
    Optional<StatusDocument> document =
        capabilities.map(file -> new StatusDocument(file, clock.instant(), sequence));
    try {
      AnomalyFeed changed =
          feed.update(
              old -> {
                try {
                  if (document.isPresent()) {
                    document.get().read();
                  }
                  return step.apply(old, document);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              },
              document.<FeedStore.Along>map(each -> each).orElse(FeedStore.Along.NOTHING));
      return new MaintenanceChange(
          changed, changed.find(uid).orElseThrow(), document.map(StatusDocument::change));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
