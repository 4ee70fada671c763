package dev.qose.examples.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/** Tells people that something is still being done, if it takes long. */
final class Progress {

  private static final Duration PERIOD = Duration.ofSeconds(2);

  private Progress() {}

  /** Something that may take long. */
  interface Task<T> {
    T run() throws IOException;
  }

  /** Does something; on standard error stands every other second that it is being done. */
  static <T> T during(Console console, String activity, Task<T> task) throws IOException {
    long start = System.nanoTime();
    Timer timer = new Timer("progress", true);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
            console.tell(activity + ", for " + seconds + " s now");
          }
        },
        PERIOD.toMillis(),
        PERIOD.toMillis());
    try {
      return task.run();
    } finally {
      timer.cancel();
    }
  }
}
