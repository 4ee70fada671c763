package dev.qose.examples.cli;

import dev.qose.jaxb.capabilities.Capabilities;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Removes blocks: {@code qos remove}. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a capabilities document without its QoS block. All else stays as it is, to the byte."
          + " A document without a block is written as it is.",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = "  qos remove capabilities.xml -o capabilities.xml")
final class RemoveCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private OutputFile output = new OutputFile();

  @Parameters(paramLabel = "FILE", description = "The document; - is standard input.")
  private DocumentFile file = new DocumentFile("-");

  RemoveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    return file.process(console, "removing from", this::remove);
  }

  private int remove() throws IOException {
    Capabilities capabilities = new Capabilities();
    Path out = output.path();
    if (out == null) {
      try (InputStream in = file.open(console)) {
        capabilities.remove(in, console.out());
      }
      console.flush();
    } else {
      file.withPath(console, path -> capabilities.remove(path, out));
    }
    return ExitCode.OK;
  }
}
