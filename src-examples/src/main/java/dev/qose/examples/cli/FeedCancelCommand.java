package dev.qose.examples.cli;

import dev.qose.core.feed.AnomalyFeed;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Calls something off: {@code qos feed cancel}. */
@Command(
    name = "cancel",
    mixinStandardHelpOptions = true,
    description = {
      "Calls off what was announced, or one of a series. It stays in the feed as cancelled, since"
          + " calendars would otherwise go on to show it.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qos feed cancel --uid UID roads.ics",
      "  qos feed cancel --uid SERIES --instance 2026-01-11T00:00Z roads.ics"
    })
final class FeedCancelCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--uid", required = true, paramLabel = "UID", description = "Which one.")
  private String uid = "";

  @Option(
      names = "--instance",
      paramLabel = "MOMENT",
      description = "Only this one of a series: when it would start by the rule.")
  private @Nullable String instance;

  @Option(names = "--zone", paramLabel = "ZONE", description = "Whose time the moment is in.")
  private @Nullable ZoneId zone;

  @Parameters(paramLabel = "FILE.ics", description = "The feed.")
  private DocumentFile file = new DocumentFile("-");

  FeedCancelCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Instant> one =
        Optional.ofNullable(instance).map(new Moments(Optional.ofNullable(zone))::instant);
    FeedFile feedFile = new FeedFile(file, zone);
    AnomalyFeed changed =
        feedFile.update(
            feed ->
                one.isPresent()
                    ? feed.cancelInstance(uid, one.get(), console.clock())
                    : feed.cancel(uid, console.clock()));
    console.printSafely(AnomalyText.line(FeedFile.changed(changed, uid, one)));
    feedFile.tellFaults(console);
    return ExitCode.OK;
  }
}
