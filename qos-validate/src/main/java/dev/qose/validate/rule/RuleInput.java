package dev.qose.validate.rule;

import dev.qose.validate.document.QosDocument;
import java.util.Optional;

/**
 * What rules check: a document, and what the caller gave along with it.
 *
 * @param document the document
 * @param previous an earlier version of it
 * @since 0.1
 */
public record RuleInput(QosDocument document, Optional<QosDocument> previous) {}
