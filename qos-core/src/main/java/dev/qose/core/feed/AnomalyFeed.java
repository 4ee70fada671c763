package dev.qose.core.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A feed of anomalies ({@code VCALENDAR}).
 *
 * <pre>{@code
 * AnomalyFeed feed = AnomalyFeed.of("-//example.org//QoSE anomaly feed//EN", "Roads WMS")
 *     .announce(Anomaly.of(AnomalyKind.MAINTENANCE, "Upgrade", Timing.between(start, end)), clock);
 * byte[] ics = FeedWriter.write(feed);
 * }</pre>
 *
 * <p>A feed that was read remembers how it was written: what does not change is written as it was,
 * to the octet, also what is not understood.
 *
 * <p>Immutable and thread-safe; operations return another feed. Each takes time in proportion to
 * the number of anomalies.
 *
 * @since 0.1
 */
public final class AnomalyFeed {

  /** How long what is over stays in the feed, as evidence: a year and a month to look at it. */
  public static final Period HISTORY = Period.ofMonths(13);

  private static final Duration REFRESH = Duration.ofMinutes(15);

  private final FeedHead head;
  private final List<Anomaly> anomalies;
  private final List<UnplacedEvent> unplaced;
  private final Optional<LocalZone.Choice> localZone;
  private final Optional<FeedText> text;

  AnomalyFeed(
      FeedHead head,
      List<Anomaly> anomalies,
      List<UnplacedEvent> unplaced,
      Optional<LocalZone.Choice> localZone,
      Optional<FeedText> text) {
    this.head = head;
    this.anomalies = List.copyOf(anomalies);
    this.unplaced = List.copyOf(unplaced);
    this.localZone = localZone;
    this.text = text;
  }

  /**
   * Makes an empty feed, to be looked at every quarter of an hour.
   *
   * @param prodId what makes it, such as {@code -//example.org//QoSE anomaly feed//EN}
   * @param name its name for people
   * @return the feed
   */
  public static AnomalyFeed of(String prodId, String name) {
    FeedHead head =
        new FeedHead(
            prodId,
            Optional.of(name),
            Optional.empty(),
            Optional.empty(),
            Optional.of(REFRESH),
            Optional.empty());
    return new AnomalyFeed(head, List.of(), List.of(), Optional.empty(), Optional.empty());
  }

  private AnomalyFeed with(FeedHead changed) {
    return new AnomalyFeed(changed, anomalies, unplaced, localZone, text);
  }

  /**
   * Says where the feed can be fetched.
   *
   * @param source its URL, best on another host than the service's
   * @return a copy
   */
  public AnomalyFeed withSource(String source) {
    return with(head.withSource(source));
  }

  /**
   * Names a page about the feed.
   *
   * @param url where it is
   * @return a copy
   */
  public AnomalyFeed withUrl(String url) {
    return with(head.withUrl(url));
  }

  private AnomalyFeed with(List<Anomaly> changed, Instant now) {
    return new AnomalyFeed(head.withLastModified(now), changed, unplaced, localZone, text);
  }

  FeedHead head() {
    return head;
  }

  Optional<FeedText> text() {
    return text;
  }

  /**
   * Tells what made the feed.
   *
   * @return its {@code PRODID}; empty text where it has none
   */
  public String prodId() {
    return head.prodId();
  }

  /**
   * Tells what people call the feed.
   *
   * @return its {@code NAME} (RFC 7986)
   */
  public Optional<String> name() {
    return head.name();
  }

  /**
   * Tells where a page about the feed is.
   *
   * @return its {@code URL}
   */
  public Optional<String> url() {
    return head.url();
  }

  /**
   * Tells where the feed can be fetched.
   *
   * @return its {@code SOURCE}
   */
  public Optional<String> source() {
    return head.source();
  }

  /**
   * Tells how often to look for news.
   *
   * @return its {@code REFRESH-INTERVAL}
   */
  public Optional<Duration> refreshInterval() {
    return head.refreshInterval();
  }

