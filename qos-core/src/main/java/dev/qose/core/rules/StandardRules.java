package dev.qose.core.rules;

import dev.qose.core.rule.Rule;
import dev.qose.core.rules.codelist.ConceptTitles;
import dev.qose.core.rules.operating.OperatingRules;
import dev.qose.core.rules.operation.OperationRules;
import dev.qose.core.rules.placement.UpdateSequence;
import dev.qose.core.rules.statement.StatementRules;
import java.util.List;
import java.util.stream.Stream;

/**
 * All rules in Java that come with this library.
 *
 * @since 0.1
 */
public final class StandardRules {

  private static final List<Rule> ALL =
      Stream.<List<Rule>>of(
              List.of(new UpdateSequence(), new ConceptTitles()),
              OperatingRules.all(),
              StatementRules.all(),
              List.of(new MapScale(), new AreaRules(), new FeedHost()),
              OperationRules.all())
          .flatMap(List::stream)
          .toList();

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
