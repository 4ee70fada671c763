package dev.qose.core.evaluation;

import static dev.qose.core.evaluation.FigureText.exact;
import static dev.qose.core.evaluation.FigureText.length;
import static dev.qose.core.evaluation.FigureText.millis;
import static dev.qose.core.evaluation.FigureText.near;
import static dev.qose.core.evaluation.FigureText.percent;

import dev.qose.core.evaluation.ResponseTimes.Quantiles;
import dev.qose.core.evaluation.Verdict.Result;
import dev.qose.core.schedule.Share;
import dev.qose.core.statement.MetricStatement;
import dev.qose.core.statement.ResponseTimeLimit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Optional;

/** Holds figures against promises by which something can be judged. */
final class Judge {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** More than any two shares of nanoseconds have alike, and differ. */
  private static final MathContext MANY_DIGITS = new MathContext(50);

  private final Criteria criteria;
  private final ResponseTimeLimit limit;

  Judge(Criteria criteria, ResponseTimeLimit limit) {
    this.criteria = criteria;
    this.limit = limit;
  }

  /** Why no promise of availability or capacity can be judged; empty where it can. */
  static Optional<String> obstacle(ResponseTimeLimit limit) {
    return limit.limit().isEmpty() && !limit.unusable().isEmpty()
        ? Optional.of(
            "Nobody knows within what time a response counts. "
                + String.join(" ", limit.unusable()))
        : Optional.empty();
  }

  /**
   * Judges availability by the worst of the windows that slide over the period.
   *
   * @param width how wide they are
   * @param judged of the windows that count, those that can be judged
   * @param whole availability in the whole period
   */
  Verdict sliding(
      MetricStatement statement,
      Basis basis,
      Duration width,
      Optional<Availability> worst,
      Share judged,
      Availability whole) {
    boolean isDay = width.equals(Duration.ofDays(1));
    String span = isDay ? "24 hours" : width.toDays() + " days";
    VerdictDraft draft = new VerdictDraft(statement, Optional.of(basis)).over(span);
    if (judged.whole().isZero()) {
      draft.because("The period has no %s%s.".formatted(span, basis.words()));
      return draft.notAssessable(
          isDay ? "Give a longer one." : "Give a longer one, or name a calendar month.");
    }
    if (worst.isEmpty()) {
      return draft.notAssessable(
          "In no %s is 95 %% of the time known%s, from ten samples an hour."
              .formatted(span, basis.words()));
    }
    return availability(
        draft.of(worst.get(), judged), basis, "the worst " + span, worst.get(), judged, whole);
  }

  /**
   * Judges availability by a month or a year as a whole.
   *
   * @param range all of it
   * @param part what the period has of it; empty: nothing
   */
  Verdict named(
      MetricStatement statement,
      Basis basis,
      String name,
      TimeRange range,
      Optional<Availability> part) {
    VerdictDraft draft = new VerdictDraft(statement, Optional.of(basis)).over(name);
    if (part.isEmpty()
        || !part.get().from().equals(range.from())
        || !part.get().to().equals(range.to())) {
      return draft.notAssessable(
          "The period does not have all of %s, from %s to %s."
              .formatted(name, range.from(), range.to()));
    }
    Availability all = part.get();
    Share judged = new Share(Duration.ofNanos(all.isAssessable() ? 1 : 0), Duration.ofNanos(1));
    draft.of(all, judged);
    return all.isAssessable()
        ? availability(draft, basis, name, all, judged, all)
        : draft.notAssessable(
            "Of %s in %s%s, %s are known, from %d samples; it takes 95 %%, from ten samples an hour."
                .formatted(
                    length(all.coverage().whole()),
                    name,
                    basis.words(),
                    length(all.coverage().part()),
                    all.samples()));
  }

