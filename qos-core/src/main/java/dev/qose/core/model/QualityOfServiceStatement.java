package dev.qose.core.model;

import dev.qose.core.codelist.Metric;
import java.util.List;

/**
 * A promise about one or more metrics ({@code QualityOfServiceStatementType}).
 *
 * @param metrics what is promised; one or more
 * @param bound how much is promised, of each
 * @since 0.1
 */
public record QualityOfServiceStatement(List<Metric> metrics, Bound bound) {

  public QualityOfServiceStatement {
    metrics = List.copyOf(metrics);
  }
}
