package dev.qose.core.rules.operation;

import dev.qose.core.offering.OfferedData;
import dev.qose.core.protocol.Parameter;
import dev.qose.core.protocol.RequestKind;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Requests;
import dev.qose.core.rules.common.Wording;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * QOS-R21: options that lack what every request has. Of those that are empty QOS-R25 tells, of
 * layers and types that do not exist QOS-R09 and R10, of parameters that are misspelt QOS-R06.
 */
final class CompleteRequests extends CatalogueRule {

  private static final String RULE = "QOS-R21";

  CompleteRequests() {
    super(RULE);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Requests requests : Requests.of(input)) {
      input.checkTime();
      if (!requests.element().children().isEmpty()) {
        if (!namesData(requests)) {
          reporter.report(namesNothing(requests));
        }
        checkArea(requests, reporter);
      }
    }
  }

  /** Whether there is a constraint of one of these, whatever it says. */
  private static boolean constrains(Requests requests, Parameter... parameters) {
    return Stream.of(parameters).anyMatch(each -> !requests.parameters(each).isEmpty());
  }

  private static boolean namesData(Requests requests) {
    Set<Parameter> naming = naming(requests.kind());
    return naming.stream().anyMatch(each -> !requests.parameters(each).isEmpty())
        || says(
            requests, requests.kind() == RequestKind.STORED_QUERY ? "StoredQueryId" : "TypeNames")
        || requests.constraints().stream()
            .anyMatch(constraint -> isMisspelt(Requests.name(constraint), naming, requests.kind()));
  }

  /** The parameters by which requests name what they ask for. */
  private static Set<Parameter> naming(RequestKind kind) {
    return switch (kind) {
      case GET_MAP, GET_FEATURE_INFO ->
          Set.of(Parameter.LAYERS, Parameter.QUERY_LAYERS, Parameter.SLD, Parameter.SLD_BODY);
      case AD_HOC_QUERY -> Set.of(Parameter.TYPENAMES, Parameter.RESOURCEID);
      case STORED_QUERY -> Set.of(Parameter.STOREDQUERY_ID);
    };
  }

  /** Whether a constraint may be of one of some parameters: QOS-R06 tells of its name. */
  private static boolean isMisspelt(String name, Set<Parameter> meant, RequestKind kind) {
    return kind.find(name).isEmpty()
        && (name.isEmpty()
            || NearParameter.of(name, kind.names())
                .flatMap(kind::find)
                .filter(near -> meant.contains(near.parameter()))
                .isPresent());
  }

  /** Of an element in a wrong namespace QOS-P03 tells. */
  private static boolean says(Requests requests, String name) {
    return requests.element().children().stream()
        .anyMatch(child -> child.localName().equals(name) && !child.text().isEmpty());
  }

  private static Problem namesNothing(Requests requests) {
    String what =
        switch (requests.kind()) {
          case GET_MAP, GET_FEATURE_INFO -> "layer";
          case AD_HOC_QUERY -> "feature type";
          case STORED_QUERY -> "stored query";
        };
    return Problem.of(
            RULE,
            requests.element(),
            "%s names no %s, so no request can be made of it."
                .formatted(requests.element().localName(), what))
        .suggest(
            switch (requests.kind()) {
              case GET_MAP, GET_FEATURE_INFO -> "Add a constraint of LAYERS.";
              case AD_HOC_QUERY -> "Add TypeNames.";
              case STORED_QUERY -> "Add a StoredQueryId.";
            });
  }

  private static void checkArea(Requests requests, Reporter reporter) {
    List<OfferedData> offered = requests.offered();
    boolean isBounded =
        requests.kind() == RequestKind.STORED_QUERY
            || !requests.areas().isEmpty()
            || constrains(requests, Parameter.BBOX, Parameter.FILTER, Parameter.RESOURCEID);
    if (!isBounded && !offered.isEmpty() && offered.stream().noneMatch(OfferedData::statesExtent)) {
      reporter.report(
          Problem.of(
                  RULE,
                  requests.element(),
                  "%s has no area, and %s no extent, so no limited request can be made of it."
                      .formatted(requests.element().localName(), Wording.of(offered)))
              .suggest("Add an AreaConstraint."));
    }
  }
}
