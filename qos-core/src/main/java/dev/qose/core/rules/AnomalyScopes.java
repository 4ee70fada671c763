package dev.qose.core.rules;

import dev.qose.core.element.Element;
import dev.qose.core.feed.Anomaly;
import dev.qose.core.rule.GivenFeed;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** I11: anomalies that are about nothing of the service. */
final class AnomalyScopes extends CatalogueRule {

  private static final String ID = "QOS-I11";

  AnomalyScopes() {
    super(ID);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    if (input.feed().isEmpty()) {
      return;
    }
    GivenFeed feed = input.feed().get();
    ServiceObjects objects = new ServiceObjects(input.document());
    Element block = input.document().blocks().get(0);
    Set<List<String>> known = new HashSet<>();
    for (Anomaly anomaly : feed.feed().anomalies()) {
      for (String id : anomaly.scope().objectIds()) {
        if (objects.find(id) == ServiceObjects.Match.NONE
            && known.add(List.of(anomaly.uid(), id))) {
          report(reporter, feed, anomaly, block, "X-MAINTNOTE-OBJECT-ID", id);
        }
      }
      for (String link : anomaly.scope().links()) {
        if (!objects.isService(link) && known.add(List.of(anomaly.uid(), link))) {
          report(reporter, feed, anomaly, block, "LINK", link);
        }
      }
    }
  }

  private static void report(
      Reporter reporter,
      GivenFeed feed,
      Anomaly anomaly,
      Element block,
      String property,
      String value) {
    reporter.report(
        Problem.of(
                ID,
                block,
                "%s \"%s\" of UID %s is no service, layer or operation of the document."
                    .formatted(property, value, anomaly.uid()))
            .suggest(
                "Write the service's URL as the document has it, that with # and the name of a"
                    + " layer, or an operation.")
            .at(feed.place(anomaly, property, Optional.of(value))));
  }
}
