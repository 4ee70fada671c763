package dev.qose.examples.cli;

import dev.qose.core.model.ServiceKind;
import dev.qose.core.offering.Host;
import dev.qose.jaxb.QosXml;
import dev.qose.jaxb.capabilities.Capabilities;
import dev.qose.jaxb.capabilities.CapabilitiesException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a block in: {@code qos inject}. */
@Command(
    name = "inject",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a capabilities document of WMS 1.3.0 or WFS 2.0 with a QoS block in it. A block that"
          + " is there already is replaced. All else stays as it is, to the byte; 'qos remove'"
          + " undoes it.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qos inject --fragment block.xml capabilities.xml -o capabilities.xml",
      "  qos inject --config qos_wms.json capabilities.xml > with-qos.xml"
    })
final class InjectCommand implements Callable<Integer> {

  /** Where the block comes from. */
  private static final class Source {

    @Option(
        names = "--fragment",
        required = true,
        paramLabel = "FILE",
        description = "The block, as 'qos generate' and 'qos extract' write it.")
    private @Nullable DocumentFile fragment;

    @Option(
        names = "--config",
        required = true,
        paramLabel = "FILE",
        description =
            "The configuration to make it of. Where that says qosEnabled: false, the document is"
                + " written without a block.")
    private @Nullable DocumentFile config;
  }

  private final Console console;

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

  @Parameters(paramLabel = "FILE", description = "The document; - is standard input.")
  private DocumentFile file = new DocumentFile("-");

  private int status = ExitCode.OK;

  InjectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (file.isStandardInput() && block().isStandardInput()) {
      throw new UsageException("only one of the document and its block can be standard input");
    }
    return file.process(
        console,
        "injecting into",
        () -> {
          file.withPath(console, this::inject);
          return status;
        });
  }

  private DocumentFile block() {
    if (source.fragment != null) {
      return source.fragment;
    }
    return source.config == null ? new DocumentFile("-") : source.config;
  }

  private void inject(Path document) throws IOException {
    Capabilities capabilities = new Capabilities();
    String fragment = fragment(capabilities, document);
    if (status != ExitCode.OK) {
      return;
    }
    try {
      write(capabilities, document, fragment);
    } catch (CapabilitiesException e) {
      if (e.problem() == CapabilitiesException.Problem.FRAGMENT) {
        throw new UsageException(block().name() + ": " + e.getMessage());
      }
      throw e;
    }
  }

  private void write(Capabilities capabilities, Path document, @Nullable String fragment)
      throws IOException {
    Path out = output.path();
    if (out == null) {
      if (fragment == null) {
        try (InputStream in = Files.newInputStream(document)) {
          capabilities.remove(in, console.out());
        }
      } else {
        capabilities.inject(document, fragment, console.out());
      }
      console.flush();
    } else if (fragment == null) {
      capabilities.remove(document, out);
    } else {
      capabilities.inject(document, fragment, out);
    }
  }

  /** The block as text; null where the configuration switches it off. */
  private @Nullable String fragment(Capabilities capabilities, Path document) throws IOException {
    if (source.fragment != null) {
      return block()
          .named(
              () -> {
                try (InputStream in = block().open(console)) {
                  return capabilities.readFragment(in);
                }
              });
    }
    Host host = capabilities.detect(document);
    ServiceKind service = host.service() == Host.Service.WFS ? ServiceKind.WFS : ServiceKind.WMS;
    Configuration configuration = Configuration.read(console, service, block());
    status = configuration.fails(failOn) ? 1 : ExitCode.OK;
    return configuration.isEnabled() ? QosXml.pretty().toXml(configuration.metadata()) : null;
  }
}
