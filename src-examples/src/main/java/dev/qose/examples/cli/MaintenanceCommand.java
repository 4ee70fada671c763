package dev.qose.examples.cli;

import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyKind;
import dev.qose.core.feed.Impact;
import dev.qose.core.feed.Timing;
import dev.qose.jaxb.maintenance.MaintenanceChange;
import dev.qose.jaxb.maintenance.MaintenanceDesk;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
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
      "  qos maintenance start --summary \"Database upgrade\" --duration 2h \\",
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
        .addSubcommand(new CommandLine(new MaintenanceCommand(console)).setCommandName("start"))
        .addSubcommand(MaintenanceEndCommand.end(console))
        .addSubcommand(MaintenanceEndCommand.undo(console));
  }

  @Override
  public Integer call() throws IOException {
    if (file == null) {
      throw new UsageException("name the feed, FILE.ics (see: qos maintenance --help)");
    }
    FeedFile feed = new FeedFile(file);
    Anomaly wanted = options.create(console, Optional.ofNullable(uid), AnomalyKind.MAINTENANCE);
    if (!(wanted.timing() instanceof Timing.Once once)) {
      throw new UsageException("maintenance that recurs is announced with 'qos feed announce'");
    }
    MaintenanceDesk desk = document.desk(feed, console);
    if (!document.areGiven() && status != null) {
      throw new UsageException("--operational-status needs --capabilities, where to say so");
    }
    OperationalStatus meanwhile = status(wanted.impact());
    MaintenanceChange change = document.change(feed, () -> desk.start(wanted, meanwhile));
    console.printSafely(change.maintenance().uid() + "\n");
    change
        .status()
        .ifPresent(
            changed ->
                changed
                    .lost()
                    .forEach(
                        lost ->
                            console.note(
                                "warning: not kept while the maintenance lasts: " + lost)));
    console.note(document.words(feed, change));
    if (document.areGiven() && once.start().isAfter(console.clock().instant())) {
      console.note(
          "warning: the document says so from now on, though it starts at " + once.start());
    }
    return ExitCode.OK;
  }

  private OperationalStatus status(Impact impact) {
    if (status == null) {
      return MaintenanceDesk.statusIn(impact);
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
