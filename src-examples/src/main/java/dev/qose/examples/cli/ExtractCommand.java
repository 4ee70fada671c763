package dev.qose.examples.cli;

import dev.qose.jaxb.capabilities.Capabilities;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a block out, without changing the document: {@code qos extract}. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the QoS block of a capabilities document as a fragment that stands alone. The"
          + " document stays as it is. A document without a block is an error.",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = "  qos extract capabilities.xml -o block.xml")
final class ExtractCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private OutputFile output = new OutputFile();

  @Parameters(paramLabel = "FILE", description = "The document; - is standard input.")
  private DocumentFile file = new DocumentFile("-");

  ExtractCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Optional<String> block =
        file.process(
            console,
            "reading",
            () -> {
              try (InputStream in = file.open(console)) {
                return new Capabilities().extract(in);
              }
            });
    if (block.isEmpty()) {
      throw new UsageException(file.name() + ": holds no QoS block");
    }
    output.write(console, block.get() + "\n");
    return ExitCode.OK;
  }
}
