package dev.qose.validate;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;

/**
 * Parsers and their passes, kept for reuse: making one costs about as much as reading a small
 * document. Thread-safe.
 */
final class ReadingPool {

  private static final int MOST_IDLE = 8;

  private final Supplier<DocumentReading> maker;
  private final BlockingQueue<DocumentReading> idle = new ArrayBlockingQueue<>(MOST_IDLE);

  ReadingPool(Supplier<DocumentReading> maker) {
    this.maker = maker;
  }

  /** Lends one out for a piece of work. */
  <T> T lend(Work<T> work) throws IOException {
    DocumentReading reading = idle.poll();
    if (reading == null) {
      reading = maker.get();
    }
    try {
      return work.with(reading);
    } finally {
      reading.forget();
      if (reading.isFresh()) {
        idle.offer(reading); // full: there are enough
      }
    }
  }

  /** What is done with a reading. */
  interface Work<T> {
    T with(DocumentReading reading) throws IOException;
  }
}
