package dev.qose.examples.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Keeps a feed of maintenance and incidents: {@code qos feed}. */
@Command(
    name = "feed",
    mixinStandardHelpOptions = true,
    description = {
      "Keeps an iCalendar feed of maintenance and incidents: announces, changes and lists them,"
          + " and tells what is wrong with a feed. Several processes may change a feed at a time;"
          + " who reads it sees one version or the next. What a stranger wrote stays as it is,"
          + " to the byte, where a change does not concern it.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  qos feed announce --kind maintenance --start 2026-01-12T21:00 --duration 2h \\",
      "      --zone Europe/Helsinki --summary \"Database upgrade\" roads.ics",
      "  qos feed list --from 2026-01-01 --zone Europe/Helsinki roads.ics",
      "  qos feed lint --format sarif -o qos.sarif roads.ics",
      "",
      "'qos feed COMMAND --help' tells more of each."
    })
final class FeedCommand implements Runnable {

  private FeedCommand() {}

  static CommandLine with(Console console) {
    return new CommandLine(new FeedCommand())
        .addSubcommand(new FeedAnnounceCommand(console))
        .addSubcommand(new FeedUpdateCommand(console))
        .addSubcommand(new FeedExtendCommand(console))
        .addSubcommand(new FeedCloseCommand(console))
        .addSubcommand(new FeedCancelCommand(console))
        .addSubcommand(new FeedListCommand(console))
        .addSubcommand(new FeedLintCommand(console));
  }

  /** Without a subcommand there is nothing to do. */
  @Override
  public void run() {
    throw new UsageException("name a command, such as announce (see: qos feed --help)");
  }
}