  private Verdict availability(
      VerdictDraft draft,
      Basis basis,
      String where,
      Availability worst,
      Share judged,
      Availability whole) {
    BigDecimal promised = draft.promised();
    BigDecimal measured = worst.share().percent(MANY_DIGITS);
    draft.measured(measured).counting(worst.samples(), worst.failures());
    Result result =
        draft.decide(
            worst.share().isAtLeast(promised),
            measured.movePointLeft(2).doubleValue(),
            promised.movePointLeft(2),
            criteria);
    draft
        .because(
            "Up %s of %s known is %s %% in %s%s, from %s to %s; %s %% is promised."
                .formatted(
                    length(worst.up()),
                    length(worst.share().whole()),
                    near(measured, promised),
                    where,
                    basis.words(),
                    worst.from(),
                    worst.to(),
                    exact(promised)))
        .because(
            "%d of %d samples failed; %s."
                .formatted(worst.failures(), worst.samples(), draft.possible()));
    if (result == Result.PASS && promised.compareTo(HUNDRED) == 0 && whole.failures() > 0) {
      result = Result.FAIL;
      draft.because(
          "In the whole period %d of %d samples failed, and 100 %% is kept by no failure at all."
              .formatted(whole.failures(), whole.samples()));
    }
    if (!judged.part().equals(judged.whole())) {
      draft.because(
          "%s %% of the windows can be judged; at least %s %% must be."
              .formatted(
                  near(judged.percent(MANY_DIGITS), HUNDRED),
                  exact(criteria.leastJudged().movePointRight(2))));
    }
    explainLimit(draft);
    boolean enough =
        judged.isAtLeast(criteria.leastJudged().movePointRight(2)) && limit.unusable().isEmpty();
    return draft.verdict(result == Result.FAIL || enough ? result : Result.NOT_ASSESSABLE);
  }

  /** A limit that cannot be used may be stricter than the one that can: that could tell more. */
  private void explainLimit(VerdictDraft draft) {
    draft.because(
        limit
            .limit()
            .map(time -> "A response counts within %s ms.".formatted(exact(millis(time))))
            .orElse(
                "Any valid response counts, since no MinimumRequestResponsePerformance is"
                    + " stated."));
    if (!limit.others().isEmpty()) {
      draft.because("Also stated: %s.".formatted(String.join(", ", limit.others())));
    }
    limit.unusable().forEach(draft::because);
  }

  /**
   * Judges response times by the share of responses within the bound.
   *
   * @param within how many responses were
   */
  Verdict responseTime(MetricStatement statement, Basis basis, ResponseTimes times, long within) {
    VerdictDraft draft = new VerdictDraft(statement, Optional.of(basis));
    if (times.quantiles().isEmpty()) {
      return draft.notAssessable(
          "No valid response was measured%s; %d requests failed."
              .formatted(basis.words(), times.invalid()));
    }
    Quantiles quantiles = times.quantiles().get();
    long samples = times.samples();
    boolean kept = isAtLeast(within, samples, criteria.percentile());
    BigDecimal promised = draft.promised();
    BigDecimal measured = millis(quantiles.judged());
    // Quantiles are rounded up, but what is counted is exact.
    draft.measured(kept ? measured.min(promised) : measured).counting(samples, samples - within);
    double share = (double) within / samples;
    Result result = draft.decide(kept, share, criteria.percentile().movePointLeft(2), criteria);
    return draft
        .because(
            "%d of %d responses%s took %s ms or less, which is %s %%; %s %% must."
                .formatted(
                    within,
                    samples,
                    basis.words(),
                    exact(promised),
                    percent(share, criteria.percentile()),
                    exact(criteria.percentile())))
        .because(
            "%s %% took %s ms or less; %s."
                .formatted(
                    exact(criteria.percentile()),
                    near(kept ? measured.min(promised) : measured, promised),
                    draft.possible()))
        .because(leftOut(times))
        .verdict(result);
  }

  private static String leftOut(ResponseTimes times) {
    return "Left out: %d failures, %d samples in announced maintenance."
        .formatted(times.invalid(), times.suspended());
  }

  /** Whether so many of all are so many in a hundred, exactly. */
  static boolean isAtLeast(long part, long whole, BigDecimal percent) {
    return BigDecimal.valueOf(part)
            .movePointRight(2)
            .compareTo(BigDecimal.valueOf(whole).multiply(percent))
        >= 0;
  }
}
