package dev.qose.examples.cli;

import dev.qose.core.feed.Anomaly;
import dev.qose.jaxb.maintenance.MaintenanceChange;
import dev.qose.jaxb.maintenance.MaintenanceDesk;
import java.io.IOException;
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

  static CommandLine end(Console console) {
    return new CommandLine(new End(console));
  }

  static CommandLine undo(Console console) {
    return new CommandLine(new Undo(console));
  }

  /** Ends it, in whatever way. */
  abstract MaintenanceChange finish(MaintenanceDesk desk, String uid) throws IOException;

  @Override
  public Integer call() throws IOException {
    FeedFile feed = new FeedFile(file);
    feed.requireFile();
    MaintenanceDesk desk = document.desk(feed, console);
    String which = uid == null ? only(feed, desk) : uid;
    MaintenanceChange change = document.change(feed, () -> finish(desk, which));
    if (!document.areGiven() && change.holdsStatus()) {
      console.note(
          "warning: the document that says so stays as it is: name it with --capabilities");
    }
    console.printSafely(document.words(feed, change));
    return ExitCode.OK;
  }

  private static String only(FeedFile feed, MaintenanceDesk desk) throws IOException {
    List<Anomaly> pending = feed.named(desk::pending);
    if (pending.size() == 1) {
      return pending.get(0).uid();
    }
    throw new UsageException(
        "%s: %s has changed a document: name it with --uid"
            .formatted(
                feed.path(),
                pending.isEmpty()
                    ? "no maintenance"
                    : "more than one maintenance, "
                        + pending.stream().map(Anomaly::uid).toList()
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
    MaintenanceChange finish(MaintenanceDesk desk, String uid) throws IOException {
      return end == null
          ? desk.end(uid)
          : desk.end(uid, new Moments(Optional.ofNullable(zone)).instant(end));
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
    MaintenanceChange finish(MaintenanceDesk desk, String uid) throws IOException {
      return desk.cancel(uid);
    }
  }
}
