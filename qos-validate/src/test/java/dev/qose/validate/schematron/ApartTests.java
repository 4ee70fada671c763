package dev.qose.validate.schematron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.CountDownLatch;
import javax.xml.transform.TransformerException;
import org.junit.jupiter.api.Test;

class ApartTests {

  @Test
  void returns_what_the_work_comes_to() throws TransformerException {
    assertThat(Apart.<Integer>call("x", () -> 42, () -> {})).isEqualTo(42);
  }

  @Test
  void throws_what_the_work_throws() {
    TransformerException known = new TransformerException("known");
    assertThatExceptionOfType(TransformerException.class)
        .isThrownBy(
            () ->
                Apart.call(
                    "x",
                    () -> {
                      throw known;
                    },
                    () -> {}))
        .isSameAs(known);
    assertThatExceptionOfType(TransformerException.class)
        .isThrownBy(
            () ->
                Apart.call(
                    "x",
                    () -> {
                      throw new StackOverflowError();
                    },
                    () -> {}))
        .withMessage("it calls itself without end");
    assertThatExceptionOfType(OutOfMemoryError.class)
        .isThrownBy(
            () ->
                Apart.call(
                    "x",
                    () -> {
                      throw new OutOfMemoryError();
                    },
                    () -> {}));
  }

  @Test
  void does_not_wait_for_ever() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Apart.call(
                    "x",
                    () -> {
                      while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                      }
                      interrupted.countDown();
                      return "";
                    },
                    new Runnable() {
                      private int times;

                      @Override
                      public void run() {
                        if (times++ > 1) {
                          throw new IllegalStateException("up");
                        }
                      }
                    }))
        .withMessage("up");
    interrupted.await();
  }
}
