package dev.qose.examples.cli;

import dev.qose.core.model.ServiceKind;
import dev.qose.jaxb.QosXml;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a block from a configuration: {@code qos generate}. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the QoS block that a JSON configuration describes, as a fragment that stands alone."
          + " What rules find in it is told on standard error, with line and column.",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = "  qos generate --service wms --config qos_wms.json -o block.xml")
final class GenerateCommand implements Callable<Integer> {

  private final Console console;

  @Option(
      names = "--service",
      required = true,
      paramLabel = "SERVICE",
      description = "wms or wfs: which binding the block is written in.")
  private ServiceKind service = ServiceKind.WMS;

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description =
          "The configuration, in JSON; comments and unquoted keys are fine. - is standard input.")
  private DocumentFile config = new DocumentFile("-");

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      defaultValue = "error",
      description =
          "Write nothing, and exit with 1, where rules find this or worse in the configuration:"
              + " error (default), warning, info; or never.")
  private FailOn failOn = FailOn.ERROR;

  @Mixin private OutputFile output = new OutputFile();

  GenerateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = Configuration.read(console, service, config);
    if (!configuration.isEnabled()) {
      throw new UsageException(
          config.name() + ": qosEnabled is false, so there is no block to write");
    }
    if (configuration.fails(failOn)) {
      return 1;
    }
    output.write(console, QosXml.pretty().toXml(configuration.metadata()) + "\n");
    return ExitCode.OK;
  }
}