  /**
   * Tells when the feed was last changed.
   *
   * @return its {@code LAST-MODIFIED}
   */
  public Optional<Instant> lastModified() {
    return head.lastModified();
  }

  /**
   * Lists what is announced, and what was, each in its newest version.
   *
   * @return the anomalies in the order of the feed
   */
  public List<Anomaly> anomalies() {
    return anomalies;
  }

  /**
   * Lists the events of which nobody can tell when they are. Whoever evaluates a service must tell
   * of them: they excuse nothing.
   *
   * @return the events in the order of the feed
   */
  public List<UnplacedEvent> unplaced() {
    return unplaced;
  }

  /**
   * Tells in whose time those events were read that are all day, or by any clock.
   *
   * @return the zone, and who said so; empty where there are no such events
   */
  public Optional<LocalZone.Choice> localZone() {
    return localZone;
  }

  /**
   * Finds an anomaly.
   *
   * @param uid its identity
   * @return the anomaly, or the series, but not an instance of it; empty where there is none
   */
  public Optional<Anomaly> find(String uid) {
    return anomalies.stream()
        .filter(each -> each.uid().equals(uid) && each.recurrenceId().isEmpty())
        .filter(each -> !uid.isEmpty())
        .findFirst();
  }

  /**
   * Announces an anomaly: with SEQUENCE 0, and CREATED now. One without UID gets a UUID, which the
   * last anomaly of the result then has.
   *
   * @param anomaly what to announce
   * @param clock what time it is
   * @return the feed with it
   * @throws IllegalArgumentException if the feed has one of that UID already
   */
  public AnomalyFeed announce(Anomaly anomaly, Clock clock) {
    String uid = anomaly.uid().isEmpty() ? UUID.randomUUID().toString() : anomaly.uid();
    if (Stream.concat(
            anomalies.stream().map(Anomaly::uid), unplaced.stream().map(UnplacedEvent::uid))
        .anyMatch(uid::equals)) {
      throw new IllegalArgumentException(
          "UID " + uid + " is announced already: update it, or take another UID");
    }
    if (text.filter(FeedText::isCancellation).isPresent()) {
      throw new IllegalArgumentException(
          "the feed has METHOD:CANCEL, which calls off all that is in it: take a feed without");
    }
    Instant now = now(clock);
    List<Anomaly> all = new ArrayList<>(anomalies);
    all.add(
        anomaly
            .edit()
            .uid(uid)
            .sequence(0)
            .dtstamp(now)
            .created(Optional.of(now))
            .lastModified(Optional.of(now))
            .toAnomaly());
    return with(all, now);
  }

  /**
   * Changes an anomaly. SEQUENCE rises by one where time, status, impact, scope or kind changed;
   * UID and CREATED stay.
   *
   * @param uid its identity
   * @param change makes the new version of the old
   * @param clock what time it is
   * @return the feed with the new version
   * @throws NoSuchElementException if there is none of that UID
   */
  public AnomalyFeed update(String uid, UnaryOperator<Anomaly> change, Clock clock) {
    Anomaly old = require(uid);
    return replace(old, change.apply(old), clock);
  }

  private AnomalyFeed replace(Anomaly old, Anomaly wanted, Clock clock) {
    Instant now = now(clock);
    Anomaly changed =
        wanted
            .edit()
            .uid(old.uid())
            .recurrenceId(old.recurrenceId())
            .sequence(old.sequence() + (wanted.differsSignificantlyFrom(old) ? 1 : 0))
            .created(old.created())
            .dtstamp(now)
            .lastModified(Optional.of(now))
            .toAnomaly();
    return with(anomalies.stream().map(each -> each.equals(old) ? changed : each).toList(), now);
  }

