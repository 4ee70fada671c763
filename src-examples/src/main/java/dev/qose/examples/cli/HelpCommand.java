package dev.qose.examples.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells of the commands: {@code qos help}. */
@Command(
    name = "help",
    helpCommand = true,
    description = {"Tells more of a command, as --help after it does.", ""},
    footerHeading = "%nExamples:%n",
    footer = {"  qos help validate", "  qos help feed announce"})
final class HelpCommand implements Runnable {

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "COMMAND", description = "The command; without it, all of them.")
  private List<String> names = List.of();

  HelpCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    CommandLine command = spec.root().commandLine();
    for (String name : names) {
      CommandLine below = command.getSubcommands().get(name);
      if (below == null) {
        throw new UsageException(
            Misuse.noCommand(command.getCommandSpec(), name) + " (see: qos --help)");
      }
      command = below;
    }
    console.print(command.getUsageMessage(console.terminal().ansi()));
  }
}
