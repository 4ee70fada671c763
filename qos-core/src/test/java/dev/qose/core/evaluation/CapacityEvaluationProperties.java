package dev.qose.core.evaluation;

import static dev.qose.core.Qos.atLeast;
import static dev.qose.core.evaluation.Measured.promise;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qose.core.codelist.Metric;
import dev.qose.core.evaluation.Sample.Outcome;
import dev.qose.core.evaluation.Verdict.Result;
import dev.qose.core.statement.ResponseTimeLimit;
import dev.qose.core.unit.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Ramps against what counting each millisecond says. */
class CapacityEvaluationProperties {

  private static final int PER_SECOND = 20;
  private static final int SECONDS = 60;
  private static final int THIRD = SECONDS * 1000 / 3;
  private static final int LIMIT = 500;

  /** Some late or failing, some of them more and more. */
  @Provide
  Arbitrary<RampStep> steps() {
    return Arbitraries.randomValue(
        random -> {
          double late = random.nextDouble() / 5;
          double failing = random.nextInt(3) * random.nextDouble() / 25;
          int later = random.nextInt(4) == 0 ? random.nextInt(1500) : 0;
          double worse = random.nextInt(4) == 0 ? random.nextDouble() / 20 : 0;
          List<RampRequest> requests = new ArrayList<>();
          for (int i = 0; i < PER_SECOND * SECONDS; i++) {
            double past = (double) i / (PER_SECOND * SECONDS);
            boolean fails = random.nextDouble() < failing + worse * past;
            int millis = latency(random, late) + (int) (later * past);
            requests.add(
                new RampRequest(
                    Duration.ofMillis(1000L * i / PER_SECOND),
                    fails ? Outcome.INVALID : Outcome.VALID,
                    Optional.of(Duration.ofMillis(millis))));
          }
          return new RampStep(PER_SECOND, Duration.ofSeconds(SECONDS), requests);
        });
  }

  private static int latency(Random random, double late) {
    return random.nextDouble() < late
        ? LIMIT + 1 + random.nextInt(2000)
        : random.nextInt(LIMIT + 1);
  }

  @Property(tries = 300)
  void judges_as_counting_says(@ForAll("steps") RampStep step) {
    long[] underWay = new long[SECONDS * 1000];
    long[] failures = new long[3];
    List<Long> valid = new ArrayList<>();
    for (RampRequest request : step.requests()) {
      int due = (int) request.scheduled().toMillis();
      long latency = request.latency().orElseThrow().toMillis();
      for (int at = due; at < Math.min(due + latency, underWay.length); at++) {
        underWay[at]++;
      }
      if (request.outcome() == Outcome.VALID) {
        valid.add(latency);
      } else {
        failures[due / THIRD]++;
      }
    }
    valid.sort(null);
    int scheduled = step.requests().size();
    long within = valid.stream().filter(latency -> latency <= LIMIT).count();
    boolean queueGrows = mean(underWay, 2 * THIRD) > 1.25 * mean(underWay, THIRD) + 0.5;
    boolean errorsGrow = failures[2] > failures[1] + 3 * Math.sqrt(failures[1] + 1.0);
    boolean tooMany = (scheduled - valid.size()) * 20 > scheduled;
    boolean tooSlow = valid.get((valid.size() * 9 + 9) / 10 - 1) > 3 * LIMIT;
    boolean kept = within * 10 >= scheduled * 9L;

    Verdict verdict =
        CapacityEvaluation.judge(
            promise(Metric.REQUEST_CAPACITY, atLeast(PER_SECOND, Unit.PER_SECOND)),
            List.of(step),
            ResponseTimeLimit.of(Duration.ofMillis(LIMIT)),
            Criteria.AS_MEASURED);

    assertThat(verdict.samples()).isEqualTo(scheduled);
    assertThat(verdict.failures()).isEqualTo(scheduled - within);
    assertThat(verdict.result())
        .isEqualTo(
            kept && !queueGrows && !errorsGrow && !tooMany && !tooSlow ? Result.PASS : Result.FAIL);
  }

  private static double mean(long[] underWay, int from) {
    double sum = 0;
    for (int at = from; at < from + THIRD; at++) {
      sum += underWay[at];
    }
    return sum / THIRD;
  }
}
