package dev.qose.examples.cli;

import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.AnomalyStatus;
import dev.qose.core.feed.store.FeedStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    AnomalyFeed found = feed.read();
    Anomaly maintenance = find(found);
    Optional<StatusDocument> changing = document.document(console);
    Optional<StatusUndo> undo = StatusUndo.of(maintenance);
    Optional<StatusDocument.Remaining> remaining = Optional.empty();
    if (changing.isPresent()) {
      StatusUndo previous =
          undo.orElseThrow(
              () ->
                  new UsageException(
                      "UID " + maintenance.uid() + " has changed no document, or not any more"));
      remaining = changing.get().restore(previous, others(found, maintenance), document.sequence());
    }
    Optional<StatusDocument.Remaining> onTop = remaining;
    AnomalyFeed changed =
        feed.update(
            old -> {
              requireSame(old, maintenance);
              AnomalyFeed finished = finish(old, maintenance.uid());
              if (changing.isEmpty()) {
                return finished;
              }
              AnomalyFeed forgotten =
                  finished.update(maintenance.uid(), StatusUndo::without, console.clock());
              return onTop.isEmpty() ? forgotten : remember(old, found, forgotten, onTop.get());
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

  /** The other changes of documents that are not undone yet, by UID. */
  private static Map<String, StatusUndo> others(AnomalyFeed feed, Anomaly maintenance) {
    Map<String, StatusUndo> others = new LinkedHashMap<>();
    for (Anomaly each : feed.anomalies()) {
      if (!each.uid().equals(maintenance.uid())) {
        StatusUndo.of(each).ifPresent(undo -> others.put(each.uid(), undo));
      }
    }
    return others;
  }

  private AnomalyFeed remember(
      AnomalyFeed old, AnomalyFeed found, AnomalyFeed forgotten, StatusDocument.Remaining onTop) {
    requireSame(old, found.find(onTop.uid()).orElseThrow());
    return forgotten.update(
        onTop.uid(),
        each -> {
          try {
            return onTop.undo().into(each);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        console.clock());
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
