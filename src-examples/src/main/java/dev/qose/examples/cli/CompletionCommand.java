package dev.qose.examples.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;

/** Lets a shell complete what is typed: {@code qos completion}. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a script by which a shell completes commands, options and their values when Tab is"
          + " pressed.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {"  source <(qos completion bash)", "  qos completion zsh > qos.zsh"})
final class CompletionCommand implements Runnable {

  /** The shells that there is a script for. It is the same one: zsh runs it as bash would. */
  enum Shell {
    BASH,
    ZSH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT); // as it is completed itself
    }
  }

  private final Console console;

  @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
  private Shell shell = Shell.BASH;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    CommandLine all = QosCommand.commandLine(console);
    nameValues(all.getCommandSpec());
    console.print(
        "# To be read by each new %1$s, from ~/.%1$src: source <(qos completion %1$s)\n"
                .formatted(shell)
            + AutoComplete.bash("qos", all));
  }

  /** Has the words completed that people write, which the names of Java's constants are not. */
  private static void nameValues(CommandSpec command) {
    for (OptionSpec option : List.copyOf(command.options())) {
      if (type(option).isEnum() && option.group() == null) {
        command.remove(option);
        command.addOption(
            OptionSpec.builder(option)
                .completionCandidates(List.copyOf(words(option).keySet()))
                .build());
      }
    }
    command.subcommands().values().forEach(each -> nameValues(each.getCommandSpec()));
  }

  private static Map<String, ?> words(ArgSpec option) {
    return Conversions.words(type(option));
  }

  /** Of a list its elements'; of a map its values', which come after {@code =}, are left alone. */
  private static Class<?> type(ArgSpec option) {
    return option.auxiliaryTypes()[0];
  }
}
