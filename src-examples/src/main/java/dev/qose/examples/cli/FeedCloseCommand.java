package dev.qose.examples.cli;

import dev.qose.core.feed.AnomalyFeed;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says that something is over: {@code qos feed close}. */
@Command(
    name = "close",
    mixinStandardHelpOptions = true,
    description = {"Says that what was announced is over, now or at a moment, and completed.", ""},
    footerHeading = "%nExamples:%n",
    footer = {
      "  qos feed close --uid UID roads.ics",
      "  qos feed close --uid UID --end 2026-01-12T20:40Z roads.ics"
    })
final class FeedCloseCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--uid", required = true, paramLabel = "UID", description = "Which one.")
  private String uid = "";

  @Option(names = "--end", paramLabel = "MOMENT", description = "When it ended; else now.")
  private @Nullable String end;

  @Option(names = "--zone", paramLabel = "ZONE", description = "Whose time the end is in.")
  private @Nullable ZoneId zone;

  @Parameters(paramLabel = "FILE.ics", description = "The feed.")
  private DocumentFile file = new DocumentFile("-");

  FeedCloseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    FeedFile feedFile = new FeedFile(file, zone);
    AnomalyFeed changed =
        feedFile.update(
            feed ->
                end == null
                    ? feed.close(uid, console.clock())
                    : feed.close(
                        uid, new Moments(Optional.ofNullable(zone)).instant(end), console.clock()));
    console.printSafely(AnomalyText.line(FeedFile.changed(changed, uid, Optional.empty())));
    feedFile.tellFaults(console);
    return ExitCode.OK;
  }
}
