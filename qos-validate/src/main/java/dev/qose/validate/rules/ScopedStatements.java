package dev.qose.validate.rules;

import dev.qose.core.codelist.Metric;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.QualityOfServiceStatement;
import dev.qose.core.model.RepresentativeOperation;
import dev.qose.core.model.ServiceKind;
import dev.qose.core.statement.MetricStatement;
import dev.qose.core.statement.MetricStatement.Origin;
import dev.qose.core.statement.StatementsInScope;
import dev.qose.core.unit.Unit;
import dev.qose.validate.document.Element;
import dev.qose.validate.document.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The promises that hold for a whole service, or for a representative operation.
 *
 * @param element the block, or the RepresentativeOperation
 * @param own the statements that stand in it
 * @param service the statements of the service
 * @param inScope what holds
 */
record ScopedStatements(
    Element element,
    List<Located<QualityOfServiceStatement>> own,
    List<Located<QualityOfServiceStatement>> service,
    StatementsInScope inScope) {

  /** The scopes of a block: the service's first, then those of its operations. */
  static List<ScopedStatements> of(Element block) {
    List<Located<QualityOfServiceStatement>> service = BlockReading.statements(block);
    QosMetadata metadata = metadata(values(service));
    List<ScopedStatements> scopes = new ArrayList<>();
    scopes.add(new ScopedStatements(block, service, service, StatementsInScope.of(metadata)));
    for (Element element : block.children(Names.QOS, "RepresentativeOperation")) {
      List<Located<QualityOfServiceStatement>> own = BlockReading.statements(element);
      RepresentativeOperation operation = new RepresentativeOperation(List.of(), values(own));
      scopes.add(
          new ScopedStatements(element, own, service, StatementsInScope.of(metadata, operation)));
    }
    return scopes;
  }

  /** Only the statements matter here. */
  private static QosMetadata metadata(List<QualityOfServiceStatement> statements) {
    return new QosMetadata(ServiceKind.WMS, List.of(), statements, List.of(), List.of());
  }

  private static List<QualityOfServiceStatement> values(
      List<Located<QualityOfServiceStatement>> statements) {
    return statements.stream().map(Located::value).toList();
  }

  boolean isService() {
    return own == service;
  }

  /** The promises that stand here, not those that hold here as well. */
  List<MetricStatement> ownPromises() {
    return inScope.inForce().stream().filter(this::isOwn).toList();
  }

  boolean isOwn(MetricStatement promise) {
    return isService() || promise.origin() == Origin.OPERATION;
  }

  /** The element that states a promise's bound. */
  Element bound(MetricStatement promise) {
    Element statement = (isOwn(promise) ? own : service).get(promise.index()).element();
    return BlockReading.boundElement(statement).orElse(statement);
  }

  /** The strictest promise about a metric, if it is a number that goes with a unit. */
  Optional<Amount> amount(Metric metric, Unit unit) {
    return inScope
        .strictest(metric)
        .flatMap(
            promise ->
                promise.amountIn(unit).stream()
                    .mapToObj(number -> new Amount(promise, number))
                    .findFirst());
  }

  /** A promise and its number in the unit that was asked for. */
  record Amount(MetricStatement promise, double number) {}
}
