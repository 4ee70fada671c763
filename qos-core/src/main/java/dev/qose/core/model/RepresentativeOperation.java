package dev.qose.core.model;

import java.util.List;

/**
 * Requests that stand for what users do, and what is promised about each of them ({@code
 * AssessedOperationType}).
 *
 * @param operations the requests
 * @param statements promises that hold for each operation; they override the service's on the same
 *     metric
 * @since 0.1
 */
public record RepresentativeOperation(
    List<Operation> operations, List<QualityOfServiceStatement> statements) {

  public RepresentativeOperation {
    operations = List.copyOf(operations);
    statements = List.copyOf(statements);
  }
}
