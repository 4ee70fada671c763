package dev.qose.examples.cli;

import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.AnomalyStatus;
import dev.qose.core.feed.store.FeedStore;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends maintenance, or takes it back, and restores the document. */
abstract class MaintenanceEndCommand implements Callable<Integer> {

  private final Console console;

  @Option(
      names = "--uid",
      paramLabel = "UID",
      description = "Which one; not needed where only one has changed a document.")
  private @Nullable String uid;

  @Mixin private StatusOptions document = new StatusOptions();

  @Parameters(paramLabel = "FILE.ics", description = "The feed.")
  private DocumentFile file = new DocumentFile("-");

  private MaintenanceEndCommand(Console console) {
    this.console = console;
  }

  Console console() {
    return console;
  }

  static CommandLine end(Console console) {
    return new CommandLine(new End(console));
  }

  static CommandLine undo(Console console) {
    return new CommandLine(new Undo(console));
  }

  /** What becomes of the announcement. */
  abstract AnomalyFeed finish(AnomalyFeed feed, String uid);

  @Override
  public Integer call() throws IOException {
    FeedFile feed = new FeedFile(file);
    Anomaly maintenance = find(feed.read());
    Optional<StatusDocument> changing = document.document(console);
    Optional<StatusUndo> undo = StatusUndo.of(maintenance);
    if (changing.isPresent()) {
      StatusUndo previous =
          undo.orElseThrow(
              () ->
                  new UsageException(
                      "UID " + maintenance.uid() + " has changed no document, or not any more"));
      changing.get().restore(previous, document.sequence());
    }
    AnomalyFeed changed =
        feed.update(
            old -> {
              requireSame(old, maintenance);
              AnomalyFeed finished = finish(old, maintenance.uid());
              return changing.isEmpty()
                  ? finished
                  : finished.update(maintenance.uid(), StatusUndo::without, console.clock());
            },
            changing.<FeedStore.Along>map(each -> each).orElse(FeedStore.Along.NOTHING));
    if (changing.isEmpty() && undo.isPresent()) {
      console.tell(
          "warning: the document that says so stays as it is: name it with --capabilities");
    }
    console.printSafely(
        feed.path()
            + ": "
            + AnomalyText.line(FeedFile.changed(changed, maintenance.uid(), Optional.empty()))
            + changing.map(each -> each.told() + "\n").orElse(""));
    return ExitCode.OK;
  }

  /** Somebody else may have been quicker, and have restored the document. */
  private static void requireSame(AnomalyFeed feed, Anomaly maintenance) {
    if (!feed.find(maintenance.uid()).equals(Optional.of(maintenance))) {
      throw new UsageException("UID " + maintenance.uid() + " was changed meanwhile: look again");
    }
  }

  private Anomaly find(AnomalyFeed feed) {
    if (uid != null) {
      return feed.find(uid)
          .orElseThrow(() -> new UsageException(file.name() + ": has no UID " + uid));
    }
    List<Anomaly> open =
        feed.anomalies().stream()
            .filter(each -> StatusUndo.isIn(each) && each.status() != AnomalyStatus.CANCELLED)
            .toList();
    if (open.size() == 1) {
      return open.get(0);
    }
    throw new UsageException(
        "%s: %s has changed a document: name it with --uid"
            .formatted(
                file.name(),
                open.isEmpty()
                    ? "no maintenance"
                    : "more than one maintenance, "
                        + open.stream().map(Anomaly::uid).toList()
                        + ","));
  }

  /** {@code qos maintenance end}. */
  @Command(
      name = "end",
      mixinStandardHelpOptions = true,
      description = {
        "Says that maintenance is over, now or at a moment, and puts back what the document said"
            + " before: to the byte, or, if the block was changed meanwhile, the operating"
            + " information alone. updateSequence is increased.",
        ""
      },
      footerHeading = "%nExample:%n",
      footer = "  qos maintenance end --capabilities capabilities.xml roads.ics")
  private static final class End extends MaintenanceEndCommand {

    @Option(names = "--end", paramLabel = "MOMENT", description = "When it ended; else now.")
    private @Nullable String end;

    @Option(names = "--zone", paramLabel = "ZONE", description = "Whose time the end is in.")
    private @Nullable ZoneId zone;

    private End(Console console) {
      super(console);
    }

    @Override
    AnomalyFeed finish(AnomalyFeed feed, String uid) {
      Instant at =
          end == null
              ? FeedFile.endingNow(feed, uid, console().clock().instant())
              : new Moments(Optional.ofNullable(zone)).instant(end);
      return feed.close(uid, at, console().clock());
    }
  }

  /** {@code qos maintenance undo}. */
  @Command(
      name = "undo",
      mixinStandardHelpOptions = true,
      description = {
        "Calls maintenance off, which stays in the feed as cancelled, and puts back what the"
            + " document said before, as 'end' does.",
        ""
      },
      footerHeading = "%nExample:%n",
      footer = "  qos maintenance undo --capabilities capabilities.xml roads.ics")
  private static final class Undo extends MaintenanceEndCommand {

    private Undo(Console console) {
      super(console);
    }

    @Override
    AnomalyFeed finish(AnomalyFeed feed, String uid) {
      return feed.cancel(uid, console().clock());
    }
  }
}
