package dev.qose.core.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFeedsTests {

  /** Several times what the slowest takes on a slow machine: what has no bound takes longer. */
  private static final int MAX_MILLIS = 20_000;

  @Test
  void cost_bounded_time_and_64_megabytes(@TempDir Path folder) throws Exception {
    Map<String, List<String>> outcomes = run(folder);

    assertThat(outcomes.keySet()).isEqualTo(HostileFeeds.all().keySet());
    assertThat(outcomes.values())
        .allSatisfy(
            outcome ->
                assertThat(Long.parseLong(outcome.get(1)))
                    .as("%s", outcome)
                    .isLessThan(MAX_MILLIS));
    assertThat(outcomes)
        .extractingByKeys("deep", "long folded line", "every second", "never, daily", "cut off")
        .extracting(outcome -> outcome.get(2))
        .satisfiesExactly(
            deep -> assertThat(deep).endsWith("line 11: components nested deeper than 8"),
            line -> assertThat(line).contains("line 4: longer than 65536 octets"),
            every -> assertThat(every).contains("FREQ=SECONDLY has more than 10000 instances"),
            never -> assertThat(never).endsWith("problems, 0 occurrences"),
            cut -> assertThat(cut).endsWith("problems, 0 occurrences"));
  }

  private static Map<String, List<String>> run(Path folder)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HostileFeeds.class.getName())
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("err"))).isZero();
    return Files.readString(out, UTF_8)
        .lines()
        .map(line -> List.of(line.split("\t", -1)))
        .collect(Collectors.toMap(each -> each.get(0), Function.identity()));
  }
}
