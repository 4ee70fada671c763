package dev.qose.core.rules.statement;

import dev.qose.core.codelist.Measure;
import dev.qose.core.codelist.Metric;
import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * S11: promises whose meaning depends on a limit that is not stated. S22: promises of a service on
 * which its status says not to rely.
 */
final class PromisePremises extends CatalogueRule {

  PromisePremises() {
    super("QOS-S11", "QOS-S22");
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Element block : input.document().blocks()) {
      List<ScopedStatements> scopes = ScopedStatements.of(input, block);
      checkLimits(scopes, reporter);
      checkStatus(block, scopes, reporter);
    }
  }

  /** Once in a scope; where it is said of the service, a limit there is one for all scopes. */
  private static void checkLimits(List<ScopedStatements> scopes, Reporter reporter) {
    ScopedStatements service = scopes.get(0);
    if (hasLimit(service)) {
      return;
    }
    Optional<Problem> ofService = limit(service);
    if (ofService.isPresent()) {
      reporter.report(ofService.get());
      return;
    }
    scopes.stream()
        .filter(scope -> !hasLimit(scope))
        .forEach(scope -> limit(scope).ifPresent(reporter::report));
  }

  private static boolean hasLimit(ScopedStatements scope) {
    return scope.statements().stream()
        .anyMatch(
            statement -> statement.metrics().contains(Metric.MINIMUM_REQUEST_RESPONSE_PERFORMANCE));
  }

  private static Optional<Problem> limit(ScopedStatements scope) {
    for (WrittenStatement statement : scope.statements()) {
      Optional<Metric> limited =
          statement.metricOf(Measure.AVAILABILITY).or(() -> statement.metricOf(Measure.CAPACITY));
      if (limited.isPresent()) {
        return Optional.of(
            Problem.of(
                    "QOS-S11",
                    statement.element(),
                    "The promise of %s has no MinimumRequestResponsePerformance in scope, so from when on a response counts as too late is open."
                        .formatted(limited.get().conceptName().orElse("")))
                .suggest(
                    "Add a statement of MinimumRequestResponsePerformance, LessThanOrEqual in ms,"
                        + " beside this one."));
      }
    }
    return Optional.empty();
  }

  /** Once, and only where no time is operational. */
  private static void checkStatus(Element block, List<ScopedStatements> scopes, Reporter reporter) {
    List<Element> statuses = new ArrayList<>();
    for (Element info : block.children(Namespaces.QOS, "OperatingInfo")) {
      statuses.addAll(info.children(Namespaces.QOS, "OperationalStatus"));
    }
    if (statuses.isEmpty()
        || !statuses.stream().allMatch(PromisePremises::isUnreliable)
        || scopes.stream()
            .noneMatch(
                scope -> scope.statements().stream().anyMatch(s -> s.number().isPresent()))) {
      return;
    }
    Element first = statuses.get(0);
    reporter.report(
        Problem.of(
                "QOS-S22",
                first,
                "The status is %s, which says not to expect what the statements promise in numbers."
                    .formatted(
                        status(first)
                            .known()
                            .flatMap(status -> status.reference().title())
                            .orElse("")))
            .suggest("Leave the numbers out, or announce the service as Operational."));
  }

  private static boolean isUnreliable(Element element) {
    return status(element)
        .known()
        .filter(status -> !status.equals(OperationalStatus.OPERATIONAL))
        .isPresent();
  }

  private static OperationalStatus status(Element element) {
    return OperationalStatus.of(element.attribute(Namespaces.XLINK, "href").orElse("").strip());
  }
}
