package dev.qose.core.rule;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Until when a piece of work may take. Immutable and thread-safe; asking costs some tens of
 * nanoseconds.
 *
 * @since 0.1
 */
public final class Deadline {

  /** No end; an interruption of the thread ends the work all the same. */
  public static final Deadline NONE = new Deadline(0, Duration.ZERO, System::nanoTime);

  private final long end;
  private final Duration time;
  private final LongSupplier nanoTime;

  private Deadline(long end, Duration time, LongSupplier nanoTime) {
    this.end = end;
    this.time = time;
    this.nanoTime = nanoTime;
  }

  /**
   * Sets the time, counted from now.
   *
   * @param time how long the work may take, more than none
   * @return the deadline
   */
  public static Deadline in(Duration time) {
    return in(time, System::nanoTime);
  }

  /** Sets the time by a clock of one's own. */
  static Deadline in(Duration time, LongSupplier nanoTime) {
    return new Deadline(nanoTime.getAsLong() + time.toNanos(), time, nanoTime);
  }

  /**
   * Asks whether there is still time.
   *
   * @throws DeadlineException if there is not, or the thread was interrupted, which it stays
   */
  public void check() {
    if (this != NONE && nanoTime.getAsLong() - end > 0) {
      throw new DeadlineException(
          "Checking the document takes longer than the limit of " + time.toMillis() + " ms.");
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new DeadlineException("Checking the document was interrupted.");
    }
  }
}
