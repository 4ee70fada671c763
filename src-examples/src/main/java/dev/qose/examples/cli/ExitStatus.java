package dev.qose.examples.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What the exit statuses mean: the one table of them. */
final class ExitStatus {

  private ExitStatus() {}

  /** The meaning of each status, in order. */
  static Map<String, String> meanings() {
    Map<String, String> meanings = new LinkedHashMap<>();
    meanings.put("0", "done; nothing found that --fail-on counts");
    meanings.put("1", "findings at or above --fail-on");
    meanings.put("2", "wrong usage, or input that cannot be used (one line on standard error)");
    return meanings;
  }

  /** Has the help of a command and those below it tell of them, where it has no own words. */
  static void explain(CommandLine command) {
    UsageMessageSpec help = command.getCommandSpec().usageMessage();
    if (help.exitCodeList().isEmpty()) {
      help.exitCodeListHeading("%nExit status:%n").exitCodeList(meanings());
    }
    command.getSubcommands().values().forEach(ExitStatus::explain);
  }
}
