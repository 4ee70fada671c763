package dev.qose.examples.benchmark;

import dev.qose.validate.report.ValidationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** How many documents two threads check with one validator, and how many one does. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class ThreadsBenchmark {

  /** A document in memory. */
  @State(Scope.Benchmark)
  public static class Input {
    private byte[] bytes = new byte[0];

    /**
     * Reads it.
     *
     * @throws IOException if that cannot be
     */
    @Setup
    public void read() throws IOException {
      bytes = Files.readAllBytes(Documents.WMS_144_KB);
    }
  }

  /**
   * Checks in one thread.
   *
   * @param qose the library
   * @param input what is validated
   * @return the report
   */
  @Benchmark
  @Threads(1)
  public ValidationReport one(ValidateBenchmark.Qose qose, Input input) {
    return qose.validate(input.bytes);
  }

  /**
   * Checks in two threads.
   *
   * @param qose the library
   * @param input what is validated
   * @return the report
   */
  @Benchmark
  @Threads(2)
  public ValidationReport two(ValidateBenchmark.Qose qose, Input input) {
    return qose.validate(input.bytes);
  }
}
