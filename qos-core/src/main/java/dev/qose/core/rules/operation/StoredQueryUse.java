package dev.qose.core.rules.operation;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.StoredQueries;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Requests;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** R17 and R18: stored queries that the service has, with a value for each parameter. */
final class StoredQueryUse extends CatalogueRule {

  private static final String EXISTS = "QOS-R17";
  private static final String COMPLETE = "QOS-R18";

  private static final int MOST_NAMES = 5;

  StoredQueryUse() {
    super(EXISTS, COMPLETE);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Requests requests : Requests.of(input)) {
      requests
          .element()
          .child(Namespaces.QOS_WFS, "StoredQueryId")
          .filter(id -> !id.text().isBlank())
          .ifPresent(id -> check(requests, id, input.storedQueries(), reporter));
    }
  }

  private static void check(
      Requests requests, Element id, Optional<StoredQueries> given, Reporter reporter) {
    Optional<String> lacking =
        given.isEmpty()
            ? Optional.of("no response to ListStoredQueries was given")
            : given.get().problem();
    if (lacking.isPresent() || given.isEmpty()) {
      reporter.skip(EXISTS, id, lacking.orElse(""));
      reporter.skip(
          COMPLETE,
          requests.element(),
          lacking
              .filter(reason -> given.isPresent())
              .orElse("no response to DescribeStoredQueries was given"));
      return;
    }
    StoredQueries known = given.get();
    String wanted = id.text().strip();
    if (!known.parameters().containsKey(wanted)) {
      reporter.report(unknown(id, wanted, known));
      return;
    }
    known
        .parameters()
        .getOrDefault(wanted, Optional.empty())
        .ifPresentOrElse(
            parameters -> checkParameters(requests, wanted, parameters, reporter),
            () ->
                reporter.skip(
                    COMPLETE,
                    requests.element(),
                    "no response to DescribeStoredQueries that was given describes " + wanted));
  }

  private static Problem unknown(Element id, String wanted, StoredQueries known) {
    Problem problem =
        Problem.of(EXISTS, id, "The service has no stored query \"%s\".".formatted(wanted));
    Optional<String> inOtherCase =
        known.parameters().keySet().stream().filter(wanted::equalsIgnoreCase).sorted().findFirst();
    if (inOtherCase.isPresent()) {
      return problem.suggest(
          "Write \"%s\": upper and lower case matter.".formatted(inOtherCase.get()));
    }
    List<String> names =
        new TreeSet<>(known.parameters().keySet()).stream().limit(MOST_NAMES).toList();
    return problem.suggest(
        names.isEmpty()
            ? "Use an ad hoc query: the service lists no stored query."
            : "Name one that the service lists, such as " + String.join(", ", names) + ".");
  }

  private static void checkParameters(
      Requests requests, String query, List<String> parameters, Reporter reporter) {
    for (String parameter : parameters) {
      if (requests.constraints().stream()
          .noneMatch(constraint -> Requests.name(constraint).equalsIgnoreCase(parameter.strip()))) {
        reporter.report(
            Problem.of(
                    COMPLETE,
                    requests.element(),
                    "Stored query \"%s\" has a parameter \"%s\", for which there is no constraint."
                        .formatted(query, parameter))
                .suggest(
                    "Add a RequestParameterConstraint name=\"%s\" with the values to ask for."
                        .formatted(parameter)));
      }
    }
  }
}
