package dev.qose.core.evaluation;

import dev.qose.core.schedule.Share;
import dev.qose.core.statement.MetricStatement;
import dev.qose.core.unit.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Whether a promise was kept, as far as samples can tell.
 *
 * @param statement the promise
 * @param basis of what time it is told; empty where that makes no difference
 * @param result the answer
 * @param isClear whether the interval of confidence does not hold what was promised, so that other
 *     samples of the same service would hardly have given another answer
 * @param measured what was measured, in {@code unit}, to 16 digits; empty where nothing was
 * @param promised what was promised, in {@code unit}, exactly; empty where that is no amount
 * @param unit what both are in
 * @param span over what an availability was measured: {@code 24 hours}, {@code 30 days}, or the
 *     month or year that was named, such as {@code 2026-02}; empty for other metrics
 * @param window the window in which it was worst, with its sums; empty where none was judged
 * @param judged how many of the windows that count could be judged, of all places at which one can
 *     begin; of nothing where none counts
 * @param samples how many samples tell
 * @param failures how many of them failed, or were beyond the bound
 * @param confidence between which shares the true one lies: the share of time that the service was
 *     up, or of requests that were answered within the bound
 * @param reason why, in sentences, with the sum that decides
 * @since 0.1
 */
public record Verdict(
    MetricStatement statement,
    Optional<Basis> basis,
    Result result,
    boolean isClear,
    Optional<BigDecimal> measured,
    Optional<BigDecimal> promised,
    Unit unit,
    Optional<String> span,
    Optional<Availability> window,
    Optional<Share> judged,
    long samples,
    long failures,
    Optional<ConfidenceInterval> confidence,
    String reason) {

  /** The answers that there are. */
  public enum Result {
    /** The promise was kept. */
    PASS,
    /** The promise was broken. */
    FAIL,
    /** Samples leave doubt, and no doubt was asked for. */
    INCONCLUSIVE,
    /** Samples do not tell of such a promise, or far too little was measured. */
    NOT_ASSESSABLE
  }
}
