package dev.qose.examples.benchmark;

import static dev.qose.examples.benchmark.Comparison.cost;
import static dev.qose.examples.benchmark.Comparison.rate;
import static dev.qose.examples.benchmark.Comparison.throughput;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures, and prints how what was measured relates to what. */
public final class Benchmarks {

  /** All is measured so many times in turn, so that a busy moment strikes both sides. */
  private static final int ROUNDS = 2;

  private static final String NOTHING = "none";
  private static final String EVERYTHING = "all";

  private final Results results = new Results();

  private Benchmarks() {}

  /**
   * Measures, which takes some seventeen minutes for everything.
   *
   * @param arguments what, between commas: {@code inject}, {@code block}, {@code validate}, {@code
   *     start}, {@code rules}, {@code evaluate} and {@code feed}, or {@code all}; {@code none} does
   *     nothing
   * @throws IOException if a file cannot be read or written
   * @throws InterruptedException if this thread is interrupted
   * @throws RunnerException if a benchmark fails
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    Set<Subject> subjects = subjects(String.join(",", arguments));
    if (subjects.isEmpty()) {
      return;
    }
    System.out.printf(
        Locale.ROOT,
        "%s %s, %s, %d processors%n",
        System.getProperty("java.vm.name"),
        Runtime.version(),
        System.getProperty("os.name"),
        Runtime.getRuntime().availableProcessors());
    Documents.write();
    try {
      Benchmarks benchmarks = new Benchmarks();
      benchmarks.run(subjects);
      benchmarks.print();
    } finally {
      Documents.delete();
    }
  }

  /** What can be measured by itself. */
  private enum Subject {
    INJECT,
    BLOCK,
    VALIDATE,
    START,
    RULES,
    EVALUATE,
    FEED
  }

  private static Set<Subject> subjects(String wanted) {
    Set<Subject> subjects = new TreeSet<>();
    for (String name : wanted.split(",", -1)) {
      switch (name) {
        case NOTHING -> {}
        case EVERYTHING -> subjects.addAll(List.of(Subject.values()));
        default -> subjects.add(subject(name));
      }
    }
    return subjects;
  }

