package dev.qose.core.statement;

import java.util.Optional;

/**
 * A promise, and whether it was kept.
 *
 * @param statement the promise
 * @param basis of what time availability was counted; empty for other metrics
 * @param verdict whether it was kept
 * @since 0.1
 */
public record StatementVerdict(MetricStatement statement, Optional<Basis> basis, Verdict verdict) {}
