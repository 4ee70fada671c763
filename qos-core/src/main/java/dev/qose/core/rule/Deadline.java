package dev.qose.core.rule;

import java.time.Duration;

/**
 * Until when a piece of work may take. Immutable and thread-safe; asking costs some tens of
 * nanoseconds.
 *
 * @since 0.1
 */
public final class Deadline {

  /** No end; an interruption of the thread ends the work all the same. */
  public static final Deadline NONE = new Deadline(0, Duration.ZERO);

  private final long end;
  private final Duration time;

  private Deadline(long end, Duration time) {
    this.end = end;
    this.time = time;
  }

  /**
   * Sets the time, counted from now.
   *
   * @param time how long the work may take, more than none
   * @return the deadline
   */
  public static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos(), time);
  }

  /**
   * Asks whether there is still time.
   *
   * @throws DeadlineException if there is not, or the thread was interrupted, which it stays
   */
  public void check() {
    if (this != NONE && System.nanoTime() - end > 0) {
      throw new DeadlineException(
          "Checking the document takes longer than the limit of " + time.toMillis() + " ms.");
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new DeadlineException("Checking the document was interrupted.");
    }
  }
}
