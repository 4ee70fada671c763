package dev.qose.examples.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes a man page for each command, in AsciiDoc, of which the build makes pages for man. */
final class ManPages {

  private ManPages() {}

  /** Argument: the folder to write to. */
  public static void main(String[] folder) throws IOException {
    Console nobody = new Console(InputStream.nullInputStream(), System.out, System.err);
    int status =
        ManPageGenerator.generateManPage(
            new File(folder[0]),
            null,
            new boolean[0],
            true,
            all(QosCommand.commandLine(nobody)).toArray(CommandSpec[]::new));
    if (status != 0) {
      throw new IllegalStateException("picocli wrote no pages, and says " + status);
    }
  }

  private static Stream<CommandSpec> all(CommandLine command) {
    return Stream.concat(
        Stream.of(command.getCommandSpec()),
        command.getSubcommands().values().stream().distinct().flatMap(ManPages::all));
  }
}
