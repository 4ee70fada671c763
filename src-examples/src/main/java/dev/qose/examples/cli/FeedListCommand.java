package dev.qose.examples.cli;

import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.Occurrence;
import dev.qose.core.feed.recur.RecurrenceLimitException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what is announced: {@code qos feed list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = {
      "Lists what a feed announces, whatever its status: each announcement once, or, with --from or"
          + " --to, what happens then, with all that recurs.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qos feed list roads.ics",
      "  qos feed list --from 2026-01-01 --to 2026-02-01 --zone Europe/Helsinki roads.ics"
    })
final class FeedListCommand implements Callable<Integer> {

  /** What {@code --format} may say. */
  private enum Format {
    TEXT,
    JSON
  }

  private static final Duration YEAR = Duration.ofDays(366);

  private final Console console;

  @Option(
      names = "--from",
      paramLabel = "MOMENT",
      description = "The first moment of interest, such as 2026-01-01; with --to alone, now.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "MOMENT",
      description = "The end of the time of interest, exclusive; with --from alone, 366 days on.")
  private @Nullable String to;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description =
          "Whose time is shown and, without an offset, read, here and in the feed; else UTC, and in"
              + " the feed the zone that it names.")
  private @Nullable ZoneId zone;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text: a line for each (default). json: an array.")
  private Format format = Format.TEXT;

  @Parameters(paramLabel = "FILE.ics", description = "The feed.")
  private DocumentFile file = new DocumentFile("-");

  FeedListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    AnomalyFeed feed = new FeedFile(file, zone).read();
    boolean json = format == Format.JSON;
    if (from == null && to == null) {
      print(json ? announcementsJson(feed) : lines(feed.anomalies(), AnomalyText::line));
    } else {
      List<Occurrence> found = occurrences(feed);
      print(
          json
              ? JsonOutput.write(found.stream().map(AnomalyText::json).toList())
              : lines(found, AnomalyText::line));
    }
    FeedFile.tellPlacing(console, file.name(), feed);
    return ExitCode.OK;
  }

  private static String announcementsJson(AnomalyFeed feed) throws IOException {
    return JsonOutput.write(
        Stream.concat(
                feed.anomalies().stream().map(AnomalyText::json),
                feed.unplaced().stream().map(AnomalyText::json))
            .toList());
  }

  private <T> String lines(List<T> found, BiFunction<T, ZoneId, String> line) {
    return found.stream().map(each -> line.apply(each, shown())).collect(Collectors.joining());
  }

  private ZoneId shown() {
    return zone == null ? ZoneOffset.UTC : zone;
  }

  private List<Occurrence> occurrences(AnomalyFeed feed) {
    Moments moments = new Moments(Optional.of(shown()));
    Instant first = from == null ? console.clock().instant() : moments.instant(from);
    Instant last = to == null ? first.plus(YEAR) : moments.instant(to);
    if (!first.isBefore(last)) {
      throw new UsageException("--to %s is not after --from %s".formatted(last, first));
    }
    try {
      return feed.occurrences(first, last);
    } catch (RecurrenceLimitException e) {
      throw new UsageException(file.name() + ": " + e.getMessage());
    }
  }

  private void print(String text) {
    console.printSafely(text);
  }
}
