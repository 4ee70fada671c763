package dev.qose.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The sliding window against one that is put to every place. Time is some dozens of nanoseconds, so
 * that every place can be looked at.
 */
class SlidingWindowProperties {

  /** Nineteen twentieths of two nanoseconds to a sample, so that they matter. */
  private static final Gate GATE = new Gate(40);

  private static final CountedTime EPOCH =
      CountedTime.of(
          new TimeRange(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)),
          Evaluation.sampledEvery(Duration.ofMinutes(1)));

  /** Pieces of time: how long, and what they are. */
  private record Piece(int length, byte code) {}

  private record Case(List<Piece> pieces, int width, List<Long> least) {

    long[] atLeast() {
      return least.stream().mapToLong(Long::longValue).toArray();
    }

    int end() {
      return pieces.stream().mapToInt(Piece::length).sum();
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.randomValue(
        random -> {
          List<Piece> pieces = new ArrayList<>();
          int count = 1 + random.nextInt(25);
          for (int i = 0; i < count; i++) {
            pieces.add(new Piece(1 + random.nextInt(6), code(random)));
          }
          int width = 1 + random.nextInt(24);
          List<Long> least =
              List.of((long) width, 1L + random.nextInt(width), 1L + random.nextInt(width));
          return new Case(pieces, width, least);
        });
  }

  /** Mostly up and known, or nothing could ever be judged. */
  private static byte code(Random random) {
    int bases =
        Basis.GROSS.bit()
            | (random.nextInt(4) > 0 ? Basis.NET.bit() : 0)
            | (random.nextInt(3) > 0 ? Basis.IN_HOURS.bit() : 0);
    int state =
        random.nextInt(30) == 0 ? Pieces.UNKNOWN : random.nextInt(3) == 0 ? Pieces.DOWN : Pieces.UP;
    return Pieces.code(bases, state, random.nextInt(5) > 0);
  }

  /** What is in a window of one basis. */
  private static Availability look(Case slid, int from, int basis) {
    long up = 0;
    long down = 0;
    long unknown = 0;
    long samples = 0;
    long failures = 0;
    int start = 0;
    for (Piece piece : slid.pieces()) {
      for (int time = start; time < start + piece.length(); time++) {
        if (time >= from && time < from + slid.width() && Pieces.countsFor(piece.code(), basis)) {
          int state = Pieces.state(piece.code());
          up += state == Pieces.UP ? 1 : 0;
          down += state == Pieces.DOWN ? 1 : 0;
          unknown += state == Pieces.UNKNOWN ? 1 : 0;
          boolean sampled = time == start && Pieces.hasSample(piece.code());
          samples += sampled ? 1 : 0;
          failures += sampled && state == Pieces.DOWN ? 1 : 0;
        }
      }
      start += piece.length();
    }
    return new Availability(
        EPOCH.instant(from),
        EPOCH.instant(from + slid.width()),
        Duration.ofNanos(up),
        Duration.ofNanos(down),
        Duration.ofNanos(unknown),
        samples,
        failures);
  }

  private static boolean isLess(Availability one, Availability other) {
    BigInteger left =
        BigInteger.valueOf(one.up().toNanos())
            .multiply(BigInteger.valueOf(other.share().whole().toNanos()));
    BigInteger right =
        BigInteger.valueOf(other.up().toNanos())
            .multiply(BigInteger.valueOf(one.share().whole().toNanos()));
    return left.compareTo(right) < 0;
  }

  @Property(tries = 3000)
  void finds_what_looking_at_every_place_finds(@ForAll("cases") Case slid) {
    SlidingWindow window = new SlidingWindow(slid.width(), slid.atLeast(), GATE, 0, true);
    Pieces pieces = new Pieces();
    long time = 0;
    for (Piece piece : slid.pieces()) {
      pieces.add(time, time + piece.length(), piece.code());
      time += piece.length();
      window.moveTo(time, pieces);
      while (pieces.first() < window.oldest()) {
        pieces.removeFirst();
      }
    }

    int places = slid.end() - slid.width() + 1;
    boolean[] isJudged = new boolean[Math.max(0, places)];
    for (Basis basis : Basis.values()) {
      long wanted = 0;
      long judged = 0;
      Optional<Availability> worst = Optional.empty();
      for (int from = 0; from < places; from++) {
        Availability there = look(slid, from, basis.index());
        long counted = there.coverage().whole().toNanos();
        if (counted >= slid.least().get(basis.index())) {
          wanted++;
          if (GATE.isOpen(counted, there.coverage().part().toNanos(), there.samples())) {
            judged++;
            isJudged[from] = true;
            worst = worst.filter(w -> !isLess(there, w)).or(() -> Optional.of(there));
          }
        }
      }
      assertThat(window.judged(basis).whole()).isEqualTo(Duration.ofNanos(wanted));
      assertThat(window.judged(basis).part()).isEqualTo(Duration.ofNanos(judged));
      assertThat(window.worst(basis, EPOCH)).isEqualTo(worst);
    }
    assertThat(window.unjudged(EPOCH)).isEqualTo(rows(isJudged, slid.width()));
  }

  /** From where to where windows reach that begin in a row of places that none is judged at. */
  private static List<TimeRange> rows(boolean[] isJudged, int width) {
    List<TimeRange> rows = new ArrayList<>();
    for (int from = 0; from < isJudged.length; from++) {
      if (!isJudged[from]) {
        int last = from;
        while (last + 1 < isJudged.length && !isJudged[last + 1]) {
          last++;
        }
        rows.add(new TimeRange(EPOCH.instant(from), EPOCH.instant(last + width)));
        from = last;
      }
    }
    return rows;
  }
}
