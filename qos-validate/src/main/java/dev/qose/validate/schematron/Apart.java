package dev.qose.validate.schematron;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.xml.transform.TransformerException;
import org.jspecify.annotations.Nullable;

/**
 * Does work that may have no end, in a thread of its own. Once nobody waits for it any more, that
 * thread ends when the work next asks {@link #requireWanted}; if it never does, it goes on at the
 * lowest priority, and does not keep the JVM from ending.
 */
final class Apart {

  private static final long LOOK_MILLIS = 20;

  private Apart() {}

  /**
   * Does some work, or as much of it as there is time for.
   *
   * @param name what the thread is called after
   * @param work the work
   * @param goingOn throws where the time is up, or nobody wants the result any more
   */
  @SuppressWarnings("ThreadPriorityCheck") // nothing waits for what is left behind
  static <T> T call(String name, Callable<T> work, Runnable goingOn) throws TransformerException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "qose-" + name);
    thread.setDaemon(true);
    thread.start();
    try {
      while (true) {
        goingOn.run();
        try {
          return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          // It is still at work.
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      goingOn.run();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } finally {
      if (!task.isDone()) {
        thread.setPriority(Thread.MIN_PRIORITY);
        task.cancel(true);
      }
    }
  }

  private static TransformerException failure(@Nullable Throwable cause) {
    if (cause instanceof TransformerException known) {
      return known;
    }
    if (cause instanceof StackOverflowError) {
      return new TransformerException("it calls itself without end");
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return new TransformerException(cause);
  }

  /** Ends the work that this thread does, if nobody waits for it any more. */
  static void requireWanted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("nobody waits for this any more");
    }
  }
}
