package dev.qose.examples.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Measures processes from their start to their end: the command that validates one small document,
 * and a bare program that does.
 */
final class StartMeasurement {

  static final String QOS = "StartMeasurement.qos";
  static final String BARE = "StartMeasurement.bare";
  static final String QOS_MEMORY = QOS + " memory";
  static final String BARE_MEMORY = BARE + " memory";

  private static final int RUNS = 6;
  private static final String JAR = Path.of("target", "qos.jar").toString();
  private static final String CLASSES = Path.of("target", "test-classes").toString();

  private StartMeasurement() {}

  /** Runs both in turn. The first run of each counts for nothing: it warms the file cache. */
  static void run(Results results) throws IOException, InterruptedException {
    List<Usage> qos = new ArrayList<>();
    List<Usage> bare = new ArrayList<>();
    for (int run = 0; run <= RUNS; run++) {
      qos.add(measure("-jar", JAR, "validate"));
      bare.add(measure("-cp", JAR + File.pathSeparator + CLASSES, BareXerces.class.getName()));
    }
    add(results, QOS, QOS_MEMORY, qos.subList(1, qos.size()));
    add(results, BARE, BARE_MEMORY, bare.subList(1, bare.size()));
  }

  private static void add(Results results, String time, String memory, List<Usage> usages) {
    results.add(time, "ms", usages.stream().map(Usage::millis).toList());
    List<Double> peaks = usages.stream().map(Usage::megabytes).filter(peak -> peak > 0).toList();
    results.add(memory, "MB", peaks);
  }

  /** What a process took; no memory where the system does not tell. */
  private record Usage(double millis, double megabytes) {}

  private static Usage measure(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    command.add(Documents.WFS_WITH_BLOCK.toString());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    long start = System.nanoTime();
    Process process = builder.start();
    double kilobytes = 0;
    // The kernel keeps the peak, and forgets it with the process: so look now and then.
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
      kilobytes = Math.max(kilobytes, peakMemory(process));
    }
    double millis = (System.nanoTime() - start) / 1e6;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(command + " ended with " + process.exitValue());
    }
    return new Usage(millis, kilobytes / 1024);
  }

  /** Returns the peak of the resident set in kilobytes; 0 where this is not Linux. */
  private static double peakMemory(Process process) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (NoSuchFileException e) {
      return 0;
    }
  }
}