  private static Subject subject(String name) {
    return Stream.of(Subject.values())
        .filter(subject -> subject.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no benchmark \"%s\", but inject, block, validate, start, rules, evaluate, feed and all"
                        .formatted(name)));
  }

  private void run(Set<Subject> subjects)
      throws IOException, InterruptedException, RunnerException {
    for (Subject subject : subjects) {
      for (int round = 1; round <= ROUNDS; round++) {
        System.out.printf(Locale.ROOT, "%s, round %d of %d%n", subject, round, ROUNDS);
        switch (subject) {
          case INJECT -> measure(InjectBenchmark.class);
          case BLOCK -> measure(BlockBenchmark.class);
          case VALIDATE -> measure(ValidateBenchmark.class);
          case START -> StartMeasurement.run(results);
          case RULES -> {
            measure(RulesBenchmark.class);
            measure(SchematronBenchmark.class);
            measure(ThreadsBenchmark.class);
            FreshMeasurement.run(results);
          }
          case EVALUATE -> measure(EvaluationBenchmark.class);
          case FEED -> measure(FeedBenchmark.class);
        }
      }
    }
  }

  private void measure(Class<?> benchmark) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include("\\b" + benchmark.getSimpleName() + "\\.")
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    for (RunResult result : new Runner(options).run()) {
      add(result);
    }
  }

  private void add(RunResult result) {
    List<Double> scores =
        result.getAggregatedResult().getIterationResults().stream()
            .map(iteration -> iteration.getPrimaryResult().getScore())
            .toList();
    String unit = result.getPrimaryResult().getScoreUnit().replace("/op", "");
    results.add(name(result), unit, scores);
  }

  /** Such as {@code ValidateBenchmark.qose wfs-with-block.xml}. */
  private static String name(RunResult result) {
    String method = result.getParams().getBenchmark();
    String type = method.substring(0, method.lastIndexOf('.'));
    String name = method.substring(type.lastIndexOf('.') + 1);
    return Stream.concat(
            Stream.of(name),
            result.getParams().getParamsKeys().stream().map(result.getParams()::getParam))
        .collect(Collectors.joining(" "));
  }

  private void print() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(Comparison.HEADINGS);
    comparisons()
        .filter(comparison -> comparison.isMeasured(results))
        .forEach(comparison -> rows.add(comparison.row(results)));
    int[] widths =
        IntStream.range(0, Comparison.HEADINGS.size())
            .map(i -> rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
            .toArray();
    System.out.println();
    for (List<String> row : rows) {
      String line =
          IntStream.range(0, widths.length)
              .mapToObj(i -> row.get(i) + " ".repeat(widths[i] - row.get(i).length()))
              .collect(Collectors.joining("  "));
      System.out.println(line.stripTrailing());
    }
  }

  private static Stream<Comparison> comparisons() {
    String small = " (" + InjectBenchmark.SMALL_HEAP + ")";
    String path = "InjectBenchmark.path";
    String paths = "inject 50 MB, files" + small;
    String streams = "InjectBenchmark.streams";
    String copy = "InjectBenchmark.copy";
    return Stream.of(
        throughput(paths, path, "copy" + small, copy).withTarget(0.5),
        throughput("inject 50 MB, streams" + small, streams, "copy" + small, copy).withTarget(0.5),
        throughput(paths, path, "SAX to identity" + small, "InjectBenchmark.identity"),
        throughput(paths, path, "DOM (" + InjectBenchmark.DOM_HEAP + ")", "InjectBenchmark.dom"),
        cost("block, compact", "BlockBenchmark.compact", "JAXB", "BlockBenchmark.jaxbCompact")
            .withTarget(1.2),
        cost("block, pretty", "BlockBenchmark.pretty", "JAXB", "BlockBenchmark.jaxbPretty")
            .withTarget(1.2),
        cost("block, read", "BlockBenchmark.read", "SAX + JAXB", "BlockBenchmark.jaxbRead")
            .withTarget(1.1),
        cost(
                "block of 17 KB, read",
                "BlockBenchmark.readDocument",
                "SAX + JAXB",
                "BlockBenchmark.jaxbReadDocument")
            .withTarget(1.1),
        validation("validate 20 KB", "wfs-with-block.xml", "a Validator each", "newValidator"),
        validation("validate 20 KB", "wfs-with-block.xml", "SAX + handler kept", "handler"),
        validation("validate 20 KB", "wfs-with-block.xml", "Validator kept", "validator"),
        validation("validate 50 MB", "wms-with-block.xml", "a Validator each", "newValidator"),
        validation("validate 50 MB", "wms-with-block.xml", "SAX + handler kept", "handler"),
        validation("validate 50 MB", "wms-with-block.xml", "Validator kept", "validator"),
        cost("start to report", StartMeasurement.QOS, "bare Xerces", StartMeasurement.BARE),
        cost(
            "start to report, peak memory",
            StartMeasurement.QOS_MEMORY,
            "bare Xerces",
            StartMeasurement.BARE_MEMORY),
        rules("rules 17 KB", "wms-17-kb.xml", 2.0),
        rules("rules 144 KB", "wms-144-kb.xml", 2.0),
        rules("rules 50 MB (" + RulesBenchmark.HEAP + ")", "wms-with-block.xml", 1.5),
        schematron("rules 17 KB", "wms-17-kb.xml"),
        schematron("rules 144 KB", "wms-144-kb.xml"),
        throughput(
                "start to first report",
                FreshMeasurement.QOSE,
                "Xerces + ph-schematron",
                FreshMeasurement.PH)
            .withTarget(2.0),
        rate("two threads", "ThreadsBenchmark.two", "one thread", "ThreadsBenchmark.one")
            .withTarget(1.8),
        cost(
                "building a validator, cold",
                FreshMeasurement.BUILD,
                "compiling with Xerces",
                FreshMeasurement.COMPILE)
            .withTarget(1.5),
        cost(
                "evaluate a month (" + EvaluationBenchmark.HEAP + ")",
                "EvaluationBenchmark.month",
                "count and sort",
                "EvaluationBenchmark.loop")
            .withTarget(5.0),
        cost(
                "evaluate ten years (" + EvaluationBenchmark.HEAP + ")",
                "EvaluationBenchmark.tenYears",
                "a month, by the sample",
                "EvaluationBenchmark.month")
            .withTarget(1.2),
        cost(
                "10,000 events, read, linted, expanded (" + FeedBenchmark.HEAP + ")",
                "FeedBenchmark.qose",
                "ical4j, parsed",
                "FeedBenchmark.ical4j")
            .withTarget(3.0));
  }

  /** The target is to hold against all, and so against the fastest. */
  private static Comparison validation(
      String what, String document, String against, String reference) {
    String prefix = "ValidateBenchmark.";
    return cost(
            what,
            prefix + "qose " + document,
            "Xerces, " + against,
            prefix + reference + " " + document)
        .withTarget(1.2);
  }

  private static Comparison rules(String what, String document, double target) {
    String prefix = "RulesBenchmark.";
    return cost(
            what,
            prefix + "rules " + document,
            "Xerces, a Validator each",
            prefix + "xerces " + document)
        .withTarget(target);
  }

  private static Comparison schematron(String what, String document) {
    String prefix = "SchematronBenchmark.";
    return throughput(
            what, prefix + "qose " + document, "Xerces + ph-schematron", prefix + "ph " + document)
        .withTarget(2.0);
  }
}
