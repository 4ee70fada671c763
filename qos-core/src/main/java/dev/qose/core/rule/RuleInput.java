package dev.qose.core.rule;

import dev.qose.core.crs.CrsLibrary;
import dev.qose.core.crs.WellKnownCrs;
import dev.qose.core.offering.Offering;
import dev.qose.core.offering.ParsedDocument;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What rules check: a document, what the caller gave along with it, and what several rules want to
 * know of them, which is found out once. For one check by one thread.
 *
 * <pre>{@code
 * RuleInput input = RuleInput.of(document, clock.instant()).withFeed(feed);
 * }</pre>
 *
 * @since 0.1
 */
public final class RuleInput {

  private final ParsedDocument document;
  private final Instant now;
  private final @Nullable ParsedDocument previous;
  private final @Nullable GivenFeed feed;
  private final @Nullable StoredQueries storedQueries;
  private final CrsLibrary crs;
  private final Deadline deadline;
  private final Map<Class<?>, Object> facts = new HashMap<>();

  private RuleInput(
      ParsedDocument document,
      Instant now,
      @Nullable ParsedDocument previous,
      @Nullable GivenFeed feed,
      @Nullable StoredQueries storedQueries,
      CrsLibrary crs,
      Deadline deadline) {
    this.document = document;
    this.now = now;
    this.previous = previous;
    this.feed = feed;
    this.storedQueries = storedQueries;
    this.crs = crs;
    this.deadline = deadline;
  }

  /**
   * Makes the input for a document alone.
   *
   * @param document the document
   * @param now the time of the check, for rules about what is to come
   * @return the input
   */
  public static RuleInput of(ParsedDocument document, Instant now) {
    return new RuleInput(document, now, null, null, null, WellKnownCrs.INSTANCE, Deadline.NONE);
  }

  /**
   * Adds an earlier version of the document.
   *
   * @param earlier the document as it was
   * @return a copy
   */
  public RuleInput withPrevious(ParsedDocument earlier) {
    return new RuleInput(document, now, earlier, feed, storedQueries, crs, deadline);
  }

  /**
   * Adds the anomaly feed that the document refers to.
   *
   * @param given the feed
   * @return a copy
   */
  public RuleInput withFeed(GivenFeed given) {
    return new RuleInput(document, now, previous, given, storedQueries, crs, deadline);
  }

  /**
   * Adds what the service tells of its stored queries.
   *
   * @param queries the queries
   * @return a copy
   */
  public RuleInput withStoredQueries(StoredQueries queries) {
    return new RuleInput(document, now, previous, feed, queries, crs, deadline);
  }

  /**
   * Takes another library of coordinate reference systems than the well-known ones.
   *
   * @param library the library
   * @return a copy
   */
  public RuleInput withCrs(CrsLibrary library) {
    return new RuleInput(document, now, previous, feed, storedQueries, library, deadline);
  }

  /**
   * Sets until when the check may take.
   *
   * @param end the deadline
   * @return a copy
   */
  public RuleInput until(Deadline end) {
    return new RuleInput(document, now, previous, feed, storedQueries, crs, end);
  }

  /**
   * Returns the document.
   *
   * @return the document
   */
  public ParsedDocument document() {
    return document;
  }

  /**
   * Returns what the service offers, by the document.
   *
   * @return the offering; of a block that stands alone an empty one
   */
  public Offering offering() {
    return once(Offering.class, input -> Offering.of(input.document));
  }

  /**
   * Returns the time of the check. The same input at the same time gives the same report.
   *
   * @return the time
   */
  public Instant now() {
    return now;
  }

  /**
   * Returns an earlier version of the document.
   *
   * @return the document as it was; empty: none was given
   */
  public Optional<ParsedDocument> previous() {
    return Optional.ofNullable(previous);
  }

  /**
   * Returns the anomaly feed that the document refers to.
   *
   * @return the feed; empty: none was given
   */
  public Optional<GivenFeed> feed() {
    return Optional.ofNullable(feed);
  }

  /**
   * Returns what the service tells of its stored queries.
   *
   * @return the queries; empty: nothing was given
   */
  public Optional<StoredQueries> storedQueries() {
    return Optional.ofNullable(storedQueries);
  }

  /**
   * Returns what knows of coordinate reference systems.
   *
   * @return the library
   */
  public CrsLibrary crs() {
    return crs;
  }

  /**
   * Asks whether there is still time. Rules call this in every loop whose length a document
   * decides.
   *
   * @throws DeadlineException if the time is up, or the thread was interrupted
   */
  public void checkTime() {
    deadline.check();
  }

  /**
   * Returns a fact about this input, which is found out when it is first asked for.
   *
   * @param <T> the kind of fact
   * @param kind the class by which it is kept
   * @param find finds it out
   * @return the fact, the same each time
   */
  public <T> T once(Class<T> kind, Function<RuleInput, T> find) {
    Object known = facts.get(kind);
    if (known == null) {
      known = find.apply(this); // may ask for other facts
      facts.put(kind, known);
    }
    return kind.cast(known);
  }
}
