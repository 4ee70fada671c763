package dev.qose.examples.cli;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.AnomalyKind;
import dev.qose.core.feed.Impact;
import dev.qose.core.feed.MaintenanceStatus;
import dev.qose.core.feed.Timing;
import dev.qose.core.feed.store.FeedStore;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Announces maintenance and changes the status of a service, in one step: {@code qos maintenance}.
 */
@Command(
    name = "maintenance",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Announces maintenance in a feed and, with --capabilities, has a capabilities document say"
          + " so: both or neither. In the document one OperatingInfo takes the place of all others,"
          + " and updateSequence is increased; all else stays as it is, to the byte. 'end' and"
          + " 'undo' put back what was there, which the event keeps meanwhile in a property"
          + " X-QOS-UNDO, and increase updateSequence again.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qos maintenance start --summary \"Database upgrade\" --duration PT2H \\",
      "      --capabilities capabilities.xml roads.ics",
      "  qos maintenance end --capabilities capabilities.xml roads.ics",
      "  qos maintenance undo --uid UID roads.ics",
      "",
      "'start' may be left out. 'qos maintenance COMMAND --help' tells more of each."
    })
final class MaintenanceCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private AnomalyOptions options = new AnomalyOptions();

  @Option(
      names = "--uid",
      paramLabel = "UID",
      description = "Its identity, if another system has one; else a UUID is made.")
  private @Nullable String uid;

  @Mixin private StatusOptions document = new StatusOptions();

  @Option(
      names = "--operational-status",
      paramLabel = "STATUS",
      description =
          "What the document says meanwhile: Operational, PreOperational, NonOperational or a URI."
              + " Without it NonOperational, or PreOperational where the impact is no outage.")
  private @Nullable String status;

  @Parameters(arity = "0..1", paramLabel = "FILE.ics", description = "The feed.")
  private @Nullable DocumentFile file;

  private MaintenanceCommand(Console console) {
    this.console = console;
  }

  static CommandLine with(Console console) {
    return new CommandLine(new MaintenanceCommand(console))
        .addSubcommand("start", new MaintenanceCommand(console))
        .addSubcommand(MaintenanceEndCommand.end(console))
        .addSubcommand(MaintenanceEndCommand.undo(console));
  }

  @Override
  public Integer call() throws IOException {
    if (file == null) {
      throw new UsageException("name the feed, FILE.ics (see: qos maintenance --help)");
    }
    FeedFile feed = new FeedFile(file);
    Anomaly wanted =
        options.create(
            console,
            Optional.of(uid == null ? UUID.randomUUID().toString() : uid),
            AnomalyKind.MAINTENANCE);
    if (!(wanted.timing() instanceof Timing.Once once)) {
      throw new UsageException("maintenance that recurs is announced with 'qos feed announce'");
    }
    Instant now = console.clock().instant();
    boolean begun = !once.start().isAfter(now);
    Anomaly maintenance =
        begun && wanted.maintenanceStatus().isEmpty()
            ? wanted.withMaintenanceStatus(MaintenanceStatus.IN_PROCESS)
            : wanted;
    Optional<StatusDocument> changing = document.document(console);
    if (changing.isEmpty() && status != null) {
      throw new UsageException("--operational-status needs --capabilities, where to say so");
    }
    Anomaly announced = maintenance;
    if (changing.isPresent()) {
      for (String problem : changing.get().problems()) {
        console.tell("warning: not kept while the maintenance lasts: " + problem);
      }
      announced =
          changing
              .get()
              .set(
                  status(maintenance.impact()), description(maintenance, once), document.sequence())
              .into(maintenance);
    }
    write(feed, announced, changing);
    if (changing.isPresent() && !begun) {
      console.tell(
          "warning: the document says so from now on, though it starts at " + once.start());
    }
    return ExitCode.OK;
  }

  private void write(FeedFile feed, Anomaly announced, Optional<StatusDocument> changing)
      throws IOException {
    AnomalyFeed changed =
        feed.create(
            feed.title(),
            old -> old.announce(announced, console.clock()),
            changing.<FeedStore.Along>map(each -> each).orElse(FeedStore.Along.NOTHING));
    console.printSafely(announced.uid() + "\n");
    console.tell(
        feed.path()
            + ": "
            + AnomalyText.line(FeedFile.changed(changed, announced.uid(), Optional.empty()))
            + changing.map(StatusDocument::told).orElse(""));
  }

  private static String description(Anomaly maintenance, Timing.Once once) {
    return maintenance.summary()
        + (once.openEnded() ? ", probably until " : ", until ")
        + once.end();
  }

  private OperationalStatus status(Impact impact) {
    if (status == null) {
      return impact == Impact.OUTAGE
          ? OperationalStatus.NON_OPERATIONAL
          : OperationalStatus.PRE_OPERATIONAL;
    }
    return switch (status.toLowerCase(Locale.ROOT)) {
      case "operational" -> OperationalStatus.OPERATIONAL;
      case "preoperational" -> OperationalStatus.PRE_OPERATIONAL;
      case "nonoperational" -> OperationalStatus.NON_OPERATIONAL;
      default -> {
        if (status.indexOf(':') < 0) {
          throw new UsageException(
              "\"%s\" is none of Operational, PreOperational, NonOperational, and no URI"
                  .formatted(status));
        }
        yield OperationalStatus.of(status);
      }
    };
  }
}
