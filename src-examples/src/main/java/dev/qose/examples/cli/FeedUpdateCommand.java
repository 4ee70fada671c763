package dev.qose.examples.cli;

import dev.qose.core.feed.AnomalyFeed;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes what was announced: {@code qos feed update}. */
@Command(
    name = "update",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Changes what the options say of an announcement; all else stays. Its SEQUENCE rises if time,"
          + " status, impact, scope or kind change, so that subscribers are told.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qos feed update --uid UID --start 2026-01-13T19:00Z roads.ics",
      "  qos feed update --uid SERIES --instance 2026-01-11T00:00Z --duration 3h roads.ics"
    })
final class FeedUpdateCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--uid", required = true, paramLabel = "UID", description = "Which one.")
  private String uid = "";

  @Option(
      names = "--instance",
      paramLabel = "MOMENT",
      description = "Only this one of a series: when it would start by the rule.")
  private @Nullable String instance;

  @Mixin private AnomalyOptions options = new AnomalyOptions();

  @Parameters(paramLabel = "FILE.ics", description = "The feed.")
  private DocumentFile file = new DocumentFile("-");

  FeedUpdateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Instant> one = Optional.ofNullable(instance).map(options.timing().moments()::instant);
    FeedFile feedFile = new FeedFile(file, options.timing().zone());
    AnomalyFeed changed =
        feedFile.update(
            feed ->
                one.isPresent()
                    ? feed.updateInstance(uid, one.get(), options::change, console.clock())
                    : feed.update(uid, options::change, console.clock()));
    console.printSafely(AnomalyText.line(FeedFile.changed(changed, uid, one)));
    feedFile.tellFaults(console);
    return ExitCode.OK;
  }
}
