package dev.qose.examples.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Shows people at a terminal that something is still being done, if it takes long. */
final class Progress {

  private static final Duration PERIOD = Duration.ofSeconds(1);

  private Progress() {}

  /** Something that may take long. */
  interface Task<T> {
    T run() throws IOException;
  }

  /** Does something; in a line on the terminal stands, second by second, that it is being done. */
  static <T> T during(Console console, String activity, Task<T> task) throws IOException {
    if (!console.terminal().lively()) {
      return task.run();
    }
    return during(console, activity, PERIOD, task);
  }

  static <T> T during(Console console, String activity, Duration period, Task<T> task)
      throws IOException {
    long start = System.nanoTime();
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "progress");
              thread.setDaemon(true);
              return thread;
            });
    ScheduledFuture<?> showing =
        timer.scheduleAtFixedRate(
            () ->
                console.showProgress(
                    activity
                        + ", for "
                        + Duration.ofNanos(System.nanoTime() - start).toSeconds()
                        + " s now"),
            period.toMillis(),
            period.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return task.run();
    } finally {
      showing.cancel(false);
      end(timer);
      console.clearProgress();
    }
  }

  /** Lets no late line be written after the last one is cleared. */
  private static void end(ScheduledExecutorService timer) {
    timer.shutdownNow();
    try {
      timer.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
