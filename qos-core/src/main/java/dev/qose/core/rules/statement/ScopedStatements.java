package dev.qose.core.rules.statement;

import dev.qose.core.codelist.Metric;
import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.QualityOfServiceStatement;
import dev.qose.core.model.RepresentativeOperation;
import dev.qose.core.model.ServiceKind;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rules.common.Located;
import dev.qose.core.statement.MetricStatement;
import dev.qose.core.statement.MetricStatement.Origin;
import dev.qose.core.statement.StatementsInScope;
import dev.qose.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The promises that hold for a whole service, or for a representative operation.
 *
 * @param element the block, or the RepresentativeOperation
 * @param own the statements that stand in it
 * @param service the statements of the service
 * @param inScope what holds
 * @param names the names of the code list's metrics in force
 */
public record ScopedStatements(
    Element element,
    List<Located<QualityOfServiceStatement>> own,
    List<Located<QualityOfServiceStatement>> service,
    StatementsInScope inScope,
    Set<String> names) {

  public ScopedStatements(
      Element element,
      List<Located<QualityOfServiceStatement>> own,
      List<Located<QualityOfServiceStatement>> service,
      StatementsInScope inScope) {
    this(element, own, service, inScope, names(inScope));
  }

  /** More statements in one place, or more operations, are none that a person wrote. */
  private static final int MOST = 500;

  /**
   * The scopes of a block: the service's first, then those of its operations. Where there are too
   * many, the rule that asks counts as not decided.
   */
  public static List<ScopedStatements> of(Element block, String rule, Reporter reporter) {
    List<Located<QualityOfServiceStatement>> service = statements(block, rule, reporter);
    QosMetadata metadata = metadata(values(service));
    List<ScopedStatements> scopes = new ArrayList<>();
    scopes.add(new ScopedStatements(block, service, service, StatementsInScope.of(metadata)));
    List<Element> operations = block.children(Namespaces.QOS, "RepresentativeOperation");
    for (Element element : first(operations, block, rule, reporter)) {
      List<Located<QualityOfServiceStatement>> own = statements(element, rule, reporter);
      RepresentativeOperation operation = new RepresentativeOperation(List.of(), values(own));
      scopes.add(
          new ScopedStatements(element, own, service, StatementsInScope.of(metadata, operation)));
    }
    return scopes;
  }

  private static List<Located<QualityOfServiceStatement>> statements(
      Element scope, String rule, Reporter reporter) {
    return first(StatementReading.statements(scope), scope, rule, reporter);
  }

  private static <T> List<T> first(List<T> all, Element scope, String rule, Reporter reporter) {
    if (all.size() <= MOST) {
      return all;
    }
    reporter.skip(
        rule, scope, "only the first %d of %d were looked at".formatted(MOST, all.size()));
    return all.subList(0, MOST);
  }

  private static Set<String> names(StatementsInScope scope) {
    return scope.inForce().stream()
        .flatMap(promise -> promise.metric().conceptName().stream())
        .collect(Collectors.toSet());
  }

  /** Only the statements matter here. */
  private static QosMetadata metadata(List<QualityOfServiceStatement> statements) {
    return new QosMetadata(ServiceKind.WMS, List.of(), statements, List.of(), List.of());
  }

  private static List<QualityOfServiceStatement> values(
      List<Located<QualityOfServiceStatement>> statements) {
    return statements.stream().map(Located::value).toList();
  }

  public boolean isService() {
    return own == service;
  }

  /** The promises that stand here, not those that hold here as well. */
  public List<MetricStatement> ownPromises() {
    return inScope.inForce().stream().filter(this::isOwn).toList();
  }

  public boolean isOwn(MetricStatement promise) {
    return isService() || promise.origin() == Origin.OPERATION;
  }

  /** The element that states a promise's bound. */
  public Element bound(MetricStatement promise) {
    Element statement = (isOwn(promise) ? own : service).get(promise.index()).element();
    return StatementReading.boundElement(statement).orElse(statement);
  }

  /** The strictest promise about a metric, if it is a number that goes with a unit. */
  public Optional<Amount> amount(Metric metric, Unit unit) {
    if (!names.contains(metric.conceptName().orElse(""))) {
      return Optional.empty(); // at once, as for most metrics
    }
    return inScope
        .strictest(metric)
        .flatMap(
            promise ->
                promise.amountIn(unit).stream()
                    .mapToObj(number -> new Amount(promise, number))
                    .findFirst());
  }

  /** A promise and its number in the unit that was asked for. */
  public record Amount(MetricStatement promise, double number) {}
}
