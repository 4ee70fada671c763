package dev.qose.examples.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Measures what is done once, each time in a JVM of its own: without the start of the JVM where two
 * parts are compared, and with it where two programs are.
 */
final class FreshMeasurement {

  static final String BUILD = "FreshMeasurement.build";
  static final String COMPILE = "FreshMeasurement.compile";
  static final String QOSE = "FreshMeasurement.qose";
  static final String PH = "FreshMeasurement.ph";

  private static final int RUNS = 6;

  private FreshMeasurement() {}

  /** Runs all in turn. The first run of each counts for nothing: it warms the file cache. */
  static void run(Results results) throws IOException, InterruptedException {
    Map<FreshProgram.Task, List<Double>> millis = new EnumMap<>(FreshProgram.Task.class);
    for (int run = 0; run <= RUNS; run++) {
      for (FreshProgram.Task task : FreshProgram.Task.values()) {
        double taken = measure(task);
        if (run > 0) {
          millis.computeIfAbsent(task, t -> new ArrayList<>()).add(taken);
        }
      }
    }
    millis.forEach((task, values) -> results.add(name(task), "ms", values));
  }

  private static String name(FreshProgram.Task task) {
    return switch (task) {
      case BUILD -> BUILD;
      case COMPILE -> COMPILE;
      case QOSE -> QOSE;
      case PH -> PH;
    };
  }

  private static double measure(FreshProgram.Task task) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            FreshProgram.class.getName(),
            task.name(),
            Documents.WMS_17_KB.toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    long start = System.nanoTime();
    Process process = builder.start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    int status = process.waitFor();
    double elapsed = (System.nanoTime() - start) / 1e6;
    if (status != 0) {
      throw new IllegalStateException(task + " ended with " + status);
    }
    return switch (task) {
      case BUILD, COMPILE -> Double.parseDouble(printed);
      case QOSE, PH -> elapsed;
    };
  }
}
