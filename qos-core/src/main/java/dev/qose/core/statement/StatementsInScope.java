package dev.qose.core.statement;

import dev.qose.core.codelist.Metric;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.model.QualityOfServiceStatement;
import dev.qose.core.model.RepresentativeOperation;
import dev.qose.core.statement.MetricStatement.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The promises that hold for a service, or for each operation of a {@code RepresentativeOperation}:
 * its own, and the service's about metrics of which it says nothing itself.
 *
 * <pre>{@code
 * StatementsInScope scope = StatementsInScope.of(qos, qos.representativeOperations().get(0));
 * ResponseTimeLimit limit = scope.responseTimeLimit();
 * Optional<MetricStatement> first = scope.strictest(Metric.INITIAL_RESPONSE_PERFORMANCE);
 * }</pre>
 *
 * @param inForce promises that hold, a statement with several metrics once for each
 * @param overridden promises of the service that do not, since the operation has its own
 * @since 0.1
 */
public record StatementsInScope(List<MetricStatement> inForce, List<MetricStatement> overridden) {

  public StatementsInScope {
    inForce = List.copyOf(inForce);
    overridden = List.copyOf(overridden);
  }

  /**
   * Collects the promises for a whole service.
   *
   * @param metadata the block
   * @return its own statements
   */
  public static StatementsInScope of(QosMetadata metadata) {
    return new StatementsInScope(flatten(metadata.statements(), Origin.SERVICE), List.of());
  }

  /**
   * Collects the promises for each operation of a representative.
   *
   * @param metadata the block
   * @param operation one of its representative operations
   * @return the operation's statements, then what is left of the service's
   */
  public static StatementsInScope of(QosMetadata metadata, RepresentativeOperation operation) {
    List<MetricStatement> inForce =
        new ArrayList<>(flatten(operation.statements(), Origin.OPERATION));
    Set<String> own =
        inForce.stream()
            .map(statement -> MetricStatement.key(statement.metric()))
            .collect(Collectors.toSet());
    List<MetricStatement> overridden = new ArrayList<>();
    for (MetricStatement statement : flatten(metadata.statements(), Origin.SERVICE)) {
      (own.contains(MetricStatement.key(statement.metric())) ? overridden : inForce).add(statement);
    }
    return new StatementsInScope(inForce, overridden);
  }

  private static List<MetricStatement> flatten(
      List<QualityOfServiceStatement> statements, Origin origin) {
    List<MetricStatement> flat = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      for (Metric metric : statements.get(i).metrics()) {
        flat.add(new MetricStatement(metric, statements.get(i).bound(), origin, i));
      }
    }
    return flat;
  }

  /**
   * Lists the promises about a metric.
   *
   * @param metric the metric
   * @return those in force, in order
   */
  public List<MetricStatement> about(Metric metric) {
    return inForce.stream().filter(statement -> statement.isAbout(metric)).toList();
  }

  /**
   * Finds the promise about a metric that implies the others.
   *
   * @param metric the metric
   * @return the strongest of those that something can be judged by; empty where there is none
   */
  public Optional<MetricStatement> strictest(Metric metric) {
    return about(metric).stream()
        .filter(statement -> metric.measure().isEmpty() || statement.obstacle().isEmpty())
        .reduce((a, b) -> Relation.between(b, a) == Relation.STRONGER ? b : a);
  }

  /**
   * Returns the time within which a response must be complete for the service to count as available
   * ({@code MinimumRequestResponsePerformance}). What is stated for the operation leaves no room
   * for what the service states, be it usable or not.
   *
   * @return the limit, {@link ResponseTimeLimit#UNSTATED} where there is none
   */
  public ResponseTimeLimit responseTimeLimit() {
    Metric metric = Metric.MINIMUM_REQUEST_RESPONSE_PERFORMANCE;
    Optional<MetricStatement> strictest = strictest(metric);
    Predicate<MetricStatement> isOther = statement -> !strictest.equals(Optional.of(statement));
    return new ResponseTimeLimit(
        strictest.flatMap(MetricStatement::duration),
        about(metric).stream().flatMap(statement -> statement.obstacle().stream()).toList(),
        Stream.concat(
                about(metric).stream().filter(statement -> statement.obstacle().isEmpty()),
                overridden.stream().filter(statement -> statement.isAbout(metric)))
            .filter(isOther)
            .map(MetricStatement::text)
            .toList());
  }
}
