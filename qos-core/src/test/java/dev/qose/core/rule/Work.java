package dev.qose.core.rule;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How much a piece of work takes, counted and not timed.
 *
 * @param steps how often it asked whether there is still time, as each loop does whose length a
 *     document decides
 * @param bytes how much memory it asked for, which loops of other kinds do
 */
public record Work(long steps, long bytes) {

  private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Counts what is done until a deadline that never comes. */
  public static Work of(Consumer<Deadline> piece) {
    long[] steps = {0};
    Deadline deadline =
        Deadline.in(
            Duration.ofDays(1),
            () -> {
              steps[0]++;
              return 0;
            });
    long before = MEMORY.getCurrentThreadAllocatedBytes();
    piece.accept(deadline);
    return new Work(steps[0], MEMORY.getCurrentThreadAllocatedBytes() - before);
  }
}
