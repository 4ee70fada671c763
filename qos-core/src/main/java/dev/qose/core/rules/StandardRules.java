package dev.qose.core.rules;

import dev.qose.core.rule.Rule;
import java.util.List;

/**
 * All rules in Java that come with this library.
 *
 * @since 0.1
 */
public final class StandardRules {

  private static final List<Rule> ALL =
      List.of(
          new UpdateSequence(),
          new ConceptTitles(),
          new MidnightCrossing(),
          new DaylightSaving(),
          new TimetableConsistency(),
          new TwentyFourHundred(),
          new UnitCodes(),
          new SharedBounds(),
          new PromiseConsistency(),
          new PromisePlausibility(),
          new FeatureTypeNames(),
          new RequestedCrs(),
          new MapScale(),
          new AreaRules(),
          new FeedHost(),
          new StoredQueryUse());

  private static final List<Rule> FEED = List.of(new PlannedDowntime(), new AnomalyScopes());

  private StandardRules() {}

  /**
   * Returns the rules on how an anomaly feed goes with a document.
   *
   * @return the rules of the feed layer
   */
  public static List<Rule> feed() {
    return FEED;
  }

  /**
   * Returns the rules that hold whatever profile is asked for.
   *
   * @return the rules
   */
  public static List<Rule> all() {
    return ALL;
  }
}