  /**
   * Lets an anomaly end later, or earlier, than was thought. It stays open-ended if it is.
   *
   * @param uid its identity
   * @param end the new end, which may be an estimate
   * @param clock what time it is
   * @return the feed with the new version
   * @throws NoSuchElementException if there is none of that UID
   * @throws IllegalArgumentException if it recurs, or the end is before its start
   */
  public AnomalyFeed extend(String uid, Instant end, Clock clock) {
    Timing.Once timing = once(require(uid));
    return update(
        uid,
        anomaly -> anomaly.withTiming(new Timing.Once(timing.start(), end, timing.openEnded())),
        clock);
  }

  /**
   * Says that an anomaly is over: with an end that is sure, and {@link
   * MaintenanceStatus#COMPLETED}.
   *
   * @param uid its identity
   * @param end when it ended
   * @param clock what time it is
   * @return the feed with the new version
   * @throws NoSuchElementException if there is none of that UID
   * @throws IllegalArgumentException if it recurs, or the end is before its start
   */
  public AnomalyFeed close(String uid, Instant end, Clock clock) {
    Timing.Once timing = once(require(uid));
    return update(
        uid,
        anomaly ->
            anomaly
                .withTiming(Timing.between(timing.start(), end))
                .withMaintenanceStatus(MaintenanceStatus.COMPLETED),
        clock);
  }

  /**
   * Says that an anomaly is over now. What began in this very second takes one second, since
   * calendars take what has no length for nothing at all.
   *
   * @param uid its identity
   * @param clock what time it is
   * @return the feed with the new version
   * @throws NoSuchElementException if there is none of that UID
   * @throws IllegalArgumentException if it recurs, or has not begun
   */
  public AnomalyFeed close(String uid, Clock clock) {
    Instant start = once(require(uid)).start();
    Instant now = now(clock);
    return close(uid, start.equals(now) ? now.plusSeconds(1) : now, clock);
  }

  /**
   * Calls an anomaly off, with all its instances. It stays in the feed, since calendars would
   * otherwise go on to show it.
   *
   * @param uid its identity
   * @param clock what time it is
   * @return the feed with the new version
   * @throws NoSuchElementException if there is none of that UID
   */
  public AnomalyFeed cancel(String uid, Clock clock) {
    require(uid);
    AnomalyFeed changed = this;
    for (Anomaly each : anomalies) {
      if (each.uid().equals(uid)) {
        changed = changed.replace(each, cancelled(each), clock);
      }
    }
    return changed;
  }

  private static Anomaly cancelled(Anomaly anomaly) {
    return anomaly
        .withStatus(AnomalyStatus.CANCELLED)
        .withMaintenanceStatus(MaintenanceStatus.CANCELLED);
  }

  /**
   * Changes one instance of a series: moves it, or calls it off.
   *
   * <pre>{@code
   * feed.updateInstance(uid, sunday, a -> a.withTiming(Timing.between(start, end)), clock)
   * }</pre>
   *
   * @param uid the identity of the series
   * @param recurrenceId when the instance would start by the rule
   * @param change makes the new version of the instance
   * @param clock what time it is
   * @return the feed with the instance
   * @throws NoSuchElementException if there is no series of that UID, or no such instance
   */
  public AnomalyFeed updateInstance(
      String uid, Instant recurrenceId, UnaryOperator<Anomaly> change, Clock clock) {
    Anomaly series = require(uid);
    Optional<Anomaly> known =
        anomalies.stream()
            .filter(each -> each.uid().equals(uid))
            .filter(each -> each.recurrenceId().equals(Optional.of(recurrenceId)))
            .findFirst();
    if (known.isPresent()) {
      return replace(known.get(), change.apply(known.get()), clock);
    }
    if (!(series.timing() instanceof Timing.Recurring recurring)
        || !Occurrences.startsAt(recurring, recurrenceId)) {
      throw new NoSuchElementException(
          "UID " + uid + " has no instance at " + recurrenceId + ": name one by its start");
    }
    Instant now = now(clock);
    Anomaly instance =
        series
            .edit()
            .recurrenceId(Optional.of(recurrenceId))
            .timing(new Timing.Once(recurrenceId, recurring.endOf(recurrenceId), false))
            .toAnomaly();
    List<Anomaly> all = new ArrayList<>(anomalies);
    all.add(instance);
    return with(all, now).replace(instance, change.apply(instance), clock);
  }

