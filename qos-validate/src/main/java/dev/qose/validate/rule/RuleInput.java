package dev.qose.validate.rule;

import dev.qose.validate.document.QosDocument;
import java.util.Optional;

/**
 * What rules check: a document, and what the caller gave along with it.
 *
 * @param document the document
 * @param previous an earlier version of it
 * @param feed the anomaly feed that it refers to
 * @param storedQueries what the service tells of its stored queries
 * @since 0.1
 */
public record RuleInput(
    QosDocument document,
    Optional<QosDocument> previous,
    Optional<GivenFeed> feed,
    Optional<StoredQueries> storedQueries) {

  /**
   * Makes the input for a document, and perhaps an earlier version of it.
   *
   * @param document the document
   * @param previous an earlier version of it
   */
  public RuleInput(QosDocument document, Optional<QosDocument> previous) {
    this(document, previous, Optional.empty(), Optional.empty());
  }
}
