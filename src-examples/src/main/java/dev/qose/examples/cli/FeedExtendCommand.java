package dev.qose.examples.cli;

import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.Timing;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets an announcement end later: {@code qos feed extend}. */
@Command(
    name = "extend",
    mixinStandardHelpOptions = true,
    description = {
      "Lets what was announced end later, or earlier, than was thought. It stays open-ended if it"
          + " is.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qos feed extend --uid UID --end 2026-01-12T22:00Z roads.ics",
      "  qos feed extend --uid UID --by 30m roads.ics"
    })
final class FeedExtendCommand implements Callable<Integer> {

  /** Until when. */
  private static final class Until {
    @Option(
        names = "--end",
        required = true,
        paramLabel = "MOMENT",
        description = "When it ends now, which may be an estimate.")
    private @Nullable String end;

    @Option(
        names = "--by",
        required = true,
        paramLabel = "DURATION",
        description = "How much later than it would have, such as 30m.")
    private @Nullable Duration by;
  }

  private final Console console;

  @Option(names = "--uid", required = true, paramLabel = "UID", description = "Which one.")
  private String uid = "";

  @ArgGroup(multiplicity = "1")
  private Until until = new Until();

  @Option(names = "--zone", paramLabel = "ZONE", description = "Whose time the end is in.")
  private @Nullable ZoneId zone;

  @Parameters(paramLabel = "FILE.ics", description = "The feed.")
  private DocumentFile file = new DocumentFile("-");

  FeedExtendCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    FeedFile feedFile = new FeedFile(file, zone);
    AnomalyFeed changed = feedFile.update(feed -> feed.extend(uid, end(feed), console.clock()));
    console.printSafely(AnomalyText.line(FeedFile.changed(changed, uid, Optional.empty())));
    feedFile.tellFaults(console);
    return ExitCode.OK;
  }

  private Instant end(AnomalyFeed feed) {
    Duration by = until.by;
    if (by == null) {
      return new Moments(Optional.ofNullable(zone)).instant(String.valueOf(until.end));
    }
    Instant old =
        feed.find(uid)
            .map(Anomaly::timing)
            .map(timing -> timing instanceof Timing.Once once ? once.end() : timing.firstStart())
            .orElse(Instant.EPOCH); // the feed says that there is none
    return old.plus(by);
  }
}
