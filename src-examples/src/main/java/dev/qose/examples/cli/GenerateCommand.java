package dev.qose.examples.cli;

import dev.qose.core.model.ServiceKind;
import dev.qose.examples.quickstart.QuickStart;
import dev.qose.jaxb.QosXml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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
    footerHeading = "%nExamples:%n",
    footer = {
      "  qos generate --service wms --example -o qos_wms.json",
      "  qos generate --service wms --config qos_wms.json -o block.xml"
    })
final class GenerateCommand implements Callable<Integer> {

  /** What is written, and of what. */
  private static final class Source {

    @Option(
        names = "--config",
        required = true,
        paramLabel = "FILE",
        description =
            "The configuration, in JSON; comments and unquoted keys are fine. - is standard input.")
    private @Nullable DocumentFile config;

    @Option(
        names = "--example",
        required = true,
        description = "Write a configuration to begin with instead, with comments.")
    private boolean example;
  }

  private final Console console;

  @Option(
      names = "--service",
      required = true,
      paramLabel = "SERVICE",
      description = "wms or wfs: which binding the block is written in.")
  private ServiceKind service = ServiceKind.WMS;

  @ArgGroup(multiplicity = "1")
  private Source source = new Source();

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
    if (source.example) {
      output.write(console, example(service));
      return ExitCode.OK;
    }
    DocumentFile config = Objects.requireNonNull(source.config);
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

  private static String example(ServiceKind service) throws IOException {
    String name = "qos_" + service.name().toLowerCase(Locale.ROOT) + ".json";
    try (InputStream json = QuickStart.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(json, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
