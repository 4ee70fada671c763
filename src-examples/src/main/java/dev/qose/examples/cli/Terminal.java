package dev.qose.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * Who looks at what a command writes: people at a terminal, or a file or another program.
 *
 * @param coloured whether standard output goes to a terminal that shows colours, and these are
 *     wanted
 * @param lively whether standard error goes to a terminal on which a line can be written anew
 */
record Terminal(boolean coloured, boolean lively) {

  /** Nobody looks. */
  static final Terminal NONE = new Terminal(false, false);

  private static final Path STREAMS = Path.of("/proc/self/fd");

  /**
   * Looks at this process's own streams.
   *
   * @param environment its variables; {@code NO_COLOR}, if it says anything, means no colours
   */
  static Terminal ofProcess(Map<String, String> environment) {
    if ("dumb".equals(environment.get("TERM"))) {
      return NONE;
    }
    return new Terminal(
        environment.getOrDefault("NO_COLOR", "").isEmpty() && isTerminal(1), isTerminal(2));
  }

  /** Java itself can only tell of standard input and output together. */
  private static boolean isTerminal(int stream) {
    Path link = STREAMS.resolve(Integer.toString(stream));
    try {
      String target = Files.readSymbolicLink(link).toString();
      return target.startsWith("/dev/pts/")
          || target.startsWith("/dev/tty")
          || target.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException e) {
      return Ansi.AUTO.enabled(); // not Linux
    }
  }

  Ansi ansi() {
    return coloured ? Ansi.ON : Ansi.OFF;
  }
}
