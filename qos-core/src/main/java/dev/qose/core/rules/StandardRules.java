package dev.qose.core.rules;

import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Rule;
import dev.qose.core.rules.area.AreaRules;
import dev.qose.core.rules.codelist.ConceptTitles;
import dev.qose.core.rules.codelist.MetricConcepts;
import dev.qose.core.rules.feed.FeedAddresses;
import dev.qose.core.rules.feed.FeedHost;
import dev.qose.core.rules.operating.OperatingRules;
import dev.qose.core.rules.operation.OperationRules;
import dev.qose.core.rules.placement.NamespaceSlips;
import dev.qose.core.rules.placement.UnchangedSequence;
import dev.qose.core.rules.placement.UnknownElements;
import dev.qose.core.rules.schematron.SchematronRules;
import dev.qose.core.rules.statement.StatementRules;
import java.util.List;
import java.util.stream.Stream;

/**
 * All rules that come with this library, but for those of profiles.
 *
 * @since 0.1
 */
public final class StandardRules {

  private static final List<Rule> SCHEMATRON = List.of(new SchematronRules());

  private static final List<Rule> JAVA =
      Stream.<List<Rule>>of(
              List.of(new UnchangedSequence(), new UnknownElements(), new NamespaceSlips()),
              List.of(new ConceptTitles(), new MetricConcepts()),
              OperatingRules.all(),
              StatementRules.all(),
              AreaRules.all(),
              OperationRules.all(),
              List.of(new FeedAddresses(), new FeedHost()))
          .flatMap(List::stream)
          .toList();

  private static final List<Rule> FEED = List.of(new PlannedDowntime(), new AnomalyScopes());

  private StandardRules() {}

  /**
   * Returns the rules of a layer.
   *
   * @param layer the layer
   * @return its rules; none for the layers that are no rules, or those of a profile
   */
  public static List<Rule> of(Layer layer) {
    return switch (layer) {
      case SCHEMATRON -> SCHEMATRON;
      case RULES -> JAVA;
      case FEED -> FEED;
      case PARSE, XSD, PROFILE, LIVE -> List.of();
    };
  }

  /**
   * Returns the rules that a document alone decides, whatever profile is asked for.
   *
   * @return the rules, those in Schematron first
   */
  public static List<Rule> all() {
    return Stream.concat(SCHEMATRON.stream(), JAVA.stream()).toList();
  }
}
