package dev.qose.examples.cli;

import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.AnomalyKind;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Announces maintenance or an incident: {@code qos feed announce}. */
@Command(
    name = "announce",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Announces maintenance, an incident, a degradation or a change, and prints the UID that it"
          + " has from now on. The feed is made if there is none.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qos feed announce --kind maintenance --summary \"Database upgrade\" \\",
      "      --start 2026-01-12T19:00Z --end 2026-01-12T21:00Z roads.ics",
      "  qos feed announce --kind incident --summary \"No answers\" --duration 1h \\",
      "      --open-ended roads.ics",
      "  qos feed announce --kind maintenance --summary Backup --impact degraded \\",
      "      --start 2026-01-04T02:00 --zone Europe/Helsinki --duration 30m \\",
      "      --rrule \"FREQ=WEEKLY;BYDAY=SU\" roads.ics"
    })
final class FeedAnnounceCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private AnomalyOptions options = new AnomalyOptions();

  @Option(
      names = "--uid",
      paramLabel = "UID",
      description = "Its identity, if another system has one; else a UUID is made.")
  private @Nullable String uid;

  @Option(
      names = "--feed-name",
      paramLabel = "NAME",
      description = "What the feed is called, if it is made now; else as the file.")
  private @Nullable String feedName;

  @Option(
      names = "--source",
      paramLabel = "URL",
      description = "Where the feed can be fetched, best on another host than the service.")
  private @Nullable String source;

  @Parameters(paramLabel = "FILE.ics", description = "The feed.")
  private DocumentFile file = new DocumentFile("-");

  FeedAnnounceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    FeedFile feed = new FeedFile(file);
    Anomaly anomaly = options.create(console, Optional.ofNullable(uid), AnomalyKind.MAINTENANCE);
    AnomalyFeed changed =
        feed.create(
            feedName == null ? feed.title() : feedName,
            old ->
                (source == null ? old : old.withSource(source)).announce(anomaly, console.clock()));
    console.print(changed.anomalies().get(changed.anomalies().size() - 1).uid() + "\n");
    feed.tellFaults(console);
    return ExitCode.OK;
  }
}
