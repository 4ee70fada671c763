package dev.qose.core.rules.profile;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.model.Bound;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.statement.Promise;
import dev.qose.core.rules.statement.ScopedStatements;
import dev.qose.core.unit.Dimension;
import dev.qose.core.unit.Unit;
import java.util.Optional;

/** X07: what INSPIRE asks of downloads after their first byte, for which there is no metric. */
final class SustainedRate extends CatalogueRule {

  private static final String ID = "QOS-X07";
  private static final Unit BYTES_PER_SECOND = Unit.of("By/s");

  SustainedRate() {
    super(ID);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Element block : input.document().blocks()) {
      for (ScopedStatements scope : ScopedStatements.of(input, block)) {
        Optional<Element> download =
            scope.element().child(Namespaces.QOS_WFS, "GetFeatureOperation");
        if (download.isPresent() && scope.inForce().noneMatch(SustainedRate::isRate)) {
          reporter.report(
              Problem.of(
                      ID,
                      download.get(),
                      "INSPIRE also asks for more than 0.5 MB or 500 objects per second after the"
                          + " initial response, which no metric of the code list can promise.")
                  .suggest(
                      "Promise it by a metric of your own vocabulary, in By/s or {object}/s."));
          break; // once is enough
        }
      }
    }
  }

  /** Whether a metric of another vocabulary is about bytes or objects in a time. */
  private static boolean isRate(Promise promise) {
    return promise.metric().known().isEmpty()
        && promise.bound() instanceof Bound.Numeric numeric
        && numeric
            .uom()
            .filter(
                unit ->
                    unit.dimension().equals(Optional.of(Dimension.RATE))
                        || unit.convert(1, BYTES_PER_SECOND).isPresent())
            .isPresent();
  }
}