  /**
   * Calls one instance of a series off.
   *
   * @param uid the identity of the series
   * @param recurrenceId when the instance would start by the rule
   * @param clock what time it is
   * @return the feed with the cancelled instance
   * @throws NoSuchElementException if there is no series of that UID, or no such instance
   */
  public AnomalyFeed cancelInstance(String uid, Instant recurrenceId, Clock clock) {
    return updateInstance(uid, recurrenceId, AnomalyFeed::cancelled, clock);
  }

  /**
   * Leaves out what has been over for {@link #HISTORY}. Series stay as long as they go on.
   *
   * @param clock what time it is
   * @return the feed without it
   */
  public AnomalyFeed prune(Clock clock) {
    Instant now = now(clock);
    Instant oldest = now.atOffset(ZoneOffset.UTC).minus(HISTORY).toInstant();
    Set<String> current =
        anomalies.stream()
            .filter(each -> Occurrences.goesOnAfter(each, oldest))
            .map(Anomaly::uid)
            .collect(Collectors.toSet());
    List<Anomaly> kept =
        anomalies.stream()
            .filter(each -> current.contains(each.uid()) || each.uid().isEmpty())
            .toList();
    return kept.size() == anomalies.size() ? this : with(kept, now);
  }

  /**
   * Tells what happens between two moments, whatever its status. Series are expanded; instances
   * that were moved are where they were moved to.
   *
   * @param from the first moment of interest
   * @param to the end of the time of interest, exclusive
   * @return what overlaps that time, in order of start
   * @throws dev.qose.core.feed.recur.RecurrenceLimitException if there is more than anybody will
   *     look at: 10,000 of one series, or 250,000 in all
   */
  public List<Occurrence> occurrences(Instant from, Instant to) {
    return new Occurrences(anomalies, from, to).all();
  }

  /**
   * Tells when what is confirmed had which impact, for evaluation: neither tentative nor cancelled
   * anomalies, and cut off at both moments.
   *
   * @param from the first moment of interest
   * @param to the end of the time of interest, exclusive
   * @return the intervals in order of start; they may overlap
   * @throws dev.qose.core.feed.recur.RecurrenceLimitException as {@link #occurrences} does
   */
  public List<ImpactInterval> impacts(Instant from, Instant to) {
    return occurrences(from, to).stream()
        .filter(occurrence -> occurrence.anomaly().isConfirmed())
        .map(occurrence -> occurrence.within(from, to))
        .filter(interval -> interval.start().isBefore(interval.end()))
        .toList();
  }

  private Anomaly require(String uid) {
    return find(uid).orElseThrow(() -> new NoSuchElementException(missing(uid)));
  }

  private String missing(String uid) {
    return unplaced.stream()
        .filter(event -> event.uid().equals(uid))
        .findFirst()
        .map(UnplacedEvent::toString)
        .orElseGet(
            () ->
                "the feed has no UID "
                    + uid
                    + " but "
                    + anomalies.stream().map(Anomaly::uid).distinct().limit(20).toList());
  }

  private static Timing.Once once(Anomaly anomaly) {
    if (anomaly.timing() instanceof Timing.Once once) {
      return once;
    }
    throw new IllegalArgumentException(
        "UID " + anomaly.uid() + " recurs: update its rule, or one of its instances");
  }

  /** Tells whether another feed says the same, however it is written. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AnomalyFeed feed
        && feed.head.equals(head)
        && feed.anomalies.equals(anomalies)
        && feed.unplaced.equals(unplaced);
  }

  @Override
  public int hashCode() {
    return Objects.hash(head, anomalies, unplaced);
  }

  /** Returns what the feed says, for people who look for what differs. */
  @Override
  public String toString() {
    return head + " " + anomalies + (unplaced.isEmpty() ? "" : " " + unplaced);
  }

  private static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
