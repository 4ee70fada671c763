package dev.qose.core.evaluation;

import dev.qose.core.evaluation.ResponseTimes.Quantiles;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * How long responses took up to the first byte, or to the last, and how many were within each of
 * some bounds; outside operating hours and within them. Takes some hundred kilobytes, however many
 * responses there are.
 */
final class ResponseTally implements Serializable {

  private static final long serialVersionUID = 1;

  private static final int SIGNIFICANT_DIGITS = 3;
  private static final long NANOS_PER_MICRO = 1000;

  private static final long MOST_SECONDS = Long.MAX_VALUE / 1_000_000_000;

  /** As good as for ever. */
  private static final long MOST_MICROS = TimeUnit.DAYS.toMicros(365);

  private final long[] bounds;
  private final Side outside;
  private final Side inside;

  /**
   * @param bounds in nanoseconds
   */
  ResponseTally(long[] bounds) {
    this.bounds = bounds.clone();
    outside = new Side(bounds.length);
    inside = new Side(bounds.length);
  }

  /** Outside operating hours, or within them. */
  private static final class Side implements Serializable {
    private static final long serialVersionUID = 1;
    private transient Histogram micros = histogram();
    private final long[] within;
    private long max;
    private long invalid;
    private long suspended;

    Side(int bounds) {
      within = new long[bounds];
    }

    private static Histogram histogram() {
      Histogram histogram = new Histogram(SIGNIFICANT_DIGITS);
      histogram.setAutoResize(true);
      return histogram;
    }

    void add(Side other) {
      micros.add(other.micros);
      for (int i = 0; i < within.length; i++) {
        within[i] += other.within[i];
      }
      max = Math.max(max, other.max);
      invalid += other.invalid;
      suspended += other.suspended;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      ByteBuffer buffer = ByteBuffer.allocate(micros.getNeededByteBufferCapacity());
      int length = micros.encodeIntoByteBuffer(buffer);
      out.writeInt(length);
      out.write(buffer.array(), 0, length);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      byte[] bytes = in.readNBytes(in.readInt());
      micros = Histogram.decodeFromByteBuffer(ByteBuffer.wrap(bytes), 0);
      micros.setAutoResize(true);
    }
  }

  private Side side(int bits) {
    return (bits & Basis.IN_HOURS.bit()) != 0 ? inside : outside;
  }

  /**
   * Adds a valid response.
   *
   * @param bits of its instant, as {@link CountedTime} has them
   */
  void addValid(Duration time, int bits) {
    Side side = side(bits);
    if ((bits & CountedTime.SUSPENDED) != 0) {
      side.suspended++;
      return;
    }
    long nanos = nanos(time);
    side.micros.recordValue(micros(nanos));
    side.max = Math.max(side.max, nanos);
    for (int i = 0; i < bounds.length; i++) {
      if (nanos <= bounds[i]) {
        side.within[i]++;
      }
    }
  }

  /** Adds a request that failed. */
  void addInvalid(int bits) {
    Side side = side(bits);
    if ((bits & CountedTime.SUSPENDED) != 0) {
      side.suspended++;
    } else {
      side.invalid++;
    }
  }

  /** In nanoseconds, up to 292 years. */
  static long nanos(Duration time) {
    return time.toSeconds() < MOST_SECONDS ? time.toNanos() : Long.MAX_VALUE;
  }

  /** In microseconds, rounded up. */
  static long micros(long nanos) {
    return Math.min(Math.floorDiv(nanos - 1, NANOS_PER_MICRO) + 1, MOST_MICROS);
  }

  void add(ResponseTally other) {
    outside.add(other.outside);
    inside.add(other.inside);
  }

  private Side on(Basis basis) {
    Side sum = new Side(bounds.length);
    sum.add(inside);
    if (basis != Basis.IN_HOURS) {
      sum.add(outside);
    }
    return sum;
  }

  /** How many responses were within a bound. */
  long within(int bound, Basis basis) {
    return inside.within[bound] + (basis == Basis.IN_HOURS ? 0 : outside.within[bound]);
  }

  ResponseTimes times(Basis basis, BigDecimal percentile) {
    Side side = on(basis);
    long samples = side.micros.getTotalCount();
    return new ResponseTimes(
        samples,
        samples == 0
            ? Optional.empty()
            : Optional.of(
                new Quantiles(
                    at(side, 50),
                    at(side, 90),
                    at(side, 95),
                    at(side, 99),
                    Duration.ofNanos(side.max),
                    at(side, percentile.doubleValue()))),
        side.invalid,
        side.suspended);
  }

  private static Duration at(Side side, double percent) {
    long micros = side.micros.getValueAtPercentile(percent);
    return Duration.ofNanos(Math.min(TimeUnit.MICROSECONDS.toNanos(micros), side.max));
  }
}
