package dev.qose.core.rules.statement;

import static dev.qose.core.rules.Checked.block;
import static dev.qose.core.rules.Checked.statement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.model.Bound;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.Checked;
import dev.qose.core.statement.Relation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** S10 says of many statements what comparing each with each says. */
class PromiseProperties {

  @Provide
  Arbitrary<List<String>> statements() {
    return Combinators.combine(
            Arbitraries.of("ResponseTime", "RequestCapacity", "AvailabilityDaily", "Foreign"),
            Arbitraries.of("≤", "≥"),
            Arbitraries.of("0.5", "1", "5.0E-1", "60", "90", "500", "1000", "60000", "NaN", "INF"),
            Arbitraries.of(
                "ms", "s", "min", "s-1", "min-1", "Hz", "%", "1", "By/s", "kBy/s", "x/y"))
        .as((metric, sign, number, unit) -> statement(metric, sign + " " + number + " " + unit))
        .list()
        .ofMaxSize(25);
  }

  @Property(tries = 200)
  void each_statement_is_held_against_all_before_it(@ForAll("statements") List<String> statements) {
    RuleInput input =
        RuleInput.of(Checked.document(block(String.join("", statements))), Checked.NOW);
    List<Promise> promises =
        ScopedStatements.of(input, input.document().blocks().get(0)).get(0).own();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < promises.size(); i++) {
      Set<Relation> relations = EnumSet.noneOf(Relation.class);
      for (Promise earlier : promises.subList(0, i)) {
        if (earlier.metric().equals(promises.get(i).metric())
            && isFinite(earlier)
            && isFinite(promises.get(i))) {
          relations.add(Relation.between(earlier.bound(), promises.get(i).bound()));
        }
      }
      Severity severity =
          relations.contains(Relation.CONTRADICTORY)
              ? Severity.ERROR
              : relations.contains(Relation.DUPLICATE)
                      || relations.contains(Relation.STRONGER)
                      || relations.contains(Relation.WEAKER)
                  ? Severity.WARNING
                  : Severity.INFO;
      if (severity != Severity.INFO) {
        expected.add(line(promises.get(i)) + " " + severity);
      }
    }
    List<Problem> found =
        Checked.by(new PromiseConsistency(), input).problems().stream()
            .filter(problem -> problem.rule().equals("QOS-S10"))
            .toList();

    assertThat(found)
        .extracting(
            problem -> problem.element().line() + " " + problem.severity().orElse(Severity.ERROR))
        .isEqualTo(expected);
  }

  private static int line(Promise promise) {
    return promise.place().line();
  }

  private static boolean isFinite(Promise promise) {
    return Optional.of(promise.bound())
        .filter(Bound.Numeric.class::isInstance)
        .map(bound -> ((Bound.Numeric) bound).value())
        .filter(Double::isFinite)
        .isPresent();
  }
}
